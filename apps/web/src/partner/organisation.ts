import type { Pool } from 'pg';
import type { Actor } from '#engine';
import type { Viewer } from '#identity';

export type ActingFor = { id: string; name: string; mandate: string };

/** The organisation that the reader acts for: the one chosen, or the only one. Null: it is still to be chosen. */
export function organisationFor({ actsFor, mandates }: Viewer): ActingFor | null {
  const held = mandates.find(({ organisation }) => organisation === actsFor);
  const only = new Set(mandates.map(({ organisation }) => organisation)).size === 1 ? mandates[0] : undefined;
  const chosen = held ?? only;
  return chosen ? { id: chosen.organisation, name: chosen.organisationName, mandate: chosen.id } : null;
}

export async function namesOfOrganisations(pool: Pool, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    'SELECT id, name FROM organisation WHERE id = ANY($1::uuid[])',
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The one organisation with this tax code, or else with exactly this name; null if there is none, or more than one. */
export async function organisationCalled(pool: Pool, written: string): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM organisation WHERE upper(tax_code) = upper($1) OR lower(name) = lower($1) LIMIT 2`,
    [written],
  );
  return rows.length === 1 && rows[0] ? rows[0].id : null;
}

/** The reader as they act in a case of their organisation. */
export const actorOf = ({ person }: Viewer, { id, mandate }: ActingFor): Actor => ({
  person: person.id,
  role: 'ets-representative',
  onBehalfOf: id,
  mandate,
});
