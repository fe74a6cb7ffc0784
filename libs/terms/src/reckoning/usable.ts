import { type CivilDate, weekdayOf } from '../civil-date.js';
import { type Closed, type DayBook, closedOn } from './open-days.js';

type ClosedDays = (day: CivilDate) => Closed | null;

/** The days that the strict reading of a term to act passes over: holidays, and Saturdays only by a stated choice. */
export function closedStrictly(book: DayBook): ClosedDays {
  return closed(book, book.policies.saturday === 'holiday');
}

/** The days that the lenient reading passes over: holidays, and Saturdays unless a stated choice makes them usable. */
export function closedLeniently(book: DayBook): ClosedDays {
  return closed(book, book.policies.saturday !== 'working-day');
}

function closed(book: DayBook, saturdayToo: boolean): ClosedDays {
  const saturday: Closed =
    book.policies.saturday === 'holiday'
      ? { why: 'sabato, per scelta festivo', english: 'Saturday, a holiday by choice', rule: 'saturday-roll' }
      : {
          why: 'sabato, nella lettura favorevole',
          english: 'Saturday, in the lenient reading',
          rule: 'saturday-roll',
        };
  return (day) => closedOn(day, book) ?? (saturdayToo && weekdayOf(day) === 6 ? saturday : null);
}
