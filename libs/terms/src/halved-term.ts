import type { Term } from './term.js';
import { TermError } from './term-error.js';

/**
 * Half of a term, in which whoever holds the substitute power ends a late procedure (art. 2 c. 9-ter L. 241/1990).
 * An odd number of days is rounded down, which is prudent for the office; half a month is refused.
 */
export function halvedTerm(term: Term): Term {
  const norm = 'art. 2 c. 9-ter L. 241/1990';
  const inMonths = term.unit === 'years' ? { count: term.count * 12, unit: 'months' as const } : term;
  const even = inMonths.count % 2 === 0;
  if (inMonths.count < 2 || (inMonths.unit === 'months' && !even)) {
    throw new TermError(
      'bad-count',
      `La metà di ${String(term.count)} (${term.unit}) non è un numero intero: indicare il termine in giorni.`,
      `Half of ${String(term.count)} (${term.unit}) is not a whole number: state the term in days.`,
    );
  }
  return { ...term, count: Math.floor(inMonths.count / 2), unit: inMonths.unit, norm };
}
