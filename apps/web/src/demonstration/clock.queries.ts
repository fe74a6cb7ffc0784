/** What falls due next, and what happened since a place in the record, as far as this reader may see. */
import type { Iter } from '#door';
import type { Viewer } from '#identity';
import { findCase, listDeadlines, sayDone, textsOf, viewDeadline, type DeadlineView } from '#reading';
import type { Visit } from '../page/visit.js';

export type ClockStep = {
  caseId: string;
  title: string;
  at: string;
  role: string;
  text: string;
};

const viewerIn = ({ viewer }: Visit): Viewer => {
  if (!viewer) throw new Error('Nobody is there.');
  return viewer;
};

export async function nextDeadline(iter: Iter, visit: Visit): Promise<DeadlineView | null> {
  const { items } = await listDeadlines(iter, viewerIn(visit), {
    limit: 1,
    sort: 'dueAt',
    'filter[status]': 'open',
  });
  return items[0] ? viewDeadline(iter.procedure, items[0], visit.language) : null;
}

export async function endOfRecord({ pool }: Iter): Promise<string> {
  const { rows } = await pool.query<{ last: string | null }>('SELECT max(seq) AS last FROM ledger_entry');
  return rows[0]?.last ?? '0';
}

const MOST = 200;

/** Steps of the clock and of what it set going in other cases. */
export async function stepsAfter(iter: Iter, visit: Visit, seq: string): Promise<ClockStep[]> {
  const { rows } = await iter.pool.query<{
    case_id: string;
    event: string;
    actor_role: string;
    recorded_at: Date;
  }>(
    `SELECT case_id, event, actor_role, recorded_at FROM ledger_entry
     WHERE seq > $1 AND actor_role IN ('clock', 'case') ORDER BY seq LIMIT $2`,
    [seq, MOST],
  );
  const files = new Map<string, Awaited<ReturnType<typeof findCase>>['file']>();
  for (const id of new Set(rows.map((row) => row.case_id))) {
    const seen = await findCase(iter, viewerIn(visit), id).catch(() => null);
    if (seen) files.set(id, seen.file);
  }
  return rows.flatMap((row): ClockStep[] => {
    const file = files.get(row.case_id);
    if (!file) return [];
    const texts = textsOf(iter.procedure, file, visit.language);
    return [
      {
        caseId: file.id,
        title: file.title,
        at: row.recorded_at.toISOString(),
        role: row.actor_role,
        text: sayDone(texts, row.event, visit.language),
      },
    ];
  });
}
