import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ask } from '../support/postgres/ask.js';
import { embeddedPlace, problemOf } from '../support/postgres/embedded-place.js';
import { serveElsewhere } from '../support/postgres/embedded-process.js';

const place = embeddedPlace();

const isRoot = process.getuid?.() === 0;

/** The other account runs our sources, so it must be able to read them: not in a clone that only root can enter. */
const nobody = { uid: 65_534, gid: 65_534 };
const sourcesReadableBy = (account: typeof nobody) =>
  spawnSync('/bin/cat', [join(process.cwd(), 'package.json')], { cwd: '/', ...account }).status === 0;

/** Left out, with the reason in the name, where there are not two accounts to be had. */
const describeFor = (isThere: boolean) => (name: string, tests: () => void) =>
  isThere
    ? describe(name, tests)
    : describe.skip(
        `${name} (left out: only root, in a clone that all may read, can change accounts)`,
        tests,
      );

describeFor(isRoot)('the embedded server of root', () => {
  it('never runs as root', async () => {
    await place.givenData();
    await place.start();
    const status = await readFile(`/proc/${await place.postmasterPid()}/status`, 'utf8');
    expect(status).toMatch(/^Uid:\s+[1-9]/m);
  });

  it('keeps its data elsewhere, behind a link, when its account cannot reach the directory', async () => {
    await chmod(place.directory, 0o700);
    const lines: string[] = [];
    const server = await place.start({ log: (line) => lines.push(line) });
    const home = await realpath(join(place.home, 'postgres'));
    try {
      expect(home).not.toContain(place.directory);
      expect(lines.join()).toContain(home);
      expect(await ask(server.applicationUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    } finally {
      await server.stop();
      await rm(home, { recursive: true });
    }
    expect(await problemOf(place.start())).toBe('lost-data');
  });
});

describeFor(isRoot && sourcesReadableBy(nobody))(
  'the embedded server of root and of an ordinary user',
  () => {
    it('serves the data of an ordinary user as that user', async () => {
      await chmod(place.directory, 0o777);
      const before = await serveElsewhere(place.home, nobody);
      await before.end();
      const here = await place.start();
      expect(await readFile(`/proc/${await place.postmasterPid()}/status`, 'utf8')).toMatch(/^Uid:\s+65534/m);
      await here.stop();
      const after = await serveElsewhere(place.home, nobody);
      await after.end();
      expect(after.answer).toMatchObject({ port: before.answer.port, adopted: false });
    });

    it('refuses an ordinary user the data of root, saying what to do', async () => {
      await place.givenData();
      await (await place.start()).stop();
      const other = await serveElsewhere(place.home, nobody);
      expect(other.answer).toMatchObject({
        problem: 'not-writable',
        message: expect.stringContaining('root'),
      });
      expect(existsSync(join(place.home, 'cluster', 'postmaster.pid'))).toBe(false);
    });
  },
);
