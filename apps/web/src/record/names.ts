/** What identifiers in a record stand for: organisations, cases, and the mandates by which people acted. */
import type { Pool } from 'pg';
import { namedFiles, type NamedFile } from '#documents';
import type { Coded } from './codes.js';

export type MandateKept = { evidence: string; from: string; to: string | null };

export type NamesInside = {
  /** The name of the organisation; its identifier where nothing is known of it. */
  organisation: (id: string) => string;
  known: (id: string) => string | null;
  /** What a code stands for where it stands. */
  coded: Coded;
  mandate: (id: string) => MandateKept | null;
  /** The file that has this hash, where it was sent for the case. */
  file: (hash: string) => NamedFile | null;
};

const HASH = /[0-9a-f]{64}/g;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Names of all the organisations and mandates that stand somewhere in these things, and of the files if they are of one case. */
export async function namesInside(pool: Pool, things: unknown, caseId?: string): Promise<NamesInside> {
  const text = JSON.stringify(things ?? null);
  const ids = [...new Set(text.match(UUID) ?? [])];
  const files = caseId === undefined ? null : await namedFiles(pool, caseId, text.match(HASH) ?? []);
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
    coded: () => null,
    mandate: (id) => given.get(id) ?? null,
    file: (hash) => files?.get(hash) ?? null,
  };
}
