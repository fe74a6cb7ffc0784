import { hangBells } from './bells.js';
import { countFaults, type Faults } from './faults.js';
import type { Jobs, JobsHealth, JobsOptions } from './jobs.js';
import { keepOpen } from './keep-open.js';
import { JobsRefused, type Line } from './line.js';
import { LEAST_POOL, openPostgresLine } from './postgres-line.js';
import { openRedisLine } from './redis-line.js';
import { alarmSetter } from './setter.js';
import { watch } from './watchdog.js';

type Say = (line: string) => void;

/**
 * Opens the alarm clock, in the background: it waits for its server as long as it takes, and finds it again when lost.
 * @throws RangeError for a pool that is too small
 */
export function openJobs(options: JobsOptions): Jobs {
  const { backend, log: say = () => undefined, retryMs = 500, beatMs = 30_000 } = options;
  const open = opener(options, say);
  const faults = countFaults(say);
  const bells = hangBells(faults);
  const status: Pick<JobsHealth, 'state' | 'lastBeatAt' | 'renewed'> = {
    state: 'waiting',
    lastBeatAt: null,
    renewed: 0,
  };
  const kept = keepOpen<Line>({
    everyMs: retryMs,
    open: () => open(faults),
    opened(line) {
      status.state = 'ready';
      bells.connect(line);
      say(`Le sveglie sono pronte (${backend.kind === 'redis' ? 'Redis' : 'PostgreSQL'}).`);
    },
    failed(error) {
      if (error instanceof JobsRefused) status.state = 'refused';
      faults.note(error);
    },
  });
  const setter = alarmSetter(kept.now, faults);
  const unwatch = watch({
    everyMs: beatMs,
    line: kept.now,
    free: bells.free,
    alive: () => (status.lastBeatAt = new Date().toISOString()),
    dead(why) {
      status.state = 'waiting';
      status.renewed += 1;
      say(`Sveglie: la coda sembra ferma (${why}), la riapro.`);
      kept.renew();
    },
  });
  return {
    ready: kept.ready,
    wake: setter.wake,
    work: (ring, { concurrency = 4 } = {}) => bells.hang(ring, concurrency, kept.now()),
    health: () => ({
      ...status,
      ...setter.counts(),
      ...bells.counts(),
      backend: backend.kind,
      errors: faults.count(),
      lastError: faults.last(),
    }),
    async close() {
      unwatch();
      status.state = 'closed';
      await kept.close();
    },
  };
}

function opener({ backend, closeMs = 10_000 }: JobsOptions, say: Say): (faults: Faults) => Promise<Line> {
  if (backend.kind === 'redis') return (faults) => openRedisLine({ url: backend.url, closeMs, say }, faults);
  const { url, poolSize = 8 } = backend;
  if (poolSize < LEAST_POOL)
    throw new RangeError(
      `The queue needs a pool of ${LEAST_POOL} connections at least; ${poolSize} is too few.`,
    );
  return (faults) => openPostgresLine({ url, poolSize, closeMs }, faults);
}
