/** What a field of a form is drawn from. */
import type { FieldError } from '#engine';
import type { Draft } from './draft.js';
import type { Schema } from './schema.js';

/** Where the values of a reference or a code come from, by the name of the field. */
export type Options = Record<string, readonly { value: string; label: string }[] | undefined>;

export type FormGround = { event: string; errors: readonly FieldError[]; options: Options };

export type FieldGiven = FormGround & {
  /** JSON Pointer. */
  pointer: string;
  /** Names on the way here, without numbers. */
  path: readonly string[];
  schema: Schema;
  draft: Draft | undefined;
  required: boolean;
};
