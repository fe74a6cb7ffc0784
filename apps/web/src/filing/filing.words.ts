import { words } from '../words/words.js';

export const filingWords = words({
  // task list
  tasks: { it: 'Che cosa c’è da fare', en: 'What is to be done' },
  tasksLead: {
    it: 'Compila le parti nell’ordine che preferisci. Puoi fermarti e tornare: la bozza resta salvata.',
    en: 'Fill in the parts in any order. You may stop and come back: the draft stays saved.',
  },
  'to-do': { it: 'Da fare', en: 'To do' },
  'under-way': { it: 'In corso', en: 'Under way' },
  complete: { it: 'Completato', en: 'Complete' },
  checkAndSend: { it: 'Rileggi e invia', en: 'Check and send' },
  toTheSummary: { it: 'Rileggi la domanda', en: 'Check your answers' },
  nextPart: { it: 'Continua: {part}', en: 'Go on: {part}' },
  firstPart: { it: 'Inizia: {part}', en: 'Begin: {part}' },
  whoSees: {
    it: 'La bozza la vedono solo le persone del tuo ente. L’ufficio la vede quando la invii.',
    en: 'Only the people of your organisation see the draft. The office sees it when you send it.',
  },
  savedBy: { it: 'Bozza salvata {when} da {name}.', en: 'Draft saved {when} by {name}.' },
  saved: { it: 'Bozza salvata', en: 'Draft saved' },
  savedAtHour: {
    it: 'Bozza salvata alle {hour}. Non è ancora inviata.',
    en: 'Draft saved at {hour}. It has not been sent yet.',
  },
  notSentEither: { it: 'Non è ancora inviata.', en: 'It has not been sent yet.' },
  notSentTitle: { it: 'Non è ancora inviata', en: 'It has not been sent yet' },
  notSent: {
    it: 'L’ufficio non ha ricevuto nulla. Riceve tutto solo quando rileggi e premi «{action}». Allora vedi la ricevuta.',
    en: 'The office has received nothing. It receives everything only once you have read it over and pressed "{action}". Then you see the receipt.',
  },
  sendsNow: {
    it: 'Non è ancora inviata: parte quando premi «{action}».',
    en: 'It has not been sent yet: it goes when you press "{action}".',
  },
  notSaved: {
    it: 'Ora non si riesce a salvare: la linea manca o il servizio non risponde. Quello che hai scritto resta in questa pagina. Riproviamo fra poco.',
    en: 'It cannot be saved now: the line is down or the service does not answer. What you wrote stays on this page. We try again shortly.',
  },
  sessionEnded: {
    it: 'La sessione è finita e la bozza non si salva più da sola. Quello che hai scritto resta in questa pagina. Premi «Salva bozza»: ti chiediamo di accedere e poi continui.',
    en: 'The session has ended and the draft no longer saves itself. What you wrote stays on this page. Press "Save draft": we ask you to sign in and you go on.',
  },
  filesLost: {
    it: 'I file non sono arrivati: la linea è caduta. Quello che hai scritto e scelto resta in questa pagina. Premi di nuovo il pulsante.',
    en: 'The files have not arrived: the line was cut. What you wrote and chose stays on this page. Press the button again.',
  },
  notSavedYet: { it: 'Non hai ancora salvato nulla.', en: 'You have saved nothing yet.' },
  answersThere: {
    it: 'Alcune risposte ci sono già. Controllale e salva.',
    en: 'Some answers are there already. Check them and save.',
  },
  discard: { it: 'Elimina la bozza', en: 'Delete the draft' },
  discardTitle: { it: 'Vuoi eliminare la bozza?', en: 'Delete the draft?' },
  discardLead: {
    it: 'La bozza si elimina per tutto l’ente e non si recupera. I file già caricati non vanno all’ufficio.',
    en: 'The draft is deleted for the whole organisation and cannot be recovered. Files already sent do not go to the office.',
  },
  keep: { it: 'Torna alla bozza', en: 'Back to the draft' },
  closes: { it: 'Si può inviare entro', en: 'It may be sent by' },
  notNow: { it: 'Ora non si può inviare', en: 'It cannot be sent now' },
  wasSent: { it: 'Questa bozza è già stata inviata.', en: 'This draft has been sent already.' },
  seeReceipt: { it: 'Apri la ricevuta', en: 'Open the receipt' },
  // a part
  save: { it: 'Salva bozza', en: 'Save draft' },
  saveAndGoOn: { it: 'Salva e continua', en: 'Save and go on' },
  backToCase: { it: 'Torna alla pratica', en: 'Back to the case' },
  backToNotice: { it: 'Torna all’avviso', en: 'Back to the notice' },
  backToList: { it: 'Torna all’elenco', en: 'Back to the list' },
  goOnAnyway: { it: 'Continua e correggi dopo', en: 'Go on and mend it later' },
  notFoundOrganisation: {
    it: 'Nessun ente ha questo codice fiscale o questo nome. Controlla, oppure chiedi all’ente di registrarsi.',
    en: 'No organisation has this tax code or name. Check it, or ask the organisation to register.',
  },
  wrongTitle: { it: 'Controlla questi punti', en: 'Check these points' },
  wrongLead: {
    it: 'Quello che hai scritto è salvato. Si può inviare quando questi punti sono a posto.',
    en: 'What you wrote is saved. It can be sent once these points are in order.',
  },
  missing: { it: 'Manca: {label}', en: 'Missing: {label}' },
  notConfirmed: { it: 'Serve la tua conferma: «{label}»', en: 'Your confirmation is needed: "{label}"' },
  incomplete: { it: 'Da completare: {label}', en: 'To be completed: {label}' },
  fileRefused: { it: 'Un file non è stato caricato', en: 'A file was not taken' },
  staleTitle: { it: 'La bozza è stata salvata altrove', en: 'The draft has been saved elsewhere' },
  stale: {
    it: 'Una persona del tuo ente, o tu in un’altra finestra, ha salvato questa bozza alle {when}. Qui sotto c’è quello che hai scritto tu. Se salvi, prende il posto del suo.',
    en: 'Somebody of your organisation, or you in another window, saved this draft at {when}. Below is what you wrote. If you save, it takes the place of theirs.',
  },
  filesAgain: {
    it: 'I file che avevi scelto non sono nella bozza: sceglili di nuovo.',
    en: 'The files you had chosen are not in the draft: choose them again.',
  },
  seeTheirs: { it: 'Guarda prima la bozza salvata', en: 'Look at the saved draft first' },
  tooLarge: {
    it: 'La bozza è troppo lunga. Accorcia i testi o carica un file.',
    en: 'The draft is too long. Shorten the texts or send a file.',
  },
  // summary
  summary: { it: 'Rileggi prima di inviare', en: 'Check before you send' },
  summaryLead: {
    it: 'Rileggi tutto con calma. Dopo l’invio fa fede quello che c’è qui.',
    en: 'Read it all calmly. Once sent, what stands here counts.',
  },
  declaredTrue: {
    it: 'Quello che scrivi vale come dichiarazione. Chi dichiara il falso ne risponde anche davanti al giudice (D.P.R. 445/2000, art. 76).',
    en: 'What you write counts as a declaration. Who declares what is false answers for it, also before a court (D.P.R. 445/2000, art. 76).',
  },
  signsAs: {
    it: 'Invia {person} per {organisation}, con il suo mandato.',
    en: '{person} sends for {organisation}, by their mandate.',
  },
  instantCounts: {
    it: 'Conta l’istante in cui la domanda arriva tutta. Non aspettare l’ultimo minuto.',
    en: 'What counts is the instant at which all of it has arrived. Do not wait for the last minute.',
  },
  notReady: { it: 'Non è ancora pronta', en: 'It is not ready yet' },
  lackingDocuments: { it: 'Non hai caricato', en: 'You have not sent' },
  lackingHint: {
    it: 'Se non vi riguardano va bene. Se invece l’avviso li chiede, caricali ora.',
    en: 'If they do not concern you, it is fine. If the notice asks for them, send them now.',
  },
  mend: { it: 'Correggi: {part}', en: 'Mend: {part}' },
  nothingToFill: { it: 'Non c’è nulla da compilare.', en: 'There is nothing to fill in.' },
  withdrawApplication: {
    it: 'Se ritiri la domanda, nessuno la esamina. Finché l’avviso è aperto puoi iniziarne un’altra.',
    en: 'If you withdraw the application nobody examines it. While the notice is open you may begin another one.',
  },
  leaveTable: {
    it: 'Se lasci il tavolo, il tuo ente non firma la convenzione. Non si può tornare indietro.',
    en: 'If you leave the table your organisation does not sign the convention. There is no way back.',
  },
  replaceApplication: {
    it: 'Questa domanda prende il posto di quella già inviata. Fa fede l’ultima.',
    en: 'This application takes the place of the one sent before. The last one counts.',
  },
  yes: { it: 'Sì', en: 'Yes' },
  no: { it: 'No', en: 'No' },
});
