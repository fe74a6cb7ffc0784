import { words } from '../words/words.js';

export const contestWords = words({
  actOf: { it: '{name}, atto del {day}', en: '{name}, act of {day}' },
  evidenceHelp: {
    it: 'Per esempio: albo pretorio n. 7, oppure la ricevuta di consegna della PEC.',
    en: 'For example: entry 7 of the public noticeboard, or the delivery receipt of certified mail.',
  },
  referenceHelp: {
    it: 'Per esempio: TAR Lombardia, R.G. 1/2029, oppure il numero dell’atto.',
    en: 'For example: the court and the number of its register, or the number of the act.',
  },
});
