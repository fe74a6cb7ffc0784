/** The names behind the identifiers that stand in a case. */
import type { Iter } from '#door';
import { namesOf } from '#identity';
import type { Known } from './presenters/ground.js';

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

export async function knownIn({ pool }: Iter, things: unknown): Promise<Known> {
  const ids = [...new Set(JSON.stringify(things).match(UUID) ?? [])];
  const people = await namesOf(pool, ids);
  const { rows } = await pool.query<{ id: string; name: string }>(
    'SELECT id, name FROM organisation WHERE id = ANY($1::uuid[])',
    [ids],
  );
  const organisations = new Map(rows.map(({ id, name }) => [id, name]));
  return {
    organisation: (id) => organisations.get(id) ?? id,
    person: (id) => people.get(id) ?? id,
  };
}
