export { listActs, viewAct } from './acts/act.queries.js';
export {
  actsQuery,
  type ActsQuery,
  actView,
  type ActView,
  allActsQuery,
  type AllActsQuery,
} from './acts/act.schema.js';
export { feedDeadlines } from './calendars/feed.queries.js';
export { feedAddress, feedSubject } from './calendars/feed-subject.js';
export { writeFeed } from './calendars/feed-calendar.js';
export { actionsQuery, actionsView, type ActionsView, type ActionView } from './cases/action.schema.js';
export { concealedParts, concealmentOf } from './cases/concealment.js';
export { actionsOf, contestActionsOf } from './cases/actions.js';
export { viewCase } from './cases/case-view.js';
export { casesOf, findCase, listCases } from './cases/case.queries.js';
export {
  caseDetail,
  type CaseDetail,
  caseIdParam,
  casesQuery,
  type CasesQuery,
  caseView,
  type CaseView,
} from './cases/case.schema.js';
export { commandOf, eventOf, notInThisRole, senderFor, withoutGaps } from './cases/command.js';
export { effectsFor, type EffectView, viewEffect } from './cases/effect-view.js';
export { actBody, answerView, type AnswerView, eventBody, type EventBody } from './cases/event.schema.js';
export {
  type HistoryEntry,
  historyQuery,
  type HistoryQuery,
  historyView,
  type HistoryView,
} from './cases/history.schema.js';
export { historyOf } from './cases/history.js';
export { documentFieldsOf, namesDocument } from './documents/document-field.js';
export { type CaseDocument, documentsOf, findDocument } from './documents/document.queries.js';
export {
  documentParam,
  documentsView,
  type DocumentsView,
  documentView,
  type DocumentView,
  sendingQuery,
  type SendingQuery,
  viewDocument,
} from './documents/document.schema.js';
export { viewDeadline } from './deadlines/deadline-view.js';
export { deadlinesById } from './deadlines/deadlines-by-id.js';
export { openSuspensions, suspensionUseOf, type OpenSuspension } from './deadlines/suspensions.js';
export { findDeadline, listDeadlines, type SeenDeadline } from './deadlines/deadline.queries.js';
export {
  caseDeadlinesQuery,
  deadlinesQuery,
  type DeadlinesQuery,
  deadlineView,
  type DeadlineView,
} from './deadlines/deadline.schema.js';
export {
  forecastQuery,
  type ForecastQuery,
  forecastView,
  type ForecastView,
} from './forecast/forecast.schema.js';
export { viewForecast } from './forecast/forecast-view.js';
export { readLadder } from './forecast/reminders.js';
export {
  closeFor,
  findIncident,
  incidentsFor,
  mayClose,
  openIncidentsOf,
  retryFor,
} from './incidents/incident.queries.js';
export { closingReason, incidentView, type IncidentView } from './incidents/incident.schema.js';
export { viewIncident } from './incidents/incident-view.js';
export { afterCursor, cut } from './incidents/sight-of-mail.js';
export { findMessage, mayReadMail, messagesFor } from './messages/message.queries.js';
export {
  messageDetail,
  type MessageDetail,
  messageView,
  type MessageView,
} from './messages/message.schema.js';
export { viewWholeMessage } from './messages/message-view.js';
export { noQuery, type Page, pageOf } from './lists/page.schema.js';
export { readCursor, writeCursor } from './lists/cursor.js';
export { instants } from './lists/page.js';
export {
  findProcedure,
  listProcedures,
  listProgrammes,
  type SeenProcedure,
} from './procedures/procedure.queries.js';
export {
  procedureDetail,
  type ProcedureDetail,
  procedureIdParam,
  proceduresQuery,
  type ProceduresQuery,
  procedureView,
  type ProcedureView,
  programmesQuery,
  type ProgrammesQuery,
  programmeView,
  type ProgrammeView,
} from './procedures/procedure.schema.js';
export { viewPreviewedTerm } from './recounts/previewed-term.js';
export {
  findRecount,
  listRecounts,
  mayOrderRecounts,
  mayReadRecounts,
  orderBehind,
  orderRecountFor,
  previewRecount,
  recountScopes,
  type RecountScope,
} from './recounts/recounts.js';
export {
  listRegister,
  mayReadRegister,
  type RegisterAsked,
  type RegisterRow,
} from './register/register.queries.js';
export { type SeenCase } from './sight.js';
export { sayFinding, sayFindings, type SaidFinding } from './verification/say-findings.js';
export { contestedView, type ContestedView } from './windows/window.schema.js';
export { withOwnWindows } from './windows/own-windows.js';
export { aboutWindow, windowsOf } from './windows/windows-of.js';
export { sayDone, sayState, sayTerm, textsOf, workflowOf } from './words/workflow-words.js';
