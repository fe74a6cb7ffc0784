export { advance, rehearse, type OnePath, type Wake } from './advance.js';
export { deliver, fire, type Rung } from './clock.js';
export { nextDue, owedNow, sweep, type Owed, type Swept } from './sweep.js';
export type { Answer, Command, Meanwhile, Refused, Taken } from './command.js';
export {
  forecastCase,
  type Assumption,
  type CopiedDeadline,
  type Forecast,
  type ForecastEnd,
  type ForecastStep,
  type OpenChoice,
} from './forecast/index.js';
export { changesAt, type Change } from './changes.js';
export type { Finding, FindingCode } from './finding.js';
export { readCase, type CaseRow } from './reading.js';
export { contestedOf } from './running-terms.js';
export { verifyAll, verifyCase, type CaseVerdict, type Verdict } from './verify.js';
export {
  LoadConflict,
  loadProcedureFile,
  procedureIds,
  type Loaded,
  type LoadRequest,
  type Opening,
  type ProcedureIds,
} from './load.js';
export { carryOut, recountsUnderWay } from './recounts/carry-out.js';
export { orderRecount, type Order, type Ordered } from './recounts/order.js';
export {
  previewChange,
  type CalendarChange,
  type Preview,
  type PreviewedTerm,
  type Scope,
} from './recounts/preview.js';
export {
  recountCases,
  recountBehind,
  recountsOf,
  recountState,
  type RecountCase,
  type RecountState,
} from './recounts/progress.js';
