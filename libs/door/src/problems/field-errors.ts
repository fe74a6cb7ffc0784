/** What a schema has against a value, in the reader's language. */
import type { z } from 'zod';
import type { FieldError } from '#engine';
import type { Language } from '#terms';
import { sayIssue } from '../words/value-words.js';

/** @param name how the place of a mistake is named: a JSON Pointer into the body, or a parameter */
export function fieldErrors(
  schema: z.ZodType,
  value: unknown,
  name: (path: PropertyKey[]) => string,
  language: Language,
): FieldError[] {
  const read = schema.safeParse(value, { error: sayIssue(language) });
  return (read.error?.issues ?? []).flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [{ pointer: name(issue.path), message: issue.message }];
    return issue.keys.map((key) => ({
      pointer: name([...issue.path, key]),
      message: unknownField(key)[language],
    }));
  });
}

/** RFC 6901. */
export const pointerTo = (path: PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const unknownField = (key: string): Record<Language, string> => ({
  it: `«${key}» non è previsto qui.`,
  en: `"${key}" is not foreseen here.`,
});
