import { words } from '../words/words.js';

export const preferencesWords = words({
  title: { it: 'Preferenze', en: 'Preferences' },
  lead: {
    it: 'Di che cosa Iter scrive per posta elettronica, e quando. I messaggi che la legge prevede partono sempre.',
    en: 'What Iter writes about by e-mail, and when. Messages that the law foresees are always sent.',
  },
  saved: { it: 'Le preferenze sono salvate.', en: 'The preferences are saved.' },
  topics: { it: 'Messaggi per posta elettronica', en: 'Messages by e-mail' },
  topicsAbout: {
    it: 'Un messaggio con la spunta arriva; uno senza non parte. Quello che succede resta scritto nella pratica.',
    en: 'A ticked message is sent; one without a tick is not. What happens stays written in the case.',
  },
  deadlines: { it: 'Scadenze', en: 'Deadlines' },
  reminders: { it: 'Promemoria prima di una scadenza', en: 'Reminders before a deadline' },
  overdue: { it: 'Avviso quando una scadenza è passata', en: 'Word when a deadline has passed' },
  locked: {
    it: 'Non si può spegnere: lo prevede {norm}.',
    en: 'It cannot be switched off: it is foreseen by {norm}.',
  },
  refused: {
    it: '«{name}» non si può spegnere: lo prevede {norm}.',
    en: '“{name}” cannot be switched off: it is foreseen by {norm}.',
  },
  unknown: {
    it: 'Non c’è un messaggio «{code}». Ricarica la pagina e riprova.',
    en: 'There is no message “{code}”. Load the page again and retry.',
  },
  when: { it: 'Quando arrivano', en: 'When they are sent' },
  digest: { it: 'Riepilogo', en: 'Digest' },
  digestAbout: {
    it: 'Più messaggi in uno. Se il riepilogo arriverebbe tardi, il messaggio parte da solo.',
    en: 'Several messages in one. Where the digest would come too late, the message is sent by itself.',
  },
  never: { it: 'No: ogni messaggio subito', en: 'No: each message at once' },
  day: { it: 'Uno al giorno', en: 'One a day' },
  week: { it: 'Uno alla settimana', en: 'One a week' },
  hour: { it: 'Ora del riepilogo', en: 'Hour of the digest' },
  weekday: { it: 'Giorno del riepilogo settimanale', en: 'Day of the weekly digest' },
  oClock: { it: 'ore {hour}', en: '{hour}:00' },
  monday: { it: 'lunedì', en: 'Monday' },
  tuesday: { it: 'martedì', en: 'Tuesday' },
  wednesday: { it: 'mercoledì', en: 'Wednesday' },
  thursday: { it: 'giovedì', en: 'Thursday' },
  friday: { it: 'venerdì', en: 'Friday' },
  saturday: { it: 'sabato', en: 'Saturday' },
  sunday: { it: 'domenica', en: 'Sunday' },
  quiet: { it: 'Ore di silenzio', en: 'Quiet hours' },
  quietAbout: {
    it: 'In queste ore, di Roma, non parte nulla che può aspettare.',
    en: 'In these hours, of Rome, nothing is sent that can wait.',
  },
  from: { it: 'Dalle', en: 'From' },
  to: { it: 'Alle', en: 'To' },
  noHour: { it: 'nessuna', en: 'none' },
  quietHalf: {
    it: 'Per le ore di silenzio occorrono l’inizio e la fine.',
    en: 'Quiet hours need a beginning and an end.',
  },
  quietSame: {
    it: 'Le ore di silenzio cominciano e finiscono in ore diverse.',
    en: 'Quiet hours begin and end at different hours.',
  },
  language: { it: 'Lingua dei messaggi', en: 'Language of the messages' },
  italian: { it: 'Italiano', en: 'Italian' },
  english: { it: 'Inglese', en: 'English' },
  save: { it: 'Salva le preferenze', en: 'Save the preferences' },
});
