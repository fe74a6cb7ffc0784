import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedFailure, migrate, runningEmbedded, startEmbedded, type EmbeddedAddress } from '#database';

export interface FreshDatabase {
  readonly name: string;
  /** Owns the schema. */
  readonly ownerUrl: string;
  /** What the application connects as. */
  readonly applicationUrl: string;
  /** Ends every connection to it and removes it. */
  readonly drop: () => Promise<void>;
}

const template = 'iter_template';
const templateLock = 0x7e57;

/**
 * The one server of this jest run: started by the first spec that asks, in whichever process, and stopped after the last
 * one by the global teardown. A spec that wants to break a server starts its own with `startEmbedded`.
 */
export async function startTestPostgres(): Promise<EmbeddedAddress> {
  const home = process.env['ITER_TEST_POSTGRES'];
  if (home === undefined)
    throw new Error('ITER_TEST_POSTGRES is not set: run the specs through jest.config.js');
  const directory = join(home, 'pg');
  for (;;) {
    const running = await runningEmbedded(directory);
    if (running) return running;
    try {
      return await startEmbedded({ directory });
    } catch (error) {
      if (!(error instanceof EmbeddedFailure) || error.problem !== 'in-use') throw error;
      await pause(50);
    }
  }
}

/** A database of the spec's own, with the schema and no rows. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = await startTestPostgres();
  const name = `iter_${randomBytes(6).toString('hex')}`;
  await asAdministrator(server, async (client) => {
    await ensureTemplate(client, server);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER iter_owner`);
    await client.query(
      `REVOKE ALL ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT ON DATABASE ${name} TO iter_app`,
    );
  });
  return {
    name,
    ownerUrl: onDatabase(server.ownerUrl, name),
    applicationUrl: onDatabase(server.applicationUrl, name),
    drop: () =>
      asAdministrator(server, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

/** Migrated once, under a lock that holds across the processes of the run; it gets its name only when complete. */
async function ensureTemplate(client: pg.Client, server: EmbeddedAddress): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [templateLock]);
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (rowCount !== 0) return;
    const draft = `${template}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft} OWNER iter_owner`);
    await migrate(onDatabase(server.ownerUrl, draft));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [templateLock]);
  }
}

async function asAdministrator<T>(
  server: EmbeddedAddress,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: server.administratorUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function onDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
