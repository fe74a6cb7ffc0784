/** The name of a field, by where it stands. */
import type { Said } from '#engine';
import { choiceNames } from './choice-names.words.js';
import { fieldNames } from './field-names.words.js';

const known: Readonly<Record<string, Said | undefined>> = fieldNames;
const choices: Readonly<Record<string, Said | undefined>> = choiceNames;

/** @param path names from the data of the event down to the field, without numbers */
export function fieldName(event: string, path: readonly string[]): Said {
  const name = path.at(-1) ?? '';
  const parent = path.at(-2);
  const found =
    (path.length === 1 ? known[`${event}/${name}`] : undefined) ??
    (parent === undefined ? undefined : known[`${parent}/${name}`]) ??
    known[name];
  return found ?? { it: name, en: name };
}

export const choiceName = (value: string): Said => choices[value] ?? { it: value, en: value };
