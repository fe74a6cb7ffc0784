import type { Pool } from 'pg';
import type { StoredEntry } from './chain.js';

type Row = {
  case_id: string;
  revision: number;
  command_id: string;
  request_hash: Buffer;
  event: string;
  actor_person: string | null;
  actor_role: string;
  on_behalf_of: string | null;
  occurred_at: Date;
  recorded_at: Date;
  body: Buffer;
  previous_hash: Buffer;
  hash: Buffer;
};

const COLUMNS = `case_id, revision, command_id, request_hash, event, actor_person, actor_role, on_behalf_of, occurred_at, recorded_at, body,
  previous_hash, hash`;

/** The entries of a case after a revision, in order. */
export async function readEntries(
  db: Pick<Pool, 'query'>,
  caseId: string,
  { after = 0, limit = 1_000_000 } = {},
): Promise<StoredEntry[]> {
  const { rows } = await db.query<Row>(
    `SELECT ${COLUMNS} FROM ledger_entry WHERE case_id = $1 AND revision > $2 ORDER BY revision LIMIT $3`,
    [caseId, after, limit],
  );
  return rows.map(stored);
}

/** The entries of a case that record one of these events, in order, found by an index: however many others there are. */
export async function readEntriesOf(
  db: Pick<Pool, 'query'>,
  caseId: string,
  events: readonly string[],
): Promise<StoredEntry[]> {
  const { rows } = await db.query<Row>(
    `SELECT ${COLUMNS} FROM ledger_entry WHERE case_id = $1 AND event = ANY($2) ORDER BY revision`,
    [caseId, events],
  );
  return rows.map(stored);
}

const stored = (row: Row): StoredEntry => ({
  caseId: row.case_id,
  revision: row.revision,
  commandId: row.command_id,
  requestHash: row.request_hash.toString('hex'),
  event: row.event,
  actorPerson: row.actor_person,
  actorRole: row.actor_role,
  onBehalfOf: row.on_behalf_of,
  occurredAt: row.occurred_at.toISOString(),
  recordedAt: row.recorded_at.toISOString(),
  body: row.body,
  previousHash: row.previous_hash.toString('hex'),
  hash: row.hash.toString('hex'),
});
