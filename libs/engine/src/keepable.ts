import type { FieldError } from './vocabulary.js';

/** NUL, and half of a surrogate pair: JSON can write them, but neither PostgreSQL nor RFC 8785 keeps them. */
const UNKEEPABLE = /[\0\p{Surrogate}]/u;

/** The texts in given data that no record could keep. */
export function unkeepable(value: unknown, pointer = ''): FieldError[] {
  if (typeof value === 'string') {
    return UNKEEPABLE.test(value)
      ? [{ pointer, message: 'This text holds a character that cannot be kept (NUL, or half a character).' }]
      : [];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => unkeepable(item, `${pointer}/${pointerPart(key)}`));
}

/** One step of a JSON Pointer (RFC 6901). */
export const pointerPart = (key: PropertyKey): string =>
  String(key).replaceAll('~', '~0').replaceAll('/', '~1');
