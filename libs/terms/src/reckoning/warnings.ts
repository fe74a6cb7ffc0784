import { localOf } from '../calendar/calendar.js';
import type { CivilDate } from '../civil-date.js';
import type { TraceStep } from '../term.js';
import { step } from '../words/rules.js';
import { sayDate } from '../words/say.js';
import type { Facts } from './facts.js';
import { closureOn, patronOn } from './open-days.js';

/** Warns when a computed day is a patron day or a closure of offices that, by policy, moves no term. */
export function localWarnings(days: Record<string, CivilDate>, facts: Facts): TraceStep[] {
  return [...new Set(Object.values(days))].flatMap((day) => [
    ...patronWarning(day, facts),
    ...closureWarning(day, facts),
  ]);
}

function patronWarning(day: CivilDate, { calendar, policies }: Facts): TraceStep[] {
  const moved = localOf(calendar).patron?.rollsByLaw === true;
  const patron = policies.patronDay === 'warn' && !moved ? patronOn(day, calendar) : null;
  if (patron === null) return [];
  return [
    step(
      'patron-day',
      `Attenzione: ${sayDate(day)} è la festa patronale (${patron}); gli uffici possono essere chiusi, ma il termine non si sposta.`,
      `Warning: ${sayDate(day, 'en')} is the patron day (${patron}); offices may be closed, but the term does not move.`,
    ),
  ];
}

function closureWarning(day: CivilDate, { calendar, policies }: Facts): TraceStep[] {
  const closure = policies.officeClosure === 'warn' ? closureOn(day, calendar) : null;
  if (closure === null) return [];
  return [
    step(
      'office-closure',
      `Attenzione: ${sayDate(day)} gli uffici sono chiusi: ${closure}; il termine non si sposta.`,
      `Warning: on ${sayDate(day, 'en')} the offices are closed: ${closure}; the term does not move.`,
    ),
  ];
}
