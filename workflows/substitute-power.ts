/** L. 241/1990, art. 2 c. 9-bis and 9-ter: a late procedure is ended by who holds the substitute power, in half of its term. */
import { computeTerm, halvedTerm, type CalendarRef, type CivilDate } from '#terms';
import { dueBy, type Due } from '#engine';
import type { Parameter } from './parameters.js';

export const SUBSTITUTE_POWER = 'L. 241/1990, art. 2 c. 9-bis e 9-ter';

type ProcedureTerm = Parameter<{
  count: number;
  unit: 'days' | 'working-days' | 'weeks' | 'months' | 'years';
}>;

/** Half a month is no term: an odd number of months has none, and the office is told without a date. */
export const canBeHalved = ({ value: { count, unit } }: ProcedureTerm): boolean =>
  unit === 'years' || (count >= 2 && (unit !== 'months' || count % 2 === 0));

/** Half of the original term, from the last day of the one that passed in vain. */
export function dueBySubstitute(
  { value, norm }: ProcedureTerm,
  expiredOn: CivilDate,
  calendar: CalendarRef,
): Due {
  const term = halvedTerm({ ...value, kind: 'act', norm });
  const startFact =
    'scadenza del termine di conclusione, passato senza un atto (L. 241/1990, art. 2 c. 9-bis)';
  return dueBy('strict', computeTerm({ term, start: expiredOn, startFact, calendar }));
}
