import { words } from '../words/words.js';

export const demonstrationWords = words({
  title: { it: 'La data della dimostrazione', en: 'The date of the demonstration' },
  about: {
    it: 'Qui puoi far passare il tempo. Iter decide ciò che scade, nell’ordine e all’istante giusto, come farebbe da solo. Indietro non si torna.',
    en: 'Here you can let time pass. Iter decides what falls due, in order and at the right instant, as it would by itself. There is no way back.',
  },
  now: { it: 'Per Iter adesso è', en: 'For Iter it is now' },
  nextTitle: { it: 'La prossima scadenza', en: 'The next deadline' },
  none: {
    it: 'Nessuna pratica che vedi ha scadenze in corso.',
    en: 'No case that you see has a running deadline.',
  },
  goNext: { it: 'Vai alla prossima scadenza', en: 'Go to the next deadline' },
  oneDay: { it: 'Avanti di un giorno', en: 'One day on' },
  sevenDays: { it: 'Avanti di sette giorni', en: 'Seven days on' },
  didTitle: { it: 'Che cosa ha fatto l’orologio', en: 'What the clock did' },
  didNothing: {
    it: 'Nel tempo passato non è scaduto nulla.',
    en: 'Nothing fell due in the time that has passed.',
  },
  didNotYet: {
    it: 'Sposta la data: qui vedrai ogni passo che l’orologio ha deciso.',
    en: 'Move the date: here you will see every step that the clock has decided.',
  },
  when: { it: 'Quando', en: 'When' },
  who: { it: 'Chi', en: 'Who' },
  what: { it: 'Che cosa', en: 'What' },
  which: { it: 'Pratica', en: 'Case' },
  notHere: {
    it: 'La data si sposta solo nella dimostrazione avviata con npm start.',
    en: 'The date is moved only in the demonstration started with npm start.',
  },
});
