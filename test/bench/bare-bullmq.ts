/** What the queue does by itself: so many empty jobs, added in bulk and done. */
import { createPostgresBackend, createRedisBackend, Queue, Worker, type PgPool } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { JobsBackend } from '#jobs';

export type Drained = { addSeconds: number; doSeconds: number };

const CHUNK = 1_000;
const CONCURRENCY = 64;
const NAME = 'bare';

export async function drainBare(backend: JobsBackend, count: number): Promise<Drained> {
  return backend.kind === 'redis' ? onRedis(backend.url, count) : onPostgres(backend.url, count);
}

async function onRedis(url: string, count: number): Promise<Drained> {
  const forQueue = new Redis(url, { maxRetriesPerRequest: null });
  const forWorker = new Redis(url, { maxRetriesPerRequest: null });
  const queue = new Queue(NAME, { connection: forQueue }, createRedisBackend);
  const listen = (empty: () => Promise<void>) =>
    new Worker(
      NAME,
      empty,
      { connection: forWorker, concurrency: CONCURRENCY, autorun: false },
      createRedisBackend,
    );
  try {
    return await drain(queue, listen, count);
  } finally {
    forQueue.disconnect();
    forWorker.disconnect();
  }
}

async function onPostgres(url: string, count: number): Promise<Drained> {
  const pool = new pg.Pool({ connectionString: url, max: 16, options: '-c search_path=bullmq' });
  pool.on('error', () => undefined);
  const connection = pool as unknown as PgPool;
  const queue = new Queue(NAME, { connection }, createPostgresBackend);
  const listen = (empty: () => Promise<void>) =>
    new Worker(NAME, empty, { connection, concurrency: CONCURRENCY, autorun: false }, createPostgresBackend);
  try {
    return await drain(queue, listen, count);
  } finally {
    await pool.end();
  }
}

type Line = Pick<Queue, 'addBulk' | 'close'>;
type Listener = Pick<Worker, 'run' | 'close'>;

async function drain(
  queue: Line,
  listen: (empty: () => Promise<void>) => Listener,
  count: number,
): Promise<Drained> {
  const began = performance.now();
  for (let added = 0; added < count; added += CHUNK)
    await queue.addBulk(
      Array.from({ length: Math.min(CHUNK, count - added) }, () => ({
        name: 'empty',
        data: {},
        opts: { removeOnComplete: true, removeOnFail: true },
      })),
    );
  const added = performance.now();
  let done = 0;
  const worker = await new Promise<Listener>((resolve) => {
    const listener = listen(() => {
      if (++done === count) resolve(listener);
      return Promise.resolve();
    });
    void listener.run();
  });
  const ended = performance.now();
  await worker.close();
  await queue.close();
  return { addSeconds: (added - began) / 1_000, doSeconds: (ended - added) / 1_000 };
}
