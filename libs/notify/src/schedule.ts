/** When a message goes to its reader: at once, after the quiet hours, with the next digest, or not at all. */
import {
  civilDateOf,
  compareInstants,
  instantOf,
  localTimeOf,
  plusDays,
  TermError,
  weekdayOf,
  type CivilDate,
  type Instant,
} from '#terms';
import { noted } from './message.words.js';
import type { Settings } from './preferences.js';

export type ToSchedule = {
  /** What switches it off: `reminders`, `overdue`, or the code of a notice. */
  topic: string;
  requiredBy: string | null;
  now: Instant;
  trueUntil: Instant;
};

export type Scheduled = { state: 'owed' | 'held' | 'cancelled'; nextAt: Instant; said: string | null };

export function schedule(message: ToSchedule, settings: Settings): Scheduled {
  const { now, trueUntil } = message;
  const inTime = (at: Instant): boolean => compareInstants(at, trueUntil) < 0;
  if (message.requiredBy !== null) return { state: 'owed', nextAt: now, said: null };
  if (settings.off.includes(message.topic))
    return { state: 'cancelled', nextAt: now, said: noted.switchedOff.it };
  const digest = nextDigest(settings, now);
  // A digest, or the end of the quiet hours, that comes too late is not waited for.
  if (digest !== null && inTime(digest)) return { state: 'held', nextAt: digest, said: noted.waiting.it };
  const loud = afterQuietHours(settings, now);
  return { state: 'owed', nextAt: inTime(loud) ? loud : now, said: null };
}

function nextDigest({ digest }: Settings, after: Instant): Instant | null {
  if (digest.every === 'never') return null;
  const today = civilDateOf(after);
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = plusDays(today, ahead);
    if (digest.every === 'week' && weekdayOf(day) !== digest.weekday) continue;
    const at = onTheHour(day, digest.hour);
    if (compareInstants(at, after) > 0) return at;
  }
  throw new Error('A week has seven days.');
}

function afterQuietHours({ quietHours }: Settings, at: Instant): Instant {
  if (quietHours === null) return at;
  const { from, to } = quietHours;
  const hour = Number(localTimeOf(at).local.slice(11, 13));
  const quiet = from < to ? hour >= from && hour < to : hour >= from || hour < to;
  if (!quiet) return at;
  const today = civilDateOf(at);
  return onTheHour(hour < to ? today : plusDays(today, 1), to);
}

/** An hour of a day; in the night that skips or repeats it, the next hour that exists once. */
function onTheHour(day: CivilDate, hour: number): Instant {
  try {
    return instantOf(`${day}T${String(hour).padStart(2, '0')}:00`);
  } catch (problem) {
    if (!(problem instanceof TermError)) throw problem;
    return onTheHour(day, hour + 1);
  }
}
