import { calendarRef } from './calendar/calendar.js';
import { decreedSuspensions } from './calendar/decrees.js';
import { type CivilDate, checkedDate, daysBetween, earlierOf, plusDays } from './civil-date.js';
import { computeTerm } from './compute-term.js';
import { policiesWith } from './policies.js';
import { capOf, normOf, suspensionRules } from './reckoning/suspension-rules.js';
import type { Computation, Suspension, SuspensionReason } from './term.js';
import { TermError } from './term-error.js';

/** One suspension as the ledger shows it: the days it counts and the last day that its cap allows. */
export type SuspensionEntry = {
  reason: SuspensionReason;
  norm: string;
  from: CivilDate;
  /** The day of the restart, cut at the cap; null while it is open and uncapped. */
  until: CivilDate | null;
  cap: CivilDate | null;
  open: boolean;
};

/** The state of a term on a day: what was used, what is left, and every suspension. */
export type SuspensionLedger = {
  state: 'running' | 'suspended' | 'expired';
  usedDays: number;
  remainingDays: number;
  suspendedDays: number;
  entries: SuspensionEntry[];
};

/**
 * Used and remaining days of a term on a day, suspensions apart; an interruption starts both again.
 * For forward terms counted in calendar days, weeks, months or years that are not of court.
 */
export function suspensionLedger(asked: Computation, asOf: CivilDate): SuspensionLedger {
  checkKind(asked);
  checkedDate(asOf);
  const computation = withItsDecrees(asked);
  const suspensions = computation.suspensions ?? [];
  const begun = suspensions.filter(({ from }) => from <= asOf);
  const interruption = (computation.interruptions ?? []).filter(({ on }) => on <= asOf).at(-1);
  const origin = interruption?.restart ?? computation.start;
  const now = computeTerm({
    ...computation,
    suspensions: begun.map((suspension) => ({
      ...suspension,
      to: earlierOf(endOf(suspension, computation) ?? asOf, asOf),
    })),
    interruptions: (computation.interruptions ?? []).filter(({ on }) => on <= asOf),
    extensions: (computation.extensions ?? []).filter(({ decidedOn }) => decidedOn <= asOf),
  });
  const entries = suspensions.map((suspension) => entryOf(suspension, computation, asOf));
  const expired = now.raw < asOf;
  const until = expired ? now.raw : asOf;
  const usedDays = Math.max(0, daysBetween(origin, until) - now.suspendedDays);
  const remainingDays = expired ? 0 : daysBetween(asOf, now.raw);
  const suspended = entries.some(({ open }) => open);
  const state = suspended ? 'suspended' : expired ? 'expired' : 'running';
  return { state, usedDays, remainingDays, suspendedDays: now.suspendedDays, entries };
}

/** What the calendar suspends for all, as suspensions of the term itself. */
function withItsDecrees(computation: Computation): Computation {
  const { decrees = [], ...calendar } = computation.calendar ?? calendarRef();
  const suspensions = decreedSuspensions({ ...calendar, decrees }, computation.term);
  const extending = decrees.filter(({ measure }) => measure === 'extension');
  return {
    ...computation,
    suspensions: [...(computation.suspensions ?? []), ...suspensions],
    calendar: { ...calendar, decrees: extending },
  };
}

function bookOf({ calendar, policies }: Computation) {
  return { calendar: calendar ?? calendarRef(), policies: policiesWith(policies) };
}

function endOf(suspension: Suspension, computation: Computation): CivilDate | null {
  const cap = capOf(suspension, bookOf(computation));
  if (suspension.to === undefined) return cap;
  return cap === null ? suspension.to : earlierOf(cap, suspension.to);
}

function entryOf(suspension: Suspension, computation: Computation, asOf: CivilDate): SuspensionEntry {
  const { reason, from } = suspension;
  const until = endOf(suspension, computation);
  const open = from <= asOf && (until === null || asOf < until);
  return { reason, norm: normOf(suspension), from, until, cap: capOf(suspension, bookOf(computation)), open };
}

function checkKind({ term }: Computation): void {
  const calendarUnit = ['days', 'weeks', 'months', 'years'].includes(term.unit);
  if (calendarUnit && term.kind !== 'judicial' && term.direction !== 'backward') return;
  throw new TermError(
    'not-for-this-kind',
    'I giorni usati e rimasti si contano per i termini in avanti a giorni, settimane, mesi o anni che non siano giudiziari.',
    'Used and remaining days are counted for forward terms in days, weeks, months or years that are not of court.',
  );
}

/** Whether a term may still be suspended for a reason, and for how long. */
export type SuspensionAllowance = {
  allowed: boolean;
  timesUsed: number;
  /** The last day that a suspension opened on the day asked may reach, or null where its reason sets no cap. */
  until: CivilDate | null;
  maxDays: number | null;
  norm: string;
};

/** What is left of a reason of suspension before opening one on a day: art. 2 c. 7 is spent after the first. */
export function suspensionAllowance(
  reason: SuspensionReason,
  on: CivilDate,
  suspensions: Suspension[] = [],
): SuspensionAllowance {
  const { once, maxDays, norm } = suspensionRules[reason];
  const timesUsed = suspensions.filter((suspension) => suspension.reason === reason).length;
  const allowed = !(once && timesUsed > 0);
  const until = maxDays === null || !allowed ? null : plusDays(on, maxDays);
  return { allowed, timesUsed, until, maxDays, norm };
}
