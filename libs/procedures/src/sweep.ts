/** Finds what is owed and does it, many cases at once. The rows are the memory; no job is needed to find them. */
import type { PoolClient } from 'pg';
import { inTransaction } from '#database';
import { advance, type OnePath } from './advance.js';
import { expiryOf, fire, MOVING, settle, tellingOf, type Due, type Rung, type Told } from './clock.js';

/** Cases asked at once: few enough that a person who acts in the same process does not feel it. */
const AT_ONCE = 50;
/** How far to look past what other workers have in hand, rows. */
const WINDOW = 8 * AT_ONCE;

/** What is owed now: tells, and deadlines that are due. */
export type Owed = { tells: string[]; deadlines: string[] };

/** What is owed now, elder first. */
export async function owedNow(path: Pick<OnePath, 'pool'>, limit = 500): Promise<Owed> {
  const tells = await path.pool.query<{ id: string }>(
    `SELECT id FROM tell WHERE status = 'owed' ORDER BY seq LIMIT $1`,
    [limit],
  );
  const deadlines = await path.pool.query<{ id: string }>(
    `SELECT id FROM deadline WHERE status = 'open' AND due_at <= iter_now() ORDER BY due_at, id LIMIT $1`,
    [limit],
  );
  return { tells: tells.rows.map((row) => row.id), deadlines: deadlines.rows.map((row) => row.id) };
}

/** When the next open deadline falls due, up to an instant; null if none does. */
export async function nextDue({ pool }: Pick<OnePath, 'pool'>, upTo: string): Promise<string | null> {
  const { rows } = await pool.query<{ due: Date | null }>(
    `SELECT min(due_at) AS due FROM deadline WHERE status = 'open' AND due_at <= $1`,
    [upTo],
  );
  return rows[0]?.due?.toISOString() ?? null;
}

export type Swept = { done: number; refused: number };

/** Cases that could not be asked, and why. */
type Stuck = Map<string, unknown>;

/**
 * Does all that is owed now, and what comes to be owed by that, until nothing is. Enough by itself, if every job is lost.
 * @throws when all the others have been asked, if there are cases that cannot be: rules that are gone, a row that is damaged
 */
export async function sweep(path: OnePath): Promise<Swept> {
  const swept = { done: 0, refused: 0 };
  const stuck: Stuck = new Map();
  for (;;) {
    const told = await inHand(path, stuck, deliverSome);
    // A term may fall due on a case that has yet to hear what is owed to it.
    const rungs = told.some(moves) ? told : await twice(() => inHand(path, stuck, fireSome));
    swept.done += rungs.filter((rung) => rung === 'done').length;
    swept.refused += rungs.filter((rung) => rung === 'refused').length;
    if (!rungs.some(moves)) break;
  }
  const [first] = stuck;
  if (first) throw notAsked(stuck.size, ...first);
  return swept;
}

const notAsked = (count: number, id: string, why: unknown): Error =>
  new Error(
    `Pratiche che non si possono interrogare: ${count}. La prima è ${id}: ${why instanceof Error ? why.message : String(why)}`,
    { cause: why },
  );

/** While the database writes the one, this process decides the other. */
const twice = async (work: () => Promise<Rung[]>): Promise<Rung[]> =>
  (await Promise.all([work(), work()])).flat();

const moves = (rung: Rung): boolean => rung === 'done' || rung === 'refused';

/**
 * Cases that one worker has in hand, others pass over: a lock that nobody else waits for, until the transaction ends.
 * It spares work, and guards nothing: what is done is decided by the compare-and-set of each case.
 */
const inHand = (
  path: OnePath,
  stuck: Stuck,
  work: (path: OnePath, client: PoolClient, stuck: Stuck) => Promise<Rung[]>,
): Promise<Rung[]> => inTransaction(path.pool, (client) => work(path, client, stuck));

/** One case that cannot be asked keeps no other from its terms; it is passed over until the next sweep. */
async function unlessStuck(stuck: Stuck, id: string, rings: () => Promise<Rung[]>): Promise<Rung[]> {
  try {
    return await rings();
  } catch (error) {
    stuck.set(id, error);
    return [];
  }
}

const IN_HAND = (of: string) => `pg_try_advisory_xact_lock(hashtextextended(${of}::text, 0))`;

const DUE = {
  name: 'due',
  text: `SELECT d.id, d.case_id, d.expires, d.key, c.revision, ${MOVING}
         FROM (SELECT id, case_id, expires, key FROM deadline WHERE status = 'open' AND due_at <= iter_now() AND case_id <> ALL ($3::uuid[])
               ORDER BY due_at, id LIMIT $1) d
         JOIN case_file c ON c.id = d.case_id
         WHERE ${IN_HAND('d.case_id')} LIMIT $2`,
};

/** One term of each case: what that step does to the others of the same case, the next look shows. */
async function fireSome(path: OnePath, client: PoolClient, stuck: Stuck): Promise<Rung[]> {
  const { rows } = await client.query<Due>({ ...DUE, values: [WINDOW, AT_ONCE, [...stuck.keys()]] });
  const first = byCase(rows, (due) => due.case_id).flatMap(([due]) => due ?? []);
  const rungs = first.map((due) =>
    unlessStuck(stuck, due.case_id, async () => {
      if (due.moving) return [await fire(path, due.id)];
      const rung = await settle(path, 'deadline', due.id, await advance(path, expiryOf(due)));
      return [rung === 'waits' ? await fire(path, due.id) : rung];
    }),
  );
  return (await Promise.all(rungs)).flat();
}

const OWED = {
  name: 'owed',
  text: `SELECT t.id, t.to_case, t.event, t.data
         FROM (SELECT id, to_case, event, data FROM tell WHERE status = 'owed' AND to_case <> ALL ($3::uuid[]) ORDER BY seq LIMIT $1) t
         WHERE ${IN_HAND('t.to_case')} LIMIT $2`,
};

/** All that is owed to each case, in the order in which it came to be owed. */
async function deliverSome(path: OnePath, client: PoolClient, stuck: Stuck): Promise<Rung[]> {
  const { rows } = await client.query<Told>({ ...OWED, values: [WINDOW, AT_ONCE, [...stuck.keys()]] });
  const rungs = byCase(rows, (tell) => tell.to_case).map((tells) =>
    unlessStuck(stuck, tells[0]?.to_case ?? '', () => inOrder(path, tells)),
  );
  return (await Promise.all(rungs)).flat();
}

async function inOrder(path: OnePath, tells: readonly Told[]): Promise<Rung[]> {
  const rungs: Rung[] = [];
  for (const tell of tells)
    rungs.push(await settle(path, 'tell', tell.id, await advance(path, tellingOf(tell))));
  return rungs;
}

function byCase<Row>(rows: readonly Row[], caseOf: (row: Row) => string): Row[][] {
  const cases = new Map<string, Row[]>();
  for (const row of rows) {
    const known = cases.get(caseOf(row));
    if (known) known.push(row);
    else cases.set(caseOf(row), [row]);
  }
  return [...cases.values()];
}
