export { calendarOf } from './calendar.js';
export { checkTogether } from './checks/together.js';
export type { Problem, Warning, WarningCode } from './findings.js';
export {
  baseContributionOf,
  contributionOf,
  fundingByYear,
  mostMunicipalContributionOf,
  municipalContributionOf,
  type Contribution,
  type FundingYear,
} from './funding.js';
export { isCoProgramming, isNotice } from './kind.js';
export { openingOf, type Opening } from './opening.js';
export { parametersOf, toConfirm, withNorms, type ParameterLine, type WithNorms } from './parameters.js';
export { parseProcedureFile, type ParsedProcedureFile } from './parse.js';
export { firstDayOf, lastDayOf, wholeYearsOf, yearsIn } from './period.js';
export type { CoProgramming } from './schemas/co-programming.schema.js';
export {
  coProgrammingFile,
  noticeFile,
  type CoProgrammingFile,
  type CoProgrammingParameters,
  type NoticeFile,
  type NoticeParameters,
  type ProcedureFile,
} from './schemas/procedure-file.schema.js';
export type { Programme } from './schemas/programme.schema.js';
export type { ParameterSource, Sourced } from './schemas/sourced.schema.js';
export { planAsIcs } from './plan/ics.js';
export { planProcedure } from './plan/plan.js';
export type { PlanConflict, PlanPhase, PlanStep, ProcedurePlan } from './plan/plan.types.js';
