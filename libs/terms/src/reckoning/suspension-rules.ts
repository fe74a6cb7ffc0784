import { type CivilDate, plusDays } from '../civil-date.js';
import type { Suspension, SuspensionReason } from '../term.js';
import { TermError } from '../term-error.js';
import type { DayBook } from './open-days.js';
import { windowEnd } from './window.js';

/** What the law allows for one reason of suspension. */
export type SuspensionRule = {
  norm: string;
  /** Italian and English name of the reason. */
  name: string;
  english: string;
  /** The most days that one suspension may last, or null where the rule sets none. */
  maxDays: number | null;
  /** Days of the window at whose end the term restarts by itself, or null. */
  windowDays: number | null;
  /** True when the term may be suspended for this reason only once. */
  once: boolean;
  /** `fact`: the first day is a used day. `period`: first and last day are both left out of the count. */
  counting: 'fact' | 'period';
  /** True when the suspension must name its own norm. */
  namesItsNorm: boolean;
};

const fact = { maxDays: null, windowDays: null, once: false, counting: 'fact', namesItsNorm: false } as const;

/** Every reason of suspension with its norm and its cap. */
export const suspensionRules: Record<SuspensionReason, SuspensionRule> = {
  unstated: {
    ...fact,
    norm: 'art. 2 c. 7 L. 241/1990',
    name: 'sospensione senza motivo dichiarato',
    english: 'suspension without a stated reason',
    maxDays: 30,
  },
  'art-2-c-7': {
    ...fact,
    norm: 'art. 2 c. 7 L. 241/1990',
    name: 'richiesta di informazioni o certificazioni',
    english: 'request for information or certificates',
    maxDays: 30,
    once: true,
  },
  'art-10-bis': {
    ...fact,
    norm: 'art. 10-bis L. 241/1990',
    name: 'comunicazione dei motivi ostativi',
    english: 'notice of the reasons against the request',
  },
  'counter-interested': {
    ...fact,
    norm: 'art. 5 c. 5 D.Lgs. 33/2013',
    name: 'comunicazione ai controinteressati',
    english: 'notice to counter-interested parties',
    windowDays: 10,
  },
  'by-norm': {
    ...fact,
    norm: '',
    name: 'sospensione per norma',
    english: 'suspension by rule',
    namesItsNorm: true,
  },
  decree: {
    ...fact,
    norm: '',
    name: 'sospensione per legge o decreto',
    english: 'suspension by law or decree',
    counting: 'period',
    namesItsNorm: true,
  },
};

/** The norm of a suspension: its own where it names one, else that of its reason. */
export function normOf({ reason, norm }: Suspension): string {
  return norm ?? suspensionRules[reason].norm;
}

/** The last day that a suspension may reach under its cap, or null where its reason sets none. */
export function capOf({ reason, from }: Suspension, book: DayBook): CivilDate | null {
  const { maxDays, windowDays } = suspensionRules[reason];
  if (windowDays !== null) return windowEnd(from, windowDays, book);
  return maxDays === null ? null : plusDays(from, maxDays);
}

/** Refuses suspensions that their own rules exclude: a second one where one is allowed, no norm, no end and no cap. */
export function checkSuspensions(suspensions: Suspension[], book: DayBook): void {
  for (const [place, suspension] of suspensions.entries()) {
    const { reason, from, to } = suspension;
    const rule = suspensionRules[reason];
    if (rule.namesItsNorm && (suspension.norm ?? '').trim() === '') throw withoutNorm(reason);
    if (to !== undefined && to < from) throw backwards(from, to);
    if (to === undefined && capOf(suspension, book) === null) throw stillOpen(reason, from);
    const earlier = suspensions.slice(0, place).some((other) => other.reason === reason);
    if (rule.once && earlier) throw alreadyUsed(rule);
  }
}

function refused(message: string, english: string): TermError {
  return new TermError('bad-suspension', message, english);
}

function withoutNorm(reason: SuspensionReason): TermError {
  return refused(
    `La sospensione "${reason}" vuole la norma che la dispone: indicarla nel campo "norm".`,
    `The suspension "${reason}" wants the rule that sets it: give it in "norm".`,
  );
}

function backwards(from: CivilDate, to: CivilDate): TermError {
  return refused(
    `La sospensione dal ${from} al ${to} finisce prima di cominciare: scambiare le due date.`,
    `The suspension from ${from} to ${to} ends before it begins: swap the two dates.`,
  );
}

function stillOpen(reason: SuspensionReason, from: CivilDate): TermError {
  return refused(
    `La sospensione "${reason}" aperta il ${from} non ha fine né tetto: finché non riprende, la scadenza non si può calcolare. Indicare "to".`,
    `The suspension "${reason}" opened on ${from} has no end and no cap: until it restarts the date cannot be computed. Give "to".`,
  );
}

function alreadyUsed({ norm, name, english }: SuspensionRule): TermError {
  return refused(
    `Il termine è già stato sospeso per ${name}: ${norm} lo permette una volta sola. Togliere la seconda sospensione o dirne la norma.`,
    `The term was already suspended for a ${english}: ${norm} allows it once. Remove the second suspension or name its rule.`,
  );
}
