/** The work queue: deadlines of the reader's cases by urgency, and how many there are of each. */
import type { Iter } from '#door';
import type { Viewer } from '#identity';
import { deadlinesById, viewCase, viewDeadline, type CaseView, type DeadlineView } from '#reading';
import { civilDateOf, endOfDay, plusDays } from '#terms';
import type { Visit } from '../page/visit.js';

export const GROUPS = ['overdue', 'today', 'week', 'later', 'waiting', 'blocked'] as const;
export type GroupName = (typeof GROUPS)[number];

export type QueueFilters = {
  whose?: 'mine' | undefined;
  procedure?: string | undefined;
  kind?: string | undefined;
};

export type QueueRow = Omit<DeadlineView, 'owner'> & {
  case: CaseView;
  owner: { role: string | null; organisation: string | null; name: string | null };
};
export type Counts = Record<GroupName, number>;

type Row = { id: string; group: GroupName };

/** People of a body, in the procedures where they hold a role; `$1` bodies, `$2` single procedures. */
const MINE = `(p.body_id = ANY($1::uuid[]) OR p.id = ANY($2::uuid[]))`;

/** Whose move it is decides first; then the end of the term, on the calendar of Rome. */
const GROUP = `CASE
  WHEN d.status = 'refused' THEN 'blocked'
  WHEN d.owner_organisation IS NOT NULL THEN 'waiting'
  WHEN d.due_at <= $3 THEN 'overdue'
  WHEN d.due_at <= $4 THEN 'today'
  WHEN d.due_at <= $5 THEN 'week'
  ELSE 'later' END`;

const FILTERED = `
  FROM deadline d JOIN case_file c ON c.id = d.case_id JOIN procedure p ON p.id = c.procedure_id
  WHERE d.status IN ('open', 'refused') AND (d.status = 'open' OR c.status = 'active') AND ${MINE}
    AND ($6::uuid IS NULL OR c.procedure_id = $6) AND ($7::text IS NULL OR c.workflow = $7)
    AND ($8::text[] IS NULL OR d.owner_role = ANY($8))`;

export type Asked = { filters: QueueFilters; viewer: Viewer; now: string };

function values({ filters, viewer, now }: Asked): unknown[] {
  const { grants } = viewer;
  const today = civilDateOf(now);
  return [
    grants.filter(({ procedure }) => procedure === null).map(({ body }) => body),
    grants.flatMap(({ procedure }) => (procedure === null ? [] : [procedure])),
    now,
    endOfDay(today),
    endOfDay(plusDays(today, 7)),
    filters.procedure ?? null,
    filters.kind ?? null,
    filters.whose === 'mine' ? grants.map(({ role }) => role) : null,
  ];
}

export async function countGroups({ pool }: Iter, asked: Asked): Promise<Counts> {
  const { rows } = await pool.query<{ group: GroupName; n: number }>(
    `SELECT ${GROUP} AS "group", count(*)::int AS n ${FILTERED} GROUP BY 1`,
    values(asked),
  );
  const counts: Counts = { overdue: 0, today: 0, week: 0, later: 0, waiting: 0, blocked: 0 };
  for (const { group, n } of rows) counts[group] = n;
  return counts;
}

export type Slice = { groups: readonly GroupName[]; limit: number; offset: number; farthest: boolean };

/** Some rows of some groups, in order. */
export async function readQueue(
  iter: Iter,
  visit: Visit,
  asked: Asked,
  slice: Slice,
): Promise<Map<GroupName, QueueRow[]>> {
  const { rows } = await iter.pool.query<Row>(
    `SELECT id, "group" FROM (
       SELECT d.id, ${GROUP} AS "group", d.due_at,
              row_number() OVER (PARTITION BY ${GROUP} ORDER BY d.due_at ${slice.farthest ? 'DESC' : 'ASC'}, d.id) AS place
       ${FILTERED}) AS queued
     WHERE "group" = ANY($9) AND place > $10 AND place <= $10 + $11
     ORDER BY due_at ${slice.farthest ? 'DESC' : 'ASC'}, id`,
    [...values(asked), slice.groups, slice.offset, slice.limit],
  );
  const views = await viewsOf(
    iter,
    visit,
    rows.map(({ id }) => id),
  );
  const groups = new Map<GroupName, QueueRow[]>();
  for (const { id, group } of rows) {
    const view = views.get(id);
    if (view) groups.set(group, [...(groups.get(group) ?? []), view]);
  }
  return groups;
}

async function viewsOf(iter: Iter, visit: Visit, ids: readonly string[]): Promise<Map<string, QueueRow>> {
  const found = await deadlinesById(iter, ids);
  const { rows } = await iter.pool.query<{ id: string; name: string }>(
    'SELECT id, name FROM organisation WHERE id = ANY($1::uuid[])',
    [found.flatMap(({ deadline }) => deadline.ownerOrganisation ?? [])],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return new Map(
    found.map(({ deadline, file }) => [
      deadline.id,
      {
        ...viewDeadline(iter.procedure, { deadline, file }, visit.language),
        case: viewCase(iter.procedure, file, visit.language),
        owner: {
          role: deadline.ownerRole,
          organisation: deadline.ownerOrganisation,
          name: deadline.ownerOrganisation === null ? null : (names.get(deadline.ownerOrganisation) ?? null),
        },
      },
    ]),
  );
}

/** The procedures that a reader of a body may filter by. */
export async function proceduresFor(
  { pool }: Iter,
  { grants }: Viewer,
): Promise<{ value: string; label: string }[]> {
  const { rows } = await pool.query<{ value: string; label: string }>(
    `SELECT p.id AS value, p.title AS label FROM procedure p WHERE p.body_id = ANY($1::uuid[]) OR p.id = ANY($2::uuid[]) ORDER BY p.title`,
    [
      grants.filter(({ procedure }) => procedure === null).map(({ body }) => body),
      grants.flatMap(({ procedure }) => (procedure === null ? [] : [procedure])),
    ],
  );
  return rows;
}
