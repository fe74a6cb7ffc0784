/** Changes one value at a time, each named by where it stands. */
import type { Change } from '#procedures';
import type { Visit } from '../page/visit.js';
import type { NamesInside } from './names.js';
import { isComputed, isNamed, labelOf } from './value-view.js';

type Side = Change['before'];

/** A group that came or went is told field by field; a date with its derivation stays whole. */
export function leavesOf({ path, before, after }: Change): Change[] {
  const names = new Set([...namesOf(before), ...namesOf(after)]);
  if (names.size === 0) return [{ path, ...side('before', before), ...side('after', after) }];
  return [...names].flatMap((name) =>
    leavesOf({
      path: [...path, name],
      ...side('before', inside(before, name)),
      ...side('after', inside(after, name)),
    }),
  );
}

const side = (name: 'before' | 'after', value: Side): Partial<Change> =>
  value === undefined ? {} : { [name]: value };

const namesOf = (value: Side): string[] =>
  typeof value === 'object' && value !== null && !isComputed(value) ? Object.keys(value) : [];

const inside = (value: Side, name: string): Side =>
  typeof value === 'object' && value !== null ? (value as Record<string, Side>)[name] : undefined;

const isNumber = (name: string): boolean => /^\d+$/.test(name);

/** The path without the numbers of lists. */
export const wordsOf = (path: readonly string[]): string[] => path.filter((name) => !isNumber(name));

/** `Spese › n. 2 › Importo`; a part that has no word of its own is left out. */
export function sayPlace(
  event: string,
  path: readonly string[],
  names: NamesInside,
  say: Visit['say'],
): string {
  const parts = path.flatMap((name, index) => {
    if (isNumber(name)) return [`n. ${Number(name) + 1}`];
    const words = wordsOf(path.slice(0, index + 1));
    return isNamed(event, words, names) ? [labelOf(event, words, names, say)] : [];
  });
  return parts.join(' › ');
}
