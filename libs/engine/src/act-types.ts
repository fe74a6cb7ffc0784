/** The kinds of acts that bodies adopt, as people call them. */
import type { Said } from './vocabulary.js';

const words: Record<string, Said> = {
  determination: { it: 'determinazione dirigenziale', en: 'manager’s determination' },
  'executive-resolution': { it: 'deliberazione di Giunta', en: 'resolution of the executive' },
  'council-resolution': { it: 'deliberazione di Consiglio', en: 'resolution of the council' },
  'assembly-resolution': {
    it: 'deliberazione dell’Assemblea dei Sindaci',
    en: 'resolution of the mayors’ assembly',
  },
  'committee-presentation': {
    it: 'presentazione in commissione consiliare',
    en: 'presentation to the council committee',
  },
  liquidation: { it: 'atto di liquidazione', en: 'payment act' },
  minutes: { it: 'verbale', en: 'minutes' },
  judgment: { it: 'sentenza', en: 'judgment' },
};

/** What a kind of act is called; the type itself where nothing is known of it. */
export const actTypeWords = (type: string): Said => words[type] ?? { it: type, en: type };
