import { type CivilDate, checkedDate, dayBefore, earlierOf, plusDays, plusMonths } from './civil-date.js';
import { TermError } from './term-error.js';
import { sayCount, type Language } from './words/say.js';

/** A stretch of whole days, both included. */
export type Period = { from: CivilDate; to: CivilDate };

const SHAPE = /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/;

/**
 * The periods of a stretch of days, both included: `every` is an ISO 8601 duration such as `P3M`, `P2M`, `P1Y`.
 * Each one is counted from the original start, so that month ends do not drift; the last one is cut at the end.
 */
export function periodsOf(start: CivilDate, end: CivilDate, every: string): Period[] {
  const { months, days } = durationOf(every);
  if (checkedDate(end) < checkedDate(start)) {
    throw new TermError(
      'bad-period',
      `La fine ${end} viene prima dell'inizio ${start}: scambiare le due date.`,
      `The end ${end} comes before the start ${start}: swap the two dates.`,
    );
  }
  const nth = (n: number) => plusDays(plusMonths(start, n * months), n * days);
  const periods: Period[] = [];
  for (let n = 0; nth(n) <= end; n += 1) {
    periods.push({ from: nth(n), to: earlierOf(dayBefore(nth(n + 1)), end) });
  }
  return periods;
}

function durationOf(every: string): { months: number; days: number } {
  const parts = SHAPE.exec(every);
  const [years = 0, months = 0, weeks = 0, days = 0] = (parts ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const duration = { months: years * 12 + months, days: weeks * 7 + days };
  if (duration.months + duration.days > 0) return duration;
  throw new TermError(
    'bad-period',
    `La cadenza "${every}" non si legge: usare la forma ISO 8601, per esempio P3M (tre mesi), P2M, P1Y, P2W.`,
    `The period "${every}" cannot be read: use ISO 8601, for example P3M (three months), P2M, P1Y, P2W.`,
  );
}

const UNITS = ['years', 'months', 'weeks', 'days'] as const;
const AND = { it: ' e ', en: ' and ' };

/** `P3M` as people say it: three months are `3 mesi`, `3 months`. What cannot be read stays as it is. */
export function sayPeriod(every: string, language: Language = 'it'): string {
  const counts = (SHAPE.exec(every) ?? []).slice(1).map((part) => Number(part ?? 0));
  const said = UNITS.flatMap((unit, place) =>
    counts[place] ? [sayCount(counts[place], unit, language)] : [],
  );
  return said.join(AND[language]) || every;
}
