import pg from 'pg';

/** Waits until the database answers, asking again and again. Nothing that needs it is built before. */
export async function waitForDatabase(
  url: string,
  { everyMs = 500, onWait }: { everyMs?: number; onWait?: (error: Error) => void } = {},
): Promise<void> {
  for (let told = false; ; told = true) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
      return;
    } catch (error) {
      if (!told) onWait?.(error as Error);
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
