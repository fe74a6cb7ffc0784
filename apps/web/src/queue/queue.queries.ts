/** The work queue: deadlines of the reader's cases by urgency, and how many there are of each. */
import type { Iter } from '#door';
import type { Viewer } from '#identity';
import {
  deadlinesById,
  instants,
  readCursor,
  viewCase,
  viewDeadline,
  writeCursor,
  type CaseView,
  type DeadlineView,
} from '#reading';
import type { Visit } from '../page/visit.js';
import { explainerIn } from '../reasons/explain-actions.js';
import type { Explained } from '../reasons/way.js';
import { GROUPS, groupOf, type Asked, type GroupName, type Put } from './queue-groups.js';

export type QueueRow = Omit<DeadlineView, 'owner' | 'refusal'> & {
  refusal: { reasons: Explained[] } | null;
  case: CaseView;
  /** Whom the case is about, where it is about one organisation. */
  organisation: string | null;
  owner: { role: string | null; organisation: string | null; name: string | null };
};
export type Counts = Record<GroupName, number>;

type Row = { id: string; group: GroupName; act_by: Date };

/** People need to know that there are many, not how many: counting ends here. */
export const COUNTED = 1000;

/** How many there are in each group; one more than `COUNTED` stands for any greater number. In order, so that an index is walked that far. */
export async function countGroups({ pool }: Iter, asked: Asked): Promise<Counts> {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const counts = GROUPS.map(
    (group) =>
      `(SELECT count(*)::int FROM (SELECT 1 ${groupOf(group, asked, put)} ORDER BY d.act_by, d.id LIMIT ${COUNTED + 1}) AS counted) AS "${group}"`,
  );
  const { rows } = await pool.query<Counts>(`SELECT ${counts.join(', ')}`, values);
  return rows[0] as Counts;
}

/** @param cursor where a group goes on, if it is the only one */
export type Slice = {
  groups: readonly GroupName[];
  limit: number;
  farthest: boolean;
  cursor?: string | undefined;
};

export type Part = { rows: QueueRow[]; next: string | null };

/** Some rows of some groups, in order. */
export async function readQueue(
  iter: Iter,
  visit: Visit,
  asked: Asked,
  { groups, limit, farthest, cursor }: Slice,
): Promise<Map<GroupName, Part>> {
  const [direction, beyond] = farthest ? ['DESC', '<'] : ['ASC', '>'];
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const slices = groups.map((group) => {
    const from = cursor === undefined ? null : readCursor(cursor, orderOf(group, farthest), instants);
    return `(SELECT d.id, '${group}' AS "group", d.act_by ${groupOf(group, asked, put)}
      ${from ? `AND (d.act_by, d.id) ${beyond} (${put(from.value)}, ${put(from.id)})` : ''}
      ORDER BY d.act_by ${direction}, d.id ${direction} LIMIT ${limit + 1})`;
  });
  const { rows } = await iter.pool.query<Row>(
    `SELECT * FROM (${slices.join(' UNION ALL ')}) AS queued ORDER BY act_by ${direction}, id ${direction}`,
    values,
  );
  const cut = groups.map((group) => rows.filter((row) => row.group === group));
  const views = await viewsOf(
    iter,
    visit,
    cut.flatMap((own) => own.slice(0, limit).map(({ id }) => id)),
  );
  return new Map(
    groups.map((group, index) => {
      const own = cut[index] ?? [];
      const last = own.length > limit ? own[limit - 1] : undefined;
      return [
        group,
        {
          rows: own.slice(0, limit).flatMap(({ id }) => views.get(id) ?? []),
          next: last
            ? writeCursor(orderOf(group, farthest), { value: last.act_by.toISOString(), id: last.id })
            : null,
        },
      ];
    }),
  );
}

const orderOf = (group: GroupName, farthest: boolean): string => `${farthest ? '-' : ''}${group}`;

async function viewsOf(iter: Iter, visit: Visit, ids: readonly string[]): Promise<Map<string, QueueRow>> {
  const found = await deadlinesById(iter, ids);
  const { rows } = await iter.pool.query<{ id: string; name: string }>(
    'SELECT id, name FROM organisation WHERE id = ANY($1::uuid[])',
    [
      found.flatMap(({ deadline, file }) =>
        [deadline.ownerOrganisation ?? [], file.organisationId ?? []].flat(),
      ),
    ],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return new Map(
    found.map(({ deadline, file }) => {
      const view = viewDeadline(iter.procedure, { deadline, file }, visit.language);
      const explain = explainerIn(iter, visit, file, NOBODY_NAMED);
      return [
        deadline.id,
        {
          ...view,
          refusal: view.refusal && { reasons: explain(deadline.expires, view.refusal.reasons) },
          case: viewCase(iter.procedure, file, visit.language),
          organisation: file.organisationId === null ? null : (names.get(file.organisationId) ?? null),
          owner: {
            role: deadline.ownerRole,
            organisation: deadline.ownerOrganisation,
            name:
              deadline.ownerOrganisation === null ? null : (names.get(deadline.ownerOrganisation) ?? null),
          },
        },
      ];
    }),
  );
}

/** A queue is about many cases: who holds which role is said on the page of each. */
const NOBODY_NAMED = { colleagues: [], duties: [] };

/** A list to choose from is of no use when it is longer. */
const MOST_PROCEDURES = 100;

/** The procedures that a reader of a body may filter by: the latest, and the one that is chosen. */
export async function proceduresFor(
  { pool }: Iter,
  { grants }: Viewer,
  chosen: string | undefined,
): Promise<{ value: string; label: string }[]> {
  const { rows } = await pool.query<{ value: string; label: string }>(
    `SELECT latest.id AS value, root.title AS label FROM (
       SELECT id, root_case_id FROM procedure WHERE body_id = ANY($1::uuid[]) OR id = ANY($2::uuid[])
       ORDER BY id = $3 DESC NULLS LAST, loaded_at DESC LIMIT ${MOST_PROCEDURES}) AS latest
     JOIN case_file root ON root.id = latest.root_case_id ORDER BY label`,
    [
      grants.filter(({ procedure }) => procedure === null).map(({ body }) => body),
      grants.flatMap(({ procedure }) => (procedure === null ? [] : [procedure])),
      chosen ?? null,
    ],
  );
  return rows;
}
