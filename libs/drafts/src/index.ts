export {
  discardDraft,
  draftsOf,
  hasDraft,
  LARGEST_DRAFT,
  readDraft,
  saveDraft,
  type Draft,
  type DraftKey,
  type Saved,
} from './draft.js';
