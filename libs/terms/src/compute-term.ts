import { type CalendarRef, calendarName, isCovered, isHoliday } from './calendar/calendar.js';
import { decreedSuspensions } from './calendar/decrees.js';
import { type CivilDate, dayBefore } from './civil-date.js';
import { policiesWith } from './policies.js';
import { endBackward, runBackward } from './reckoning/backward.js';
import { checkComputation } from './reckoning/check-computation.js';
import type { Ended, Facts, Reached } from './reckoning/facts.js';
import { endForward } from './reckoning/forward-end.js';
import { hoursFrom } from './reckoning/hours.js';
import { runForward } from './reckoning/run.js';
import { checkSuspensions } from './reckoning/suspension-rules.js';
import { localWarnings } from './reckoning/warnings.js';
import type { Computation, ComputedTerm, DayTerm, Term, TraceStep } from './term.js';
import { step } from './words/rules.js';
import { sayDate, sayInstant } from './words/say.js';

/**
 * The date of a term of law, with its derivation.
 *
 * Pure: the same computation gives the same answer in every process and time zone. A term to act has two readings,
 * `strict` and `lenient`, because courts disagree on Saturdays; a minimum time has `effectiveFrom` instead of a roll.
 * Art. 155 c.p.c. and 2963 c.c. and, for each kind, the norms named in the trace.
 *
 * @throws TermError on input that is incomplete, incoherent or outside the calendar, with what to do about it.
 */
export function computeTerm(computation: Computation): ComputedTerm {
  const calendar = checkComputation(computation);
  const policies = policiesWith(computation.policies);
  const common = { calendar: calendarName(calendar), policies, input: keptInput(computation, calendar) };
  const { term } = computation;
  if (!isDayTerm(term)) {
    const { dueAt, raw, trace } = hoursFrom(computation);
    const steps = [startStep(computation), ...trace];
    const ends = { raw, strict: raw, lenient: raw, effectiveFrom: null, dueAt };
    return { ...ends, suspendedDays: 0, trace: steps, ...common };
  }
  const facts = factsOf(computation, term, calendar);
  checkSuspensions(facts.suspensions, facts);
  const { reached, ended } = reckon(facts);
  const days = { raw: reached.raw, strict: ended.strict, lenient: ended.lenient };
  const trace = [
    ...startSteps(computation, facts),
    ...reached.trace,
    ...ended.trace,
    ...localWarnings(days, facts),
  ];
  const { effectiveFrom } = ended;
  return { ...days, effectiveFrom, dueAt: null, suspendedDays: reached.suspendedDays, trace, ...common };
}

/** The same term counted by another calendar: nothing else of its computation changes. */
export const recounted = ({ input }: ComputedTerm, calendar: CalendarRef): ComputedTerm =>
  computeTerm({ ...input, calendar });

function isDayTerm(term: Term): term is DayTerm {
  return term.unit !== 'hours';
}

function factsOf(computation: Computation, term: DayTerm, calendar: CalendarRef): Facts {
  return {
    term,
    start: computation.start,
    suspensions: [...(computation.suspensions ?? []), ...decreedSuspensions(calendar, term)],
    interruptions: computation.interruptions ?? [],
    extensions: computation.extensions ?? [],
    policies: policiesWith(computation.policies),
    calendar,
  };
}

function reckon(facts: Facts): { reached: Reached; ended: Ended } {
  if (facts.term.direction === 'backward') {
    const reached = runBackward(facts);
    return { reached, ended: endBackward(reached.raw, facts) };
  }
  const run = runForward(facts);
  const reached = facts.term.kind === 'posting' ? posted(run, facts) : run;
  return { reached, ended: endForward(reached.raw, facts) };
}

function posted(run: Reached, facts: Facts): Reached {
  const counted = facts.policies.postingFirstDay === 'counted';
  const raw = counted ? dayBefore(run.raw) : run.raw;
  const said = step(
    'posting-first-day',
    counted
      ? `Nella pubblicazione all'albo il primo giorno si conta: l'ultimo giorno è ${sayDate(raw)}.`
      : `Per scelta il primo giorno di pubblicazione non si conta (variante AgID): l'ultimo giorno è ${sayDate(raw)}.`,
    counted
      ? `Official-board posting counts its first day: the last day is ${sayDate(raw, 'en')}.`
      : `By choice the first day of posting is not counted (AgID variant): the last day is ${sayDate(raw, 'en')}.`,
    counted ? undefined : 'bozza di linea guida AgID; contra Cass. 2563/2009',
  );
  return { ...run, raw, trace: [...run.trace, said] };
}

function startStep({ start, startFact, startSource, term }: Computation): TraceStep {
  const source = startSource === undefined ? '' : `; fonte: ${startSource}`;
  const sourceEn = startSource === undefined ? '' : `; source: ${startSource}`;
  const [it, en] =
    term.unit === 'hours'
      ? [sayInstant(start), sayInstant(start, 'en')]
      : [sayDate(start), sayDate(start, 'en')];
  const [from, fromEn] =
    term.direction === 'backward'
      ? ['Si conta a ritroso da', 'Counted back from']
      : ['Parte da', 'Starts from'];
  return step(
    'start-fact',
    `${from} ${it}: ${startFact}${source}.`,
    `${fromEn} ${en}: ${startFact}${sourceEn}.`,
    term.norm,
  );
}

function startSteps(computation: Computation, facts: Facts): TraceStep[] {
  const steps = [startStep(computation)];
  const { term, start, calendar } = facts;
  if (isCovered(start, calendar) && isHoliday(start, calendar)) steps.push(startNotMoved(start));
  if (term.kind === 'posting') return steps;
  steps.push(
    step(
      'initial-day-excluded',
      'Il giorno di partenza non si conta, quello finale sì.',
      'The starting day is not counted, the last one is.',
    ),
  );
  return steps;
}

function startNotMoved(start: CivilDate): TraceStep {
  return step(
    'start-not-moved',
    `${sayDate(start)} è festivo, ma il giorno di partenza non si sposta.`,
    `${sayDate(start, 'en')} is a holiday, but the starting day does not move.`,
  );
}

function keptInput(computation: Computation, calendar: CalendarRef): ComputedTerm['input'] {
  const kept: ComputedTerm['input'] = { ...computation, calendar };
  return JSON.parse(JSON.stringify(kept)) as ComputedTerm['input'];
}
