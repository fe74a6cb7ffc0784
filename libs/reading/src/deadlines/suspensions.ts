/** What was used and what is left of the one suspension that L. 241/1990, art. 2 c. 7 allows. */
import type { Pool } from 'pg';
import type { Due, LoadedWorkflow } from '#engine';
import { civilDateOf, suspensionUse, type CivilDate, type SuspensionUse } from '#terms';

const REASON = 'art-2-c-7';

export type OpenSuspension = { from: CivilDate; asOf: CivilDate };

type Row = { id: string; since: Date; now: Date };

/** Of suspended deadlines, since when: the record says it. */
export async function openSuspensions(
  pool: Pool,
  deadlines: readonly { id: string; status: string }[],
): Promise<Map<string, OpenSuspension>> {
  const ids = deadlines.filter(({ status }) => status === 'suspended').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const { rows } = await pool.query<Row>(
    `SELECT d.id, max(e.occurred_at) AS since, iter_now() AS now FROM deadline d
     JOIN ledger_entry e ON e.case_id = d.case_id AND e.revision >= d.opened_revision
     WHERE d.id = ANY($1::uuid[]) AND convert_from(e.body, 'UTF8')::jsonb->'effects'
       @> jsonb_build_array(jsonb_build_object('kind', 'suspend-term', 'term', d.term, 'key', d.key, 'reason', '${REASON}'))
     GROUP BY d.id`,
    [ids],
  );
  return new Map(
    rows.map(({ id, since, now }) => [
      id,
      { from: civilDateOf(since.toISOString()), asOf: civilDateOf(now.toISOString()) },
    ]),
  );
}

/** Null for a term that is not suspended for this reason. */
export function suspensionUseOf(
  workflow: LoadedWorkflow | undefined,
  { term, derivation }: { term: string; derivation: unknown },
  open: OpenSuspension | undefined,
): SuspensionUse | null {
  const suspensions = (derivation as Partial<Due>).computed?.input.suspensions ?? [];
  const known = open !== undefined || suspensions.some(({ reason }) => reason === REASON);
  if (!known && !(workflow && suspendable(workflow).has(term))) return null;
  return suspensionUse(REASON, suspensions, open);
}

const kept = new WeakMap<LoadedWorkflow, ReadonlySet<string>>();

/** The terms that the machine of a stage suspends for this reason. */
function suspendable(workflow: LoadedWorkflow): ReadonlySet<string> {
  const terms = kept.get(workflow) ?? new Set(suspendedIn(workflow.machine.config));
  kept.set(workflow, terms);
  return terms;
}

function suspendedIn(config: unknown): string[] {
  if (typeof config !== 'object' || config === null) return [];
  const { type, params } = config as { type?: unknown; params?: { term?: unknown; reason?: unknown } };
  if (type === 'suspendTerm')
    return params?.reason === REASON && typeof params.term === 'string' ? [params.term] : [];
  return Object.values(config).flatMap(suspendedIn);
}
