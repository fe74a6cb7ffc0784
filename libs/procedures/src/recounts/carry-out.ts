/** An act that was ordered is carried out through the one path, some cases at a time. The rows are the memory: whoever is killed, another goes on. */
import type { PoolClient } from 'pg';
import { inTransaction } from '#database';
import { CALENDAR_CHANGE, type Act, type Actor, type Reason } from '#engine';
import { advance, type OnePath } from '../advance.js';
import type { Answer } from '../command.js';
import { plan } from './order.js';
import { previewChange, type Scope } from './preview.js';
import { calendarRefused, cannotBeAsked } from './reasons.js';

/** Cases asked at once: their steps share statements, and a person who acts in the same process does not feel it. */
const AT_ONCE = 50;
/** How far to look past what other workers have in hand, rows. */
const WINDOW = 8 * AT_ONCE;
/** How often a case is asked that breaks down whenever it is. */
const TRIES = 5;

type Row = {
  recount: string;
  case: string;
  event: string;
  data: object;
  id: string;
  tries: number;
  by: Actor;
  act: Act;
};

const COLUMNS = `m.recount_id AS recount, m.case_id AS "case", m.event, m.data, m.command_id AS id, m.tries, r.asked_by AS by, r.act`;

// A case is not asked before the calendar of its procedure has changed.
const NEXT = {
  name: 'recount-next',
  text: `SELECT ${COLUMNS}
    FROM (SELECT * FROM recount_case WHERE recount_id = $1 AND status = 'owed' ORDER BY seq LIMIT $2) m JOIN recount r ON r.id = m.recount_id
    WHERE (m.case_id = m.root_id OR NOT EXISTS (SELECT 1 FROM recount_case c
             WHERE c.recount_id = m.recount_id AND c.case_id = m.root_id AND c.status = 'owed' AND c.event = '${CALENDAR_CHANGE}'))
      AND pg_try_advisory_xact_lock(hashtextextended(m.case_id::text, 0)) LIMIT $3`,
};

/** What was ordered and is not done, elder first. */
export async function recountsUnderWay({ pool }: Pick<OnePath, 'pool'>): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    'SELECT id FROM recount WHERE done_at IS NULL ORDER BY seq',
  );
  return rows.map(({ id }) => id);
}

/**
 * Goes on where it was left, until nothing is owed, or others have the rest in hand.
 * @param stopped asked before each handful of cases
 */
export async function carryOut(path: OnePath, id: string, stopped = () => false): Promise<void> {
  while (!stopped()) {
    const asked = await inTransaction(path.pool, async (client) => {
      const { rows } = await client.query<Row>({ ...NEXT, values: [id, WINDOW, AT_ONCE] });
      const settled = await Promise.all(rows.map((row) => askOne(path, row)));
      await settleAll(client, settled);
      return settled;
    });
    // Nothing is gained by asking at once again: the next round does.
    throwAccident(asked);
    if (asked.length === 0 && (await isOver(path, id))) return;
  }
}

/** Before anything falls due in a case: its own move, and that of its procedure, where they are still owed. */
export async function moveFirst(path: OnePath, caseId: string): Promise<void> {
  const { rows } = await path.pool.query<Row>(
    `SELECT ${COLUMNS} FROM recount_case own JOIN recount r ON r.id = own.recount_id
     JOIN recount_case m ON m.recount_id = own.recount_id AND m.case_id IN (own.root_id, own.case_id) AND m.status = 'owed'
     WHERE own.case_id = $1 AND own.status = 'owed' ORDER BY r.seq, m.seq`,
    [caseId],
  );
  for (const row of rows) {
    const settled = [await askOne(path, row)];
    await settleAll(path.pool, settled);
    throwAccident(settled);
  }
}

type Settled = Pick<Row, 'recount' | 'case' | 'event'> & {
  status: 'owed' | 'recorded' | 'still' | 'refused';
  tries: number;
  revision: number | null;
  reasons: Reason[];
  /** What came in between, where it is to be tried again. */
  accident?: Error;
};

async function askOne(path: OnePath, row: Row): Promise<Settled> {
  const { recount, event, tries, ...command } = row;
  const of = { recount, case: row.case, event, tries, revision: null, reasons: [] };
  try {
    return { ...of, ...outcomeOf(await advance(path, { ...command, type: event })) };
  } catch (error) {
    // One case that breaks down whenever it is asked does not keep the next act of its body waiting for ever.
    if (tries + 1 >= TRIES) return { ...of, ...refused([cannotBeAsked()]) };
    return { ...of, tries: tries + 1, status: 'owed', accident: error as Error };
  }
}

function throwAccident(settled: readonly Settled[]): void {
  for (const { accident } of settled) if (accident) throw accident;
}

const refused = (reasons: Reason[]) => ({ status: 'refused' as const, reasons });

function outcomeOf(answer: Answer): Pick<Settled, 'status'> & Partial<Settled> {
  if (answer.ok) return { status: 'recorded', revision: answer.revision };
  if (answer.kind === 'stale') return { status: 'owed' };
  if (answer.reasons.some(({ code }) => code === 'no-term-moves')) return { status: 'still' };
  return refused(answer.reasons);
}

const SETTLE = `UPDATE recount_case m SET status = s.status, tries = s.tries, revision = coalesce(s.revision, m.revision), reasons = s.reasons
  FROM json_to_recordset($1) AS s(recount uuid, "case" uuid, status text, tries int, revision int, reasons json)
  WHERE m.recount_id = s.recount AND m.case_id = s."case" AND m.status = 'owed'`;

async function settleAll(db: Pick<PoolClient, 'query'>, settled: readonly Settled[]): Promise<void> {
  if (settled.length === 0) return;
  await db.query(SETTLE, [JSON.stringify(settled.map(({ accident: _accident, ...row }) => row))]);
  const roots = settled.filter(({ event, status }) => event === CALENDAR_CHANGE && status === 'refused');
  if (roots.length === 0) return;
  await db.query(
    `UPDATE recount_case SET status = 'refused', reasons = $3
     WHERE recount_id = $1 AND root_id = ANY($2::uuid[]) AND status = 'owed'`,
    [roots[0]?.recount, roots.map((one) => one.case), JSON.stringify([calendarRefused()])],
  );
}

type Ordered = { scope: Scope; act: Act; owed: boolean };

/** Looks once more: a step that was under way with the old calendar may have opened a term by it. False while something is left to be asked. */
async function isOver(path: OnePath, id: string): Promise<boolean> {
  return inTransaction(path.pool, async (client) => {
    const { rows } = await client.query<Ordered>(
      `SELECT scope, act, EXISTS (SELECT 1 FROM recount_case WHERE recount_id = $1 AND status = 'owed') AS owed
       FROM recount WHERE id = $1 AND done_at IS NULL FOR UPDATE SKIP LOCKED`,
      [id],
    );
    const [ordered] = rows;
    // Another one has it in hand, or has ended it.
    if (!ordered || ordered.owed) return true;
    const previews = await previewChange(path, ordered.scope, { kind: 'recount' });
    if ((await plan(client, { id, act: ordered.act }, previews, 'rest')) > 0) return false;
    await client.query('UPDATE recount SET done_at = iter_now() WHERE id = $1', [id]);
    return true;
  });
}
