import type { Texts } from '#engine';
import type { events } from './reporting.events.js';
import type { rules, terms } from './reporting.rules.js';

export const en: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> = {
  title: 'Periodic report',
  about:
    'The partner says what was done and paid in the period. The office checks, approves with cuts if any, and the partner presents the debit note.',
  states: {
    due: 'To be submitted',
    overdue: 'Overdue',
    'under-check': 'Under check',
    'under-check.submitted': 'Submitted, under check',
    'under-check.returned': 'Awaiting integrations',
    approved: 'Approved, awaiting the debit note',
  },
  events: {
    'report.submit': { action: 'Submit the report', done: 'Report submitted' },
    'report.expire': { action: 'Report falls due', done: 'Report did not come in time' },
    'report.return': { action: 'Ask for integrations', done: 'Integrations asked for' },
    'report.integrate': { action: 'Integrate the report', done: 'Report integrated' },
    'integration.expire': { action: 'Integrations fall due', done: 'Integrations did not come' },
    'check.expire': { action: 'Check falls due', done: 'Term of the check passed' },
    'report.approve': { action: 'Approve the report', done: 'Report approved' },
    'approval.withdraw': { action: 'Annul the approval ex officio', done: 'Approval annulled ex officio' },
    'debit-note.present': { action: 'Present the debit note', done: 'Debit note presented' },
    'report.close-missing': { action: 'Close without a report', done: 'Closed without a report' },
  },
  rules: {
    leadReports: 'The lead reports, for all the entities of the convention.',
    linesNumberedOnce: 'Each line has its own number: one number is used twice.',
    everyActivityReported:
      'The report says of every activity how far it is. Activities of the period: {activities}.',
    costsOfTheProject:
      'Lines {lines} are of an entity or an activity outside the convention, or that had ceased.',
    costsOfThePeriod: 'Lines {lines} are not of the period: from {from} to {to} included.',
    onlyDisbursedCosts:
      'Lines {lines} claim more than was paid on that document. Only what was paid is reimbursed.',
    paidBeforeSubmission:
      'Lines {lines} were paid after the submission: only what is already paid is reimbursed.',
    recoverableVatNotClaimed: 'Lines {lines} include VAT that the entity recovers: take it out.',
    labourCostsAsAgreed:
      'Lines {lines} exceed the hourly cost of the project, or name no profile of it. Labour costs change only by a revision after a renewal of the collective agreement.',
    managementNotTwice:
      'Lines {lines} are management expenses that the flat rate covers already, or do not say which expense they are.',
    coFinancingValued: 'Co-financing {lines} has no sound valuation, or is of a kind that is not foreseen.',
    flatRateNegotiated: 'No flat rate was agreed in the negotiation.',
    flatRateItemsNegotiated: 'The flat rate holds for the agreed items only: {items}.',
    flatRateWithinShare: 'The flat rate exceeds the agreed share. The share is {share}: at most {cap}.',
    requestsNameLines: 'The request names a line that is not there.',
    onlyAskedLines: 'Only the lines asked about can be integrated: {lines}.',
    cutsWithinClaims: 'The cuts exceed the claim, or the line is not there. Lines: {lines}.',
    debitNoteWithoutVat: 'The debit note is outside the scope of VAT: it carries none and says so.',
    debitNoteForWhatIsApproved: 'The debit note is for the approved amount: {approved}.',
    annulledInTime: 'The approval may be annulled ex officio within six months: until {last}.',
    debitNoteAfterThePeriod: 'The debit note is dated after the end of the period and not in the future.',
  },
  terms: {
    reportDue: {
      name: 'Submission of the report',
      onExpiry: 'The report is overdue. It can still be submitted.',
    },
    check: { name: 'Check of the report', onExpiry: 'The manager is told. Silence approves nothing.' },
    integration: { name: 'Integration of the report', onExpiry: 'The office decides on what it has.' },
  },
  outcomes: { payable: 'Payable', missing: 'Report missing' },
  notices: {
    reportDue: {
      subject: 'Report from {from} to {to}',
      body: 'It is time to submit the report.',
    },
    reportOverdue: {
      subject: 'Report from {from} to {to} overdue',
      body: 'The term has passed. The report can still be submitted; until then nothing is paid for the period.',
    },
    integrationsAsked: {
      subject: 'Integrations asked for the report from {from} to {to}',
      body: 'The office asks: {requests}.',
    },
    reportApproved: {
      subject: 'Report from {from} to {to} approved',
      body: 'Approved amount: {approved}. Cuts: {cuts}. You can now present the debit note, outside the scope of VAT, for this amount.',
    },
    approvalWithdrawn: {
      subject: 'Approval annulled: report from {from} to {to}',
      body: 'The office has annulled the approval of the report, which goes back to its check. No debit note is presented before the new outcome. Reasons: {motivation}',
    },
    closedMissing: {
      subject: 'Report from {from} to {to} closed: it has not come',
      body: 'The report has not come. The office has closed it with an act: nothing is paid for this period. Reasons: {motivation}',
    },
    checkOverdue: {
      subject: 'Check of the report from {from} to {to} overdue',
      body: 'The term for checking the report has passed.',
    },
  },
  warnings: { checkOverdue: 'The term of the check has passed: the check must be concluded.' },
};
