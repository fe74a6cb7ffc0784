/** Turns what the schema says into what the author of the file can act on. */
import { z } from 'zod';
import { sayPath, type Misfit, type Path } from '../findings.js';
import { nearest } from './nearest.js';

export function misfitsOf(error: z.ZodError, schema: z.ZodType, value: unknown): Misfit[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(schema, path, key));
    return [ofValue(schema, path, valueAt(value, path), expectedBy(issue, schema, path))];
  });
}

function unknownField(schema: z.ZodType, path: Path, key: string): Misfit {
  const known = fieldsOf(schemaAt(schema, path));
  const meant = nearest(key, known);
  return {
    path: [...path, key],
    message: `Campo sconosciuto «${key}».`,
    expected: `${meant === undefined ? '' : `forse «${meant}»? `}Qui si ammettono: ${known.join(', ')}`,
  };
}

function ofValue(schema: z.ZodType, path: Path, value: unknown, expected: string): Misfit {
  const meaning = meaningOf(schema, path);
  const name = `«${nameOf(path)}»${meaning === undefined ? '' : ` (${meaning})`}`;
  return { path, message: says(path.length === 0 ? 'Il file' : `Il campo ${name}`, name, value), expected };
}

function says(subject: string, name: string, value: unknown): string {
  if (value === undefined) return `Manca il campo ${name}.`;
  if (value === null) return `${subject} è vuoto.`;
  if (Array.isArray(value) && value.length === 0) return `L’elenco ${name} è vuoto.`;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return `${subject} vale «${value}».`;
  }
  return `${subject} non va bene così.`;
}

function expectedBy(issue: z.core.$ZodIssue, schema: z.ZodType, path: Path): string {
  if (issue.code === 'custom') {
    const said: unknown = issue.params?.['expected'];
    return typeof said === 'string' ? said : issue.message;
  }
  const here = schemaAt(schema, path);
  if (path.length === 0) return here?.description ?? issue.message;
  const element = here instanceof z.ZodArray ? fieldsOf(here.element as z.ZodType) : [];
  if (here instanceof z.ZodArray) {
    return element.length === 0
      ? 'un elenco («- »)'
      : `un elenco («- ») di blocchi con i campi: ${element.join(', ')}`;
  }
  return `un blocco con i campi: ${fieldsOf(here).join(', ')}`;
}

/** The schema of a place, without its optionality. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  const here = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  const [part, ...rest] = path;
  if (part === undefined) return here;
  if (here instanceof z.ZodArray) return schemaAt(here.element as z.ZodType, rest);
  const field = here instanceof z.ZodObject ? (here.shape as Record<string, z.ZodType>)[part] : undefined;
  return field === undefined ? undefined : schemaAt(field, rest);
}

function fieldsOf(schema: z.ZodType | undefined): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** The last part of a path that means something by itself: `[2]` and `value` take with them what stands before. */
function nameOf(path: Path): string {
  const from = path.findLastIndex((part) => typeof part === 'string' && part !== 'value');
  return sayPath(path.slice(Math.max(0, from)));
}

/** What a parameter means is said at its block, not at its value. */
function meaningOf(schema: z.ZodType, path: Path): string | undefined {
  if (path.length === 0) return undefined;
  return schemaAt(schema, path.at(-1) === 'value' ? path.slice(0, -1) : path)?.description;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (within, part) =>
      typeof within === 'object' && within !== null ? (within as Record<string, unknown>)[part] : undefined,
    value,
  );
}
