import { type CivilDate, plusDays } from '../civil-date.js';
import { type DayBook, usableFrom } from './open-days.js';
import { closedLeniently, closedStrictly } from './usable.js';

/**
 * The day on which a window of days expires, as the policy `restartAfter10bis` reads it: the last calendar day, or
 * the day to which the strict or the lenient reading rolls it (the second term then runs from there).
 */
export function windowEnd(from: CivilDate, days: number, book: DayBook): CivilDate {
  const last = plusDays(from, days);
  switch (book.policies.restartAfter10bis) {
    case 'raw-window':
      return last;
    case 'strict-window':
      return usableFrom(last, 1, closedStrictly(book)).day;
    case 'lenient-window':
      return usableFrom(last, 1, closedLeniently(book)).day;
  }
}
