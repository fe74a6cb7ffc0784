/** What rings in this process, and how often it did. */
import type { Alarm } from './alarm.js';
import type { Faults } from './faults.js';
import type { Ring } from './jobs.js';
import type { Line, Listener } from './line.js';

export type Bells = {
  /** Hangs up a bell; it rings on the line that is open now, if there is one. */
  hang: (ring: Ring, concurrency: number, line: Line | undefined) => Listener;
  /** Puts every bell on a line that has just been opened. */
  connect: (line: Line) => void;
  /** Whether there is a bell with room for another alarm. */
  free: () => boolean;
  counts: () => { rung: number; failed: number };
};

type Bell = { ring: Ring; concurrency: number; listener?: Listener };

export function hangBells(faults: Faults): Bells {
  const bells = new Set<Bell>();
  const counts = { rung: 0, failed: 0 };
  let ringing = 0;

  const ring = async (bell: Bell, alarm: Alarm): Promise<void> => {
    ringing += 1;
    counts.rung += 1;
    try {
      await bell.ring(alarm);
    } catch (error) {
      // The row is still there: the sweep asks again.
      counts.failed += 1;
      faults.note(error);
    } finally {
      ringing -= 1;
    }
  };
  const put = (bell: Bell, line: Line): void => {
    bell.listener = line.listen((alarm) => ring(bell, alarm), bell.concurrency);
  };
  return {
    hang(ring, concurrency, line) {
      const bell: Bell = { ring, concurrency };
      bells.add(bell);
      if (line) put(bell, line);
      return {
        async close() {
          bells.delete(bell);
          await bell.listener?.close();
        },
      };
    },
    connect: (line) => bells.forEach((bell) => put(bell, line)),
    free: () => [...bells].reduce((most, bell) => most + bell.concurrency, 0) > ringing,
    counts: () => counts,
  };
}
