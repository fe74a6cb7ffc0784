import { type CivilDate, partsOf, plusDays, plusMonths } from '../civil-date.js';
import type { DayTerm, TraceStep } from '../term.js';
import { step } from '../words/rules.js';
import { sayCount, sayDate } from '../words/say.js';
import { type DayBook, isWorkingDay } from './open-days.js';

/** The day that a count reaches from a start, before suspensions and rolls; `way` -1 counts backward. */
export function counted(
  start: CivilDate,
  term: Pick<DayTerm, 'count' | 'unit'>,
  way: 1 | -1,
  book: DayBook,
): CivilDate {
  const { count, unit } = term;
  switch (unit) {
    case 'days':
      return plusDays(start, way * count);
    case 'weeks':
      return plusDays(start, way * count * 7);
    case 'months':
      return plusMonths(start, way * count);
    case 'years':
      return plusMonths(start, way * count * 12);
    case 'free-days':
      return plusDays(start, way * (count + 1));
    case 'working-days':
      return workingDaysFrom(start, count, way, book);
  }
}

/** The `count`-th working day after (or before) a day; the day itself when `count` is zero. */
export function workingDaysFrom(start: CivilDate, count: number, way: 1 | -1, book: DayBook): CivilDate {
  let day = start;
  for (let left = count; left > 0;) {
    day = plusDays(day, way);
    if (isWorkingDay(day, book)) left -= 1;
  }
  return day;
}

/** Says how the count was made. */
export function explainCount(
  start: CivilDate,
  term: DayTerm,
  way: 1 | -1,
  raw: CivilDate,
  book: DayBook,
): TraceStep[] {
  const verb = way === 1 ? 'in avanti' : "all'indietro";
  const sense = way === 1 ? 'forward' : 'backward';
  const it = `${sayCount(term.count, term.unit)} ${verb} da ${sayDate(start)}: ${sayDate(raw)}`;
  const en = `${sayCount(term.count, term.unit, 'en')} ${sense} from ${sayDate(start, 'en')}: ${sayDate(raw, 'en')}`;
  switch (term.unit) {
    case 'days':
    case 'weeks':
      return [
        step(
          'calendar-days',
          `${it} (giorni di calendario, i festivi intermedi si contano).`,
          `${en} (calendar days, holidays in between are counted).`,
        ),
      ];
    case 'months':
    case 'years':
      return monthSteps(start, way, raw, it, en);
    case 'free-days':
      return [
        step(
          'free-days',
          `${it} (giorni liberi: non si contano né il primo né l'ultimo giorno).`,
          `${en} (free days: neither the first nor the last day is counted).`,
        ),
      ];
    case 'working-days':
      return [workingStep(start, term, way, it, en, book)];
  }
}

function monthSteps(start: CivilDate, way: 1 | -1, raw: CivilDate, it: string, en: string): TraceStep[] {
  const clipped = partsOf(start).day !== partsOf(raw).day;
  if (clipped) {
    return [
      step(
        'missing-day',
        `${it} (quel mese non ha il giorno ${String(partsOf(start).day)}: vale l'ultimo del mese).`,
        `${en} (that month has no day ${String(partsOf(start).day)}: its last day counts).`,
      ),
    ];
  }
  const rule = way === 1 ? 'same-day-number' : 'backward-months';
  return [step(rule, `${it} (stesso numero di giorno).`, `${en} (same day number).`)];
}

function workingStep(
  start: CivilDate,
  term: DayTerm,
  way: 1 | -1,
  it: string,
  en: string,
  book: DayBook,
): TraceStep {
  const other = book.policies.workingWeek === 'monday-friday' ? 'monday-saturday' : 'monday-friday';
  const policies = { ...book.policies, workingWeek: other } as const;
  const otherwise = counted(start, term, way, { calendar: book.calendar, policies });
  const names = {
    'monday-friday': ['dal lunedì al venerdì', 'Monday to Friday'],
    'monday-saturday': ['dal lunedì al sabato', 'Monday to Saturday'],
  } as const;
  const [chosen, chosenEn] = names[book.policies.workingWeek];
  const [if_, ifEn] = names[other];
  return step(
    'working-days',
    `${it} (lavorativi ${chosen}, festivi esclusi; ${if_} sarebbe ${sayDate(otherwise)}: lo definisce l'atto).`,
    `${en} (working days ${chosenEn}, holidays left out; ${ifEn} it would be ${sayDate(otherwise, 'en')}: the act defines it).`,
  );
}
