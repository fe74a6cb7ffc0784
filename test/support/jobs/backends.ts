import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { migrate, startEmbedded, type EmbeddedPostgres } from '#database';
import type { JobsBackend } from '#jobs';
import { ask } from '../postgres/ask.js';
import { freshDatabase } from '../postgres/index.js';
import { describeWithRedis, startRedis } from '../redis.js';
import { until } from './until.js';

/** A place where alarms are kept, which a spec may treat badly. */
export type Keeper = {
  backend: JobsBackend;
  /** Jobs of any state that are in the queue. */
  count: () => Promise<number>;
  /** Throws every job away. */
  lose: () => Promise<void>;
  stop: () => Promise<void>;
};

/** A keeper that can be ended without warning, and started again with what it had. */
export type BreakableKeeper = Keeper & { kill: () => Promise<void>; start: () => Promise<void> };

/** PostgreSQL of the spec's own, with the schema. */
export type BreakablePostgres = BreakableKeeper & { ownerUrl: string };

export type BackendUnderTest = {
  name: string;
  describe: (name: string, tests: () => void) => void;
  keeper: () => Promise<Keeper>;
  breakable: () => Promise<BreakableKeeper>;
};

export const backends: BackendUnderTest[] = [
  { name: 'PostgreSQL', describe, keeper: sharedPostgres, breakable: ownPostgres },
  { name: 'Redis', describe: describeWithRedis, keeper: redis, breakable: redis },
];

async function sharedPostgres(): Promise<Keeper> {
  const database = await freshDatabase();
  return {
    backend: { kind: 'postgres', url: database.applicationUrl },
    ...inPostgres(database.applicationUrl),
    stop: database.drop,
  };
}

export async function ownPostgres(): Promise<BreakablePostgres> {
  const directory = await mkdtemp(join(tmpdir(), 'iter-jobs-'));
  await chmod(directory, 0o711);
  let server: EmbeddedPostgres = await startEmbedded({ directory: join(directory, 'pg') });
  await migrate(server.ownerUrl);
  const { port, applicationUrl, ownerUrl } = server;
  const postmaster = async () =>
    Number((await readFile(join(directory, 'pg', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  return {
    backend: { kind: 'postgres', url: applicationUrl },
    ownerUrl,
    ...inPostgres(applicationUrl),
    // All its processes end where they stand, as in a crash: what was committed is found in its log at the next start.
    async kill() {
      const pid = await postmaster();
      process.kill(pid, 'SIGQUIT');
      await until(
        () => runs(pid),
        (still) => !still,
      );
      await server.stop();
    },
    async start() {
      server = await startEmbedded({ directory: join(directory, 'pg'), port });
    },
    async stop() {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function inPostgres(url: string): Pick<Keeper, 'count' | 'lose'> {
  return {
    async count() {
      const [row] = await ask<{ count: number }>(url, 'SELECT count(*)::int AS count FROM bullmq.job');
      return row?.count ?? 0;
    },
    async lose() {
      await ask(url, 'DELETE FROM bullmq.job');
    },
  };
}

async function redis(): Promise<BreakableKeeper> {
  const server = await startRedis();
  const ask = async <T>(work: (client: Redis) => Promise<T>): Promise<T> => {
    const client = new Redis(server.url);
    try {
      return await work(client);
    } finally {
      client.disconnect();
    }
  };
  return {
    backend: { kind: 'redis', url: server.url },
    count: () =>
      ask(async (client) => {
        const keys = await Promise.all(
          ['deadline', 'tell'].map((kind) => client.keys(`bull:iter-alarms:${kind}-*`)),
        );
        return keys.flat().filter((key) => !key.endsWith(':lock')).length;
      }),
    lose: () =>
      ask(async (client) => {
        await client.flushall();
      }),
    kill: server.kill9,
    start: server.restart,
    stop: server.stop,
  };
}

export const anId = (): string => randomUUID();
