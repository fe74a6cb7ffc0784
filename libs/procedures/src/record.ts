/** The second round trip: one statement that writes a step with all that follows from it. */
import type { Pool } from 'pg';
import { together } from './together.js';
import type { Batch } from './writing.js';

type Db = Pick<Pool, 'query'>;

const WRITE = { name: 'record-steps', text: 'SELECT record_steps($1, $2, $3) AS taken' };

const record = together(async (db: Db, batches: readonly Batch[]): Promise<boolean[]> => {
  const order = batches.map((batch, place) => ({ batch, place, of: caseOf(batch) }));
  order.sort((one, other) => (one.of < other.of ? -1 : 1));
  const { rows } = await db.query<{ taken: number[] }>({
    ...WRITE,
    values: valuesOf(order.map(({ batch }) => batch)),
  });
  const done = new Array<boolean>(batches.length).fill(false);
  for (const step of rows[0]?.taken ?? []) done[order[step]?.place ?? -1] = true;
  return done;
});

/** Two statements that write the same cases wait for one another in the order of their names, never crosswise. */
const caseOf = ({ written }: Batch): string => written.moved?.id ?? '';

function valuesOf(batches: readonly Batch[]): unknown[] {
  const snapshots = batches.flatMap(({ snapshot }) => snapshot ?? []);
  const bodies = batches.flatMap((batch) => batch.bodies);
  return [JSON.stringify(rowsOf(batches)), `[${snapshots.join()}]`, Buffer.concat(bodies)];
}

/** All rows of a kind stand together, each with the place of its step. Steps that move no case are `born`. */
function rowsOf(batches: readonly Batch[]): Record<string, object[] | number[]> {
  const born: number[] = [];
  const rows: Record<string, object[]> = {};
  let end = 1;
  batches.forEach((batch, step) => {
    const add = (kind: string, some: readonly object[]) => {
      if (some.length > 0) (rows[kind] ??= []).push(...some.map((row) => ({ ...row, step })));
    };
    const { moved, fires, delivers, calendar, entries, closed, parameters, ...owed } = batch.written;
    if (moved) {
      const { revision, recordedAt: at } = moved;
      add('moved', [moved]);
      if (fires) add('fired', [{ id: fires, revision, at }]);
      if (delivers) add('delivered', [{ id: delivers, revision }]);
    } else born.push(step);
    add(
      'entries',
      entries.map((entry, place) => {
        const length = batch.bodies[place]?.length ?? 0;
        return { ...entry, start: (end += length) - length, length };
      }),
    );
    add('closed', fires ? closed.map((row) => ({ ...row, fires })) : closed);
    add(
      'parameters',
      parameters.map((body) => ({ body })),
    );
    if (calendar) add('calendars', [calendar]);
    for (const [kind, some] of Object.entries(owed)) add(kind, some);
  });
  return { born, ...rows };
}

/**
 * Steps that are to be written while others are under way go together: one statement, one commit. If one of them cannot
 * be written, each is written by itself.
 *
 * @returns false if the case has moved on meanwhile
 */
export const write = (db: Db, batch: Batch): Promise<boolean> => record(db, batch);
