import { words } from '../words/words.js';

export const reasonWords = words({
  writeOther: { it: 'Correggi quello che scrivi', en: 'Correct what you write' },
  settings: { it: 'Parametri della procedura', en: 'Parameters of the procedure' },
  deadlines: { it: 'Scadenze della pratica', en: 'Deadlines of the case' },
  path: { it: 'Percorso della pratica', en: 'Path of the case' },
  dutyOf: { it: '{name}: {who}', en: '{name}: {who}' },
  writeTo: { it: 'Scrivi a {name}', en: 'Write to {name}' },
  openCases: { it: 'Pratiche collegate ancora aperte', en: 'Related cases that are still open' },
  openCasesOf: { it: 'Pratiche ancora aperte: {kind}', en: 'Cases still open: {kind}' },
});
