/** Values that name something which the case, its procedure or its body knows: a form offers what there is, and nobody has to remember a code. */
import type { z } from 'zod';

export const REFERENCES = [
  'activity',
  'application',
  'area',
  'cessation',
  'co-financing-line',
  'commissioner',
  'criterion',
  'exclusion-ground',
  'figure',
  'flat-rate-item',
  'incompatibility',
  'linked-notice',
  'linked-programme',
  'open-question',
  'organisation',
  'person',
  'programme',
  'report',
  'report-line',
  'required-document',
  'requirement',
  'unit-cost',
] as const;

export type Reference = (typeof REFERENCES)[number];

/** What the value names. Whether there is such a thing, the rules say. */
export const refersTo = <Field extends z.ZodType>(what: Reference, field: Field): Field =>
  field.meta({ refersTo: what });

/** Words of one's own, where what is known is an example. */
export const mayName = <Field extends z.ZodType>(what: Reference, field: Field): Field =>
  field.meta({ mayName: what });
