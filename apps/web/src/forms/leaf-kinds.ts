/** How a single value is written by people and kept as data. What cannot be read stays as it was written, for the schema to refuse. */
import type { Json } from '#engine';
import { parseEuro, sayEuro, sayPercentage } from '#money';
import { instantOf, isCivilDate, localTimeOf, sayDate, sayInstant, sayPeriod, type Language } from '#terms';
import type { Schema } from './schema.js';

export type LeafKind =
  | 'text'
  | 'long-text'
  | 'code'
  | 'url'
  | 'integer'
  | 'money'
  | 'share'
  | 'hundredths'
  | 'day'
  | 'instant'
  | 'local-time'
  | 'duration'
  | 'yes-no'
  | 'agree'
  | 'choice'
  | 'organisation'
  | 'file'
  | 'hash';

const SHA256 = '^[0-9a-f]{64}$';
/** Quantities kept as whole hundredths; people write them with two decimals. */
const HUNDREDTHS = ['hundredths', 'points'];
/** Sentences, not words: they get room. */
const LONG = [
  'motivation', 'reason', 'answer', 'question', 'description', 'explanation', 'changes', 'agenda', 'outcome', 'target',
  'essentialFeatures', 'object', 'waysOfChoosing', 'defect', 'what', 'how', 'method', 'competence', 'selection',
]; // prettier-ignore

/** The kind that a schema and the name of the property tell. */
export function kindOfLeaf(schema: Schema, name: string): LeafKind {
  if (schema.const !== undefined) return 'agree';
  if (schema.enum) return 'choice';
  if (schema.type === 'boolean') return 'yes-no';
  if (schema.type !== 'integer' && schema.type !== 'number') return kindOfText(schema, name);
  if (schema.unit === 'euro-cents') return 'money';
  if (/basisPoints$/i.test(name)) return 'share';
  return HUNDREDTHS.includes(name) ? 'hundredths' : 'integer';
}

function kindOfText({ pattern, format, maxLength }: Schema, name: string): LeafKind {
  if (pattern === SHA256) return 'file';
  if (format === 'date') return 'day';
  if (format === 'date-time') return 'instant';
  if (format === 'local-date-time') return 'local-time';
  if (format === 'duration') return 'duration';
  if (format === 'uuid') return 'organisation';
  if (format === 'uri') return 'url';
  if (pattern?.startsWith('^[A-Za-z0-9][A-Za-z0-9._-]')) return 'code';
  return LONG.includes(name) || (maxLength ?? 0) > 300 ? 'long-text' : 'text';
}

/** From what was written to what is kept; undefined where nothing was. */
export function readLeaf(kind: LeafKind, written: string): Json | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  return readers[kind]?.(text) ?? text;
}

const readers: Partial<Record<LeafKind, (text: string) => Json>> = {
  money: (text) => attempt(() => parseEuro(text.replace(/[€\s]/g, '')), text),
  share: (text) => percentOf(text),
  hundredths: (text) => percentOf(text),
  integer: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : text),
  day: (text) => dayOf(text),
  instant: (text) => attempt(() => instantOf(localOf(text)), text),
  'local-time': localOf,
};

/** Two decimals, as an amount has them. */
const percentOf = (text: string): number | string =>
  attempt(() => parseEuro(text.replace(/%$/, '').trim()), text);

/** `31/12/2026` as people write it. */
function dayOf(text: string): string {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `12/3/2026 10:30`, `2026-03-12T10:30`, in Rome. */
function localOf(text: string): string {
  const [day = '', time = ''] = text.split(/[T ]+/);
  return `${dayOf(day)}T${time.replace('.', ':')}`;
}

function attempt<T>(read: () => T, otherwise: string): T | string {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** From what is kept to what stands in the field. */
export function writtenLeaf(kind: LeafKind, value: Json | undefined): string {
  if (typeof value === 'number') return kind === 'integer' ? String(value) : decimals(value);
  if (typeof value !== 'string') return '';
  // People write the day first.
  if (kind === 'day') return value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
  return kind === 'instant' ? attempt(() => localTimeOf(value).local.slice(0, 16), value) : value;
}

const decimals = (value: number): string => (value / 100).toFixed(2).replace('.', ',').replace(/,00$/, '');

/** What is kept, as it is read over before it is sent; null where nothing is given. */
export function sayLeaf(kind: LeafKind, value: Json, language: Language): string | null {
  if (typeof value === 'number') {
    if (kind === 'money') return sayEuro(value, language);
    if (kind === 'share') return sayPercentage(value, language);
    return writtenLeaf(kind, value);
  }
  if (typeof value !== 'string' || value === '') return null;
  if (kind === 'instant') return attempt(() => sayInstant(value, language), value);
  if (kind === 'local-time') return attempt(() => sayInstant(instantOf(value), language), value);
  if (kind === 'duration') return sayPeriod(value, language);
  return kind === 'day' && isCivilDate(value) ? sayDate(value, language) : value;
}
