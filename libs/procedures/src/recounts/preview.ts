/** One act, all open terms that it touches: who would move, from when to when. */
import type { Pool } from 'pg';
import { inTransaction } from '#database';
import { moveOf, type Due, type MovedTerm } from '#engine';
import { checkCalendar, TermError, withDecree, withoutDecree, type CalendarRef, type Decree } from '#terms';
import type { OnePath } from '../advance.js';
import { runningTerm } from '../running-terms.js';

/** What is done to the calendar of a procedure; `recount` leaves it, and counts terms that were opened by an earlier one. */
export type CalendarChange =
  | { kind: 'decree'; decree: Decree }
  | { kind: 'revoke'; decree: string }
  | { kind: 'calendar'; calendar: Omit<CalendarRef, 'decrees'> }
  | { kind: 'recount' };

/** The procedures that an act touches: one, or all of a body. */
export type Scope = { procedure: string } | { body: string };

type Place = {
  procedure: string;
  case: string;
  /** Of the case, when it was looked at. */
  revision: number;
  title: string;
  workflow: string;
  version: number;
};

/** One open term: where it goes, that it cannot be counted, or that its date was given and stays. */
export type PreviewedTerm = Place & { term: string; key: string; from: string } & (
    | { what: 'moves'; move: MovedTerm; past: boolean }
    | { what: 'fails'; why: { it: string; en: string } }
    | { what: 'given' }
  );

export type Preview = {
  procedure: string;
  root: string;
  /** Of the root, when it was looked at. */
  revision: number;
  /** The calendar as it is, and as it becomes. */
  before: CalendarRef;
  calendar: CalendarRef;
  terms: PreviewedTerm[];
};

/** @throws TermError when the calendar does not take the change */
function changed(calendar: CalendarRef, change: CalendarChange): CalendarRef {
  const { decrees } = calendar;
  switch (change.kind) {
    case 'decree':
      return withDecree(calendar, change.decree);
    case 'revoke':
      return withoutDecree(calendar, change.decree);
    case 'calendar':
      return { ...change.calendar, ...(decrees ? { decrees } : {}) };
    case 'recount':
      return calendar;
  }
}

type ProcedureRow = { id: string; root_case_id: string; revision: number | null; calendar: CalendarRef };
type TermRow = Omit<Place, 'procedure'> & {
  id: string;
  term: string;
  key: string;
  due_at: Date;
  derivation: Partial<Due>;
  now: Date;
};

/** Who moves, from when to when, and why: nothing is recorded. @throws TermError when the calendar does not take the change */
export async function previewChange(
  { pool }: Pick<OnePath, 'pool'>,
  scope: Scope,
  change: CalendarChange,
): Promise<Preview[]> {
  const procedures = await proceduresIn(pool, scope);
  const previews: Preview[] = [];
  for (const { id, root_case_id: root, revision, calendar: before } of procedures) {
    const calendar = changed(before, change);
    checkCalendar(calendar);
    const terms = await previewTerms(pool, id, calendar);
    previews.push({ procedure: id, root, revision: revision ?? 0, before, calendar, terms });
  }
  return previews;
}

async function proceduresIn(pool: Pool, scope: Scope): Promise<ProcedureRow[]> {
  const [column, id] = 'procedure' in scope ? ['id', scope.procedure] : ['body_id', scope.body];
  const { rows } = await pool.query<ProcedureRow>(
    `SELECT p.id, p.root_case_id, c.revision, p.calendar FROM procedure p LEFT JOIN case_file c ON c.id = p.root_case_id
     WHERE p.${column} = $1 ORDER BY p.loaded_at, p.id`,
    [id],
  );
  return rows;
}

/** Terms counted before others of this process have their turn: a count takes a fraction of a millisecond, thousands a second. */
const AT_ONCE = 20;

const OPEN = `DECLARE open_terms NO SCROLL CURSOR FOR SELECT c.id AS "case", c.revision, c.title, c.workflow, c.workflow_version AS version, d.id, d.term, d.key, d.due_at, d.derivation, iter_now() AS now
  FROM deadline d JOIN case_file c ON c.id = d.case_id
  WHERE c.procedure_id = $1 AND d.status = 'open' ORDER BY d.due_at, d.id`;

const previewTerms = (pool: Pool, procedure: string, calendar: CalendarRef): Promise<PreviewedTerm[]> =>
  inTransaction(pool, async (client) => {
    await client.query(OPEN, [procedure]);
    const terms: PreviewedTerm[] = [];
    for (;;) {
      const { rows } = await client.query<TermRow>(`FETCH ${AT_ONCE} FROM open_terms`);
      terms.push(...rows.flatMap((row) => previewed(row, procedure, calendar)));
      if (rows.length < AT_ONCE) return terms;
    }
  });

function previewed(row: TermRow, procedure: string, calendar: CalendarRef): PreviewedTerm[] {
  const { revision, title, workflow, version, term, key } = row;
  const from = row.due_at.toISOString();
  const place = { procedure, case: row.case, revision, title, workflow, version, term, key, from };
  const [running] = runningTerm(row);
  if (!running) return [{ ...place, what: 'given' }];
  try {
    const move = moveOf(running, calendar);
    return move ? [{ ...place, what: 'moves', move, past: Date.parse(move.dueAt) <= row.now.getTime() }] : [];
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
    return [{ ...place, what: 'fails', why: { it: error.message, en: error.english } }];
  }
}
