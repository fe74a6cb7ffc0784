import type { SelectQueryBuilder } from 'typeorm';
import { CaseFile, LedgerEntry, ProcedureRecord } from '#database';
import type { Viewer } from '#identity';
import { type Iter, notFound } from '#door';
import { narrow, seen, type SeenCase } from '../sight.js';
import { instants, readPage, texts, type Order } from '../lists/page.js';
import type { Page } from '../lists/page.schema.js';
import type { CasesQuery } from './case.schema.js';

type Row = { file: CaseFile; body: string };

const order: Order<Row> = {
  by: {
    recordedAt: { sql: 'c.recordedAt', values: instants, of: ({ file }) => file.recordedAt.toISOString() },
    openedAt: { sql: 'c.openedAt', values: instants, of: ({ file }) => file.openedAt.toISOString() },
    title: { sql: 'c.title', values: texts, of: ({ file }) => file.title },
  },
  id: { sql: 'c.id', of: ({ file }) => file.id },
};

const filters = {
  'filter[procedure]': 'c.procedureId',
  'filter[workflow]': 'c.workflow',
  'filter[state]': 'c.state',
  'filter[status]': 'c.status',
  'filter[organisation]': 'c.organisationId',
  'filter[programme]': 'c.programmeCode',
  'filter[parent]': 'c.parentId',
} as const;

/** The cases that a word leads to. */
const foundBy = (word: string): string => `
  SELECT s.id FROM case_file s WHERE s.title ILIKE ${word}
  UNION SELECT s.id FROM organisation o JOIN case_file s ON s.organisation_id = o.id WHERE o.name ILIKE ${word} OR o.tax_code ILIKE ${word}
  UNION SELECT a.case_id FROM act a WHERE a.case_id IS NOT NULL AND a.number ILIKE ${word}`;

const wordsOf = (asked: CasesQuery): string[] =>
  (asked['filter[words]'] ?? '').split(/\s+/).filter((word) => word !== '');

/**
 * No index stands on the time of the last step, which every step would have to write: by that time one walks along the ledger,
 * where each case has its last entry. What a word finds is too little for a walk, and PostgreSQL cannot know it.
 */
const byLastEntry: Order<Row> = {
  ...order,
  by: { recordedAt: { ...(order.by['recordedAt'] as Order<Row>['by'][string]), sql: 'e.recordedAt' } },
};

export function listCases(iter: Iter, viewer: Viewer, asked: CasesQuery): Promise<Page<SeenCase>> {
  const walks = (asked.sort === '-recordedAt' || asked.sort === 'recordedAt') && wordsOf(asked).length === 0;
  const query = () => {
    const narrowed = narrow(cases(iter), viewer);
    for (const [name, column] of Object.entries(filters)) {
      const value = asked[name as keyof typeof filters];
      const parameter = column.replace('.', '_');
      if (value !== undefined) narrowed.andWhere(`${column} = :${parameter}`, { [parameter]: value });
    }
    wordsOf(asked).forEach((word, place) =>
      narrowed.andWhere(`c.id IN (${foundBy(`:word${place}`)})`, {
        [`word${place}`]: `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`,
      }),
    );
    return walks
      ? narrowed.innerJoin(LedgerEntry, 'e', 'e.caseId = c.id AND e.revision = c.revision')
      : narrowed;
  };
  const keep = (found: Row[]) => seen(iter, viewer, found);
  return readPage({ query, rows, order: walks ? byLastEntry : order, keep }, asked);
}

/** The case, as this viewer sees it. @throws not found, also for one that is there and not for this viewer */
export async function findCase(iter: Iter, viewer: Viewer, id: string): Promise<SeenCase> {
  const found = await rows(cases(iter).where('c.id = :id', { id }));
  const [one] = await seen(iter, viewer, found);
  if (!one) throw notFound({ it: 'La pratica', en: 'The case' });
  return one;
}

/** What an organisation finds under "my cases": the cases that stand under its name, and those about which it was written to. */
export async function casesOf(iter: Iter, viewer: Viewer, organisation: string): Promise<SeenCase[]> {
  const found = await rows(
    cases(iter)
      .where('c.organisationId = :organisation', { organisation })
      .orWhere(
        'c.id IN (SELECT n.case_id FROM notification n WHERE n.recipient_organisation = :organisation)',
      )
      .orderBy('c.recordedAt', 'DESC')
      .addOrderBy('c.id')
      .limit(MOST_CASES),
  );
  const judged = await seen(iter, viewer, found);
  return judged.filter((one) => one !== null && one.sight !== 'public').map((one) => one as SeenCase);
}

const MOST_CASES = 200;

const cases = ({ source }: Iter): SelectQueryBuilder<CaseFile> =>
  source
    .createQueryBuilder(CaseFile, 'c')
    .innerJoin(ProcedureRecord, 'p', 'p.id = c.procedureId')
    .addSelect('p.bodyId', 'case_body');

async function rows(query: SelectQueryBuilder<CaseFile>): Promise<Row[]> {
  const { entities, raw } = await query.getRawAndEntities<{ case_body: string }>();
  return entities.map((file, index) => ({ file, body: raw[index]?.case_body ?? '' }));
}
