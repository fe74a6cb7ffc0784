import type { Texts } from '#engine';
import type { events } from './evaluation.events.js';
import type { LeadNotice } from './evaluation.machine.js';
import type { rules, terms } from './evaluation.rules.js';

export const en: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> & {
  notices: Record<LeadNotice, Texts['notices'][string]>;
} = {
  title: 'Evaluation',
  about:
    'A commission, appointed after the closing, scores the admitted applications by the criteria of the notice; or, where the notice says so, all the admitted sit at the table.',
  states: {
    'under-way': 'Under way',
    'under-way.opened': 'Opened',
    'under-way.declaring': 'Commission appointed, declarations awaited',
    'under-way.scoring': 'Scoring',
    'under-way.ranked': 'Ranking to be approved',
  },
  events: {
    'commission.appoint': { action: 'Appoint the commission', done: 'Commission appointed' },
    'declaration.file': {
      action: 'Declare whether there are conflicts of interests',
      done: 'Declaration made',
    },
    'member.replace': { action: 'Replace a member', done: 'Member replaced' },
    'scoring.open': { action: 'Open the scoring', done: 'Scoring opened' },
    'sheet.lock': { action: 'Lock a score sheet', done: 'Score sheet locked' },
    'minutes.record': { action: 'Record minutes', done: 'Minutes recorded' },
    'scoring.close': { action: 'Close the scoring and form the ranking', done: 'Ranking formed' },
    'draw.record': { action: 'Record a draw', done: 'Draw recorded' },
    'evaluation.overdue': {
      action: 'Expiry of the term for evaluation',
      done: 'Term for evaluation exceeded',
    },
    'outcome.approve': { action: 'Approve the outcome', done: 'Outcome approved' },
    'notice.revoked': { action: 'Revocation of the notice', done: 'Notice revoked' },
  },
  rules: {
    partnersCompete: 'In this procedure all the admitted sit at the table: no commission scores them.',
    allAdmittedSit: 'In this procedure candidates compete: the outcome is approved after the ranking.',
    appointedAfterClosing:
      'The commission is appointed after the closing of applications ({closing}), by an act not earlier than that.',
    commissionIsOdd: 'The members, substitutes apart, must be odd in number.',
    commissionHasSize: 'The members, substitutes apart, are {minimum} to {maximum}.',
    oneChairAndNobodyTwice: 'The commission has one chair, and nobody is in it twice.',
    noMemberWroteTheCriteria: 'Whoever wrote the criteria of the notice cannot be in the commission.',
    noMemberHoldsOffice: 'Whoever held a political office in the last two years cannot be in the commission.',
    isMember: 'This step belongs to a member of the commission.',
    leavingIsMember: 'A member is replaced by another person, in the same function.',
    everyMemberHasDeclared: '{missing} declarations on conflicts of interests are missing.',
    noMemberHasConflict: 'Members with a conflict of interests: {count}. The manager replaces them.',
    mayLockSheets:
      'Score sheets belong to the members in charge; to the chair, if the commission decides together.',
    isCandidate: 'This application is not a candidate for this programme.',
    sheetIsNotLocked: 'This sheet is already locked and does not change.',
    everyCriterionOnce: 'A sheet has all the criteria of the notice, each once: {criteria}.',
    pointsWithinMaximum: 'Some points exceed the maximum of their criterion. Maxima: {maxima}.',
    everySheetIsLocked: 'Sheets still to be locked: {open}.',
    minutesAreRecorded: 'The minutes of the commission are missing.',
    drawIsOfATie: 'A draw is about the tied applications, all of them and no other.',
    tiesAreResolved: 'There are tied applications to be drawn: {tied}.',
    someoneIsSeated: 'No application reaches the threshold.',
  },
  terms: {
    evaluation: {
      name: 'Evaluation',
      onExpiry: 'Officer and manager are told of the delay; the evaluation goes on.',
    },
  },
  outcomes: {
    approved: 'Approved',
    'none-suitable': 'No suitable application',
    stopped: 'Stopped by the revocation of the notice',
  },
  notices: {
    evaluationOverdue: {
      subject: 'Evaluation late',
      body: 'The time foreseen for the evaluation has passed.',
    },
    outcomeApproved: {
      subject: 'Outcome of the evaluation: {about}',
      body: 'The outcome of the evaluation of "{about}" is approved. The ranking, with points and reasons, is annexed to the published act. It can be challenged before the TAR within 60 days.',
    },
    noneSuitable: {
      subject: 'No suitable application: {about}',
      body: 'The evaluation of "{about}" ended without suitable applications. Points and reasons are annexed to the published act. It can be challenged before the TAR within 60 days.',
    },
  },
  warnings: { scorerApproves: 'The same person scored and approves the outcome.' },
};
