export { downloadHeaders } from './headers.js';
export { KINDS, TAKEN, type KindOfFile } from './kinds.js';
export { sayRefusal, type RefusalOfFile } from './refusals.js';
export {
  LARGEST_FILE,
  openStore,
  type DocumentStore,
  type Incoming,
  type Kept,
  type KeptFile,
  type StoreOptions,
} from './store.js';
export {
  documentsKept,
  enterUpload,
  findUpload,
  hashesIn,
  mayRead,
  namedFiles,
  type NamedFile,
  uploadsOf,
  type NewUpload,
  type Reader,
  type Upload,
} from './uploads.js';
