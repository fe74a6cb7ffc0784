import { Worker, type BackendFactory, type IQueueBackend, type Job } from 'bullmq';
import { alarmOf, type Alarm } from './alarm.js';
import type { Faults } from './faults.js';
import { keepOpen } from './keep-open.js';
import type { Listener } from './line.js';
import { within } from './within.js';

export const READY_WITHIN_MS = 5_000;

const OPTIONS = {
  autorun: false,
  // A stalled job is never given up: its row would be found by the sweep anyway.
  maxStalledCount: 100,
  runRetryDelay: 1_000,
};

export type Listening<B extends IQueueBackend, C> = {
  queue: string;
  backend: BackendFactory<B, C>;
  connection: () => C;
  ring: (alarm: Alarm) => Promise<void>;
  concurrency: number;
  closeMs: number;
};

/**
 * Listens as soon as its server lets it. A worker is set to work only once it is ready: BullMQ remembers a first failure
 * for ever, and one that runs on it asks again without a pause, so that this whole process comes to a standstill.
 */
export function listenWith<B extends IQueueBackend, C>(
  { queue, backend, connection, ring, concurrency, closeMs }: Listening<B, C>,
  faults: Faults,
): Listener {
  const shut = (worker: AlarmWorker<B, C>) =>
    within(worker.close(), closeMs, 'closing the worker').catch((error: unknown) => {
      faults.note(error);
      return worker.abandon().catch(faults.note);
    });
  const kept = keepOpen<Listener>({
    everyMs: 1_000,
    async open() {
      const options = { ...OPTIONS, connection: connection(), concurrency };
      const worker = new AlarmWorker<B, C>(queue, (job) => ringOf(job, ring), options, backend);
      worker.on('error', faults.note);
      try {
        await within(worker.waitUntilReady(), READY_WITHIN_MS, 'starting a worker');
      } catch (error) {
        await shut(worker);
        throw error;
      }
      worker.run().catch(faults.note);
      return { close: () => shut(worker) };
    },
    opened: () => undefined,
    failed: faults.note,
  });
  return { close: kept.close };
}

/** BullMQ's own close waits for ever for a handler that never ends, and its timers keep the process alive meanwhile. */
class AlarmWorker<B extends IQueueBackend, C> extends Worker<unknown, void, string, B, object, C> {
  async abandon(): Promise<void> {
    await this.pause(true);
    await this.lockManager.close();
  }
}

async function ringOf(job: Pick<Job<unknown>, 'data'>, ring: (alarm: Alarm) => Promise<void>): Promise<void> {
  const alarm = alarmOf(job.data);
  if (alarm) await ring(alarm);
}
