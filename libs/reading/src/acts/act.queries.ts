import type { SelectQueryBuilder } from 'typeorm';
import { ActRecord, CaseFile, ProcedureRecord } from '#database';
import type { Viewer } from '#identity';
import type { Iter } from '#door';
import { narrow, seen } from '../sight.js';
import { days, readPage, type Order } from '../lists/page.js';
import type { Page } from '../lists/page.schema.js';
import type { ActsQuery, ActView } from './act.schema.js';

type Row = { act: ActRecord; file: CaseFile; body: string };

/** An act without a known day comes before all others. */
const NO_DAY = '0001-01-01';

const order: Order<Row> = {
  by: {
    adoptedOn: {
      sql: `coalesce(a.adopted_on, '${NO_DAY}')`,
      values: days,
      of: ({ act }) => act.adoptedOn ?? NO_DAY,
    },
  },
  id: { sql: 'a.id', of: ({ act }) => act.id },
};

/** An act is seen with its case; one of the procedure as a whole is seen with the procedure's first case. */
export function listActs(
  iter: Iter,
  viewer: Viewer,
  asked: ActsQuery,
  procedure?: string,
): Promise<Page<ActRecord>> {
  const query = () => {
    const all = narrow(acts(iter), viewer);
    if (procedure !== undefined) all.andWhere('a.procedureId = :procedure', { procedure });
    const { 'filter[case]': caseId, 'filter[type]': type } = asked;
    if (caseId !== undefined) all.andWhere('a.caseId = :caseId', { caseId });
    if (type !== undefined) all.andWhere('a.type = :type', { type });
    return all;
  };
  const keep = async (found: Row[]) => {
    const cases = await seen(iter, viewer, found);
    return found.map(({ act }, index) => (cases[index] ? act : null));
  };
  return readPage({ query, rows, order, keep }, asked);
}

const acts = ({ source }: Iter): SelectQueryBuilder<ActRecord> =>
  source
    .createQueryBuilder(ActRecord, 'a')
    .innerJoin(ProcedureRecord, 'p', 'p.id = a.procedureId')
    .innerJoinAndMapOne('a.file', CaseFile, 'c', 'c.id = coalesce(a.caseId, p.rootCaseId)')
    .addSelect('p.bodyId', 'case_body');

async function rows(query: SelectQueryBuilder<ActRecord>): Promise<Row[]> {
  const { entities, raw } = await query.getRawAndEntities<{ case_body: string }>();
  return (entities as (ActRecord & { file: CaseFile })[]).map((act, index) => ({
    act,
    file: act.file,
    body: raw[index]?.case_body ?? '',
  }));
}

export const viewAct = (act: ActRecord): ActView => ({
  id: act.id,
  procedureId: act.procedureId,
  caseId: act.caseId,
  revision: act.revision,
  type: act.type,
  body: act.body,
  number: act.number,
  adoptedOn: act.adoptedOn,
  effectiveOn: act.effectiveOn,
  title: act.title,
  legalBasis: act.legalBasis,
  documentHash: act.documentHash,
});
