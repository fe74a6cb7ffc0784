import pg from 'pg';
import type { Credentials } from './credentials.js';
import { codeOf, EmbeddedFailure } from './failure.js';
import type { Place } from './place.js';

/** The database, and who may do what in it: the owner changes tables, the application only reads and appends. */
export const names = { database: 'iter', owner: 'iter_owner', application: 'iter_app' } as const;

export function urlFor(
  role: string,
  password: string,
  port: number,
  database: string = names.database,
): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

const refusedPassword = '28P01';

/**
 * Makes the roles and the database what they must be, whatever they were. The server is first asked for its data
 * directory, so that a stranger on our port gets no further than a refused password.
 */
export async function ensureRoles(place: Place, credentials: Credentials, port: number): Promise<string> {
  const client = new pg.Client({
    connectionString: urlFor('postgres', credentials.administrator, port, 'postgres'),
    connectionTimeoutMillis: 10_000,
  });
  // A connection that is cut between two questions fails the next one; unheard, it would end the process.
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    if (codeOf(error) !== refusedPassword) throw error;
    throw new EmbeddedFailure('wrong-credentials', { path: place.cluster, base: place.base }, error);
  });
  try {
    const { directory, version } = await identity(client);
    if (directory !== place.cluster)
      throw new EmbeddedFailure('foreign-server', { port, path: place.cluster });
    await ensureRole(client, names.owner, credentials.owner);
    await ensureRole(client, names.application, credentials.application);
    await ensureDatabase(client);
    return version;
  } finally {
    await client.end();
  }
}

async function identity(client: pg.Client): Promise<{ directory: string; version: string }> {
  const { rows } = await client.query<{ directory: string; version: string }>(
    "SELECT current_setting('data_directory') AS directory, current_setting('server_version') AS version",
  );
  return rows[0] ?? { directory: '', version: '' };
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(
    `${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '${password}'`,
  );
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { database, owner, application } = names;
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER ${owner}`);
  await client.query(`
    ALTER DATABASE ${database} OWNER TO ${owner};
    REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${database} TO ${application};
    REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC`);
}
