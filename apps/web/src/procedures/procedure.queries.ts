/** The cases of a procedure, counted by stage and state. */
import type { Iter } from '#door';
import { sayState, textsOf } from '#reading';
import type { Language } from '#terms';

export type StateCount = {
  workflow: string;
  title: string;
  state: string;
  stateText: string;
  status: 'active' | 'done';
  outcome: string | null;
  n: number;
};

type Row = {
  workflow: string;
  version: number;
  state: string;
  status: 'active' | 'done';
  outcome: string | null;
  n: number;
};

export async function countStates(iter: Iter, procedure: string, language: Language): Promise<StateCount[]> {
  const { rows } = await iter.pool.query<Row>(
    `SELECT workflow, max(workflow_version) AS version, state, status, outcome, count(*)::int AS n
     FROM case_file WHERE procedure_id = $1 GROUP BY workflow, state, status, outcome
     ORDER BY min(opened_at), workflow, status, state`,
    [procedure],
  );
  return rows.map(({ version, ...row }) => {
    const texts = textsOf(iter.procedure, { workflow: row.workflow, workflowVersion: version }, language);
    const ended = row.outcome === null ? undefined : texts?.outcomes[row.outcome];
    return { ...row, title: texts?.title ?? row.workflow, stateText: ended ?? sayState(texts, row.state) };
  });
}

/** The day on which the notice was really published; null before. */
export async function publishedOn({ pool }: Iter, rootCase: string): Promise<string | null> {
  const { rows } = await pool.query<{ day: string | null }>(
    `SELECT coalesce(snapshot->'context'->'publication'->>'on', snapshot->'context'->'notice'->>'publishedOn') AS day
     FROM case_file WHERE id = $1`,
    [rootCase],
  );
  return rows[0]?.day ?? null;
}
