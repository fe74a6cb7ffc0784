import { dayAfter, isCivilDate, periodsOf, type CivilDate } from '#terms';

/** A span as the file says it: years, months or days, both ends included. */
type Span = { from: string; to: string };

/** The first day of a span. */
export function firstDayOf({ from }: Span): CivilDate {
  return `${from}-01-01`.slice(0, 10);
}

/** The last day of a span, included. */
export function lastDayOf({ to }: Span): CivilDate {
  const candidates = [to, `${to}-12-31`, ...[31, 30, 29, 28].map((day) => `${to}-${day}`)];
  return candidates.find((day) => isCivilDate(day)) ?? to;
}

/** The calendar years that a span touches. */
export function yearsIn(span: Span): number[] {
  const first = Number(firstDayOf(span).slice(0, 4));
  const last = Number(lastDayOf(span).slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** How many years a span lasts, or null when it does not last whole years. */
export function wholeYearsOf(span: Span): number | null {
  const [first, last] = [firstDayOf(span), lastDayOf(span)];
  return dayAfter(last).slice(5) === first.slice(5) ? periodsOf(first, last, 'P1Y').length : null;
}

/** The span in short: `2026-2028` for whole years, otherwise its first and last day. */
export function saySpan({ from, to }: Span): string {
  return from.length === 4 && to.length === 4 ? `${from}-${to}` : `${from} / ${to}`;
}
