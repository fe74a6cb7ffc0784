/** Is the calendar by which a procedure counts the one of its record, and were terms counted again from what they were? */
import type { Pool } from 'pg';
import { isCommon, isContest, type Effect, type RunningTerm } from '#engine';
import { digestOf, type ReadEntry } from '#ledger';
import { finding, type Finding } from './finding.js';

type Db = Pick<Pool, 'query'>;

/** The first fault of a root case: the calendar of its procedure is the last one that it set, or that of its birth. */
export async function calendarFault(
  db: Db,
  root: { id: string; procedure_id: string; root_id: string },
  entries: readonly ReadEntry[],
): Promise<Finding | null> {
  const first = entries[0]?.entry;
  if (root.id !== root.root_id || !first) return null;
  const { rows } = await db.query<{ calendar: unknown }>('SELECT calendar FROM procedure WHERE id = $1', [
    root.procedure_id,
  ]);
  const set = entries
    .flatMap(({ entry }) => (entry.effects as unknown as Effect[]).filter(isCalendar))
    .at(-1);
  const expected = set?.calendar ?? first.calendar;
  if (digestOf(rows[0]?.calendar ?? null) === digestOf(expected)) return null;
  return finding(root.id, entries.length, 'calendar-differs');
}

const isCalendar = (effect: Effect): effect is Extract<Effect, { kind: 'set-calendar' }> =>
  effect.kind === 'set-calendar';

/** The terms that a step says to have found open, of those that the record knows to be open on those days. */
export const foundOpen = (
  { entry }: ReadEntry,
  open: ReadonlyMap<string, { dueAt: string; live: boolean; status: string }>,
): boolean =>
  !isCommon(entry.event) ||
  isContest(entry.event) ||
  (entry.data as unknown as { running: RunningTerm[] }).running.every(({ deadline, dueAt }) => {
    const known = open.get(deadline);
    return known?.live === true && known.status === 'open' && Date.parse(known.dueAt) === Date.parse(dueAt);
  });
