import type { Texts } from '#engine';
import type { terms } from './course.rules.js';
import type { OfficeNotice } from './notice.effects.js';
import type { events } from './notice.events.js';
import type { rules } from './notice.machine.js';

export const en: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> & {
  notices: Record<OfficeNotice, Texts['notices'][string]>;
} = {
  title: 'Co-design notice',
  about:
    'The body invites the third sector to co-design one or more programmes: from the notice to applications, the choice of partners, the tables and the conventions.',
  states: {
    drafted: 'Being prepared',
    approved: 'Approved',
    'under-way': 'Under way',
    'under-way.awaiting-opening': 'Published, applications not open yet',
    'under-way.open': 'Applications open',
    'under-way.closed': 'Applications closed, requirements being checked',
    'under-way.under-evaluation': 'Under evaluation',
    'under-way.evaluated': 'Partners chosen',
    'under-way.without-partners': 'No suitable partner',
    'under-way.negotiating': 'Tables open',
    'in-execution': 'In execution',
  },
  events: {
    'guidelines.register': { action: 'Register the guideline act', done: 'Guideline act registered' },
    'officer.assign': { action: 'Assign the procedure officer', done: 'Officer assigned' },
    'conflict.declare': {
      action: 'Declare whether there is a conflict of interests',
      done: 'Declaration on conflict of interests made',
    },
    'notice.define': { action: 'Write the contents of the notice', done: 'Contents of the notice written' },
    'notice.approve': { action: 'Approve the notice', done: 'Notice approved' },
    'notice.publish': { action: 'Publish the notice', done: 'Notice published' },
    'applications.open': { action: 'Opening of applications', done: 'Applications opened' },
    'applications.close': { action: 'Closing of applications', done: 'Applications closed' },
    'clarification.ask': { action: 'Ask for a clarification', done: 'Clarification asked for' },
    'clarification.answer': { action: 'Answer a clarification', done: 'Clarification given' },
    'clarifications.overdue': { action: 'Expiry of the term for answers', done: 'Term for answers expired' },
    'notice.rectify': { action: 'Rectify the notice', done: 'Notice rectified' },
    'closing.extend': { action: 'Extend the closing', done: 'Closing extended' },
    'application.start': { action: 'Start an application', done: 'Application started' },
    'application.record': {
      action: 'Record an application that came by certified mail',
      done: 'Application by certified mail recorded',
    },
    'application.filed': { action: 'Arrival of an application', done: 'Application arrived' },
    'application.decided': { action: 'Outcome of an application', done: 'Application ended' },
    'admissibility.overdue': {
      action: 'Expiry of the term for checking',
      done: 'Term for checking exceeded',
    },
    'conclusion.overdue': { action: 'Expiry of the term of conclusion', done: 'Term of conclusion exceeded' },
    'substitution.overdue': {
      action: 'Expiry of the term of the substitute power',
      done: 'Term of the substitute power exceeded',
    },
    'conclusion.suspend': { action: 'Suspend the term of conclusion', done: 'Term of conclusion suspended' },
    'conclusion.resume': { action: 'Resume the term of conclusion', done: 'Term of conclusion resumed' },
    'suspension.expire': { action: 'End of the suspension', done: 'Suspension ended' },
    'evaluation.open': { action: 'Open the evaluation', done: 'Evaluation opened' },
    'evaluation.decided': { action: 'Outcome of the evaluation', done: 'Evaluation ended' },
    'tables.open': { action: 'Open the tables', done: 'Tables opened' },
    'negotiation.ended': { action: 'Outcome of a table', done: 'Table ended' },
    'convention.ended': { action: 'End of a convention', done: 'Convention ended' },
    'notice.desert': { action: 'Declare the procedure deserted', done: 'Procedure declared deserted' },
    'notice.conclude': { action: 'Conclude the procedure', done: 'Procedure concluded' },
    'notice.revoke': { action: 'Revoke the notice', done: 'Notice revoked' },
  },
  rules: {
    guidelinesAreRegistered: 'The guideline act of the executive or the council is missing.',
    officerIsAssigned: 'The procedure officer is missing: the manager assigns one.',
    isAssignedOfficer: 'This step belongs to the officer assigned to this procedure.',
    officerHasNoConflict:
      'The officer must first declare to have no conflict of interests; with a conflict one abstains.',
    noticeIsDefined:
      'The mandatory contents of the notice are missing: general and specific objectives, essential features, ways of choosing.',
    selectionIsFixed:
      'The choice is competitive: the notice must fix criteria, threshold, calculation, rounding and seats beforehand.',
    followsCoProgramming: 'The notice must refer to the outcome of a co-programming path with its acts.',
    noticeActHasNumber: 'A notice is approved by a numbered determination: the number of the act is missing.',
    publicationIsPast: 'A publication is recorded once it has happened: the date given is in the future.',
    publishedLongEnough:
      'The notice stays published for the least time. That is {days} days: published on that day it may close from {earliest}, and it closes {closing} instead.',
    closesOnWorkingDay: 'Applications close on a holiday ({closing}): a working day is needed.',
    clarificationInTime: 'Clarifications could be asked for until {lastDay}.',
    questionIsUnanswered: 'There is no unanswered question with that number. Unanswered: {open}.',
    criteriaAreNotYetFrozen:
      'Criteria do not change after the first application: {applications} have been started.',
    rectifiedBeforeClosing: 'Applications closed on {closing}: the notice is no longer rectified.',
    extensionIsLater: 'An extension moves the closing forward: it is now {closing}.',
    extensionClosesOnWorkingDay: 'The new closing falls on a holiday: a working day is needed.',
    extendedBeforeClosing: 'The closing ({closing}) has passed: it is no longer extended.',
    windowIsOpen: 'Applications cannot be started now: the closing is {closing}.',
    noDraftIsOpen: 'This organisation already has a draft: programmes are added there.',
    messageIsWhole:
      'Receipts must be in order (acceptance first, then delivery, not in the future) and the application must be of the organisation given.',
    everyApplicationIsDecided: 'Applications still to be decided: {open}.',
    someApplicationIsAdmitted:
      'No application is admitted: there is nothing to evaluate. The procedure can be declared deserted.',
    noApplicationIsAdmitted: 'There are admitted applications ({admitted}): the procedure is not deserted.',
    someoneIsSuitable: 'The evaluation found no suitable partner.',
    programmesHavePartners: 'A table is opened for programmes that have partners: {programmes}.',
    tablesAreNotOpenYet: 'A table is opened once. Already open: {open}.',
    lastTableEnds: 'There are tables still to end.',
    noTableIsOpen:
      'With tables open ({open}) the notice is not revoked: each table is closed by its own reasoned act.',
    everyChildHasEnded: 'Tables or conventions are still running, for the programmes: {open}.',
    notSuspendedBefore: 'The term is suspended once only, and it was on {since}.',
    isSuspended: 'The term is not suspended.',
  },
  terms: {
    opening: { name: 'Opening of applications', onExpiry: 'From this moment one may apply.' },
    closing: {
      name: 'Closing of applications',
      onExpiry: 'From this moment applications are late and the check of requirements begins.',
    },
    answers: {
      name: 'Answers to clarifications',
      onExpiry: 'If questions remain unanswered, the officer is told.',
    },
    admissibility: { name: 'Check of requirements', onExpiry: 'Officer and manager are told of the delay.' },
    conclusion: {
      name: 'Term of conclusion of the procedure',
      onExpiry:
        'Officer and manager are told: whoever holds the substitute power may conclude within half of the term.',
    },
    substitution: {
      name: 'Conclusion by who holds the substitute power',
      onExpiry:
        'The procedure stays without a conclusion: manager and officer answer for it and are told. Time that has passed decides nothing.',
    },
    suspension: {
      name: 'Suspension of the term of conclusion',
      onExpiry: 'The term of conclusion runs again.',
    },
  },
  outcomes: { concluded: 'Concluded', deserted: 'Deserted', revoked: 'Revoked' },
  notices: {
    clarificationAnswered: { subject: 'Answer to clarification no. {number}', body: '{answer}' },
    noticeRectified: {
      subject: 'Notice rectified: {title}',
      body: 'The notice "{title}" has been rectified by an act. What changes: {what}. Read it again before you submit.',
    },
    answersOverdue: {
      subject: 'Unanswered clarifications',
      body: 'The term for answering clarifications has passed and {open} remain unanswered.',
    },
    admissibilityOverdue: {
      subject: 'Check of requirements late: {title}',
      body: 'The time foreseen for checking the requirements of "{title}" has passed. Applications remain to be decided.',
    },
    substitutionOverdue: {
      subject: 'Substitute power not used: {title}',
      body: 'Half of the term, in which who holds the substitute power had to conclude "{title}", has expired too (L. 241/1990, art. 2 c. 9-ter). Conclude at once by an express and reasoned act.',
    },
    conclusionOverdue: {
      subject: 'Term of conclusion exceeded: {title}',
      body: 'The term of conclusion of "{title}" has expired. Whoever holds the substitute power may conclude within half of the original term (L. 241/1990, art. 2 c. 9-ter).',
    },
    noticeRevoked: {
      subject: 'Notice revoked: {title}',
      body: 'The notice "{title}" has been revoked by a reasoned act.',
    },
  },
  warnings: { officerApproves: 'The same person is the procedure officer and approves the notice.' },
};
