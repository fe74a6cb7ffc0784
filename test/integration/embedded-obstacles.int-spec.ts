import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { embeddedPlace, problemOf } from '../support/postgres/embedded-place.js';

const place = embeddedPlace();

describe('what stands in the way of the embedded server', () => {
  it('is named when the port is taken, and avoided when any port will do', async () => {
    await place.givenData();
    const first = await place.start();
    await first.stop();
    const other = createServer().listen(first.port, '127.0.0.1');
    try {
      expect(await problemOf(place.start({ port: first.port }))).toBe('port-taken');
      expect((await place.start()).port).not.toBe(first.port);
    } finally {
      other.close();
    }
  });

  it('is named when the data belong to another major version', async () => {
    await place.givenData();
    await (await place.start()).stop();
    await writeFile(join(place.home, 'cluster', 'PG_VERSION'), '15\n');
    const failure = await place.start().catch((error: unknown) => error);
    expect(failure).toMatchObject({
      problem: 'other-major',
      message: expect.stringContaining('PostgreSQL 15'),
    });
  });

  it('is named when the passwords are lost, damaged or of another moment', async () => {
    await place.givenData();
    await (await place.start()).stop();
    const file = join(place.home, 'credentials.json');
    const kept = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    await writeFile(file, JSON.stringify({ ...kept, administrator: 'x'.repeat(32) }));
    expect(await problemOf(place.start())).toBe('wrong-credentials');
    await writeFile(file, '{"administrator":');
    expect(await problemOf(place.start())).toBe('lost-credentials');
    await rm(file);
    expect(await problemOf(place.start())).toBe('lost-credentials');
  });

  it('is named when the directory holds something else', async () => {
    await mkdir(join(place.home, 'cluster'), { recursive: true });
    expect(await problemOf(place.start())).toBe('not-a-cluster');
  });

  it('is named for a port that does not exist', async () => {
    await place.givenData();
    expect(await problemOf(place.start({ port: 70_000 }))).toBe('bad-port');
  });

  it('leaves the directory free after a refusal', async () => {
    await place.givenData();
    expect(await problemOf(place.start({ port: 70_000 }))).toBe('bad-port');
    expect(await problemOf(place.start())).toBe('started');
  });
});
