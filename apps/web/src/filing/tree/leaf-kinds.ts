/** How a single value is written by people and kept as data. What cannot be read stays as it was written, for the schema to refuse. */
import { parseEuro, sayEuro, sayPercentage } from '#money';
import { isCivilDate, sayDate, type Language } from '#terms';
import type { Json } from '#engine';
import type { Schema } from './schema.js';

export type LeafKind =
  | 'text'
  | 'long-text'
  | 'integer'
  | 'money'
  | 'share'
  | 'hundredths'
  | 'day'
  | 'yes-no'
  | 'choice'
  | 'organisation'
  | 'file';

const SHA256 = '^[0-9a-f]{64}$';
/** The largest amount that an event takes: no other number has it. */
const CENTS = 1e13;
const DAYS = new Set(['since', 'issuedOn', 'incurredOn', 'paidOn', 'onDay']);
const LONG = new Set(['description', 'explanation', 'motivation', 'question', 'changes', 'how', 'target']);

/** The kind that a schema and the name of the property tell. */
export function kindOfLeaf(schema: Schema, name: string): LeafKind {
  if (schema.pattern === SHA256) return 'file';
  if (schema.enum) return 'choice';
  if (schema.type === 'boolean') return 'yes-no';
  if (schema.format === 'uuid') return 'organisation';
  if (schema.type === 'integer') {
    if (schema.unit === 'euro-cents' || schema.maximum === CENTS) return 'money';
    if (name.endsWith('BasisPoints')) return 'share';
    return name === 'hundredths' ? 'hundredths' : 'integer';
  }
  if (schema.format === 'date' || DAYS.has(name)) return 'day';
  return LONG.has(name) ? 'long-text' : 'text';
}

/** `12,5` and `12.5` are the same; more than two decimals are not read. */
function hundredthsOf(text: string): number | string {
  const match = /^(\d{1,9})(?:[.,](\d{1,2}))?\s*%?$/.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : text;
}

function centsOf(text: string): number | string {
  try {
    return parseEuro(text.replace(/[€\s]/g, ''));
  } catch {
    return text;
  }
}

/** `31/12/2026` as people write it. */
function dayOf(text: string): string {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!match) return text;
  const [, day = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** From what was written to what is kept. */
export function readLeaf(kind: LeafKind, written: string, nullable: boolean): Json {
  const text = written.trim();
  if (text === '') return nullable ? null : '';
  switch (kind) {
    case 'money':
      return centsOf(text);
    case 'share':
    case 'hundredths':
      return hundredthsOf(text);
    case 'integer':
      return /^\d{1,15}$/.test(text) ? Number(text) : text;
    case 'day':
      return dayOf(text);
    case 'yes-no':
    case 'text':
    case 'long-text':
    case 'choice':
    case 'organisation':
    case 'file':
      return text;
  }
}

const decimals = (value: number): string => {
  const text = (value / 100).toFixed(2).replace('.', ',');
  return text.endsWith(',00') ? text.slice(0, -3) : text;
};

/** From what is kept to what stands in the field. */
export function writtenLeaf(kind: LeafKind, value: Json): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return kind === 'integer' ? String(value) : decimals(value);
  return typeof value === 'string' ? value : '';
}

/** What is kept, as it is read over before it is sent; null where nothing is given. */
export function sayLeaf(kind: LeafKind, value: Json, language: Language): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') {
    if (kind === 'money') return sayEuro(value, language);
    if (kind === 'share') return sayPercentage(value, language);
    return writtenLeaf(kind, value);
  }
  if (kind === 'day' && typeof value === 'string' && isCivilDate(value)) return sayDate(value, language);
  return typeof value === 'string' ? value : null;
}
