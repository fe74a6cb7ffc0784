/** What the clock does: it asks a case whose term fell due, and tells a case what another one owes it. */
import { CASE, CLOCK, type Refusal } from '#engine';
import { advance, type OnePath } from './advance.js';

type DueRow = { id: string; case_id: string; expires: string; key: string; revision: number };
type TellRow = {
  id: string;
  to_case: string;
  event: string;
  data: unknown;
  elder: string | null;
  revision: number | null;
};

/** What came of an alarm. `moot`: there was nothing left to do, which is well. */
export type Rung = 'done' | 'refused' | 'moot' | 'waits';

/** How often an alarm asks again when somebody acted at the same moment; after that the next sweep does. */
const TRIES = 5;

/** Rings until it is known what came of it: a row is read with the revision it belongs to, and asked at that one only. */
async function ring(once: () => Promise<Rung>): Promise<Rung> {
  for (let tried = 1; ; tried++) {
    const rung = await once();
    if (rung !== 'waits' || tried === TRIES) return rung;
  }
}

/**
 * The alarm of a deadline. Whether it is due is decided by the database's time, whoever rings and whenever.
 * A refusal is kept with the deadline, for people to see; it is not asked again.
 */
export const fire = (path: OnePath, deadlineId: string): Promise<Rung> =>
  ring(() => fireOnce(path, deadlineId));

async function fireOnce(path: OnePath, deadlineId: string): Promise<Rung> {
  // The deadlines of a case change with its revision only: asked at the revision read here, a term that somebody met
  // or renewed meanwhile cannot expire.
  const { rows } = await path.pool.query<DueRow>(
    `SELECT d.id, d.case_id, d.expires, d.key, c.revision FROM deadline d JOIN case_file c ON c.id = d.case_id
     WHERE d.id = $1 AND d.status = 'open' AND d.due_at <= iter_now()`,
    [deadlineId],
  );
  const due = rows[0];
  if (!due) return 'moot';
  const answer = await advance(path, {
    case: due.case_id,
    type: due.expires,
    data: due.key === '' ? {} : { key: due.key },
    by: CLOCK,
    id: due.id,
    ifRevision: due.revision,
    fires: due.id,
  });
  if (answer.ok) return answer.repeated ? 'moot' : 'done';
  if (answer.kind === 'stale') return 'waits';
  await keepRefusal(path, 'deadline', due.id, answer);
  return 'refused';
}

/** Delivers what one case owes to another. Elder tells to the same case come first. */
export const deliver = (path: OnePath, tellId: string): Promise<Rung> =>
  ring(() => deliverOnce(path, tellId));

async function deliverOnce(path: OnePath, tellId: string): Promise<Rung> {
  const { rows } = await path.pool.query<TellRow>(
    `SELECT t.id, t.to_case, t.event, t.data, (SELECT revision FROM case_file c WHERE c.id = t.to_case) AS revision,
            (SELECT e.id FROM tell e WHERE e.to_case = t.to_case AND e.from_case = t.from_case AND e.status = 'owed' AND e.seq < t.seq
             ORDER BY e.seq LIMIT 1) AS elder
     FROM tell t WHERE t.id = $1 AND t.status = 'owed'`,
    [tellId],
  );
  const tell = rows[0];
  if (!tell) return 'moot';
  if (tell.elder) {
    const rung = await deliver(path, tell.elder);
    return rung === 'waits' ? 'waits' : deliverOnce(path, tellId);
  }
  const answer = await advance(path, {
    case: tell.to_case,
    type: tell.event,
    data: tell.data,
    by: CASE,
    id: tell.id,
    ...(tell.revision === null ? {} : { ifRevision: tell.revision }),
    delivers: tell.id,
  });
  if (answer.ok) return answer.repeated ? 'moot' : 'done';
  if (answer.kind === 'stale') return 'waits';
  await keepRefusal(path, 'tell', tell.id, answer);
  return 'refused';
}

async function keepRefusal(
  path: OnePath,
  what: 'deadline' | 'tell',
  id: string,
  refusal: Refusal,
): Promise<void> {
  const { kind, reasons, errors } = refusal;
  await path.pool.query('SELECT record_refusal($1, $2, $3)', [
    what,
    id,
    JSON.stringify({ kind, reasons, errors }),
  ]);
}

/** What is owed now: tells, and deadlines that are due. */
export type Owed = { tells: string[]; deadlines: string[] };

/** Finds what is owed now, elder first. The rows are the memory; no job is needed to find them. */
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

/** Does all that is owed now, and what comes to be owed by that, until nothing is. Enough by itself, if every job is lost. */
export async function sweep(path: OnePath): Promise<Swept> {
  const swept = { done: 0, refused: 0 };
  for (;;) {
    const owed = await owedNow(path);
    const rungs: Rung[] = [];
    for (const id of owed.tells) rungs.push(await deliver(path, id));
    for (const id of owed.deadlines) rungs.push(await fire(path, id));
    swept.done += rungs.filter((rung) => rung === 'done').length;
    swept.refused += rungs.filter((rung) => rung === 'refused').length;
    if (!rungs.some((rung) => rung === 'done' || rung === 'refused')) return swept;
  }
}
