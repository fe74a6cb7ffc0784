/** What identifiers in a record stand for: organisations, and the mandates by which people acted. */
import type { Pool } from 'pg';

export type MandateKept = { evidence: string; from: string; to: string | null };

export type NamesInside = {
  /** The name of the organisation; its identifier where nothing is known of it. */
  organisation: (id: string) => string;
  known: (id: string) => string | null;
  mandate: (id: string) => MandateKept | null;
};

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Names of all the organisations and mandates that stand somewhere in these things. */
export async function namesInside(pool: Pool, things: unknown): Promise<NamesInside> {
  const ids = [...new Set(JSON.stringify(things ?? null).match(UUID) ?? [])];
  const organisations = await pool.query<{ id: string; name: string }>(
    'SELECT id, name FROM organisation WHERE id = ANY($1::uuid[])',
    [ids],
  );
  const mandates = await pool.query<MandateKept & { id: string }>(
    `SELECT id, evidence, valid_from::text AS "from", valid_to::text AS "to" FROM mandate WHERE id = ANY($1::uuid[])`,
    [ids],
  );
  const named = new Map(organisations.rows.map(({ id, name }) => [id, name]));
  const given = new Map(mandates.rows.map(({ id, ...kept }) => [id, kept]));
  return {
    organisation: (id) => named.get(id) ?? id,
    known: (id) => named.get(id) ?? null,
    mandate: (id) => given.get(id) ?? null,
  };
}
