import type { Texts } from '#engine';
import type { events } from './co-programming.events.js';
import type { rules, terms } from './co-programming.rules.js';

export const en: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> = {
  title: 'Co-programming',
  about:
    'The body and the third sector identify needs, interventions and resources together. The preliminary document and the zone plan come out of it.',
  states: {
    drafted: 'Notice being prepared',
    approved: 'Notice approved',
    'under-way': 'Under way',
    'under-way.awaiting-opening': 'Notice published, adhesions not open yet',
    'under-way.collecting': 'Adhesions open',
    'under-way.working': 'Tables and outcomes',
    'under-way.working.document': 'Preliminary document',
    'under-way.working.document.drafting': 'Preliminary document being drafted',
    'under-way.working.document.presented': 'Preliminary document presented to the committee',
    'under-way.working.document.approved': 'Preliminary document approved',
    'under-way.working.plan': 'Zone plan',
    'under-way.working.plan.drafting': 'Zone plan being drafted',
    'under-way.working.plan.approved': 'Zone plan approved by the assembly',
    'under-way.working.plan.transposed': 'Zone plan transposed by the council',
  },
  events: {
    'notice.approve': { action: 'Approve the notice', done: 'Notice approved' },
    'notice.publish': { action: 'Publish the notice', done: 'Notice published' },
    'adhesions.open': { action: 'Opening of adhesions', done: 'Adhesions opened' },
    'adhesion.record': { action: 'Record an adhesion', done: 'Adhesion recorded' },
    'adhesions.report': {
      action: 'Report the number of adhesions collected',
      done: 'Number of adhesions reported',
    },
    'adhesions.close': { action: 'Closing of adhesions', done: 'Adhesions closed' },
    'session.record': { action: 'Record a session', done: 'Session recorded' },
    'document.present': {
      action: 'Record the presentation to the committee',
      done: 'Document presented to the committee',
    },
    'document.approve': {
      action: 'Record the approval of the executive',
      done: 'Preliminary document approved',
    },
    'plan.approve': { action: 'Record the approval of the mayors’ assembly', done: 'Zone plan approved' },
    'plan.present': {
      action: 'Record the presentation to the committee',
      done: 'Zone plan presented to the committee',
    },
    'plan.transpose': { action: 'Record the transposition by the council', done: 'Zone plan transposed' },
    'path.conclude': { action: 'Conclude the path', done: 'Path concluded' },
    'path.close': { action: 'Close without outcome', done: 'Path closed without outcome' },
    'substitution.overdue': {
      action: 'Expiry of the term of the substitute power',
      done: 'Term of the substitute power exceeded',
    },
    'conclusion.overdue': { action: 'Expiry of the term of conclusion', done: 'Term of conclusion exceeded' },
  },
  rules: {
    noticeActHasNumber: 'A notice is approved by a numbered determination: the number of the act is missing.',
    publishedLongEnough:
      'The notice stays published for the least time. That is {days} days: published on that day it may close from {earliest}, and it closes {closing} instead.',
    closesOnWorkingDay: 'Adhesions close on a holiday ({closing}): a working day is needed.',
    publicationIsPast: 'A publication is recorded once it has happened: the date given is in the future.',
    adhesionInTime: 'Adhesions are received from {opening} to {closing}.',
    adheresForItself: 'One adheres for one’s own organisation, not for another.',
    adheresOnce: 'This organisation has already adhered at this level: nothing more is needed.',
    areasAreKnown: 'One of the areas given is not among those of the notice: {areas}.',
    thematicSessionHasGroup:
      'A thematic session is about one of the areas ({areas}); other sessions about none.',
    sessionIsPast: 'A session is recorded once it has been held: the date given is in the future.',
    assemblyBeforeCouncil:
      'The council transposes the zone plan after the mayors’ assembly has approved it (approval: {approvedOn}).',
    expectedOutcomesReached: 'The path has not reached all its expected outcomes yet. Missing: {missing}.',
  },
  terms: {
    opening: { name: 'Opening of adhesions', onExpiry: 'From this moment organisations may adhere.' },
    closing: {
      name: 'Closing of adhesions',
      onExpiry: 'From this moment no more adhesions are received and the tables begin.',
    },
    substitution: {
      name: 'Conclusion by who holds the substitute power',
      onExpiry:
        'The path stays without a conclusion: manager and officer answer for it and are told. Time that has passed decides nothing.',
    },
    conclusion: {
      name: 'Term of conclusion of the procedure',
      onExpiry: 'The procedure officer and the manager are told of the delay; the path goes on.',
    },
  },
  outcomes: { concluded: 'Concluded', 'closed-without-outcome': 'Closed without outcome' },
  notices: {
    substitutionOverdue: {
      subject: 'Substitute power not used: co-programming',
      body: 'Half of the term, in which who holds the substitute power had to conclude co-programming, has expired too (L. 241/1990, art. 2 c. 9-ter). Conclude at once by an express and reasoned act.',
    },
    conclusionOverdue: {
      subject: 'Term of conclusion exceeded: co-programming',
      body: 'The term of conclusion of the co-programming path has expired. Conclude the path, or close it by a reasoned act.',
    },
  },
  warnings: {
    committeeAfterExecutive:
      'The executive approves the document without a presentation to the committee before.',
  },
};
