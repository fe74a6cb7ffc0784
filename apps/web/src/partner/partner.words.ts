import { words } from '../words/words.js';

export const partnerWords = words({
  officeCase: {
    it: 'Questa pratica è dell’ufficio. Qui leggi i messaggi che il tuo ente ha ricevuto.',
    en: 'This case belongs to the office. Here you read the messages that your organisation was sent.',
  },
  mine: { it: 'Il mio ente', en: 'My organisation' },
  yourTurn: { it: 'Ora tocca a te', en: 'It is your turn' },
  bodysTurn: { it: 'Ora tocca all’ufficio', en: 'It is the turn of the office' },
  bodysTurnMunicipality: { it: 'Ora tocca al Comune', en: 'It is the turn of the municipality' },
  leadsTurn: { it: 'Ora tocca al capofila', en: 'It is the turn of the lead' },
  nobodysTurn: { it: 'Ora non devi fare nulla', en: 'There is nothing to do now' },
  due: { it: 'Entro', en: 'By' },
  expected: { it: 'Atteso entro', en: 'Expected by' },
  ifNot: { it: 'Se non fai nulla: {onExpiry}', en: 'If you do nothing: {onExpiry}' },
  noTerm: {
    it: 'Non c’è un termine. Prima lo fai, prima si va avanti.',
    en: 'There is no term. The sooner, the better.',
  },
  waitingFor: { it: 'Aspettiamo: {name}.', en: 'Awaited: {name}.' },
  weTellYou: {
    it: 'Quando c’è una novità la trovi qui e nei messaggi.',
    en: 'When there is news you find it here and among the messages.',
  },
  inHand: {
    it: 'La pratica è nelle mani dell’ufficio. Stato: {state}.',
    en: 'The office has the case in hand. State: {state}.',
  },
  goesOn: {
    it: 'La pratica va avanti da sola. Stato: {state}.',
    en: 'The case goes on by itself. State: {state}.',
  },
  nextDate: { it: 'Prossima data: {name},', en: 'Next date: {name},' },
  hasEnded: { it: 'Questa pratica è chiusa: {outcome}.', en: 'This case has ended: {outcome}.' },
  cases: { it: 'Le mie pratiche', en: 'My cases' },
  activeCases: { it: 'In corso', en: 'Under way' },
  doneCases: { it: 'Chiuse ({count})', en: 'Ended ({count})' },
  noCases: { it: 'Il tuo ente non ha ancora pratiche.', en: 'Your organisation has no case yet.' },
  noCasesHint: {
    it: 'Per iniziare scegli un avviso aperto e premi «Inizia la domanda».',
    en: 'To begin choose an open notice and press "Begin the application".',
  },
  deadlines: { it: 'Scadenze', en: 'Deadlines' },
  noDeadlines: { it: 'Nessuna scadenza.', en: 'No deadline.' },
  messages: { it: 'Messaggi', en: 'Messages' },
  noMessages: { it: 'Nessun messaggio.', en: 'No message.' },
  about: { it: 'Riguarda:', en: 'About:' },
  drafts: { it: 'Bozze da finire', en: 'Drafts to finish' },
  openCase: { it: 'Apri la pratica', en: 'Open the case' },
  notEts: {
    it: 'Questa pagina è per chi opera per un ente del Terzo Settore. Il tuo accesso non ha un mandato valido oggi.',
    en: 'This page is for who acts for a third-sector organisation. Your account has no mandate in force today.',
  },
  notEtsHint: {
    it: 'Se rappresenti un ente, chiedi all’ufficio di registrare il tuo mandato.',
    en: 'If you represent an organisation, ask the office to enter your mandate.',
  },
  // Nine words of status, and no others.
  draft: { it: 'Bozza', en: 'Draft' },
  sent: { it: 'Inviata', en: 'Sent' },
  underExamination: { it: 'In istruttoria', en: 'Under examination' },
  waitsForYou: { it: 'In attesa dell’ente', en: 'Waiting for the organisation' },
  waitsForBody: { it: 'In attesa dell’ufficio', en: 'Waiting for the office' },
  admitted: { it: 'Ammessa', en: 'Admitted' },
  excluded: { it: 'Esclusa', en: 'Excluded' },
  inConvention: { it: 'In convenzione', en: 'In convention' },
  ended: { it: 'Chiusa', en: 'Ended' },
});
