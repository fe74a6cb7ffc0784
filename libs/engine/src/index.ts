export * from './vocabulary.js';
export {
  ANY_ORGANISATION,
  dataOf,
  defineRules,
  defineTerms,
  defineWorkflow,
  event,
  fill,
  guardsOf,
  isExternal,
  say,
  EXTERNAL_ROLES,
  type EventDefinition,
  type EventsOf,
  type Rule,
  type Rules,
  type RuleArgs,
  type TermArgs,
  type TermDefinition,
  type Value,
  type Texts,
  type Workflow,
} from './workflow.js';
export { actTypeWords } from './act-types.js';
export { closes, effects, opens } from './effects.js';
export {
  CALENDAR_CHANGE,
  calendarSchema,
  commonEvents,
  commonWords,
  decreeSchema,
  isCommon,
  isContest,
  TERMS_RECOUNT,
  type RunningTerm,
} from './common-events.js';
export {
  contestedIn,
  eventOfAct,
  EVERYONE,
  isWindow,
  windowKey,
  WINDOW_PASS,
  windowTerm,
  withdrawnBy,
  type ContestableAct,
  type Contested,
  type Mark,
  type Reached,
  type WindowDefinition,
} from './contest.js';
export {
  ACT_CHALLENGE,
  ACT_COMMUNICATE,
  ACT_WITHDRAW,
  BASES,
  challenge,
  communication,
  eventsOfActs,
  withdrawal,
  type PassedWindow,
} from './contest-events.js';
export { moveOf, type MovedTerm } from './recount.js';
export { dueBy } from './due.js';
export { MOMENT, type Duty, type TermOwner } from './duty.js';
export { caseId, derivedId } from './case-id.js';
export { begin, step, type Birth, type MachineInput } from './step.js';
export { concealedIn, type Concealed } from './concealed.js';
export { drawWorkflow } from './draw.js';
export { mapOf, type MapState, type MapStep, type StageMap } from './stage-map.js';
export { explain, explainContest } from './explain.js';
export { formOf, loadWorkflow, schemaOf, structureOf, type LoadedWorkflow } from './load.js';
export {
  loadProcedure,
  type Consequence,
  type Procedure,
  type ProcedureDefinition,
  type Told,
} from './procedure.js';
export { remedyOf, wayOut, wayOutIn, type Remedy, type WayOut } from './remedy.js';
export { stateWords } from './reasons.js';
export { asJson, atomicStates, stateName } from './snapshot.js';
export { checkWorkflow, outcomesOf, type Finding } from './check.js';
export { checkProcedure, type Published } from './check-procedure.js';
