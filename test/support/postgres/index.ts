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

/** What databases of a run begin as: made once, by the first spec that asks, in whichever process. */
export type Beginning = {
  /** Of the whole run: letters, digits and underscores. */
  readonly name: string;
  readonly from?: Beginning;
  readonly fill: (database: Pick<FreshDatabase, 'ownerUrl' | 'applicationUrl'>) => Promise<unknown>;
};

/** The schema and no rows. */
export const empty: Beginning = { name: 'iter_template', fill: ({ ownerUrl }) => migrate(ownerUrl) };

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

/** A database of the spec's own. */
export async function freshDatabase(beginning = empty): Promise<FreshDatabase> {
  const server = await startTestPostgres();
  const name = `iter_${randomBytes(6).toString('hex')}`;
  await asAdministrator(server, async (client) => {
    await make(client, server, beginning);
    await copy(client, name, beginning.name);
  });
  return {
    name,
    ...addressesOf(server, name),
    drop: () =>
      asAdministrator(server, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

/** Under a lock that holds across the processes of the run; it is a template only when complete. */
async function make(
  client: pg.Client,
  server: EmbeddedAddress,
  { name, from, fill }: Beginning,
): Promise<void> {
  if (from) await make(client, server, from);
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [
      name,
    ]);
    if (rowCount !== 0) return;
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await copy(client, name, from?.name ?? 'template1');
    await fill(addressesOf(server, name));
    await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtext($1))', [name]);
  }
}

async function copy(client: pg.Client, name: string, of: string): Promise<void> {
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${of} OWNER iter_owner`);
  await client.query(
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT ON DATABASE ${name} TO iter_app`,
  );
}

const addressesOf = (server: EmbeddedAddress, name: string) => ({
  ownerUrl: onDatabase(server.ownerUrl, name),
  applicationUrl: onDatabase(server.applicationUrl, name),
});

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
