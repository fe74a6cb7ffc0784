/** What an order chooses from, for a reader: where it holds, and what may be taken back there. */
import type { Iter } from '#door';
import type { Viewer } from '#identity';
import type { Scope } from '#procedures';
import { recountScopes, type RecountScope } from '#reading';
import type { CalendarRef, Decree } from '#terms';
import type { Option } from '../forms/node.js';
import type { Visit } from '../page/visit.js';
import type { OrderOptions } from './order-forms.js';
import { recountWords as w } from './recounts.words.js';
import { valueOf } from './scope-value.js';

export async function orderOptions(iter: Iter, viewer: Viewer, { say }: Visit): Promise<OrderOptions> {
  const all = await recountScopes(iter, viewer);
  return {
    scopes: all.map((one) => ({ value: valueOf(one.scope), label: labelOf(one, say) })),
    calendars: await calendarsOf(
      iter,
      all.map(({ scope }) => scope),
    ),
    decrees: await decreesIn(
      iter,
      all.flatMap(({ scope }) => ('procedure' in scope ? scope.procedure : [])),
    ),
  };
}

async function calendarsOf({ pool }: Iter, scopes: readonly Scope[]): Promise<OrderOptions['calendars']> {
  const { rows } = await pool.query<{ id: string; body: string; calendar: CalendarRef }>(
    'SELECT id, body_id AS body, calendar FROM procedure WHERE id = ANY($1::uuid[]) OR body_id = ANY($2::uuid[]) ORDER BY loaded_at, id',
    [
      scopes.flatMap((one) => ('procedure' in one ? one.procedure : [])),
      scopes.flatMap((one) => ('body' in one ? one.body : [])),
    ],
  );
  return new Map(
    rows.flatMap(({ id, body, calendar }) => [
      [valueOf({ procedure: id }), calendar],
      [valueOf({ body }), calendar],
    ]),
  );
}

const labelOf = ({ kind, title }: Pick<RecountScope, 'kind' | 'title'>, say: Visit['say']): string =>
  kind === 'body' ? say(w.wholeBody, { title }) : title;

async function decreesIn({ pool }: Iter, procedures: readonly string[]): Promise<Option[]> {
  const { rows } = await pool.query<Decree>(
    `SELECT DISTINCT ON (d.id) d.id, d.norm FROM procedure p,
       json_to_recordset(coalesce(p.calendar->'decrees', '[]')) AS d(id text, norm text)
     WHERE p.id = ANY($1::uuid[]) ORDER BY d.id`,
    [procedures],
  );
  return rows.map(({ id, norm }) => ({ value: id, label: `${id} · ${norm}` }));
}

/** What a scope is called. */
export async function titleOfScope({ pool }: Iter, scope: Scope, { say }: Visit): Promise<string> {
  const isBody = 'body' in scope;
  const { rows } = await pool.query<{ title: string }>(
    isBody
      ? 'SELECT name AS title FROM body WHERE id = $1'
      : 'SELECT coalesce(c.title, p.title) AS title FROM procedure p LEFT JOIN case_file c ON c.id = p.root_case_id WHERE p.id = $1',
    [isBody ? scope.body : scope.procedure],
  );
  return labelOf({ kind: isBody ? 'body' : 'procedure', title: rows[0]?.title ?? '' }, say);
}
