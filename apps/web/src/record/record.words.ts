import { words } from '../words/words.js';

export const recordWords = words({
  lenses: { it: 'Viste della pratica', en: 'Views of the case' },
  work: { it: 'Lavoro', en: 'Work' },
  path: { it: 'Percorso', en: 'Path' },
  history: { it: 'Atti e storico', en: 'Acts and history' },
  deadlines: { it: 'Scadenze', en: 'Deadlines' },
  verification: { it: 'Verifica', en: 'Verification' },
  stateNow: { it: 'Stato', en: 'State' },
  cases: { it: 'Pratiche', en: 'Cases' },
});
