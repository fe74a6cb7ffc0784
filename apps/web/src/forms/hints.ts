/** What a case knows about the data of an event that their schema does not say. */
import type { Json } from '#engine';
import type { Option } from './node.js';

export type KeyedRow = {
  key: string;
  label: string;
  help?: string;
  /** The values that make it this row and no other, such as its code. */
  fixed: Record<string, Json>;
};

/** By their place where there is no prefix; else a code that a row keeps, and a new one gets the next that is free. */
export type Numbering = { field: string; prefix: string | null };

export type Hint = {
  /** Given by the case: never asked. */
  fixed?: Json;
  shown?: string;
  /** The codes to choose among. */
  options?: readonly Option[];
  rows?: { of: readonly KeyedRow[]; presence: 'always' | 'chosen' | 'when-filled' };
  /** Of a list: what its rows are called by is given to them. */
  numbered?: Numbering;
  expected?: boolean;
  label?: string;
  help?: string;
  none?: string;
};

/** By pattern: the pointer of a property with `*` for the place in a list. */
export type Hints = Readonly<Record<string, Hint>>;
