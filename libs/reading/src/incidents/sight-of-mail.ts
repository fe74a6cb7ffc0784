/** Where a reader has a role: what stands there of incidents and messages may be looked at. */
import type { Viewer } from '#identity';
import { readCursor, writeCursor } from '../lists/cursor.js';
import { instants } from '../lists/page.js';
import type { Page } from '../lists/page.schema.js';

export const withinFor = ({ grants }: Viewer): { bodies: string[]; procedures: string[] } => ({
  bodies: grants.filter(({ procedure }) => procedure === null).map(({ body }) => body),
  procedures: grants.flatMap(({ procedure }) => (procedure === null ? [] : [procedure])),
});

const NEWEST_FIRST = 'newest';

export function afterCursor(cursor: string | undefined): { at: string; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const { value, id } = readCursor(cursor, NEWEST_FIRST, instants);
  return { at: value, id };
}

/** A page of what was read one longer than asked. */
export function cut<T extends { id: string }>(rows: T[], limit: number, at: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last ? writeCursor(NEWEST_FIRST, { value: at(last), id: last.id }) : null };
}
