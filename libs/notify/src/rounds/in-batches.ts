/** What is owed is taken in hand a batch at a time, each in a transaction of its own. */
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '#database';

/** Two: while the database writes the one, this process makes the other. */
const LANES = 2;

/** What a batch took in hand, and how many messages have come to be owed by it. */
export type Round = { taken: number; owed: number };

/**
 * Batches until there is none that is full. A row that one lane has in hand, as `FOR UPDATE SKIP LOCKED` takes it, the other passes over.
 * @returns messages that have come to be owed
 */
export async function inBatches(
  pool: Pool,
  full: number,
  batch: (client: PoolClient) => Promise<Round>,
): Promise<number> {
  const lane = async (): Promise<number> => {
    for (let owed = 0; ;) {
      const round = await inTransaction(pool, batch);
      owed += round.owed;
      if (round.taken < full) return owed;
    }
  };
  const owed = await Promise.all(Array.from({ length: LANES }, lane));
  return owed.reduce((sum, some) => sum + some);
}
