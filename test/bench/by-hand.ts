/** What one would write without Iter, on tables of the same columns and indexes: the measure to compare with. */
import type { Pool } from 'pg';

export type Payload = { snapshot: string; body: Buffer; derivation: string };

export async function createHandTables(
  owner: Pool,
  cases: readonly string[],
  payload: Payload,
): Promise<void> {
  await owner.query(`
    CREATE TABLE hand_case (LIKE case_file INCLUDING ALL) WITH (fillfactor = 50);
    CREATE TABLE hand_entry (LIKE ledger_entry INCLUDING ALL);
    CREATE TABLE hand_deadline (LIKE deadline INCLUDING ALL);
    DROP INDEX hand_deadline_case_id_term_key_idx;
    CREATE TABLE hand_notification (LIKE notification INCLUDING ALL);
    GRANT SELECT, INSERT, UPDATE ON hand_case, hand_entry, hand_deadline, hand_notification TO iter_app;
  `);
  await owner.query(
    `INSERT INTO hand_case (id, procedure_id, root_id, workflow, workflow_version, workflow_hash, key, title, revision, state, status, snapshot, head_hash, opened_at, recorded_at)
     SELECT id, gen_random_uuid(), id, 'x', 1, repeat('a', 64), id::text, 'x', 1, 'open', 'active', $2, '\\x00', now(), now() FROM unnest($1::uuid[]) AS id`,
    [cases, payload.snapshot],
  );
}

const MOVE = `UPDATE hand_case SET revision = revision + 1, state = 'open', snapshot = $2, head_hash = $3, recorded_at = now() WHERE id = $1`;
const ENTRY = `INSERT INTO hand_entry (case_id, revision, command_id, request_hash, event, actor_role, occurred_at, recorded_at, body, previous_hash, hash)`;
const DEADLINE = `INSERT INTO hand_deadline (id, case_id, term, key, expires, status, due_at, owner_role, awaits, derivation, norm, opened_revision, opened_at)`;
const NOTIFICATION = `INSERT INTO hand_notification (id, case_id, revision, notice, recipient_role, data, owed_at)`;
const HASH = Buffer.alloc(32, 7);

/** (a) Lock, update, three inserts, commit: six round trips on one connection. The first also begins the transaction. */
export async function sixStatements(
  pool: Pool,
  id: string,
  command: string,
  payload: Payload,
): Promise<boolean> {
  const client = await pool.connect();
  try {
    const began = (await client.query(
      `BEGIN; SELECT revision, snapshot FROM hand_case WHERE id = '${id}' FOR UPDATE`,
    )) as unknown as { rows: { revision: number }[] }[];
    const revision = (began[1]?.rows[0]?.revision ?? 0) + 1;
    await client.query({ name: 'hand-move', text: MOVE, values: [id, payload.snapshot, HASH] });
    await client.query({
      name: 'hand-entry',
      text: `${ENTRY} VALUES ($1, $2, $3, $4, 'x', 'officer', now(), now(), $5, $4, $4)`,
      values: [id, revision, command, HASH, payload.body],
    });
    await client.query({
      name: 'hand-deadline',
      text: `${DEADLINE} VALUES (gen_random_uuid(), $1, 'term', $2::int::text, 'x', 'open', now(), 'clock', '{}', $3, 'x', $2::int, now())`,
      values: [id, revision, payload.derivation],
    });
    await client.query({
      name: 'hand-notification',
      text: `${NOTIFICATION} VALUES (gen_random_uuid(), $1, $2, 'x', 'officer', '{}', now())`,
      values: [id, revision],
    });
    await client.query('COMMIT');
    return true;
  } finally {
    client.release();
  }
}

/** (b) The same in one statement, one round trip. */
export async function oneStatement(
  pool: Pool,
  id: string,
  command: string,
  payload: Payload,
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'hand-all',
    text: `WITH moved AS (${MOVE} RETURNING id, revision),
      entry AS (${ENTRY} SELECT id, revision, $4, $3, 'x', 'officer', now(), now(), $5, $3, $3 FROM moved),
      deadline AS (${DEADLINE} SELECT gen_random_uuid(), id, 'term', revision::text, 'x', 'open', now(), 'clock', '{}', $6, 'x', revision, now() FROM moved),
      notification AS (${NOTIFICATION} SELECT gen_random_uuid(), id, revision, 'x', 'officer', '{}', now() FROM moved)
      SELECT revision FROM moved`,
    values: [id, payload.snapshot, HASH, command, payload.body, payload.derivation],
  });
  return rowCount === 1;
}
