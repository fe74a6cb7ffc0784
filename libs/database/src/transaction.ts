import type { Pool, PoolClient } from 'pg';

/** All of it or nothing, on one connection. */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  begin = 'BEGIN',
): Promise<T> {
  const client = await pool.connect();
  // A server that goes away between two statements tells the connection itself; unheard, that would end the process.
  const heard = (): void => undefined;
  client.on('error', heard);
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.off('error', heard);
    client.release();
  }
}
