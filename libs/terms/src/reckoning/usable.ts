import { type CivilDate, weekdayOf } from '../civil-date.js';
import { type Closed, type DayBook, closedOn } from './open-days.js';

/** The two readings of a date that courts dispute. */
export type Reading = 'strict' | 'lenient';

const saturday: Closed = { why: 'sabato', english: 'Saturday', rule: 'saturday-roll' };

/** Which days a reading of a forward term to act passes over, under the Saturday policy. */
export function closedFor(reading: Reading, book: DayBook): (day: CivilDate) => Closed | null {
  const policy = book.policies.saturday;
  const saturdayToo = policy === 'two-dates' ? reading === 'lenient' : policy === 'holiday';
  return (day) => closedOn(day, book) ?? (saturdayToo && weekdayOf(day) === 6 ? saturday : null);
}
