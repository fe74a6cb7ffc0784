import { words } from '../words/words.js';

export const capWords = words({
  title: { it: 'Tetto delle estensioni', en: 'Cap on extensions' },
  within: { it: 'Le estensioni restano entro il tetto.', en: 'Extensions stay within the cap.' },
  beyond: { it: 'Le estensioni superano il tetto.', en: 'Extensions exceed the cap.' },
  onContribution: {
    it: 'Base: il contributo della convenzione',
    en: 'Base: the contribution of the convention',
  },
  onWhole: { it: 'Base: contributo e cofinanziamento', en: 'Base: contribution and co-financing' },
  cap: { it: 'Tetto: {percentage} della base', en: 'Cap: {percentage} of the base' },
  used: {
    it: 'Già impegnato, anche con estensioni non ancora firmate',
    en: 'Taken, extensions not yet signed included',
  },
  left: { it: 'Ancora disponibile', en: 'Still available' },
  norm: { it: 'Norma o fonte', en: 'Norm or source' },
});
