import type { Texts } from '#engine';
import type { events } from './negotiation.events.js';
import type { rules, terms } from './negotiation.rules.js';

export const en: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> = {
  title: 'Co-design table',
  about:
    'The body and the chosen partners work on two things: the definitive project, and the agreement on money, reports and reductions.',
  states: {
    open: 'Table open',
    'open.project': 'Project',
    'open.agreement': 'Agreement',
    'open.project.drafting': 'Project being worked on',
    'open.project.fixed': 'Definitive project',
    'open.agreement.negotiating': 'Agreement being negotiated',
    'open.agreement.set': 'Agreement reached',
  },
  events: {
    'session.convene': { action: 'Convene a session', done: 'Session convened' },
    'session.record': { action: 'Record the minutes', done: 'Minutes recorded' },
    'coordination.record': { action: 'Record a meeting with linked tables', done: 'Meeting recorded' },
    'partner.withdraw': { action: 'Leave the table', done: 'Partner withdrawn' },
    'project.version': { action: 'File a version of the project', done: 'Version of the project filed' },
    'project.fix': { action: 'Make the project definitive', done: 'Project definitive' },
    'agreement.set': { action: 'Record the agreement', done: 'Agreement recorded' },
    'table.expire': { action: 'Maximum duration of the table', done: 'Maximum duration of the table passed' },
    'agreement.conclude': {
      action: 'Conclude with the agreement',
      done: 'Co-design concluded with an agreement',
    },
    'project.conclude': {
      action: 'Conclude with the project alone',
      done: 'Co-design concluded with the project alone',
    },
    'negotiation.fail': { action: 'Close without agreement', done: 'Closed without agreement' },
  },
  rules: {
    leadWithdraws: 'It is the lead that withdraws, for its grouping.',
    convenedInTime: 'A session is convened at least {days} days before: no earlier than {earliest}.',
    sessionConvened: 'Only a session that was convened and held is recorded. Convened: {convened}.',
    sessionOfTheTable: 'Somebody present does not sit at the table.',
    coordinationOfLinked:
      'The meeting is with tables of linked notices ({linked}) and is recorded afterwards.',
    versionFollows: 'The next version is number {next}.',
    codesNamedOnce: 'Each activity and each unit cost has its own code.',
    labourByTheHour: 'Labour costs are given by the hour.',
    projectProposed: 'There is no version of the project yet.',
    enoughSessions: 'The table met {held} times: at least {wanted} are needed.',
    teamProvided: 'The project must have a multidisciplinary team.',
    linksKept: 'The project does not say how it keeps its links with: {links}.',
    budgetWithinContribution: 'The project costs {budget}: the contribution is {contribution}.',
    budgetByYear: 'The project exceeds the yearly contribution in {years}.',
    projectFixed: 'The last version of the project is not definitive yet.',
    agreementSet: 'There is no agreement yet.',
    somebodyAtTable: 'Nobody sits at the table any more.',
    partiesWellFormed:
      'Each party has its lead, entities named once, shares that make 100%; one entity alone is no grouping.',
    partiesAtTable: 'Who sits at the table signs, once, with a lead of the table.',
    withinProgramme:
      'The contributions of the parties exceed that of the programme: {contribution}, of which municipal {municipal}.',
    coFinancingReached:
      'Co-financing has to reach the minimum. It is {share}: {minimum}. Brought: {brought}.',
    coFinancingOfKind: 'Some co-financing is of a kind that is not foreseen, or has no valuation.',
    flatRateItemsAllowed: 'A flat rate can be agreed only for: {items}.',
    flatRateWithinMaximum: 'The flat rate is at most {maximum}.',
    reductionAsTheNotice: 'The notice wants reductions in proportion to what is not done.',
  },
  terms: {
    table: {
      name: 'Maximum duration of the table',
      onExpiry: 'The manager is told. The table stays open until an act closes it.',
    },
  },
  outcomes: {
    agreed: 'Agreement reached',
    'project-only': 'Project defined, without a convention',
    'not-agreed': 'No agreement',
  },
  notices: {
    sessionConvened: {
      subject: 'Session of the table: {programme}',
      body: 'The table meets on {sessionOn}, {place}. Agenda: {agenda}.',
    },
    partnerWithdrawn: {
      subject: 'A partner leaves the table: {programme}',
      body: 'A partner has withdrawn from the table.',
    },
    tableTooLong: {
      subject: 'Table beyond its duration: {programme}',
      body: 'The maximum duration of the table has passed.',
    },
    agreementReached: {
      subject: 'Co-design concluded: {programme}',
      body: 'Co-design has ended with an agreement. The convention is now being prepared.',
    },
    noAgreement: {
      subject: 'Closed without agreement: {programme}',
      body: 'The table closes without agreement. Reasons: {motivation}',
    },
  },
  warnings: {
    coordinationMissing: 'Meetings with the tables of linked notices are missing: {missing}.',
    figuresMissing: 'Some figures named by way of example are not in the team: {figures}.',
    tableTooLong: 'The maximum duration of the table has passed.',
  },
};
