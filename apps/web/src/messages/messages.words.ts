import { words } from '../words/words.js';

export const messagesWords = words({
  title: { it: 'Messaggi', en: 'Messages' },
  lead: {
    it: 'Che cosa Iter ha scritto, a chi, e che cosa ne è stato. Dal più recente.',
    en: 'What Iter has written, to whom, and what became of it. The newest first.',
  },
  filters: { it: 'Quali messaggi', en: 'Which messages' },
  state: { it: 'Stato', en: 'State' },
  kind: { it: 'Tipo di messaggio', en: 'Kind of message' },
  inTitle: { it: 'Parole nel titolo della pratica', en: 'Words in the title of the case' },
  all: { it: 'Tutti', en: 'All' },
  show: { it: 'Mostra i messaggi', en: 'Show the messages' },
  clear: { it: 'Togli i filtri', en: 'Clear the filters' },
  onlyOf: { it: 'Solo i messaggi della pratica', en: 'Only the messages of the case' },
  caption: { it: 'Messaggi trovati', en: 'Messages found' },
  none: {
    it: 'Nessun messaggio corrisponde ai filtri. Togline uno.',
    en: 'No message matches the filters. Take one away.',
  },
  noneYet: { it: 'Iter non ha ancora scritto a nessuno.', en: 'Iter has not written to anybody yet.' },
  owed: { it: 'Dovuto', en: 'Owed' },
  subject: { it: 'Oggetto', en: 'Subject' },
  notWritten: { it: '{kind}, non ancora scritto', en: '{kind}, not put into words yet' },
  to: { it: 'A chi', en: 'To whom' },
  how: { it: 'Come', en: 'How' },
  case: { it: 'Pratica', en: 'Case' },
  requiredBy: { it: 'Lo prevede', en: 'Foreseen by' },
  attempts: { it: 'Tentativi', en: 'Attempts' },
  way: { it: 'Che cosa ne è stato', en: 'What became of it' },
  text: { it: 'Il testo', en: 'The text' },
  noText: {
    it: 'Il testo si scrive al momento dell’invio: prima non c’è.',
    en: 'The text is written at the moment of sending: there is none before.',
  },
  asLetter: {
    it: 'Vedi il messaggio come arriva, con la sua grafica',
    en: 'See the message as it arrives, with its layout',
  },
  ofCase: { it: 'Messaggi di questa pratica', en: 'Messages of this case' },
});
