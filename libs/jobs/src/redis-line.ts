import { createRedisBackend } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { bullmqLine } from './bullmq-line.js';
import type { Faults } from './faults.js';
import { JobsRefused, type Line } from './line.js';

export type RedisLine = { url: string; closeMs: number; say: (line: string) => void };

const BASE: RedisOptions = {
  connectionName: 'iter-jobs',
  connectTimeout: 5_000,
  keepAlive: 10_000,
  disconnectTimeout: 250,
  retryStrategy: (times) => Math.min(times * 100, 2_000),
};

/** @throws JobsRefused when the server may throw alarms away to make room; anything else may pass with time */
export async function openRedisLine({ url, closeMs, say }: RedisLine, faults: Faults): Promise<Line> {
  const all: Redis[] = [];
  const connection = (options: RedisOptions): Redis => {
    const redis = new Redis(url, { ...BASE, ...options });
    redis.on('error', faults.note);
    all.push(redis);
    return redis;
  };
  const end = () => {
    all.forEach((redis) => redis.disconnect());
    return Promise.resolve();
  };
  const producer = connection({ lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  try {
    await producer.connect();
    await check(producer, say);
  } catch (error) {
    await end();
    throw error;
  }
  let consumer: Redis | undefined;
  return bullmqLine(
    {
      backend: createRedisBackend,
      forQueue: producer,
      forWorker: () => (consumer ??= watched(connection({ maxRetriesPerRequest: null }), all)),
      end,
    },
    faults,
    closeMs,
  );
}

/** BullMQ duplicates a worker's connection for its blocking reads; the copy, too, must end when we say so. */
function watched(redis: Redis, all: Redis[]): Redis {
  const duplicate = redis.duplicate.bind(redis);
  redis.duplicate = (override) => {
    const copy = duplicate(override);
    all.push(copy);
    return copy;
  };
  return redis;
}

async function check(redis: Redis, say: (line: string) => void): Promise<void> {
  const info = `${await redis.info('memory')}\n${await redis.info('persistence')}`;
  const policy = /^maxmemory_policy:([\w-]+)/m.exec(info)?.[1] ?? 'noeviction';
  if (policy.startsWith('allkeys-'))
    throw new JobsRefused(
      `Redis has maxmemory-policy ${policy} and may throw alarms away. Set it to noeviction: CONFIG SET maxmemory-policy noeviction, and in redis.conf.`,
    );
  if (policy !== 'noeviction')
    say(`Sveglie: Redis ha maxmemory-policy ${policy}; quella giusta è noeviction.`);
  if (/^aof_enabled:0/m.test(info))
    say(
      'Sveglie: Redis non tiene il file di append (appendonly): dopo un guasto quelle perse le trova il giro dell’orologio.',
    );
}
