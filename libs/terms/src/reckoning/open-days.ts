import { type CalendarRef, holidayOn, localOf } from '../calendar/calendar.js';
import { type CivilDate, plusDays, weekdayOf } from '../civil-date.js';
import type { Policies } from '../policies.js';
import type { TraceStep } from '../term.js';
import { type RuleName, ruleNorms, step } from '../words/rules.js';
import { sayDate } from '../words/say.js';

/** What a day must be looked up in. */
export type DayBook = { calendar: CalendarRef; policies: Policies };

/** Why a day cannot be the last one. */
export type Closed = { why: string; english: string; norm?: string; rule: RuleName };

const chosen = ruleNorms['policy-chosen'];

/** A holiday by law, a patron day or a closure that the policies count, or null. */
export function closedOn(date: CivilDate, book: DayBook): Closed | null {
  const holiday = holidayOn(date, book.calendar);
  if (holiday !== null) {
    const norm = `art. 155 c. 4 c.p.c.; ${holiday.norm}`;
    return { why: holiday.name, english: holiday.english, norm, rule: 'holiday-roll' };
  }
  if (book.policies.patronDay === 'roll') {
    const patron = patronOn(date, book.calendar);
    if (patron !== null) return { why: patron, english: patron, norm: chosen, rule: 'patron-day' };
  }
  if (book.policies.officeClosure === 'roll') {
    const closure = closureOn(date, book.calendar);
    if (closure !== null) return { why: closure, english: closure, norm: chosen, rule: 'office-closure' };
  }
  return null;
}

/** The name of the patron day on this day, or null. */
export function patronOn(date: CivilDate, calendar: CalendarRef): string | null {
  const { patron } = localOf(calendar);
  return date.slice(5) === patron?.on ? patron.name : null;
}

/** The name of the closure of offices on this day, or null. */
export function closureOn(date: CivilDate, calendar: CalendarRef): string | null {
  const closure = (localOf(calendar).closures ?? []).find(({ from, to }) => from <= date && date <= to);
  return closure === undefined ? null : `${closure.name}, ${closure.act}`;
}

/** True when the day is worked under the policies: the week that they define, without closed days. */
export function isWorkingDay(date: CivilDate, book: DayBook): boolean {
  const lastWorked = book.policies.workingWeek === 'monday-friday' ? 5 : 6;
  return weekdayOf(date) <= lastWorked && closedOn(date, book) === null;
}

/** Goes from a day to the first usable one, one day at a time, and says why each day was passed over. */
export function usableFrom(
  date: CivilDate,
  way: 1 | -1,
  closed: (day: CivilDate) => Closed | null,
): { day: CivilDate; trace: TraceStep[] } {
  const trace: TraceStep[] = [];
  let day = date;
  for (let reason = closed(day); reason !== null; reason = closed(day)) {
    trace.push(passedOver(day, way, reason));
    day = plusDays(day, way);
  }
  return { day, trace };
}

function passedOver(day: CivilDate, way: 1 | -1, { why, english, norm, rule }: Closed): TraceStep {
  const [it, en] =
    way === 1 ? ['al giorno seguente', 'the day after'] : ['al giorno precedente', 'the day before'];
  const name = way === 1 || rule !== 'holiday-roll' ? rule : 'backward-mirror';
  return step(
    name,
    `${sayDate(day)} non è utile (${why}): si passa ${it}.`,
    `${sayDate(day, 'en')} cannot be used (${english}): go to ${en}.`,
    name === rule ? norm : undefined,
  );
}
