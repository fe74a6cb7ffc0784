import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { ended, iter, spawnIter } from '../support/command.js';
import { until } from '../support/jobs/until.js';

/** Starts Iter and waits for the address that it prints. */
async function started(
  home: string,
  ...args: string[]
): Promise<{ child: ChildProcess; address: string; talk: () => string }> {
  const child = spawnIter(['start', '--port', '0', ...args], {
    ITER_HOME: home,
    DATABASE_URL: undefined,
    CI: undefined,
  });
  let talk = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      talk += chunk.toString();
      const found = /Iter è pronto: (http:\S+)/.exec(talk)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`It ended with ${String(code)}: ${talk}`)));
  });
  return { child, address, talk: () => talk };
}

/** Waits until the process has taken the data: it is then in the middle of its start. */
async function held(home: string, child: ChildProcess): Promise<void> {
  await until(
    async () => {
      const locks = (await readdir(home)).filter((name) => /^lock\.\d+$/.test(name));
      const holders = await Promise.all(
        locks.map((name) => readFile(join(home, name), 'utf8').catch(() => '')),
      );
      return holders.some((text) => text.includes(`"pid":${child.pid}`));
    },
    (yes) => yes,
  );
}

describe('iter start', () => {
  let home: string;
  beforeAll(async () => (home = await mkdtemp(join(tmpdir(), 'iter-home-'))));
  afterAll(() => rm(home, { recursive: true, force: true }));

  it('serves, is stopped cleanly by Ctrl-C, survives kill -9, and has its data again', async () => {
    const first = await started(home, '--no-demo');
    expect((await fetch(`${first.address}/health/ready`)).status).toBe(200);
    first.child.kill('SIGINT');
    expect(await ended(first.child)).toBe(0);

    const second = await started(home, '--no-demo');
    second.child.kill('SIGKILL');
    await once(second.child, 'exit');

    const third = await started(home, '--no-demo');
    expect((await fetch(`${third.address}/health/ready`)).status).toBe(200);
    expect((await fetch(`${third.address}/openapi.json`)).status).toBe(200);
    const calendar = await fetch(`${third.address}/calendari/${'a'.repeat(43)}.ics`);
    expect([calendar.status, calendar.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    third.child.kill('SIGTERM');
    expect(await ended(third.child)).toBe(0);
  });

  it('names the remedy when the port is taken, before anything is started', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };

    const { code, stderr } = await iter(['start', '--port', String(port)], {
      ITER_HOME: home,
      DATABASE_URL: undefined,
    });

    other.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`La porta ${port} è già usata`);
    expect(stderr).toContain(`npm start -- --port ${port + 1}`);
  });

  it('is refused beside another one on the same data, with exit code 4 and the process to look for', async () => {
    const first = await started(home, '--no-demo');
    const second = await iter(['start', '--port', '0', '--no-demo'], {
      ITER_HOME: home,
      DATABASE_URL: undefined,
    });
    expect(second.code).toBe(4);
    expect(second.stderr).toContain(`Un altro Iter (processo ${first.child.pid})`);
    expect((await fetch(`${first.address}/health/ready`)).status).toBe(200);
    first.child.kill('SIGINT');
    expect(await ended(first.child)).toBe(0);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'is stopped by %s while it is still starting, and starts well after',
    async (signal) => {
      const child = spawnIter(['start', '--port', '0', '--no-demo'], {
        ITER_HOME: home,
        DATABASE_URL: undefined,
      });
      await held(home, child);
      child.kill(signal);
      expect(await ended(child)).toBe(0);
      const again = await started(home, '--no-demo');
      again.child.kill('SIGINT');
      expect(await ended(again.child)).toBe(0);
    },
  );

  it('is not needed by commands: two at once take turns', async () => {
    const env = { ITER_HOME: home, DATABASE_URL: undefined };
    const both = await Promise.all([iter(['verify', '--json'], env), iter(['verify', '--json'], env)]);
    expect(both.map(({ code, stderr }) => [code, code === 0 ? '' : stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
  });

  it('refuses a part that it does not have', async () => {
    const { code, stderr } = await iter(['start', '--only', 'mail']);
    expect(code).toBe(2);
    expect(stderr).toContain('--only api');
  });
});
