export {
  type CivilDate,
  dayAfter,
  dayBefore,
  daysBetween,
  isCivilDate,
  plusDays,
  weekdayOf,
} from './civil-date.js';
export {
  type Instant,
  ROME,
  civilDateOf,
  compareInstants,
  endOfDay,
  instantFrom,
  instantOf,
  isInstant,
  localTimeOf,
  plusSeconds,
  startOfDay,
} from './instants/instant.js';
export {
  type CountedEvent,
  type Timeliness,
  type Transmission,
  lastSecondOf,
  legalInstantOf,
  timeliness,
  timelinessOfMessage,
} from './instants/timeliness.js';
export { type CertifiedTime, type PecTimeouts, instantOfCertifiedTime, pecTimeouts } from './instants/pec.js';
export {
  type CalendarRef,
  type Holiday,
  calendarName,
  calendarRef,
  calendars,
  checkCalendar,
  holidayOn,
  isHoliday,
  nationalHolidays,
} from './calendar/calendar.js';
export { calendarParts, sayCalendar } from './words/calendar.js';
export { type Decree, withDecree, withoutDecree } from './calendar/decrees.js';
export type { LocalCalendar } from './calendar/municipalities.data.js';
export type {
  Computation,
  ComputedTerm,
  Extension,
  Interruption,
  Suspension,
  SuspensionReason,
  Term,
  TermKind,
  TermUnit,
  TraceStep,
} from './term.js';
export { type Policies, type PolicyDescription, policiesWith, policyCatalogue } from './policies.js';
export { type SuspensionRule, suspensionRules } from './reckoning/suspension-rules.js';
export {
  type SuspensionAllowance,
  type SuspensionEntry,
  type SuspensionLedger,
  suspensionAllowance,
  suspensionLedger,
} from './suspension-ledger.js';
export { type SuspensionUse, saySuspensionUse, suspensionUse } from './suspension-use.js';
export { type TenBisNotice, observationsWindow, tenBisSuspension } from './ten-bis.js';
export { halvedTerm } from './halved-term.js';
export { computeTerm, recounted } from './compute-term.js';
export { explainTerm } from './explain-term.js';
export { type Period, periodsOf, sayPeriod } from './periods.js';
export { agreed, type Language, saidDate, saidInstant, sayDate, sayEnd, sayInstant } from './words/say.js';
export { type RuleName, ruleNorms } from './words/rules.js';
export { TermError, type TermErrorCode } from './term-error.js';
