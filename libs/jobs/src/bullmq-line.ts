import { Queue, Worker, type BackendFactory, type IQueueBackend, type Job, type JobsOptions } from 'bullmq';
import { alarmOf, jobIdOf, type Alarm } from './alarm.js';
import type { Faults } from './faults.js';
import type { Line, Listener } from './line.js';
import { within } from './within.js';

/** BullMQ takes no ':' in a name. */
const QUEUE = 'iter-alarms';

/** A finished job that is kept blocks its id for ever: neither success nor failure leaves one. */
const LEAVE_NOTHING: JobsOptions = { removeOnComplete: true, removeOnFail: true };

const WORKER = {
  // A stalled job is never given up: its row would be found by the sweep anyway.
  maxStalledCount: 100,
  runRetryDelay: 1_000,
};

/** BullMQ's own event records, which nobody reads. */
const STREAMS = { events: { maxLen: 100 } };

const QUEUE_CLOSES_WITHIN_MS = 2_000;

export type Backing<B extends IQueueBackend, C> = {
  backend: BackendFactory<B, C>;
  /** For setting alarms: fails at once when the server is not there. */
  forQueue: C;
  /** For listening: waits until the server is there again. */
  forWorker: () => C;
  /** Ends the connections under both, whatever state they are in. */
  end: () => Promise<void>;
};

/** A line over BullMQ. Its server must have answered before: BullMQ remembers a first failure for ever. */
export function bullmqLine<B extends IQueueBackend, C>(
  backing: Backing<B, C>,
  faults: Faults,
  closeMs: number,
): Line {
  const queue = new Queue<unknown, void, string, unknown, void, string, B, C>(
    QUEUE,
    { connection: backing.forQueue, streams: STREAMS },
    backing.backend,
  );
  queue.on('error', faults.note);
  const listeners = new Set<Listener>();

  return {
    async add(alarm, delay) {
      const { id, kind } = alarm;
      await queue.add('alarm', { id, kind }, { ...LEAVE_NOTHING, jobId: jobIdOf(alarm), delay });
    },
    async beat(jobId) {
      await queue.add('beat', {}, { ...LEAVE_NOTHING, jobId });
    },
    beatIsLeft: async (id) => (await queue.getJob(id)) !== undefined,
    listen(ring, concurrency) {
      const worker = new AlarmWorker<B, C>(
        QUEUE,
        (job) => ringOf(job, ring),
        { ...WORKER, connection: backing.forWorker(), concurrency },
        backing.backend,
      );
      worker.on('error', faults.note);
      const listener: Listener = {
        close: () =>
          within(worker.close(), closeMs, 'closing the worker').catch((error: unknown) => {
            faults.note(error);
            return worker.abandon().catch(faults.note);
          }),
      };
      listeners.add(listener);
      return listener;
    },
    async close() {
      await Promise.all([...listeners].map((listener) => listener.close()));
      await within(queue.close(), QUEUE_CLOSES_WITHIN_MS, 'closing the queue').catch(faults.note);
      await backing.end().catch(faults.note);
    },
  };
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
