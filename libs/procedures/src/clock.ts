/** What the clock does: it asks a case whose term fell due, and tells a case what another one owes it. */
import { CASE, CLOCK } from '#engine';
import { advance, type OnePath } from './advance.js';
import type { Answer, Command } from './command.js';
import { moveFirst } from './recounts/carry-out.js';

/** A term that fell due, with the revision of its case: the deadlines of a case change with its revision only. */
export type Due = {
  id: string;
  case_id: string;
  expires: string;
  key: string;
  revision: number;
  /** An act was ordered that moves terms of this case, and it has not had its turn. */
  moving: boolean;
};

export const MOVING = `EXISTS (SELECT 1 FROM recount_case m WHERE m.case_id = d.case_id AND m.status = 'owed') AS moving`;
export type Told = { id: string; to_case: string; event: string; data: unknown };

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

/** Asked at the revision at which it was due: a term that somebody met or renewed meanwhile cannot expire. */
export const expiryOf = (due: Due): Command => ({
  case: due.case_id,
  type: due.expires,
  data: due.key === '' ? {} : { key: due.key },
  by: CLOCK,
  id: due.id,
  ifRevision: due.revision,
  fires: due.id,
});

export const tellingOf = (tell: Told): Command => ({
  case: tell.to_case,
  type: tell.event,
  data: tell.data,
  by: CASE,
  id: tell.id,
  delivers: tell.id,
});

/**
 * The alarm of a deadline. Whether it is due is decided by the database's time, whoever rings and whenever.
 * A refusal is kept with the deadline, for people to see; it is not asked again.
 */
export const fire = (path: OnePath, deadlineId: string): Promise<Rung> =>
  ring(() => fireOnce(path, deadlineId));

async function fireOnce(path: OnePath, deadlineId: string): Promise<Rung> {
  const { rows } = await path.pool.query<Due>(
    `SELECT d.id, d.case_id, d.expires, d.key, c.revision, ${MOVING} FROM deadline d JOIN case_file c ON c.id = d.case_id
     WHERE d.id = $1 AND d.status = 'open' AND d.due_at <= iter_now()`,
    [deadlineId],
  );
  const due = rows[0];
  if (due?.moving) {
    // Nothing falls due on a day that is about to be another: the move comes first, and then the row is read again.
    await moveFirst(path, due.case_id);
    return 'waits';
  }
  return due ? settle(path, 'deadline', due.id, await advance(path, expiryOf(due))) : 'moot';
}

/** Delivers what one case owes to another. Elder tells to the same case come first. */
export const deliver = (path: OnePath, tellId: string): Promise<Rung> =>
  ring(() => deliverOnce(path, tellId));

type Owing = Told & { elder: string | null; revision: number | null };

async function deliverOnce(path: OnePath, tellId: string): Promise<Rung> {
  const { rows } = await path.pool.query<Owing>(
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
  const seen = tell.revision === null ? {} : { ifRevision: tell.revision };
  return settle(path, 'tell', tell.id, await advance(path, { ...tellingOf(tell), ...seen }));
}

/** What came of asking; a refusal is kept where people look. */
export async function settle(
  path: OnePath,
  what: 'deadline' | 'tell',
  id: string,
  answer: Answer,
): Promise<Rung> {
  if (answer.ok) return answer.repeated ? 'moot' : 'done';
  if (answer.kind === 'stale') return 'waits';
  const { kind, reasons, errors } = answer;
  const why = JSON.stringify({ kind, reasons, errors });
  await path.pool.query('SELECT record_refusal($1, $2, $3)', [what, id, why]);
  return 'refused';
}
