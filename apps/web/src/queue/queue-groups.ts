/** What stands in each group of the work queue, in SQL: each is one range of an index on the day that people act by. */
import type { Viewer } from '#identity';
import { civilDateOf, endOfDay, plusDays } from '#terms';

export const GROUPS = ['overdue', 'today', 'week', 'later', 'waiting', 'blocked'] as const;
export type GroupName = (typeof GROUPS)[number];

export type QueueFilters = {
  whose?: 'mine' | undefined;
  procedure?: string | undefined;
  kind?: string | undefined;
};

export type Asked = { filters: QueueFilters; viewer: Viewer; now: string };

/** A statement in the making: its text names values by their number. */
export type Put = (value: unknown) => string;

/** The tables and conditions of a group for this reader: people of a body, in the procedures where they hold a role. */
export function groupOf(group: GroupName, { filters, viewer, now }: Asked, put: Put): string {
  const { grants } = viewer;
  const bodies = grants.filter(({ procedure }) => procedure === null).map(({ body }) => body);
  const procedures = grants.flatMap(({ procedure }) => (procedure === null ? [] : [procedure]));
  const conditions = [
    range(group, now, put),
    `(p.body_id = ANY(${put(bodies)}::uuid[]) OR p.id = ANY(${put(procedures)}::uuid[]))`,
  ];
  if (filters.procedure !== undefined) conditions.push(`c.procedure_id = ${put(filters.procedure)}`);
  if (filters.kind !== undefined) conditions.push(`c.workflow = ${put(filters.kind)}`);
  if (filters.whose === 'mine')
    conditions.push(`d.owner_role = ANY(${put(grants.map(({ role }) => role))}::text[])`);
  return `FROM deadline d JOIN case_file c ON c.id = d.case_id JOIN procedure p ON p.id = c.procedure_id
    WHERE ${conditions.join(' AND ')}`;
}

const OWN = `d.status = 'open' AND d.owner_organisation IS NULL AND NOT d.is_window`;

/** Whose move it is decides first; then the moment that the page shows, on the calendar of Rome. */
function range(group: GroupName, now: string, put: Put): string {
  const today = civilDateOf(now);
  const tonight = () => put(endOfDay(today));
  const weekEnd = () => put(endOfDay(plusDays(today, 7)));
  switch (group) {
    case 'blocked':
      return `d.status = 'refused' AND c.status = 'active'`;
    case 'waiting':
      return `d.status = 'open' AND d.owner_organisation IS NOT NULL`;
    case 'overdue':
      return `${OWN} AND d.act_by <= ${put(now)}`;
    case 'today':
      return `${OWN} AND d.act_by > ${put(now)} AND d.act_by <= ${tonight()}`;
    case 'week':
      return `${OWN} AND d.act_by > ${tonight()} AND d.act_by <= ${weekEnd()}`;
    case 'later':
      return `${OWN} AND d.act_by > ${weekEnd()}`;
  }
}
