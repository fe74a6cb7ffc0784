import { Socket } from 'node:net';
import {
  assertSchemaCompatibility,
  createPostgresBackend,
  LATEST_SCHEMA_VERSION,
  runMigrations,
  SchemaMigrationRequiredError,
  SchemaVersionMismatchError,
  UnsupportedPostgresVersionError,
  type PgPool,
  type PgQueryable,
} from 'bullmq';
import pg from 'pg';
import { bullmqLine } from './bullmq-line.js';
import type { Faults } from './faults.js';
import { JobsRefused, type Line } from './line.js';
import { within } from './within.js';

/** The schema of the queue's own tables, apart from everything that must be kept. */
const SCHEMA = 'bullmq';

/** One connection listens for ever; what remains must carry adding, taking, finishing and the renewal of locks. */
export const LEAST_POOL = 5;

const POOL_ENDS_WITHIN_MS = 2_000;

export type PostgresLine = { url: string; poolSize: number; closeMs: number };

/** @throws JobsRefused when this program cannot use the queue's schema; anything else may pass with time */
export async function openPostgresLine(options: PostgresLine, faults: Faults): Promise<Line> {
  const { pool, end } = makePool(options, faults);
  try {
    await prepare(pool);
  } catch (error) {
    await end();
    throw error;
  }
  const shared = pool as unknown as PgPool;
  return bullmqLine(
    { backend: createPostgresBackend, forQueue: shared, forWorker: () => shared, end },
    faults,
    options.closeMs,
  );
}

function makePool(
  { url, poolSize }: PostgresLine,
  faults: Faults,
): { pool: pg.Pool; end: () => Promise<void> } {
  const sockets = new Set<Socket>();
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    options: `-c search_path=${SCHEMA}`,
    application_name: 'iter-jobs',
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    stream: () => {
      const socket = new Socket();
      sockets.add(socket);
      return socket.once('close', () => sockets.delete(socket));
    },
  });
  pool.on('error', faults.note);
  // The pool listens to idle connections only; one that is lost in somebody's hands would end the process.
  pool.on('connect', (client) => client.on('error', faults.note));
  const end = () =>
    within(pool.end(), POOL_ENDS_WITHIN_MS, 'closing the pool').catch((error: unknown) => {
      faults.note(error);
      // A connection whose other end is mute would be waited for for ever.
      sockets.forEach((socket) => socket.destroy());
    });
  return { pool, end };
}

/** Asks the server, and brings the queue's schema up to date. BullMQ holds an advisory lock while it migrates. */
async function prepare(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await assertSearchPath(client);
    if ((await schemaVersion(client)) < LATEST_SCHEMA_VERSION) await runMigrations(inSchema(client), SCHEMA);
  } catch (error) {
    if (error instanceof SchemaVersionMismatchError || error instanceof UnsupportedPostgresVersionError)
      throw new JobsRefused(error.message, { cause: error });
    throw error;
  } finally {
    client.release();
  }
}

async function assertSearchPath(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ search_path: string }>('SHOW search_path');
  if (rows[0]?.search_path === SCHEMA) return;
  throw new JobsRefused(
    `DATABASE_URL must not carry "options", and must reach PostgreSQL directly, not a pooler of transactions: ` +
      `the queue needs search_path=${SCHEMA}, but the server says ${rows[0]?.search_path ?? 'nothing'}.`,
  );
}

async function schemaVersion(client: pg.PoolClient): Promise<number> {
  try {
    return await assertSchemaCompatibility(client, SCHEMA);
  } catch (error) {
    if (error instanceof SchemaMigrationRequiredError) return 0;
    throw error;
  }
}

/**
 * BullMQ begins with CREATE SCHEMA IF NOT EXISTS, for which PostgreSQL wants a right on the whole database even when the
 * schema exists. The application's role has none: its schema was made for it by our own migrations.
 */
function inSchema(client: pg.PoolClient): PgQueryable {
  const server = client as unknown as PgQueryable;
  return {
    async query(text, values) {
      const there = text.startsWith('CREATE SCHEMA') && (await exists(client));
      return there ? { rows: [] } : server.query(text, values);
    },
  };
}

async function exists(client: pg.PoolClient): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM pg_namespace WHERE nspname = $1', [SCHEMA]);
  return rowCount === 1;
}
