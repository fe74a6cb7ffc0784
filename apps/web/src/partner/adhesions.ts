/** The paths of co-programming that an organisation has joined: they are cases of the office, open to all. */
import type { Iter } from '#door';
import { sayState, textsOf } from '#reading';
import type { Language } from '#terms';

export type OwnAdhesion = {
  caseId: string;
  /** Of the public page. */
  address: string;
  title: string;
  workflow: string;
  /** Where the path stands. */
  state: string;
  ended: boolean;
  level: string;
  at: string;
  /** Of its receipt; null where the office entered what came on paper. */
  revision: number | null;
};

type Row = Omit<OwnAdhesion, 'workflow' | 'state'> & {
  workflow: string;
  workflowVersion: number;
  state: string;
  outcome: string | null;
};

/** One for each level that was joined, the last first. */
export async function adhesionsOf(
  { pool, procedure }: Iter,
  organisation: string,
  language: Language,
): Promise<OwnAdhesion[]> {
  const { rows } = await pool.query<Row>(
    `SELECT c.id AS "caseId", b.slug || '.' || p.slug AS address, c.title, c.workflow, c.workflow_version AS "workflowVersion",
            c.state, c.outcome, c.outcome IS NOT NULL AS ended, a.joined->>'level' AS level, a.joined->>'at' AS at,
            (SELECT e.revision FROM ledger_entry e WHERE e.case_id = c.id AND e.event = 'adhesion.record' AND e.on_behalf_of = $1
              AND convert_from(e.body, 'UTF8')::json->'data'->>'level' = a.joined->>'level') AS revision
     FROM procedure p JOIN body b ON b.id = p.body_id JOIN case_file c ON c.id = p.root_case_id AND c.workflow = 'co-programming',
          json_array_elements(c.snapshot->'context'->'adhesions') AS a (joined)
     WHERE a.joined->>'organisation' = $1::uuid::text ORDER BY at DESC`,
    [organisation],
  );
  return rows.map(({ state, outcome, workflow, workflowVersion, ...own }) => {
    const texts = textsOf(procedure, { workflow, workflowVersion }, language);
    const said = outcome === null ? sayState(texts, state) : (texts?.outcomes[outcome] ?? outcome);
    return { ...own, workflow: texts?.title ?? workflow, state: said };
  });
}
