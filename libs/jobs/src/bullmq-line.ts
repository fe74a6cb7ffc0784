import { Queue, type BackendFactory, type IQueueBackend, type JobsOptions } from 'bullmq';
import { jobIdOf } from './alarm.js';
import { listenWith, READY_WITHIN_MS } from './bullmq-worker.js';
import type { Faults } from './faults.js';
import type { Line, Listener } from './line.js';
import { within } from './within.js';

/** BullMQ takes no ':' in a name. */
const QUEUE = 'iter-alarms';

/** A finished job that is kept blocks its id for ever: neither success nor failure leaves one. */
const LEAVE_NOTHING: JobsOptions = { removeOnComplete: true, removeOnFail: true };

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

/** A line over BullMQ, ready for use. When it cannot be had, the connections under it are ended. */
export async function bullmqLine<B extends IQueueBackend, C>(
  { backend, forQueue, forWorker, end }: Backing<B, C>,
  faults: Faults,
  closeMs: number,
): Promise<Line> {
  const queue = new Queue<unknown, void, string, unknown, void, string, B, C>(
    QUEUE,
    { connection: forQueue, streams: STREAMS },
    backend,
  );
  queue.on('error', faults.note);
  const listeners = new Set<Listener>();
  const close = async () => {
    await Promise.all([...listeners].map((listener) => listener.close()));
    await within(queue.close(), QUEUE_CLOSES_WITHIN_MS, 'closing the queue').catch(faults.note);
    await end().catch(faults.note);
  };
  try {
    await within(queue.waitUntilReady(), READY_WITHIN_MS, 'opening the queue');
  } catch (error) {
    await close();
    throw error;
  }
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
      const listening = { queue: QUEUE, backend, connection: forWorker, ring, concurrency, closeMs };
      const listener = listenWith(listening, faults);
      listeners.add(listener);
      return listener;
    },
    close,
  };
}
