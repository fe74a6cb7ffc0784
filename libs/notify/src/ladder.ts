/** When people are reminded of a duty: days before its last day, the morning itself, and days after. */
import {
  civilDateOf,
  compareInstants,
  instantOf,
  localTimeOf,
  plusDays,
  plusSeconds,
  type Instant,
} from '#terms';

/** The people whose duty it is, or those of the body who answer for the procedure. */
export type RungRecipient = 'owner' | 'officer' | 'manager';

/** `pec` goes to the digital domicile of an organisation; people of the body are written to by e-mail in any case. */
export type Channel = 'email' | 'pec';

export type Rung = {
  /** Days before the last day of the deadline; 0 on its morning, negative after it. */
  days: number;
  channel: Channel;
  to: readonly RungRecipient[];
};

export type Ladder = readonly Rung[];

const email = (days: number, ...to: RungRecipient[]): Rung => ({ days, channel: 'email', to });

/** What a procedure file that says nothing gets: a proposal of the product, for the body to confirm. */
export const PRODUCT_LADDER: Ladder = [
  email(30, 'owner'),
  email(15, 'owner'),
  email(7, 'owner'),
  email(3, 'owner', 'officer'),
  email(1, 'owner', 'officer'),
  email(0, 'owner', 'officer'),
  email(-1, 'owner', 'officer', 'manager'),
];

const HOUR = '08:00';

/** A reminder as a procedure file writes it. */
type Written = {
  daysBefore?: number | undefined;
  daysAfter?: number | undefined;
  channel: Channel;
  to: RungRecipient[];
};

/** The ladder of a procedure, from the file it was loaded from. */
export function ladderOf(document: unknown): Ladder {
  const { parameters } = (document ?? {}) as { parameters?: { reminders?: { value?: Written[] } } };
  const written = parameters?.reminders?.value;
  if (written === undefined) return PRODUCT_LADDER;
  return written.map(({ daysBefore, daysAfter, channel, to }) => ({
    days: daysBefore ?? -(daysAfter ?? 0),
    channel,
    to,
  }));
}

/** The first instant at which it is too late: when the clock asks, or before, where what is awaited must come before. */
export const tooLateFrom = (dueAt: Instant, actBy: Instant | null | undefined): Instant =>
  actBy == null ? dueAt : plusSeconds(actBy, 1);

/** The last minute on which something is on time that is too late from then on. */
export function lastMomentOf(tooLate: Instant): Instant {
  const midnight = localTimeOf(tooLate).local.endsWith('T00:00:00');
  return plusSeconds(tooLate, midnight ? -60 : -1);
}

/** The instant of a rung, at eight in the morning of its day. */
export const instantOfRung = (tooLate: Instant, days: number): Instant =>
  instantOf(`${plusDays(civilDateOf(lastMomentOf(tooLate)), -days)}T${HOUR}`);

export type Rungs = {
  /** The latest rung that has come since `after`; those it has overtaken are void. Null if none has come. */
  come: (Rung & { at: Instant }) | null;
  /** When the next one comes; null when there is none. */
  next: Instant | null;
};

/** Every rung of a deadline, in order. A morning that comes after the deadline itself is left out. */
export const rungsOf = (ladder: Ladder, tooLate: Instant): (Rung & { at: Instant })[] =>
  ladder
    .map((rung) => ({ ...rung, at: instantOfRung(tooLate, rung.days) }))
    .filter(({ days, at }) => (days >= 0 ? compareInstants(at, tooLate) < 0 : true))
    .sort((a, b) => compareInstants(a.at, b.at));

/** Which rung is to be taken now, and when to look again. */
export function rungsBetween(ladder: Ladder, tooLate: Instant, after: Instant, now: Instant): Rungs {
  const rungs = rungsOf(ladder, tooLate);
  const come = rungs.filter(({ at }) => compareInstants(at, after) > 0 && compareInstants(at, now) <= 0);
  const next = rungs.find(({ at }) => compareInstants(at, now) > 0);
  return { come: come.at(-1) ?? null, next: next?.at ?? null };
}
