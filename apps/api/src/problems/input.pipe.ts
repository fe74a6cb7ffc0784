import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import type { FieldError } from '#engine';
import type { Language } from '#terms';
import { Problem } from './problem.js';

const words = { it: z.locales.it().localeError, en: z.locales.en().localeError };

/** Reads what comes in by the schema that its parameter declares; what no schema knows is refused. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { schema, type }: ArgumentMetadata): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    if (type === 'param') throw new Problem('unknown');
    throw new Problem('bad-request', {
      detail: {
        it: 'La richiesta non è come dovrebbe: «errors» dice dove.',
        en: 'The request is not as it should be: "errors" says where.',
      },
      errors: (language) => errorsOf(schema, value, type, language),
    });
  }
}

function errorsOf(schema: z.ZodType, value: unknown, type: string, language: Language): FieldError[] {
  const read = schema.safeParse(value, { error: words[language] });
  return (read.error?.issues ?? []).flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const at = (path: PropertyKey[]): string =>
      type === 'query' ? path.map(String).join('.') : path.map((part) => `/${escape(String(part))}`).join('');
    if (keys.length === 0) return [{ pointer: at(issue.path), message: issue.message }];
    return keys.map((key) => ({ pointer: at([...issue.path, key]), message: unknownField(key)[language] }));
  });
}

const escape = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

const unknownField = (key: string): Record<Language, string> => ({
  it: `«${key}» non è previsto qui.`,
  en: `"${key}" is not foreseen here.`,
});
