/** Every step of every case of the bodies that a reader answers for, the latest first. */
import type { SelectQueryBuilder } from 'typeorm';
import { ActRecord, CaseFile, LedgerEntry, ProcedureRecord } from '#database';
import type { Iter } from '#door';
import type { Viewer } from '#identity';
import { instants, readPage, serials, type Order } from '../lists/page.js';
import type { Page, PageAsked } from '../lists/page.schema.js';

export type RegisterAsked = PageAsked & {
  sort: '-recordedAt' | 'recordedAt' | '-occurredAt' | 'occurredAt';
  role?: string;
  event?: string;
  workflow?: string;
  /** A part of the title of the procedure. */
  procedure?: string;
  /** A part of the name of the organisation that the case is about, or for which the step was asked. */
  organisation?: string;
  /** A part of the number or of the title of the act. */
  act?: string;
  /** Instants, of the time by which the list is sorted: from this one on, and before that one. */
  from?: string;
  before?: string;
};

/** Without the bytes, which no list needs. */
type Listed = Omit<LedgerEntry, 'body' | 'previousHash' | 'hash'>;

export type RegisterRow = { entry: Listed; file: CaseFile; act: ActRecord | null };

/** Who answers for the record of the body. Everybody else sees the history of the cases that they may see. */
const READERS: readonly string[] = ['legal-staff', 'manager'];

const grantsOf = (viewer: Viewer) => viewer.grants.filter(({ role }) => READERS.includes(role));

export const mayReadRegister = (viewer: Viewer | null): boolean =>
  viewer !== null && grantsOf(viewer).length > 0;

const order: Order<RegisterRow> = {
  by: {
    recordedAt: { sql: 'e.recordedAt', values: instants, of: ({ entry }) => entry.recordedAt.toISOString() },
    occurredAt: { sql: 'e.occurredAt', values: instants, of: ({ entry }) => entry.occurredAt.toISOString() },
  },
  id: { sql: 'e.seq', values: serials, of: ({ entry }) => entry.seq },
};

export async function listRegister(
  iter: Iter,
  viewer: Viewer,
  asked: RegisterAsked,
): Promise<Page<RegisterRow>> {
  const organisations = asked.organisation === undefined ? null : await named(iter, asked.organisation);
  const query = () => {
    const narrowed = filtered(entriesFor(iter, viewer), asked);
    return organisations ? narrowed.andWhere(about(organisations), { organisations }) : narrowed;
  };
  const keep = (rows: RegisterRow[]) => Promise.resolve(rows);
  return readPage({ query, rows: read, order, keep }, asked);
}

const COLUMNS = ['caseId', 'revision', 'seq', 'event', 'actorRole', 'onBehalfOf', 'occurredAt', 'recordedAt'];

type Entries = SelectQueryBuilder<LedgerEntry>;
type Joined = LedgerEntry & { file: CaseFile; act: ActRecord | null };

function entriesFor({ source }: Iter, viewer: Viewer): Entries {
  const grants = grantsOf(viewer);
  return source
    .createQueryBuilder(LedgerEntry, 'e')
    .select(COLUMNS.map((column) => `e.${column}`))
    .innerJoinAndMapOne('e.file', CaseFile, 'c', 'c.id = e.caseId')
    .innerJoin(ProcedureRecord, 'p', 'p.id = c.procedureId')
    .leftJoinAndMapOne('e.act', ActRecord, 'a', 'a.caseId = e.caseId AND a.revision = e.revision')
    .where('(p.bodyId = ANY(:whole) OR p.id = ANY(:single))', {
      whole: grants.filter(({ procedure }) => procedure === null).map(({ body }) => body),
      single: grants.flatMap(({ procedure }) => procedure ?? []),
    });
}

function filtered(query: Entries, asked: RegisterAsked): Entries {
  const { role, event, workflow, procedure, act, from, before } = asked;
  const time = asked.sort.endsWith('occurredAt') ? 'e.occurredAt' : 'e.recordedAt';
  if (role !== undefined) query.andWhere('e.actorRole = :role', { role });
  if (event !== undefined) query.andWhere('e.event = :event', { event });
  if (workflow !== undefined) query.andWhere('c.workflow = :workflow', { workflow });
  if (procedure !== undefined)
    query.andWhere('p.title ILIKE :procedure', { procedure: containing(procedure) });
  if (act !== undefined)
    query.andWhere('a.caseId IS NOT NULL AND (a.number ILIKE :act OR a.title ILIKE :act)', {
      act: containing(act),
    });
  if (from !== undefined) query.andWhere(`${time} >= :from`, { from });
  if (before !== undefined) query.andWhere(`${time} < :before`, { before });
  return query;
}

/** Of so many organisations the steps are gathered; those of more are met soon enough on the way. */
const FEW = 50;

async function named({ pool }: Iter, words: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM organisation WHERE name ILIKE $1', [
    containing(words),
  ]);
  return rows.map(({ id }) => id);
}

/** Steps in the cases of these organisations, and those taken on their behalf. */
const about = (organisations: readonly string[]): string =>
  organisations.length > FEW
    ? '(c.organisationId = ANY(:organisations) OR e.onBehalfOf = ANY(:organisations))'
    : `(e.caseId, e.revision) IN (
        SELECT x.case_id, x.revision FROM case_file k JOIN ledger_entry x ON x.case_id = k.id WHERE k.organisation_id = ANY(:organisations)
        UNION SELECT x.case_id, x.revision FROM ledger_entry x WHERE x.on_behalf_of = ANY(:organisations))`;

/** The pattern of a text somewhere inside another; what the reader typed is taken as it is. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const read = async (query: Entries): Promise<RegisterRow[]> =>
  ((await query.getMany()) as Joined[]).map((entry) => ({ entry, file: entry.file, act: entry.act }));
