import type { SelectQueryBuilder } from 'typeorm';
import { CaseFile, Deadline, ProcedureRecord } from '#database';
import { organisationsOf, type Viewer } from '#identity';
import { notFound, type Iter } from '#door';
import { narrow, seen, type SeenCase } from '../sight.js';
import { instants, readPage, type Order } from '../lists/page.js';
import type { Page } from '../lists/page.schema.js';
import { mayKnowOf } from '../windows/addressee.js';
import type { DeadlinesQuery } from './deadline.schema.js';
import { openSuspensions, type OpenSuspension } from './suspensions.js';

type Row = { deadline: Deadline; file: CaseFile; body: string };
export type SeenDeadline = SeenCase & { deadline: Deadline; suspended?: OpenSuspension };

const order: Order<Row> = {
  by: {
    // The day that people act by, and that pages show.
    actBy: {
      sql: 'd.actBy',
      values: instants,
      of: ({ deadline }) => deadline.actBy.toISOString(),
    },
    dueAt: { sql: 'd.dueAt', values: instants, of: ({ deadline }) => deadline.dueAt.toISOString() },
    openedAt: { sql: 'd.openedAt', values: instants, of: ({ deadline }) => deadline.openedAt.toISOString() },
  },
  id: { sql: 'd.id', of: ({ deadline }) => deadline.id },
};

/** Deadlines of the cases that the viewer may see; of one case alone if it is named. */
export function listDeadlines(
  iter: Iter,
  viewer: Viewer,
  asked: DeadlinesQuery,
  caseId?: string,
): Promise<Page<SeenDeadline>> {
  const query = () => {
    const all = narrow(deadlines(iter), viewer);
    if (caseId !== undefined) all.andWhere('d.caseId = :caseId', { caseId });
    const { 'filter[status]': status, 'filter[dueBefore]': before, 'filter[procedure]': procedure } = asked;
    const kind = asked['filter[kind]'] ?? 'duty';
    if (kind !== 'all') all.andWhere('d.isWindow = :window', { window: kind === 'window' });
    if (status !== undefined) all.andWhere('d.status = :status', { status });
    if (before !== undefined) all.andWhere('d.dueAt < :before', { before });
    if (procedure !== undefined) all.andWhere('c.procedureId = :procedure', { procedure });
    const { 'filter[ownerRole]': role, 'filter[ownerOrganisation]': organisation } = asked;
    if (role !== undefined) all.andWhere('d.ownerRole = :role', { role });
    if (organisation !== undefined) all.andWhere('d.ownerOrganisation = :organisation', { organisation });
    return all;
  };
  const own = organisationsOf(viewer);
  const keep = async (found: Row[]) => {
    const cases = await seen(iter, viewer, found);
    const suspensions = await openSuspensions(
      iter.pool,
      found.map(({ deadline }) => deadline),
    );
    return found.map(({ deadline }, index) => {
      const one = cases[index];
      return one && mayKnowOf(one.sight, own, deadline)
        ? { ...one, ...withSuspension(deadline, suspensions) }
        : null;
    });
  };
  return readPage({ query, rows, order, keep }, asked);
}

/** One deadline, as this viewer sees its case. @throws not found, also for one that is there and not for this viewer */
export async function findDeadline(iter: Iter, viewer: Viewer, id: string): Promise<SeenDeadline> {
  const found = await rows(deadlines(iter).where('d.id = :id', { id }));
  const [one] = await seen(iter, viewer, found);
  const [row] = found;
  const known = one && row && mayKnowOf(one.sight, organisationsOf(viewer), row.deadline);
  if (!known) throw notFound({ it: 'La scadenza', en: 'The deadline' });
  return { ...one, ...withSuspension(row.deadline, await openSuspensions(iter.pool, [row.deadline])) };
}

function withSuspension(
  deadline: Deadline,
  suspensions: ReadonlyMap<string, OpenSuspension>,
): Pick<SeenDeadline, 'deadline' | 'suspended'> {
  const suspended = suspensions.get(deadline.id);
  return suspended ? { deadline, suspended } : { deadline };
}

const deadlines = ({ source }: Iter): SelectQueryBuilder<Deadline> =>
  source
    .createQueryBuilder(Deadline, 'd')
    .innerJoinAndMapOne('d.file', CaseFile, 'c', 'c.id = d.caseId')
    .innerJoin(ProcedureRecord, 'p', 'p.id = c.procedureId')
    .addSelect('p.bodyId', 'case_body');

async function rows(query: SelectQueryBuilder<Deadline>): Promise<Row[]> {
  const { entities, raw } = await query.getRawAndEntities<{ case_body: string }>();
  return (entities as (Deadline & { file: CaseFile })[]).map((deadline, index) => ({
    deadline,
    file: deadline.file,
    body: raw[index]?.case_body ?? '',
  }));
}
