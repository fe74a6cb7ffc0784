/** Published notices, for everybody: what the case of each says of itself, and nothing of who takes part. */
import type { Pool } from 'pg';
import { readCase } from '#procedures';
import type { CalendarRef } from '#terms';
import type { CoProgrammingContext, NoticeContext } from '#workflows';

type Published = {
  /** Lasting: it takes its name from the body and the procedure. */
  address: string;
  caseId: string;
  title: string;
  /** As the act has it; the title where it has no shorter one. */
  officialTitle: string;
  body: string;
  workflow: { name: string; version: number };
  state: string;
  outcome: string | null;
  calendar: CalendarRef;
  /** The database's time. */
  now: string;
};

/** What a notice says to everybody; who applied is not among it. */
export type PublicContext = Pick<
  NoticeContext,
  | 'parameters'
  | 'programmes'
  | 'definition'
  | 'approval'
  | 'publication'
  | 'changes'
  | 'clarifications'
  | 'officer'
>;
export type PublicPath = Pick<CoProgrammingContext, 'parameters' | 'areas' | 'notice'>;

export type PublishedNotice = Published &
  ({ kind: 'notice'; context: PublicContext } | { kind: 'co-programming'; context: PublicPath });

const ROOTS = `
  SELECT b.slug || '.' || p.slug AS address, c.id AS "caseId", c.title, p.title AS "officialTitle", b.name AS body, c.workflow, c.workflow_version AS version, c.state, c.outcome
  FROM procedure p JOIN body b ON b.id = p.body_id JOIN case_file c ON c.id = p.root_case_id
  WHERE c.workflow IN ('notice', 'co-programming')`;

type Root = Pick<
  Published,
  'address' | 'caseId' | 'title' | 'officialTitle' | 'body' | 'state' | 'outcome'
> & {
  workflow: 'notice' | 'co-programming';
  version: number;
};

/** Every published notice, the last loaded first. */
export async function publishedNotices(pool: Pool): Promise<PublishedNotice[]> {
  const { rows } = await pool.query<Root>(`${ROOTS} ORDER BY p.loaded_at DESC, p.id`);
  const found = await Promise.all(rows.map((root) => noticeOf(pool, root)));
  return found.flatMap((one) => one ?? []);
}

/** The address of the notice whose case this is; null for other cases. */
export async function addressOf(pool: Pool, caseId: string): Promise<string | null> {
  const { rows } = await pool.query<Root>(`${ROOTS} AND c.id = $1`, [caseId]);
  return rows[0]?.address ?? null;
}

/** Null for one that is not there, or not published yet. */
export async function publishedNotice(pool: Pool, address: string): Promise<PublishedNotice | null> {
  const { rows } = await pool.query<Root>(`${ROOTS} AND b.slug || '.' || p.slug = $1`, [address]);
  return rows[0] ? noticeOf(pool, rows[0]) : null;
}

async function noticeOf(pool: Pool, { workflow, version, ...root }: Root): Promise<PublishedNotice | null> {
  const row = await readCase(pool, root.caseId);
  if (!row) return null;
  const common = { ...root, workflow: { name: workflow, version }, calendar: row.calendar, now: row.at };
  const context: unknown = row.envelope.context;
  if (workflow === 'notice') {
    const { parameters, programmes, definition, approval, publication, changes, clarifications, officer } =
      context as NoticeContext;
    const said = {
      parameters,
      programmes,
      definition,
      approval,
      publication,
      changes,
      clarifications,
      officer,
    };
    return publication === null ? null : { ...common, kind: workflow, context: said };
  }
  const { parameters, areas, notice } = context as CoProgrammingContext;
  return notice?.publishedOn ? { ...common, kind: workflow, context: { parameters, areas, notice } } : null;
}
