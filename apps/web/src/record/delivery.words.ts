import { words } from '../words/words.js';

export const deliveryWords = words({
  preparing: { it: 'In preparazione', en: 'Being prepared' },
  nobody: {
    it: 'A nessuno: quel giorno nessuno aveva il ruolo o il mandato',
    en: 'To nobody: on that day nobody held the role or the mandate',
  },
  owed: { it: 'Da spedire', en: 'To be sent' },
  held: { it: 'In attesa del riepilogo', en: 'Waiting for the digest' },
  kept: { it: 'Scritto e tenuto qui: nessun invio', en: 'Written and kept here: not sent' },
  deferred: {
    it: 'Rinviato dal server di posta: si riprova',
    en: 'Deferred by the mail server: tried again',
  },
  sent: { it: 'Consegnato al server di posta', en: 'Handed over to the mail server' },
  failed: { it: 'Non consegnato: serve un altro mezzo', en: 'Not delivered: another means is needed' },
  cancelled: { it: 'Annullato prima dell’invio', en: 'Cancelled before sending' },
  email: { it: 'per e-mail', en: 'by e-mail' },
  pec: { it: 'per PEC', en: 'by certified mail' },
  toAddress: { it: 'all’indirizzo {address}', en: 'to the address {address}' },
  attempt: { it: 'tentativo {n}', en: 'attempt {n}' },
  answer: { it: 'Risposta: «{said}»', en: 'Answer: "{said}"' },
  why: { it: 'Perché: {said}', en: 'Why: {said}' },
  required: { it: 'La prevede {norm}', en: 'Foreseen by {norm}' },
  wholeWay: { it: 'Che cosa ne è stato', en: 'What became of it' },
  reminders: { it: 'Promemoria', en: 'Reminders' },
  before: { it: '«{term}»: {days} giorni prima della fine', en: '"{term}": {days} days before the end' },
  dayBefore: { it: '«{term}»: un giorno prima della fine', en: '"{term}": one day before the end' },
  lastDay: { it: '«{term}»: nell’ultimo giorno', en: '"{term}": on the last day' },
  after: { it: '«{term}»: dopo la fine', en: '"{term}": after the end' },
  forTerm: { it: 'fine del termine: {when}', en: 'end of the term: {when}' },
  proof: {
    it: 'Il server di posta ha preso in carico il messaggio. La consegna che fa decorrere un termine si prova a parte, con la sua ricevuta.',
    en: 'The mail server took charge of the message. The delivery from which a term runs is proven apart, with its receipt.',
  },
});

/** What Iter itself noted beside a state; all else is the answer of a mail server, quoted as it came. */
export const noted = words({
  done: { it: 'La cosa è fatta.', en: 'The thing is done.' },
  moved: { it: 'La scadenza è stata spostata.', en: 'The deadline was moved.' },
  suspended: { it: 'La scadenza è sospesa.', en: 'The deadline is suspended.' },
  passed: { it: 'La scadenza è passata.', en: 'The deadline has passed.' },
  notPassed: { it: 'La scadenza non è passata.', en: 'The deadline has not passed.' },
  gone: { it: 'La pratica non c’è più.', en: 'The case is gone.' },
  tooLate: { it: 'È passato troppo tempo.', en: 'Too much time has passed.' },
  closed: { it: 'La pratica è chiusa.', en: 'The case is closed.' },
  notPossible: { it: 'Il passo non è più possibile.', en: 'The step is not possible any more.' },
  switchedOff: {
    it: 'Spento dalla persona nelle sue preferenze.',
    en: 'Switched off by the person in their preferences.',
  },
  waiting: { it: 'In attesa del riepilogo.', en: 'Waiting for the digest.' },
  emptyDigest: {
    it: 'Nessuno dei messaggi del riepilogo vale ancora.',
    en: 'None of the messages of the digest is true any more.',
  },
  neverSent: { it: 'Non spedito in tempo.', en: 'Not sent in time.' },
  neverTaken: { it: 'Mai accettato dal server di posta.', en: 'Never accepted by the mail server.' },
  demonstration: {
    it: 'Non spedito: posta non configurata o dimostrazione.',
    en: 'Not sent: mail is not set up, or this is a demonstration.',
  },
});
