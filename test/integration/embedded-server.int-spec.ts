import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { EmbeddedFailure, runningEmbedded, startEmbedded } from '../../libs/database/src/embedded/index.js';
import { freePort } from '../../libs/database/src/embedded/ports.js';
import { commandOf } from '../../libs/database/src/embedded/processes.js';
import type { EmbeddedPostgres } from '../../libs/database/src/embedded/index.js';
import { endAll, serveElsewhere } from '../support/postgres/embedded-process.js';

const execute = promisify(execFile);

let directory: string;
let made: string;
let running: EmbeddedPostgres | undefined;

const fresh = async () => {
  const path = await mkdtemp(join(tmpdir(), 'iter-embedded-'));
  await chmod(path, 0o755);
  return path;
};

beforeAll(async () => {
  made = await fresh();
  const server = await startEmbedded({ directory: join(made, 'pg') });
  await server.stop();
});

beforeEach(async () => {
  directory = await fresh();
});

afterAll(() => rm(made, { recursive: true, force: true }));

afterEach(async () => {
  await running?.stop();
  running = undefined;
  await endAll();
  await rm(directory, { recursive: true, force: true });
});

/** Data as a first start leaves them, which takes a second to make anew. */
const givenData = () => execute('cp', ['-a', join(made, 'pg'), directory]);

const start = async (port = 0) => (running = await startEmbedded({ directory: join(directory, 'pg'), port }));

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const problemOf = (starting: Promise<unknown>): Promise<string> =>
  starting.then(
    () => 'started',
    (error: unknown) => (error instanceof EmbeddedFailure ? error.problem : String(error)),
  );

const postmasterPid = async () =>
  Number((await readFile(join(directory, 'pg', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);

describe('the embedded server', () => {
  it('serves durable, checksummed UTF-8 data on the loopback address only', async () => {
    const { administratorUrl, version } = await start();
    const rows = await ask<{ name: string; setting: string }>(
      administratorUrl,
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit',
       'data_checksums', 'listen_addresses', 'server_encoding', 'TimeZone', 'max_connections') ORDER BY name`,
    );
    expect(version).toMatch(/^18\./);
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      listen_addresses: '127.0.0.1',
      server_encoding: 'UTF8',
      TimeZone: 'UTC',
      max_connections: '200',
    });
  });

  it('lets in nobody without a password, and keeps the passwords from other accounts', async () => {
    await givenData();
    const { applicationUrl } = await start();
    const wrong = applicationUrl.replace(/:[^:@]+@/, ':wrong@');
    await expect(ask(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(join(directory, 'pg', 'credentials.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(directory, 'pg', 'run'))).mode & 0o777).toBe(0o700);
  });

  it('lets the owner make tables and the application only use what it is granted', async () => {
    await givenData();
    const { ownerUrl, applicationUrl } = await start();
    await ask(ownerUrl, 'CREATE TABLE given (n int); GRANT SELECT, INSERT ON given TO iter_app');
    await ask(applicationUrl, 'INSERT INTO given VALUES (1)');
    for (const forbidden of [
      'UPDATE given SET n = 2',
      'CREATE TABLE own ()',
      'DROP TABLE given',
      'CREATE SCHEMA s',
    ])
      await expect(ask(applicationUrl, forbidden)).rejects.toMatchObject({ code: '42501' });
    const [role] = await ask(
      applicationUrl,
      'SELECT rolsuper, rolcreatedb, rolcreaterole, rolbypassrls FROM pg_roles WHERE rolname = current_user',
    );
    expect(role).toEqual({ rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false });
  });

  it('takes a right back at the next start that somebody gave to the application', async () => {
    await givenData();
    const first = await start();
    await ask(first.administratorUrl, 'ALTER ROLE iter_app SUPERUSER BYPASSRLS');
    await first.stop();
    const second = await start();
    const rows = await ask(second.applicationUrl, "SELECT rolsuper FROM pg_roles WHERE rolname = 'iter_app'");
    expect(rows).toEqual([{ rolsuper: false }]);
  });

  it('keeps its data and its port from one start to the next', async () => {
    await givenData();
    const first = await start();
    await ask(first.ownerUrl, "CREATE TABLE kept AS SELECT 'perché'::text AS word");
    await first.stop();
    const second = await start();
    expect(second.port).toBe(first.port);
    expect(await ask(second.ownerUrl, 'SELECT upper(word) AS word FROM kept')).toEqual([{ word: 'PERCHÉ' }]);
  });

  it('may be stopped twice, and leaves no process and no lock behind', async () => {
    await givenData();
    const server = await start();
    const pid = await postmasterPid();
    await Promise.all([server.stop(), server.stop()]);
    expect(await commandOf(pid)).toBeUndefined();
    expect((await readdir(join(directory, 'pg'))).filter((name) => name.startsWith('lock'))).toEqual([]);
  });

  it('tells a command that joins in where the server is, and nothing when there is none', async () => {
    expect(await runningEmbedded(join(directory, 'pg'))).toBeUndefined();
    const server = await start();
    const found = await runningEmbedded(join(directory, 'pg'));
    expect(found?.applicationUrl).toBe(server.applicationUrl);
    await server.stop();
    expect(await runningEmbedded(join(directory, 'pg'))).toBeUndefined();
  });
});

describe('an embedded server left by accidents', () => {
  it('is adopted with every committed row after a kill -9 of Node', async () => {
    await givenData();
    const killed = await serveElsewhere(join(directory, 'pg'));
    await ask(killed.answer.ownerUrl ?? '', 'CREATE TABLE step AS SELECT 1 AS n');
    await killed.kill9();
    const pid = await postmasterPid();
    expect(await runningEmbedded(join(directory, 'pg'))).toBeUndefined();
    const server = await start();
    expect(server).toMatchObject({ adopted: true, port: killed.answer.port });
    expect(await postmasterPid()).toBe(pid);
    expect(await ask(server.ownerUrl, 'SELECT n FROM step')).toEqual([{ n: 1 }]);
  });

  it('recovers after a kill -9 of Node and of the server', async () => {
    await givenData();
    const killed = await serveElsewhere(join(directory, 'pg'));
    await ask(killed.answer.ownerUrl ?? '', 'CREATE TABLE step AS SELECT 1 AS n');
    process.kill(await postmasterPid(), 'SIGKILL');
    await killed.kill9();
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(await ask(server.ownerUrl, 'SELECT n FROM step')).toEqual([{ n: 1 }]);
  });

  it('starts although the number in the pid file now belongs to another program', async () => {
    await givenData();
    await (await start()).stop();
    const cluster = join(directory, 'pg', 'cluster');
    await writeFile(
      join(cluster, 'postmaster.pid'),
      `${process.pid}\n${cluster}\n1700000000\n5432\n\n127.0.0.1\n`,
    );
    expect(await start()).toMatchObject({ adopted: false });
  });

  it('moves from the port on which it was left to the one that is now asked for', async () => {
    await givenData();
    const killed = await serveElsewhere(join(directory, 'pg'));
    await killed.kill9();
    const port = await freePort();
    expect(await start(port)).toMatchObject({ adopted: false, port });
  });
});

describe('two starts of one directory', () => {
  it('are refused while the first one lives, naming its process', async () => {
    await givenData();
    await start();
    const second = await startEmbedded({ directory: join(directory, 'pg') }).catch((error: unknown) => error);
    expect(second).toMatchObject({
      problem: 'in-use',
      message: expect.stringContaining(String(process.pid)),
    });
  });

  it('have one winner when they begin at the same moment', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => serveElsewhere(join(directory, 'pg'))));
    const answers = all.map(({ answer }) => answer.problem ?? 'served').sort();
    await Promise.all(all.map(({ end }) => end()));
    expect(answers).toEqual(['in-use', 'in-use', 'in-use', 'served']);
  });
});

describe('what stands in the way of the embedded server', () => {
  it('is named when the port is taken, and avoided when any port will do', async () => {
    await givenData();
    const first = await start();
    await first.stop();
    const other = createServer().listen(first.port, '127.0.0.1');
    try {
      expect(await problemOf(start(first.port))).toBe('port-taken');
      expect((await start()).port).not.toBe(first.port);
    } finally {
      other.close();
    }
  });

  it('is named when the data belong to another major version', async () => {
    await givenData();
    await (await start()).stop();
    await writeFile(join(directory, 'pg', 'cluster', 'PG_VERSION'), '15\n');
    const failure = await start().catch((error: unknown) => error);
    expect(failure).toMatchObject({
      problem: 'other-major',
      message: expect.stringContaining('PostgreSQL 15'),
    });
  });

  it('is named when the passwords are lost, damaged or of another moment', async () => {
    await givenData();
    await (await start()).stop();
    const file = join(directory, 'pg', 'credentials.json');
    const kept = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    await writeFile(file, JSON.stringify({ ...kept, administrator: 'x'.repeat(32) }));
    expect(await problemOf(start())).toBe('wrong-credentials');
    await writeFile(file, '{"administrator":');
    expect(await problemOf(start())).toBe('lost-credentials');
    await rm(file);
    expect(await problemOf(start())).toBe('lost-credentials');
  });

  it('is named when the directory holds something else', async () => {
    await mkdir(join(directory, 'pg', 'cluster'), { recursive: true });
    expect(await problemOf(start())).toBe('not-a-cluster');
  });

  it('is named for a port that does not exist', async () => {
    await givenData();
    expect(await problemOf(start(70_000))).toBe('bad-port');
  });

  it('leaves the directory free after a refusal', async () => {
    await givenData();
    expect(await problemOf(start(70_000))).toBe('bad-port');
    expect(await problemOf(start())).toBe('started');
  });
});

if (process.getuid?.() === 0)
  describe('the embedded server of root', () => {
    it('never runs as root', async () => {
      await givenData();
      await start();
      const status = await readFile(`/proc/${await postmasterPid()}/status`, 'utf8');
      expect(status).toMatch(/^Uid:\s+[1-9]/m);
    });

    it('keeps its data elsewhere, behind a link, when its account cannot reach the directory', async () => {
      await chmod(directory, 0o700);
      const lines: string[] = [];
      running = await startEmbedded({ directory: join(directory, 'pg'), log: (line) => lines.push(line) });
      const home = await realpath(join(directory, 'pg', 'postgres'));
      try {
        expect(home).not.toContain(directory);
        expect(lines.join()).toContain(home);
        expect(await ask(running.applicationUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
      } finally {
        await running.stop();
        await rm(home, { recursive: true });
      }
      expect(await problemOf(start())).toBe('lost-data');
    });
  });

/** The other account runs our sources, so it must be able to read them: not in a clone that only root can enter. */
const nobody = { uid: 65_534, gid: 65_534 };
const sourcesReadableBy = (account: typeof nobody) =>
  spawnSync('/bin/cat', [join(process.cwd(), 'package.json')], { cwd: '/', ...account }).status === 0;

if (process.getuid?.() === 0 && sourcesReadableBy(nobody))
  describe('the embedded server of root and of an ordinary user', () => {
    it('serves the data of an ordinary user as that user', async () => {
      await chmod(directory, 0o777);
      const before = await serveElsewhere(join(directory, 'pg'), nobody);
      await before.end();
      await start();
      expect(await readFile(`/proc/${await postmasterPid()}/status`, 'utf8')).toMatch(/^Uid:\s+65534/m);
      await running?.stop();
      const after = await serveElsewhere(join(directory, 'pg'), nobody);
      await after.end();
      expect(after.answer).toMatchObject({ port: before.answer.port, adopted: false });
    });

    it('refuses an ordinary user the data of root, saying what to do', async () => {
      await givenData();
      await (await start()).stop();
      const other = await serveElsewhere(join(directory, 'pg'), nobody);
      expect(other.answer).toMatchObject({
        problem: 'not-writable',
        message: expect.stringContaining('root'),
      });
      expect(existsSync(join(directory, 'pg', 'cluster', 'postmaster.pid'))).toBe(false);
    });
  });
