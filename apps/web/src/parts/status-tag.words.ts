/** Nine words and no more: people learn them once. The stage says its own phase beside. */
import { words } from '../words/words.js';

export const statusWords = words({
  draft: { it: 'Bozza', en: 'Draft' },
  sent: { it: 'Inviata', en: 'Sent' },
  examined: { it: 'In istruttoria', en: 'Being examined' },
  partner: { it: 'In attesa dell’ente', en: 'Waiting for the organisation' },
  body: { it: 'In attesa del Comune', en: 'Waiting for the municipality' },
  admitted: { it: 'Ammessa', en: 'Admitted' },
  excluded: { it: 'Esclusa', en: 'Excluded' },
  convention: { it: 'In convenzione', en: 'Under convention' },
  closed: { it: 'Chiusa', en: 'Closed' },
});
