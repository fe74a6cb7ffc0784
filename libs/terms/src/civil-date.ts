import { Temporal } from 'temporal-polyfill';
import { remembered } from './remembered.js';
import { TermError } from './term-error.js';

/** A legal day, `YYYY-MM-DD`: no hour and no zone. */
export type CivilDate = string;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

const days = remembered<Temporal.PlainDate | null>();

function read(value: unknown): Temporal.PlainDate | null {
  if (typeof value !== 'string' || !SHAPE.test(value)) return null;
  return days(value, () => {
    try {
      return Temporal.PlainDate.from(value);
    } catch {
      return null;
    }
  });
}

/** True for an existing day written `YYYY-MM-DD`; never throws. */
export function isCivilDate(value: unknown): boolean {
  return read(value) !== null;
}

function plain(date: CivilDate): Temporal.PlainDate {
  const day = read(date);
  if (day !== null) return day;
  throw new TermError(
    'bad-date',
    `La data "${date}" non esiste o non è scritta AAAA-MM-GG: indicare un giorno del calendario, per esempio 2026-11-30.`,
    `The date "${date}" does not exist or is not written YYYY-MM-DD: give a calendar day, for example 2026-11-30.`,
  );
}

/** Refuses, with a `bad-date` error, what is not an existing day. */
export function checkedDate(date: CivilDate): CivilDate {
  plain(date);
  return date;
}

function within(add: () => Temporal.PlainDate): CivilDate {
  try {
    const date = add().toString();
    if (SHAPE.test(date)) return date;
  } catch {
    // beyond what a calendar can hold: said below like any other day out of the four-digit years
  }
  throw new TermError(
    'outside-calendar',
    'Il giorno cade fuori dagli anni da 0000 a 9999: ridurre la durata.',
    'The day falls outside the years 0000 to 9999: shorten the duration.',
  );
}

/** The day `days` calendar days later (earlier when negative). */
export function plusDays(date: CivilDate, days: number): CivilDate {
  const from = plain(date);
  return within(() => from.add({ days }));
}

/**
 * The same day number `months` later (earlier when negative), or the last day of that month where the number is
 * missing. Art. 2963 c. 4 and 5 c.c.: always counted in one go from the original start, never month by month.
 */
export function plusMonths(date: CivilDate, months: number): CivilDate {
  const from = plain(date);
  return within(() => from.add({ months }));
}

/** The next calendar day. */
export function dayAfter(date: CivilDate): CivilDate {
  return plusDays(date, 1);
}

/** The calendar day before. */
export function dayBefore(date: CivilDate): CivilDate {
  return plusDays(date, -1);
}

/** Whole days from `from` to `to`: 1 for two consecutive days, negative when `to` comes first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return plain(from).until(plain(to)).days;
}

/** Day of the week, 1 Monday to 7 Sunday. */
export function weekdayOf(date: CivilDate): number {
  return plain(date).dayOfWeek;
}

/** The later of two days. */
export function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? b : a;
}

/** The earlier of two days. */
export function earlierOf(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

/** Year, month and day as numbers, and the day of the week, from 1 for Monday to 7 for Sunday: the date is read once. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number; weekday: number } {
  const { year, month, day, dayOfWeek } = plain(date);
  return { year, month, day, weekday: dayOfWeek };
}

/** The day with these numbers; refused when it does not exist. */
export function dateOf(year: number, month: number, day: number): CivilDate {
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return checkedDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}
