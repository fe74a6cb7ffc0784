/** What the control of a field says of itself. */
import { idOf } from './field-id.js';
import { errorId } from './field-errors.js';
import type { Leaf } from './node.js';

export type Given = { leaf: Leaf; error: string | undefined };

export const describedBy = ({ leaf, error }: Given): string | undefined => {
  const { name, help } = leaf;
  return [help && `${idOf(name)}-help`, error && errorId(name)].filter(Boolean).join(' ') || undefined;
};

export const attributesOf = (given: Given) => ({
  id: idOf(given.leaf.name),
  name: given.leaf.name,
  'aria-describedby': describedBy(given),
  'aria-invalid': given.error ? ('true' as const) : undefined,
});
