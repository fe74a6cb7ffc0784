import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runningEmbedded, startEmbedded } from '#database';
import { freePort } from '../../libs/database/src/embedded/ports.js';
import { commandOf } from '../../libs/database/src/embedded/processes.js';
import { ask } from '../support/postgres/ask.js';
import { embeddedPlace } from '../support/postgres/embedded-place.js';
import { until } from '../support/jobs/until.js';
import { serveElsewhere } from '../support/postgres/embedded-process.js';

const place = embeddedPlace();

describe('the embedded server', () => {
  it('serves durable, checksummed UTF-8 data on the loopback address only', async () => {
    const { administratorUrl, version } = await place.start();
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
    await place.givenData();
    const { applicationUrl } = await place.start();
    const wrong = applicationUrl.replace(/:[^:@]+@/, ':wrong@');
    await expect(ask(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(join(place.home, 'credentials.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(place.home, 'run'))).mode & 0o777).toBe(0o700);
  });

  it('lets the owner make tables and the application only use what it is granted', async () => {
    await place.givenData();
    const { ownerUrl, applicationUrl } = await place.start();
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
    await place.givenData();
    const first = await place.start();
    await ask(first.administratorUrl, 'ALTER ROLE iter_app SUPERUSER BYPASSRLS');
    await first.stop();
    const second = await place.start();
    const rows = await ask(second.applicationUrl, "SELECT rolsuper FROM pg_roles WHERE rolname = 'iter_app'");
    expect(rows).toEqual([{ rolsuper: false }]);
  });

  it('keeps its data and its port from one start to the next', async () => {
    await place.givenData();
    const first = await place.start();
    await ask(first.ownerUrl, "CREATE TABLE kept AS SELECT 'perché'::text AS word");
    await first.stop();
    const second = await place.start();
    expect(second.port).toBe(first.port);
    expect(await ask(second.ownerUrl, 'SELECT upper(word) AS word FROM kept')).toEqual([{ word: 'PERCHÉ' }]);
  });

  it('may be stopped twice, and leaves no process and no lock behind', async () => {
    await place.givenData();
    const server = await place.start();
    const pid = await place.postmasterPid();
    await Promise.all([server.stop(), server.stop()]);
    expect(await commandOf(pid)).toBeUndefined();
    expect((await readdir(place.home)).filter((name) => name.startsWith('lock'))).toEqual([]);
  });

  it('tells a command that joins in where the server is, and nothing when there is none', async () => {
    expect(await runningEmbedded(place.home)).toBeUndefined();
    const server = await place.start();
    const found = await runningEmbedded(place.home);
    expect(found?.applicationUrl).toBe(server.applicationUrl);
    await server.stop();
    expect(await runningEmbedded(place.home)).toBeUndefined();
  });
});

describe('an embedded server left by accidents', () => {
  it('is adopted with every committed row after a kill -9 of Node', async () => {
    await place.givenData();
    const killed = await serveElsewhere(place.home);
    await ask(killed.answer.ownerUrl ?? '', 'CREATE TABLE step AS SELECT 1 AS n');
    await killed.kill9();
    const pid = await place.postmasterPid();
    expect(await runningEmbedded(place.home)).toBeUndefined();
    const server = await place.start();
    expect(server).toMatchObject({ adopted: true, port: killed.answer.port });
    expect(await place.postmasterPid()).toBe(pid);
    expect(await ask(server.ownerUrl, 'SELECT n FROM step')).toEqual([{ n: 1 }]);
  });

  it('recovers after a kill -9 of Node and of the server', async () => {
    await place.givenData();
    const killed = await serveElsewhere(place.home);
    await ask(killed.answer.ownerUrl ?? '', 'CREATE TABLE step AS SELECT 1 AS n');
    process.kill(await place.postmasterPid(), 'SIGKILL');
    await killed.kill9();
    const server = await place.start();
    expect(server.adopted).toBe(false);
    expect(await ask(server.ownerUrl, 'SELECT n FROM step')).toEqual([{ n: 1 }]);
  });

  it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'is started again where it was, if it is watched, after its own %s; and ends with who watches it',
    async (signal) => {
      await place.givenData();
      const said: string[] = [];
      const server = await place.start({ watched: true, log: (line) => said.push(line) });
      await ask(server.ownerUrl, 'CREATE TABLE IF NOT EXISTS step AS SELECT 1 AS n');
      const first = await place.postmasterPid();
      process.kill(first, signal);
      await until(
        async () => said.length > 0 && (await runningEmbedded(place.home)),
        (found) => Boolean(found),
      );
      expect(await ask(server.applicationUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
      expect(said).toEqual([expect.stringMatching(/^PostgreSQL si è fermato da sé/)]);
      const second = await place.postmasterPid();
      expect(second).not.toBe(first);
      await server.stop();
      expect(await commandOf(second)).toBeUndefined();
    },
  );

  it('starts although the number in the pid file now belongs to another program', async () => {
    await place.givenData();
    await (await place.start()).stop();
    const cluster = join(place.home, 'cluster');
    await writeFile(
      join(cluster, 'postmaster.pid'),
      `${process.pid}\n${cluster}\n1700000000\n5432\n\n127.0.0.1\n`,
    );
    expect(await place.start()).toMatchObject({ adopted: false });
  });

  it('moves from the port on which it was left to the one that is now asked for', async () => {
    await place.givenData();
    const killed = await serveElsewhere(place.home);
    await killed.kill9();
    const port = await freePort();
    expect(await place.start({ port })).toMatchObject({ adopted: false, port });
  });
});

describe('two starts of one directory', () => {
  it('are refused while the first one lives, naming its process', async () => {
    await place.givenData();
    await place.start();
    const second = await startEmbedded({ directory: place.home }).catch((error: unknown) => error);
    expect(second).toMatchObject({
      problem: 'in-use',
      message: expect.stringContaining(String(process.pid)),
    });
  });

  it('have one winner when they begin at the same moment', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => serveElsewhere(place.home)));
    const answers = all.map(({ answer }) => answer.problem ?? 'served').sort();
    await Promise.all(all.map(({ end }) => end()));
    expect(answers).toEqual(['in-use', 'in-use', 'in-use', 'served']);
  });
});
