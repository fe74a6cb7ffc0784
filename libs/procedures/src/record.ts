/** The second round trip: one statement that writes a step with all that follows from it. */
import type { Pool } from 'pg';
import { together } from './together.js';
import type { Batch } from './writing.js';

type Db = Pick<Pool, 'query'>;

// Texts and bytes come whole and are cut here: an array of them would be escaped letter by letter on its way.
const WRITE = {
  name: 'record-step',
  text: `SELECT record_step(step, snapshot, substring($3::bytea FROM start FOR length)) AS done
         FROM ROWS FROM (json_array_elements($1::json), json_array_elements($2::json), unnest($4::int[]), unnest($5::int[]))
           AS given (step, snapshot, start, length)`,
};

const record = together(async (db: Db, batches: readonly Batch[]): Promise<boolean[]> => {
  const order = batches.map((batch, place) => ({ batch, place, of: caseOf(batch) }));
  order.sort((one, other) => (one.of < other.of ? -1 : 1));
  const { rows } = await db.query<{ done: boolean }>({ ...WRITE, values: valuesOf(order) });
  const done = new Array<boolean>(batches.length).fill(false);
  order.forEach(({ place }, row) => (done[place] = rows[row]?.done === true));
  return done;
});

/** Two statements that write the same cases wait for one another in the order of their names, never crosswise. */
const caseOf = ({ written }: Batch): string => written.moved?.id ?? '';

function valuesOf(order: readonly { batch: Batch }[]): unknown[] {
  const steps = order.map(({ batch }) => stepOf(batch));
  const snapshots = order.map(({ batch }) => batch.snapshot ?? 'null');
  const bodies = order.map(({ batch }) => Buffer.concat(batch.bodies));
  const lengths = bodies.map(({ length }) => length);
  let end = 1;
  const starts = lengths.map((length) => (end += length) - length);
  return [`[${steps.join()}]`, `[${snapshots.join()}]`, Buffer.concat(bodies), starts, lengths];
}

const stepOf = ({ written }: Batch): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(written).filter(([, rows]) => !Array.isArray(rows) || rows.length > 0)),
  );

/**
 * Steps that are to be written while others are under way go together: one statement, one commit. If one of them cannot
 * be written, each is written by itself.
 *
 * @returns false if the case has moved on meanwhile
 */
export const write = (db: Db, batch: Batch): Promise<boolean> => record(db, batch);
