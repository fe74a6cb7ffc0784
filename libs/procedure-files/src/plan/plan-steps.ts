import { computeTerm, type CalendarRef, type CivilDate, type Term } from '#terms';
import type { PlanPhase, PlanStep } from './plan.types.js';

/** What a line of the plan is called and who acts. */
export type Heading = Pick<PlanStep, 'code' | 'phase' | 'title' | 'english' | 'who'>;

/** The words of a line of the plan. */
export function heading(
  code: string,
  phase: PlanPhase,
  who: PlanStep['who'],
  title: string,
  english: string,
): Heading {
  return { code, phase, who, title, english };
}

/** A line whose day is written in the file. */
export function fixedStep(head: Heading, day: CivilDate, norm: string, at: string | null = null): PlanStep {
  return { ...head, day, strict: day, lenient: day, at, norm, derivation: null };
}

/** From where a term of the plan is counted. */
export type From = { day: CivilDate; fact: string };

/** A line whose day is a term, with its derivation; a count of zero is the starting day itself. */
export function termStep(head: Heading, term: Term, from: From, calendar: CalendarRef): PlanStep {
  if (term.count === 0) return fixedStep(head, from.day, term.norm);
  const derivation = computeTerm({ term, start: from.day, startFact: from.fact, calendar });
  const { strict, lenient, effectiveFrom } = derivation;
  const day = effectiveFrom ?? (head.who === 'partner' && term.direction !== 'backward' ? lenient : strict);
  return { ...head, day, strict, lenient, at: null, norm: term.norm, derivation };
}

/** A number of days to act. */
export function daysToAct({ value, norm }: { value: number; norm: string }): Term {
  return { count: value, unit: 'days', kind: 'act', norm };
}

/** A number of days before something. */
export function daysBefore({ value, norm }: { value: number; norm: string }): Term {
  return { count: value, unit: 'days', kind: 'act', direction: 'backward', norm };
}

/** A number of days that must pass whole. */
export function daysToWait({ value, norm }: { value: number; norm: string }): Term {
  return { count: value, unit: 'days', kind: 'notice', norm };
}
