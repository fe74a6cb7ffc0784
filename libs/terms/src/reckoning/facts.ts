import type { CalendarRef } from '../calendar/calendar.js';
import type { CivilDate } from '../civil-date.js';
import type { Policies } from '../policies.js';
import type { DayTerm, Extension, Interruption, Suspension, TraceStep } from '../term.js';

/** A computation after its checks, with nothing left out: what the steps of the reckoning work on. */
export type Facts = {
  term: DayTerm;
  start: CivilDate;
  suspensions: Suspension[];
  interruptions: Interruption[];
  extensions: Extension[];
  policies: Policies;
  calendar: CalendarRef;
};

/** Where a running term stands: its start, its last day so far, and how far the days left out are already counted. */
export type Running = {
  origin: CivilDate;
  due: CivilDate;
  covered: CivilDate;
  suspendedDays: number;
  /** Days already given by extensions, by norm. */
  extendedDays: Record<string, number>;
  trace: TraceStep[];
};

/** The last day before any roll, and how it was reached. */
export type Reached = { raw: CivilDate; suspendedDays: number; trace: TraceStep[] };

/** How the term ends: the two readings and the first day after. */
export type Ended = {
  strict: CivilDate;
  lenient: CivilDate;
  effectiveFrom: CivilDate | null;
  trace: TraceStep[];
};
