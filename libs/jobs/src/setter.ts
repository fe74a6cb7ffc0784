import { delayOf, type SetAlarm } from './alarm.js';
import type { Faults } from './faults.js';
import type { Line } from './line.js';
import { within } from './within.js';

const WITHIN_MS = 500;
/** Alarms that may be on their way to the queue at once; what is more is left to the sweep. */
const MOST_ON_THE_WAY = 1_000;

export type Setter = {
  wake: (alarm: SetAlarm, now: string) => void;
  counts: () => { set: number; dropped: number };
};

/** Sets alarms without making anybody wait, and counts those that were lost. */
export function alarmSetter(line: () => Line | undefined, faults: Faults): Setter {
  const counts = { set: 0, dropped: 0 };
  let onTheWay = 0;

  return {
    wake(alarm, now) {
      const delay = delayOf(alarm.dueAt, now);
      if (delay === null) return;
      const open = line();
      if (!open || onTheWay >= MOST_ON_THE_WAY) {
        counts.dropped += 1;
        return;
      }
      onTheWay += 1;
      within(open.add(alarm, delay), WITHIN_MS, 'setting an alarm')
        .then(() => (counts.set += 1))
        .catch((error: unknown) => {
          counts.dropped += 1;
          faults.note(error);
        })
        .finally(() => (onTheWay -= 1));
    },
    counts: () => counts,
  };
}
