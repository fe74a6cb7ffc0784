/** The name of a field, by where it stands. */
import type { Said } from '#engine';
import { choiceNames } from './choice-names.words.js';
import { fieldNames } from './field-names.words.js';
import { placedNames } from './placed-names.words.js';
import { noneNames, rowNames } from './row-names.words.js';

type Names = Readonly<Record<string, Said | undefined>>;

const choices: Names = choiceNames;
const fields: Names = { ...fieldNames, ...placedNames };

/** @param path names from the data of the event down to the field, without numbers */
function found(names: Names, event: string, path: readonly string[]): Said | undefined {
  const name = path.at(-1) ?? '';
  const parent = path.at(-2);
  return (
    (path.length === 1 ? names[`${event}/${name}`] : undefined) ??
    (parent === undefined ? undefined : names[`${parent}/${name}`]) ??
    names[name]
  );
}

export function fieldName(event: string, path: readonly string[]): Said {
  const name = path.at(-1) ?? '';
  return found(fields, event, path) ?? { it: name, en: name };
}

/** What one row of a list is called, and what it is called to choose nothing. */
export function fieldAsides(event: string, path: readonly string[]): { one?: Said; none?: Said } {
  const one = found(rowNames, event, path);
  const none = found(noneNames, event, path);
  return { ...(one && { one }), ...(none && { none }) };
}

export const choiceName = (value: string): Said => choices[value] ?? { it: value, en: value };
