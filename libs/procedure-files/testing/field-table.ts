/** The table of all fields, as docs/procedure-files.md shows it: taken from the schemas, so that it cannot age. */
import { z } from 'zod';
import { coProgrammingFile, noticeFile } from '../src/index.js';

export function noticeFields(): string[] {
  return rowsOf(noticeFile, '');
}

/** Only what a notice does not have as well. */
export function coProgrammingFields(): string[] {
  const known = new Set(noticeFields());
  return rowsOf(coProgrammingFile, '').filter((row) => !known.has(row));
}

function rowsOf(block: z.ZodObject, at: string): string[] {
  return Object.entries(block.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
    const path = at === '' ? name : `${at}.${name}`;
    const inner = required(field);
    const must = field instanceof z.ZodOptional ? '' : 'sì';
    const row = `| \`${path}\` | ${inner.description ?? ''} | ${wanted(inner)} | ${must} |`;
    return [row, ...withinOf(inner, path)];
  });
}

function withinOf(field: z.ZodType, path: string): string[] {
  if (field instanceof z.ZodArray) return withinOf(required(field.element as z.ZodType), `${path}[]`);
  if (!(field instanceof z.ZodObject)) return [];
  const value = valueOf(field);
  return value === undefined ? rowsOf(field, path) : withinOf(value, `${path}.value`);
}

function wanted(field: z.ZodType): string {
  if (field instanceof z.ZodArray) {
    const element = required(field.element as z.ZodType);
    return element instanceof z.ZodObject ? 'elenco di blocchi' : `elenco; ogni voce: ${wanted(element)}`;
  }
  if (field instanceof z.ZodObject) {
    const value = valueOf(field);
    return value === undefined ? 'blocco' : `valore e fonte; valore: ${wanted(value)}`;
  }
  return field.safeParse(undefined).error?.issues[0]?.message.replace('Si sceglie fra: ', '') ?? '';
}

function valueOf(block: z.ZodObject): z.ZodType | undefined {
  const shape = block.shape as Record<string, z.ZodType>;
  return Object.keys(shape).join() === 'value,source' ? required(shape['value'] ?? z.never()) : undefined;
}

function required(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
}
