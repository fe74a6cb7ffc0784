/** Who may see which case, and how much of it. */
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { ANY_ORGANISATION, type Procedure } from '#engine';
import type { CaseFile } from '#database';
import { organisationsOf, rolesIn, type Viewer } from '#identity';
import type { Iter } from '#door';

/**
 * `inside`: holds a role of the body there, and sees everything. `concerned`: acts for an organisation that the case concerns,
 * and sees the case, not what it owes to others. `public`: the case is open to every organisation; its steps and terms are seen.
 */
export type Sight = 'inside' | 'concerned' | 'public';

export type SeenCase = { file: CaseFile; body: string; sight: Sight };

type Candidate = { file: CaseFile; body: string };

/** How the viewer sees each of these cases; null for those that are not to be seen. Outsiders see what the rules of the case say. */
export async function seen(
  iter: Iter,
  viewer: Viewer,
  candidates: Candidate[],
): Promise<(SeenCase | null)[]> {
  const inside = (one: Candidate) =>
    rolesIn(viewer, { body: one.body, procedure: one.file.procedureId }).length > 0;
  const contexts = await contextsOf(
    iter,
    candidates.filter((one) => !inside(one)).map(({ file }) => file.id),
  );
  return candidates.map((one): SeenCase | null => {
    if (inside(one)) return { ...one, sight: 'inside' };
    const sight = sightFrom(iter.procedure, viewer, one.file, contexts.get(one.file.id));
    return sight && { ...one, sight };
  });
}

function sightFrom(procedure: Procedure, viewer: Viewer, file: CaseFile, context: unknown): Sight | null {
  const workflow = procedure.pinned(file.workflow, file.workflowVersion, file.workflowHash);
  const concerned = (workflow.concerns as (context: unknown) => readonly string[])(context);
  if (organisationsOf(viewer).some((organisation) => concerned.includes(organisation))) return 'concerned';
  return concerned.includes(ANY_ORGANISATION) ? 'public' : null;
}

async function contextsOf(iter: Iter, ids: string[]): Promise<Map<string, unknown>> {
  if (ids.length === 0) return new Map();
  const { rows } = await iter.pool.query<{ id: string; context: unknown }>(
    `SELECT id, snapshot->'context' AS context FROM case_file WHERE id = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.context]));
}

/**
 * Narrows a query to what the viewer might see; `seen` then decides. Expects the aliases `c` (case_file) and `p` (procedure).
 * An organisation that a case concerns stands somewhere in its snapshot; a case open to all is the root of its procedure.
 */
export function narrow<T extends object>(
  query: SelectQueryBuilder<T>,
  viewer: Viewer,
): SelectQueryBuilder<T> {
  const whole = viewer.grants.filter((grant) => grant.procedure === null).map((grant) => grant.body);
  const single = viewer.grants.flatMap((grant) => (grant.procedure === null ? [] : [grant.procedure]));
  const patterns = organisationsOf(viewer).map((organisation) => `%"${organisation}"%`);
  return query.andWhere(
    new Brackets((either) => {
      either
        .where('p.body_id = ANY(:whole)', { whole })
        .orWhere('p.id = ANY(:single)', { single })
        .orWhere('c.parent_id IS NULL')
        .orWhere('CAST(c.snapshot AS text) LIKE ANY(:patterns)', { patterns });
    }),
  );
}
