import { words } from '../words/words.js';

export const aboutWords = words({
  accessibilityTitle: { it: 'Dichiarazione di accessibilità', en: 'Accessibility statement' },
  accessibility1: {
    it: 'Queste pagine sono fatte per essere usate da tutti: con la sola tastiera, con un lettore di schermo, con il testo ingrandito fino al 400%, senza script.',
    en: 'These pages are made to be used by everybody: by keyboard alone, with a screen reader, with text enlarged up to 400%, without script.',
  },
  accessibility2: {
    it: 'Il riferimento è la norma UNI CEI EN 301549, che richiama le WCAG 2.1 livello AA; si lavora al livello AA delle WCAG 2.2.',
    en: 'The reference is the standard EN 301549, which refers to WCAG 2.1 level AA; the aim is level AA of WCAG 2.2.',
  },
  accessibility3: {
    it: 'La dichiarazione dell’amministrazione va compilata su form.agid.gov.it da chi pubblica il servizio; fino ad allora questa pagina ne tiene il posto e non la sostituisce.',
    en: 'The statement of the body is to be filled in at form.agid.gov.it by who publishes the service; until then this page keeps its place and does not replace it.',
  },
  accessibility4: {
    it: 'Se qualcosa non si riesce a usare, scrivi all’assistenza: di’ quale pagina, che cosa volevi fare e con quali strumenti. La legge dà all’amministrazione 30 giorni per rispondere (L. 4/2004, art. 3-quater).',
    en: 'If something cannot be used, write to the help desk: say which page, what you wanted to do and with which tools. The law gives the body 30 days to answer (L. 4/2004, art. 3-quater).',
  },
  privacyTitle: { it: 'Privacy', en: 'Privacy' },
  privacy1: {
    it: 'Titolare del trattamento è l’amministrazione indicata in testa alla pagina. I dati servono a svolgere i procedimenti che ospita qui (Reg. UE 2016/679, art. 6 par. 1 lett. e).',
    en: 'The controller is the body named at the top of the page. Data serve to carry out the procedures that the body hosts here (Reg. EU 2016/679, art. 6(1)(e)).',
  },
  privacy2: {
    it: 'Chi agisce è scritto nel registro con un codice al posto del nome. Il nome sta a parte e si può cancellare senza toccare il registro.',
    en: 'Who acts is written in the record with a code instead of the name. The name is kept apart and can be erased without touching the record.',
  },
  privacy3: {
    it: 'Due soli cookie, entrambi necessari: uno tiene aperta la sessione, l’altro ricorda la lingua. Nessun dato va ad altri siti, nessuna statistica sulle persone.',
    en: 'Two cookies only, both necessary: one keeps the session, the other remembers the language. No data goes to other sites, no statistics about people.',
  },
  legalTitle: { it: 'Note legali', en: 'Legal notes' },
  legal1: {
    it: 'Fanno fede gli atti dell’amministrazione: queste pagine li riportano e calcolano i termini con le norme citate accanto a ciascuno.',
    en: 'The acts of the body are authentic: these pages report them and count terms by the norms cited beside each.',
  },
  legal2: {
    it: 'Gli orari sono quelli di Roma. L’istante che conta è quello registrato dal servizio.',
    en: 'Times are those of Rome. The instant that counts is the one recorded by the service.',
  },
  legal3: {
    it: 'Iter è software libero, con licenza EUPL 1.2. Usa Bootstrap Italia (BSD 3-Clause) e il carattere Titillium Web (OFL).',
    en: 'Iter is free software under the EUPL 1.2. It uses Bootstrap Italia (BSD 3-Clause) and the font Titillium Web (OFL).',
  },
  helpTitle: { it: 'Assistenza', en: 'Help' },
  help1: {
    it: 'Prima di scrivere, guarda la pagina della pratica: dice che cosa manca, chi può farlo e da quando.',
    en: 'Before writing, look at the page of the case: it says what is missing, who can do it and from when.',
  },
  help2: {
    it: 'Rivolgiti all’ufficio dell’amministrazione che segue la procedura: lo trovi nell’avviso. Indica il numero della richiesta, se una pagina di errore te lo ha dato.',
    en: 'Turn to the office of the body that follows the procedure: the notice names it. Give the number of the request, if an error page gave you one.',
  },
  help3: {
    it: 'Non riesci ad accedere? Le utenze le crea l’amministrazione. Dopo cinque tentativi sbagliati si aspetta: poco all’inizio, fino a cinque minuti.',
    en: 'You cannot sign in? Accounts are made by the body. After five wrong attempts one waits: shortly at first, up to five minutes.',
  },
  toNotices: { it: 'Gli avvisi', en: 'The notices' },
  toSignIn: { it: 'Accedi', en: 'Sign in' },
  statusTitle: { it: 'Stato del servizio', en: 'State of the service' },
  statusWell: { it: 'Il servizio funziona.', en: 'The service works.' },
  statusNow: { it: 'Per Iter adesso è', en: 'For Iter it is now' },
  statusClock: { it: 'L’orologio delle scadenze', en: 'The clock of the deadlines' },
  clockWell: {
    it: 'è al lavoro: ciò che scade viene deciso in tempo.',
    en: 'is at work: what falls due is decided in time.',
  },
  clockSilent: {
    it: 'non dà segno di sé: le scadenze passate vengono decise appena torna, con la loro data.',
    en: 'gives no sign: what has fallen due is decided as soon as it is back, with its own date.',
  },
  clockElsewhere: { it: 'lavora in un altro processo.', en: 'works in another process.' },
  overdue: { it: 'Scadenze passate e non ancora decise', en: 'Deadlines past and not yet decided' },
});
