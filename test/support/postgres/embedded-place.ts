/** A directory of each test's own for an embedded server, and what a test does with it. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedFailure, type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from '#database';
import { endAll } from './embedded-process.js';

const execute = promisify(execFile);

export type Place = {
  directory: string;
  /** Where the server keeps its data, in the directory. */
  home: string;
  /** Data as a first start leaves them, which takes a second to make anew. */
  givenData: () => Promise<unknown>;
  /** Stopped after the test. */
  start: (options?: Omit<EmbeddedOptions, 'directory'>) => Promise<EmbeddedPostgres>;
  postmasterPid: () => Promise<number>;
};

/** To be called once at the top of a spec: what it returns is another place for each test. */
export function embeddedPlace(): Place {
  let made: string;
  const running: EmbeddedPostgres[] = [];
  const place: Place = {
    directory: '',
    home: '',
    givenData: () => execute('cp', ['-a', join(made, 'pg'), place.directory]),
    async start(options = {}) {
      const server = await startEmbedded({ directory: place.home, ...options });
      running.push(server);
      return server;
    },
    async postmasterPid() {
      const words = await readFile(join(place.home, 'cluster', 'postmaster.pid'), 'utf8');
      return Number(words.split('\n')[0]);
    },
  };
  beforeAll(async () => {
    made = await fresh();
    await (await startEmbedded({ directory: join(made, 'pg') })).stop();
  });
  beforeEach(async () => {
    place.directory = await fresh();
    place.home = join(place.directory, 'pg');
  });
  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop();
    await endAll();
    await rm(place.directory, { recursive: true, force: true });
  });
  afterAll(() => rm(made, { recursive: true, force: true }));
  return place;
}

/** Others must be able to pass, because of root the server runs under another account. */
async function fresh(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'iter-embedded-'));
  await chmod(path, 0o755);
  return path;
}

/** What stood in the way of a start, or that nothing did. */
export const problemOf = (starting: Promise<unknown>): Promise<string> =>
  starting.then(
    () => 'started',
    (error: unknown) => (error instanceof EmbeddedFailure ? error.problem : String(error)),
  );
