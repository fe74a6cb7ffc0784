/** From messages that wait for a digest whose hour has come to one digest for each person. */
import type { Pool } from 'pg';
import { derivedId } from '#engine';
import { plusSeconds } from '#terms';
import { owe } from '../owe.js';
import { inTransaction } from '#database';

/** A digest is tried for a day: the next one is another. */
const TRIED_FOR_SECONDS = 24 * 3_600;

type Row = { person_id: string; next_at: Date; now: Date; ids: string[] };

/** @returns digests that have come to be owed */
export function gatherDigests(pool: Pool): Promise<number> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<Row>(
      `SELECT person_id, next_at, iter_now() AS now, array_agg(id ORDER BY owed_at) AS ids FROM (
         SELECT id, person_id, next_at, owed_at FROM message
         WHERE state = 'held' AND digest_id IS NULL AND next_at <= iter_now() ORDER BY next_at LIMIT 500 FOR UPDATE SKIP LOCKED) held
       GROUP BY person_id, next_at`,
    );
    const digests = rows.map((row) => ({ ...row, id: derivedId('digest', ...row.ids) }));
    const owed = await owe(
      client,
      digests.map(({ id, person_id: personId, now }) => ({
        id,
        kind: 'digest',
        caseId: null,
        notificationId: null,
        deadlineId: null,
        dueAt: null,
        rung: null,
        personId,
        role: null,
        organisation: null,
        channel: 'email',
        requiredBy: null,
        state: 'owed',
        said: null,
        nextAt: now.toISOString(),
        trueUntil: plusSeconds(now.toISOString(), TRIED_FOR_SECONDS),
        owedAt: now.toISOString(),
      })),
    );
    for (const { id, ids } of digests)
      await client.query('UPDATE message SET digest_id = $2 WHERE id = ANY($1::uuid[])', [ids, id]);
    return owed;
  });
}
