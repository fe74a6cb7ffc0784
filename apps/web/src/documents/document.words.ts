import { words } from '../words/words.js';

export const documentWords = words({
  documents: { it: 'Documenti', en: 'Documents' },
  others: { it: 'Altri documenti ({count})', en: 'More documents ({count})' },
  ofTheAct: { it: 'Testo dell’atto', en: 'Text of the act' },
  office: { it: 'l’ufficio', en: 'the office' },
  notNamedYet: {
    it: 'Nessun passaggio lo richiama ancora.',
    en: 'No step names it yet.',
  },
});
