/** Where a mistake in the data of an event is put right: the field of the form, and what it is called there. */
import type { FieldError } from '#engine';
import type { Visit } from '../page/visit.js';
import { formWords as w } from './forms.words.js';
import type { FormNode } from './node.js';

/** The name of a field in the form, and its label, with the row in which it stands. */
export type FieldPlace = { name: string; called: string };

type Placed = FieldPlace & { pointer: string | null };

/** The fields of a tree by where their values stand in the data (`/data/scores/0/points`). */
export function placesIn(tree: FormNode, say: Visit['say']): ReadonlyMap<string, FieldPlace> {
  const placed = under(tree, [], say).filter(({ pointer }) => pointer !== null && pointer !== '');
  return new Map(placed.map(({ pointer, ...place }) => [`/data${pointer ?? ''}`, place]));
}

function under(node: FormNode, rows: readonly string[], say: Visit['say']): Placed[] {
  const own = { pointer: node.pointer, name: node.name, called: [...rows, node.label].join(', ') };
  switch (node.type) {
    case 'leaf':
    case 'fixed':
    case 'code-list':
      return [own];
    case 'group':
      return [own, ...Object.values(node.children).flatMap((child) => under(child, rows, say))];
    case 'open-list':
      return [
        own,
        ...node.rows.flatMap((row, index) => {
          const called = say(w.item, { name: node.one, n: index + 1 });
          return row.type === 'leaf'
            ? [{ pointer: row.pointer, name: row.name, called: [...rows, called].join(', ') }]
            : under(row, [...rows, called], say);
        }),
      ];
    case 'keyed-list':
      return [own, ...node.rows.flatMap((row) => under(row.node, [...rows, row.label], say))];
  }
}

/** Each mistake at the field of the form, where it has one. */
export const atTheirFields = (
  errors: readonly FieldError[],
  places: ReadonlyMap<string, FieldPlace>,
): FieldError[] =>
  errors.map(({ pointer, message }) => ({ pointer: places.get(pointer)?.name ?? pointer, message }));
