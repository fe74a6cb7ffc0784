/** The deadlines that a calendar address shows: those that its person may see today, and of these the ones it is about. */
import type { SelectQueryBuilder } from 'typeorm';
import { CaseFile, Deadline, ProcedureRecord } from '#database';
import { organisationsOf, rolesIn, type FeedOf, type Viewer } from '#identity';
import type { Iter } from '#door';
import { narrow, seen, type SeenCase } from '../sight.js';

export type FeedDeadline = SeenCase & {
  deadline: Deadline;
  /** How often this duty was opened anew, or moved to another day. */
  changes: number;
};

/** A program that asks once a month still learns that an event is cancelled. */
const KEPT = `interval '90 days'`;
const MOST_EVENTS = 2_000;

type Found = Deadline & { file: CaseFile };

export async function feedDeadlines(iter: Iter, viewer: Viewer, of: FeedOf): Promise<FeedDeadline[]> {
  const { entities, raw } = await about(narrow(lately(iter), viewer), viewer, of).getRawAndEntities<{
    case_body: string;
  }>();
  const candidates = (entities as Found[]).map((deadline, index) => ({
    deadline,
    file: deadline.file,
    body: raw[index]?.case_body ?? '',
  }));
  const sights = await seen(iter, viewer, candidates);
  const shown = candidates.flatMap(({ deadline }, index) => {
    const one = sights[index];
    return one && isAbout(viewer, of, one, deadline) ? [{ ...one, deadline }] : [];
  });
  const changes = await changesOf(
    iter,
    shown.map(({ file }) => file.id),
  );
  return shown.map((one) => ({ ...one, changes: changes.get(duty(one.deadline)) ?? 0 }));
}

/** Of each duty the last opening; of closed ones those that programs may still have to hear of. */
const lately = ({ source }: Iter): SelectQueryBuilder<Deadline> =>
  source
    .createQueryBuilder(Deadline, 'd')
    .innerJoinAndMapOne('d.file', CaseFile, 'c', 'c.id = d.caseId')
    .innerJoin(ProcedureRecord, 'p', 'p.id = c.procedureId')
    .addSelect('p.bodyId', 'case_body')
    .where(`(d.status IN ('open', 'suspended') OR d.closed_at > iter_now() - ${KEPT})`)
    .andWhere('NOT d.isWindow')
    .andWhere(
      `NOT EXISTS (SELECT 1 FROM deadline n WHERE n.case_id = d.case_id AND n.term = d.term AND n.key = d.key
         AND n.opened_revision > d.opened_revision)`,
    )
    .orderBy('d.dueAt')
    .addOrderBy('d.id')
    .limit(MOST_EVENTS);

function about(
  query: SelectQueryBuilder<Deadline>,
  viewer: Viewer,
  of: FeedOf,
): SelectQueryBuilder<Deadline> {
  if (of.kind === 'procedure') return query.andWhere('c.procedureId = :procedure', of);
  if (of.kind === 'organisation') return query.andWhere('d.ownerOrganisation = :organisation', of);
  const [roles, organisations] = [viewer.grants.map(({ role }) => role), organisationsOf(viewer)];
  return query.andWhere('(d.ownerRole = ANY(:roles) OR d.ownerOrganisation = ANY(:organisations))', {
    roles,
    organisations,
  });
}

/** A role counts where it is held, a mandate while it is in force. */
function isAbout(viewer: Viewer, of: FeedOf, { file, body }: SeenCase, deadline: Deadline): boolean {
  if (of.kind === 'procedure') return true;
  const { ownerRole, ownerOrganisation } = deadline;
  if (ownerOrganisation !== null) return organisationsOf(viewer).includes(ownerOrganisation);
  return ownerRole !== null && rolesIn(viewer, { body, procedure: file.procedureId }).includes(ownerRole);
}

const duty = ({ caseId, term, key }: { caseId: string; term: string; key: string }): string =>
  JSON.stringify([caseId, term, key]);

async function changesOf({ pool }: Iter, cases: string[]): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ caseId: string; term: string; key: string; changes: number }>(
    `SELECT case_id AS "caseId", term, key, (count(*) - 1 + sum(moves))::int AS changes FROM deadline
     WHERE case_id = ANY($1::uuid[]) GROUP BY case_id, term, key`,
    [[...new Set(cases)]],
  );
  return new Map(rows.map((row) => [duty(row), row.changes]));
}
