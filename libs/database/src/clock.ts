/** The one clock: the database's. It can be made virtual, by the owner only, for the story, the demonstration and tests. */
import type { Pool } from 'pg';

type Queryable = Pick<Pool, 'query'>;

/** The database's present, RFC 3339 UTC. */
export async function now(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ now: Date }>('SELECT iter_now() AS now');
  return (rows[0] as { now: Date }).now.toISOString();
}

/** Stops time at an instant. Needs the owner's connection. */
export async function setVirtualNow(db: Queryable, at: string): Promise<void> {
  await db.query(
    'INSERT INTO virtual_clock (at) VALUES ($1) ON CONFLICT (single) DO UPDATE SET at = excluded.at, flows_from = NULL',
    [at],
  );
}

/** Lets time run on from an instant, at its own pace. Needs the owner's connection. */
export async function flowFrom(db: Queryable, at: string): Promise<void> {
  await db.query(
    `INSERT INTO virtual_clock (at, flows_from) VALUES ($1, clock_timestamp())
     ON CONFLICT (single) DO UPDATE SET at = excluded.at, flows_from = excluded.flows_from`,
    [at],
  );
}

/** Lets time flow again. Needs the owner's connection. */
export async function endVirtualTime(db: Queryable): Promise<void> {
  await db.query('DELETE FROM virtual_clock');
}
