export { amountOf, checkedCents, multipleOf, sumOf, type Cents } from './cents.js';
export {
  parseEuro,
  saidEuro,
  saidPercentage,
  sayEuro,
  sayPercentage,
  type MoneyLanguage,
} from './euro-text.js';
export { MoneyError, type MoneyErrorCode } from './money-error.js';
export {
  capOf,
  minimumOf,
  percentageOf,
  proportion,
  reachesShare,
  share,
  withinCap,
  type BasisPoints,
} from './shares.js';
