export { canonicalText } from './canonical.js';
export {
  canonicalBytes,
  digestOf,
  entryHash,
  GENESIS,
  seal,
  sha256,
  type Entry,
  type JsonValue,
  type Sealed,
} from './entry.js';
export {
  checkChain,
  type About,
  type Break,
  type ChainFault,
  type Head,
  type ReadEntry,
  type StoredEntry,
} from './chain.js';
export { readEntries, readEntriesOf } from './read.js';
