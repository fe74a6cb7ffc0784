/** How far an act for many cases has come, and where it was refused. */
import type { Pool } from 'pg';
import type { Act, Actor, Reason } from '#engine';
import type { CalendarChange, Scope } from './preview.js';

export type RecountState = {
  id: string;
  body: string;
  scope: Scope;
  change: CalendarChange;
  by: Actor;
  act: Act;
  askedAt: Date;
  doneAt: Date | null;
  /** Cases by what became of them; `still`: nothing in it had to move any more. */
  cases: { owed: number; recorded: number; still: number; refused: number };
};

type Db = Pick<Pool, 'query'>;

const STATE = `SELECT r.id, r.body_id AS body, r.scope, r.change, r.asked_by AS by, r.act, r.asked_at AS "askedAt", r.done_at AS "doneAt",
    (SELECT json_build_object('owed', count(*) FILTER (WHERE status = 'owed'), 'recorded', count(*) FILTER (WHERE status = 'recorded'),
        'still', count(*) FILTER (WHERE status = 'still'), 'refused', count(*) FILTER (WHERE status = 'refused'))
     FROM recount_case m WHERE m.recount_id = r.id) AS cases
  FROM recount r`;

export async function recountState(db: Db, id: string): Promise<RecountState | null> {
  const { rows } = await db.query<RecountState>(`${STATE} WHERE r.id = $1`, [id]);
  return rows[0] ?? null;
}

/** The latest acts of a body, the last one first. */
export async function recountsOf(db: Db, body: string, limit: number): Promise<RecountState[]> {
  const { rows } = await db.query<RecountState>(
    `${STATE} WHERE r.body_id = $1 ORDER BY r.seq DESC LIMIT $2`,
    [body, limit],
  );
  return rows;
}

/** The act by which a step moved the terms of its case, if it was one for many cases. */
export async function recountBehind(db: Db, caseId: string, revision: number): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    'SELECT recount_id AS id FROM recount_case WHERE case_id = $1 AND revision = $2',
    [caseId, revision],
  );
  return rows[0]?.id ?? null;
}

export type RecountCase = {
  case: string;
  title: string;
  event: string;
  status: keyof RecountState['cases'];
  revision: number | null;
  reasons: Reason[];
};

/** What became of each case, in the order in which they are asked. */
export async function recountCases(
  db: Db,
  id: string,
  { status = null, limit = 100 }: { status?: RecountCase['status'] | null; limit?: number } = {},
): Promise<RecountCase[]> {
  const { rows } = await db.query<RecountCase>(
    `SELECT m.case_id AS "case", c.title, m.event, m.status, m.revision, m.reasons
     FROM recount_case m JOIN case_file c ON c.id = m.case_id
     WHERE m.recount_id = $1 AND ($2::text IS NULL OR m.status = $2) ORDER BY m.seq LIMIT $3`,
    [id, status, limit],
  );
  return rows;
}
