/** What stands around every page: the body, the present, and in a demonstration the clock that can be moved. */
import type { Pool } from 'pg';
import { formKeyFor } from '#door';
import type { Assets } from '../assets/assets.js';
import type { Visit } from './visit.js';

export type Surroundings = {
  /** Whose product this is: the name of the body. */
  body: string;
  /** The present, by the database's clock. */
  now: string;
  /** Whether this is a demonstration, and whether its clock can be moved from here. */
  demonstration: { movable: boolean } | null;
  assets: Assets;
  /** A fresh key for a form. */
  formKey: () => string;
};

type Given = { pool: Pool; assets: Assets; demonstration: Surroundings['demonstration'] };

export async function surroundingsOf(
  { pool, assets, demonstration }: Given,
  visit: Visit,
): Promise<Surroundings> {
  const { rows } = await pool.query<{ now: Date; bodies: { id: string; name: string }[] }>({
    name: 'surroundings',
    text: `SELECT iter_now() AS now, (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name) ORDER BY name), '[]') FROM body) AS bodies`,
  });
  const { now, bodies } = rows[0] ?? { now: new Date(0), bodies: [] };
  const own = visit.viewer?.grants[0]?.body;
  const body = bodies.find(({ id }) => id === own) ?? (bodies.length === 1 ? bodies[0] : undefined);
  const { token } = visit;
  return {
    body: body?.name ?? 'Iter',
    now: now.toISOString(),
    demonstration,
    assets,
    formKey: () => (token === undefined ? '' : formKeyFor(token)),
  };
}
