import type { CalendarRef } from './calendar/calendar.js';
import type { CivilDate } from './civil-date.js';
import type { Instant } from './instants/instant.js';
import type { Policies } from './policies.js';

/**
 * How a term is counted. `days` are calendar days; `free-days` (*giorni liberi*) count neither the first nor the last
 * day; `hours` are elapsed time from an instant.
 */
export type TermUnit = 'days' | 'weeks' | 'months' | 'years' | 'working-days' | 'free-days' | 'hours';

/**
 * What a term is for, which decides how it ends:
 * `act` somebody must act within it (rolls over holidays); `notice` a minimum time that must elapse whole (never rolls);
 * `posting` official-board publication (first day counted); `judicial` a term of court (August, Saturday);
 * `validity` of a document and `power` that expires (never roll).
 */
export type TermKind = 'act' | 'notice' | 'posting' | 'judicial' | 'validity' | 'power';

/** A term as a rule or a notice states it; `norm` is the article or the clause that sets it. */
export type Term = {
  count: number;
  unit: TermUnit;
  kind: TermKind;
  direction?: 'forward' | 'backward';
  norm: string;
};

/** A term that is counted in days of the calendar, whatever its unit: all but hours. */
export type DayTerm = Term & { unit: Exclude<TermUnit, 'hours'> };

/** Why a term stood still; each reason has its own cap, see `suspensionRules`. */
export type SuspensionReason =
  'unstated' | 'art-2-c-7' | 'art-10-bis' | 'counter-interested' | 'by-norm' | 'decree';

/**
 * A time during which a term did not run. For a suspension opened by a fact, `from` is the day of the fact (a used
 * day) and `to` the day of the restart (day zero of what is left). For a `decree` both days are left out of the count.
 * Without `to` the suspension is still open: it is counted up to its cap, or refused where the reason has none.
 */
export type Suspension = {
  reason: SuspensionReason;
  from: CivilDate;
  to?: CivilDate;
  /** Wanted for `by-norm` and `decree`: the rule that suspends. */
  norm?: string;
  /** The fact, in words, for example `richiesta di integrazioni prot. 12/2026`. */
  fact?: string;
};

/** A fact after which the whole term starts again; only where a rule says so. */
export type Interruption = { on: CivilDate; restart: CivilDate; norm: string; fact?: string };

/** The unit of an extension: that of the calendar, or working days for a term in working days. */
export type ExtensionUnit = Exclude<DayTerm['unit'], 'free-days'>;

/** More time given before the expiry, with its reason and the most that the rule allows (`null` where it sets no cap). */
export type Extension = {
  count: number;
  unit: ExtensionUnit;
  decidedOn: CivilDate;
  motive: string;
  norm: string;
  cap: { count: number; unit: ExtensionUnit } | null;
};

/** Everything that a date is computed from. `start` is the day of the fact; for `hours`, its `Instant`. */
export type Computation = {
  term: Term;
  start: CivilDate;
  /** The fact that starts the term, for example `PEC consegnata`. */
  startFact: string;
  /** Where the fact is proved, for example `ricevuta di consegna, identificativo ...`. */
  startSource?: string;
  suspensions?: Suspension[];
  interruptions?: Interruption[];
  extensions?: Extension[];
  policies?: Partial<Policies>;
  calendar?: CalendarRef;
};

/** One rule applied: a stable name, its norm, and the sentence in Italian and English. */
export type TraceStep = { rule: string; norm: string; text: string; english: string };

/**
 * A date with its derivation: plain JSON, equal to itself after a round trip.
 * `raw` is the last day before any roll; `strict` and `lenient` are the two readings (for a backward term the
 * administrative and the civil-procedure one). `effectiveFrom` is the first day after a time that must elapse whole.
 * `dueAt` is the instant of a term in hours.
 */
export type ComputedTerm = {
  raw: CivilDate;
  strict: CivilDate;
  lenient: CivilDate;
  effectiveFrom: CivilDate | null;
  dueAt: Instant | null;
  suspendedDays: number;
  trace: TraceStep[];
  calendar: string;
  policies: Policies;
  input: Computation & { calendar: CalendarRef };
};
