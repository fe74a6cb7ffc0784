/** Whose messages a reader may see: those about procedures in which the reader has a role, and the reader's own. */
import type { Viewer } from '#identity';
import { readCursor, writeCursor } from '../lists/cursor.js';
import { instants } from '../lists/page.js';
import type { Page } from '../lists/page.schema.js';

export const withinFor = ({ grants }: Viewer): { bodies: string[]; procedures: string[] } => ({
  bodies: grants.filter(({ procedure }) => procedure === null).map(({ body }) => body),
  procedures: grants.flatMap(({ procedure }) => (procedure === null ? [] : [procedure])),
});

type Placed = { personId: string | null; bodyId: string | null; procedureId: string | null };

export function mayRead(viewer: Viewer, { personId, bodyId, procedureId }: Placed): boolean {
  const { bodies, procedures } = withinFor(viewer);
  return (
    personId === viewer.person.id ||
    (bodyId !== null && bodies.includes(bodyId)) ||
    (procedureId !== null && procedures.includes(procedureId))
  );
}

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
