/** A duration as people write it: how many, and months or years. It is kept as ISO 8601 says it. */
import type { Json } from '#engine';

export const UNITS = { M: 'months', Y: 'years' } as const;
export type Unit = keyof typeof UNITS;

/** The field beside the number. */
export const unitOf = (name: string): string => `${name}!unit`;

const isUnit = (text: string): text is Unit => Object.hasOwn(UNITS, text);

/** What cannot be read stays as it was written, for the schema to refuse; undefined where nothing was. */
export function readDuration(count: string, unit: string): Json | undefined {
  const text = count.trim();
  if (text === '') return undefined;
  return /^[1-9]\d?$/.test(text) && isUnit(unit) ? `P${text}${unit}` : text;
}

export function writtenDuration(value: Json | undefined): { count: string; unit: Unit } {
  const text = typeof value === 'string' ? value : '';
  const [, count = text, unit = 'M'] = /^P(\d+)([MY])$/.exec(text) ?? [];
  return { count, unit: unit as Unit };
}
