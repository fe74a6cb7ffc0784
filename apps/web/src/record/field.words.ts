import { words } from '../words/words.js';

export const fieldWords = words({
  yes: { it: 'Sì', en: 'Yes' },
  no: { it: 'No', en: 'No' },
  notGiven: { it: 'Non indicato', en: 'Not given' },
  noneOfThem: { it: 'Nessuno', en: 'None' },
});
