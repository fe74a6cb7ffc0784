/** Slows down who guesses passwords, or asks without pause. Counted in the database, so that two processes count together; if it fails, nobody signs in. */
import { createHash } from 'node:crypto';
import type { Queryable } from './queryable.js';

/** Attempts a minute; after that many failures in a row the wait doubles each time, up to five minutes. */
const LIMITS = { account: 5, address: 20, calendar: 60 } as const;
const LONGEST_WAIT = 300;

/** An account and a network address for signing in; a network address for calendars. */
export type Subject = { kind: keyof typeof LIMITS; name: string };

const nameOf = ({ kind, name }: Subject): string =>
  `${kind}:${createHash('sha256').update(name.trim().toLowerCase()).digest('hex')}`;

// Against guessing only real time counts, never the virtual clock.
const COUNT = `
  INSERT INTO login_attempt AS a (subject, window_from, attempts) VALUES ($1, clock_timestamp(), 1)
  ON CONFLICT (subject) DO UPDATE SET
    window_from = CASE WHEN a.window_from <= clock_timestamp() - interval '1 minute' THEN clock_timestamp() ELSE a.window_from END,
    attempts = CASE WHEN a.window_from <= clock_timestamp() - interval '1 minute' THEN 1 ELSE a.attempts + 1 END
  RETURNING attempts,
    ceil(extract(epoch FROM window_from + interval '1 minute' - clock_timestamp()))::int AS window_left,
    CASE WHEN not_before > clock_timestamp() THEN ceil(extract(epoch FROM not_before - clock_timestamp()))::int ELSE 0 END AS wait`;

/** Counts an attempt. @returns seconds to wait before the next one; 0 if this one may go on */
export async function countAttempt(db: Queryable, subject: Subject): Promise<number> {
  const { rows } = await db.query<{ attempts: number; window_left: number; wait: number }>(COUNT, [
    nameOf(subject),
  ]);
  const counted = rows[0];
  if (!counted) throw new Error('The counter of attempts did not answer.');
  if (counted.attempts > LIMITS[subject.kind]) return Math.max(counted.window_left, counted.wait, 1);
  return counted.wait;
}

/** After a wrong password. */
export async function countFailure(db: Queryable, subject: Subject): Promise<void> {
  await db.query(
    `UPDATE login_attempt SET failures = failures + 1,
       not_before = CASE WHEN failures + 1 < $2 THEN not_before
         ELSE clock_timestamp() + least(power(2, least(failures + 1 - $2, 16)), $3) * interval '1 second' END
     WHERE subject = $1`,
    [nameOf(subject), LIMITS[subject.kind], LONGEST_WAIT],
  );
}

/** After a right password. */
export async function forgetFailures(db: Queryable, subject: Subject): Promise<void> {
  await db.query(`UPDATE login_attempt SET failures = 0, not_before = '-infinity' WHERE subject = $1`, [
    nameOf(subject),
  ]);
}
