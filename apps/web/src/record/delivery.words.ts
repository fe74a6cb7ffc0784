import { words } from '../words/words.js';

export const deliveryWords = words({
  fromList: { it: 'da {list}, consultato il {day}', en: 'from {list}, looked up on {day}' },
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
