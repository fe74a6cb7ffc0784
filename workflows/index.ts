export { coDesign } from './co-design.procedure.js';
export { extensionAccount, type ExtensionAccount } from './convention/convention.amounts.js';
export { coProgrammingInput, type CoProgrammingInput } from './co-programming/co-programming.rules.js';
export { closingInstant, isOpenAt, type Intake } from './intake.js';
export type { CoProgrammingContext } from './co-programming/co-programming.rules.js';
export type { ApplicationForm } from './expression-of-interest/application.form.js';
export type { ExpressionContext } from './expression-of-interest/expression-of-interest.context.js';
export type { ConventionContext } from './convention/convention.context.js';
export type { NegotiationContext } from './negotiation/negotiation.context.js';
export type { NoticeContext } from './notice/notice.context.js';
export type { ReportingContext } from './reporting/reporting.context.js';
export { noticeInput, type NoticeInput } from './notice/notice.input.js';
export { lastDayToAnswer, lastDayToAsk } from './notice/window.rules.js';
export {
  coProgrammingParameters,
  noticeParameters,
  type CoProgrammingParameters,
  type NoticeParameters,
  type Parameter,
} from './parameters.js';
export { REFERENCES, type Reference } from './references.js';
export { published } from './published.js';
export { roles, type Role, type RoleName } from './roles.js';
