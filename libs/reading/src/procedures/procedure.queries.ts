import type { SelectQueryBuilder } from 'typeorm';
import { Body, CaseFile, ProcedureRecord, Programme } from '#database';
import type { Viewer } from '#identity';
import { type Iter, notFound } from '#door';
import { narrow, seen, type Sight } from '../sight.js';
import { instants, readPage, texts, type Order } from '../lists/page.js';
import type { Page } from '../lists/page.schema.js';
import type { ProceduresQuery, ProgrammesQuery } from './procedure.schema.js';

type Row = { record: ProcedureRecord; body: Body; root: CaseFile };
export type SeenProcedure = Row & { sight: Sight };

const order: Order<Row> = {
  by: {
    title: { sql: 'p.title', values: texts, of: ({ record }) => record.title },
    loadedAt: { sql: 'p.loadedAt', values: instants, of: ({ record }) => record.loadedAt.toISOString() },
  },
  id: { sql: 'p.id', of: ({ record }) => record.id },
};

/** Procedures whose first case the viewer may see: those of the viewer's body, and notices open to all. */
export function listProcedures(
  iter: Iter,
  viewer: Viewer,
  asked: ProceduresQuery,
): Promise<Page<SeenProcedure>> {
  const query = () => {
    const all = narrow(procedures(iter), viewer);
    const { 'filter[body]': body, 'filter[kind]': kind } = asked;
    if (body !== undefined) all.andWhere('p.bodyId = :body', { body });
    if (kind !== undefined) all.andWhere('p.kind = :kind', { kind });
    return all;
  };
  return readPage({ query, rows, order, keep: (found) => keep(iter, viewer, found) }, asked);
}

export async function findProcedure(iter: Iter, viewer: Viewer, id: string): Promise<SeenProcedure> {
  const [one] = await keep(iter, viewer, await rows(procedures(iter).where('p.id = :id', { id })));
  if (!one) throw notFound({ it: 'La procedura', en: 'The procedure' });
  return one;
}

const programmeOrder: Order<Programme> = {
  by: {
    code: { sql: 'g.code', values: texts, of: ({ code }) => code },
    title: { sql: 'g.title', values: texts, of: ({ title }) => title },
  },
  id: { sql: 'g.id', of: ({ id }) => id },
};

export const listProgrammes = (
  { source }: Iter,
  procedure: string,
  asked: ProgrammesQuery,
): Promise<Page<Programme>> =>
  readPage(
    {
      query: () =>
        source.createQueryBuilder(Programme, 'g').where('g.procedureId = :procedure', { procedure }),
      rows: (query) => query.getMany(),
      order: programmeOrder,
      keep: (found) => Promise.resolve(found),
    },
    asked,
  );

async function keep(iter: Iter, viewer: Viewer, found: Row[]): Promise<(SeenProcedure | null)[]> {
  const cases = await seen(
    iter,
    viewer,
    found.map(({ root, body }) => ({ file: root, body: body.id })),
  );
  return found.map((row, index) => {
    const one = cases[index];
    return one ? { ...row, sight: one.sight } : null;
  });
}

const procedures = ({ source }: Iter): SelectQueryBuilder<ProcedureRecord> =>
  source
    .createQueryBuilder(ProcedureRecord, 'p')
    .innerJoinAndMapOne('p.body', Body, 'b', 'b.id = p.bodyId')
    .innerJoinAndMapOne('p.root', CaseFile, 'c', 'c.id = p.rootCaseId');

async function rows(query: SelectQueryBuilder<ProcedureRecord>): Promise<Row[]> {
  const found = (await query.getMany()) as (ProcedureRecord & { body: Body; root: CaseFile })[];
  return found.map((record) => ({ record, body: record.body, root: record.root }));
}
