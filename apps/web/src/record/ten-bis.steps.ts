import type { Pool } from 'pg';

/** The steps that tell how a notice of refusal went. */
export type TenBisSteps = {
  announced: number | null;
  delivered: number | null;
  ended: number | null;
  decided: number | null;
  /** What the decision answers to the observations. */
  answer: string | null;
};

const EVENTS = [
  'refusal.announce',
  'delivery.prove',
  'observations.file',
  'observations.expire',
  'application.exclude',
];

type Row = { revision: number; event: string; answer: string | null };

export async function tenBisSteps(pool: Pick<Pool, 'query'>, caseId: string): Promise<TenBisSteps> {
  const { rows } = await pool.query<Row>(
    `SELECT revision, event, convert_from(body, 'UTF8')::json -> 'data' ->> 'answer' AS answer
     FROM ledger_entry WHERE case_id = $1 AND event = ANY($2) ORDER BY revision`,
    [caseId, EVENTS],
  );
  const announced = rows.find(({ event }) => event === 'refusal.announce')?.revision ?? null;
  const after = (...events: string[]) =>
    announced === null
      ? undefined
      : rows.find(({ event, revision }) => events.includes(event) && revision > announced);
  const decided = after('application.exclude');
  return {
    announced,
    delivered: after('delivery.prove')?.revision ?? null,
    ended: after('observations.file', 'observations.expire')?.revision ?? null,
    decided: decided?.revision ?? null,
    answer: decided?.answer ?? null,
  };
}
