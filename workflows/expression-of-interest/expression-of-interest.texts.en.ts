import type { Texts } from '#engine';
import type { terms } from './examination.terms.js';
import type { ApplicantNotice } from './expression-of-interest.actions.js';
import type { events } from './expression-of-interest.events.js';
import type { rules } from './expression-of-interest.machine.js';

export const en: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> & {
  notices: Record<ApplicantNotice, Texts['notices'][string]>;
} = {
  title: 'Expression of interest',
  about:
    'A third-sector entity, alone or in a grouping, applies for one or more programmes. The office checks the requirements and admits or excludes.',
  states: {
    started: 'Started',
    drafted: 'Draft',
    filed: 'Under consideration',
    'filed.submitted': 'Submitted',
    'filed.under-examination': 'Requirements being checked',
    'filed.rescue-requested': 'Documents asked for, awaiting proof of delivery',
    'filed.under-rescue': 'Awaiting documents',
    'filed.refusal-announced': 'Notice of refusal sent, awaiting proof of delivery',
    'filed.under-observations': 'Awaiting observations',
    'filed.exclusion-decided': 'Exclusion decided, to be communicated',
  },
  events: {
    'draft.save': { action: 'Save the draft', done: 'Draft saved' },
    'application.submit': { action: 'Submit the application', done: 'Application submitted' },
    'application.replace': { action: 'Replace the application', done: 'Application replaced' },
    'adhesion.confirm': {
      action: 'Confirm the adhesion of your organisation',
      done: 'Adhesion of a member confirmed',
    },
    'arrival.record': {
      action: 'Record the application that came by certified mail',
      done: 'Application by certified mail recorded',
    },
    'application.withdraw': { action: 'Withdraw the application', done: 'Application withdrawn' },
    'draft.lapse': { action: 'Lapse of the draft', done: 'Draft lapsed' },
    'closing.move': { action: 'Move of the closing', done: 'Closing moved' },
    'doubles.report': { action: 'Report of double participation', done: 'Double participation updated' },
    'notice.revoked': { action: 'Revocation of the notice', done: 'Notice revoked' },
    'admissibility.start': {
      action: 'Start checking the requirements',
      done: 'Check of the requirements started',
    },
    'requirement.check': { action: 'Check a requirement', done: 'Requirement checked' },
    'rescue.request': {
      action: 'Ask for missing documents (document rescue)',
      done: 'Missing documents asked for',
    },
    'rescue.reply': { action: 'Reply to the request for documents', done: 'Documents received' },
    'rescue.expire': { action: 'Expiry of the term for documents', done: 'Term for documents expired' },
    'delivery.prove': { action: 'Record the proof of delivery', done: 'Delivery proven' },
    'refusal.announce': { action: 'Send the notice of refusal', done: 'Notice of refusal sent' },
    'observations.file': { action: 'File observations', done: 'Observations filed' },
    'observations.expire': {
      action: 'Expiry of the term for observations',
      done: 'Term for observations expired',
    },
    'application.admit': { action: 'Admit the application', done: 'Application admitted' },
    'application.exclude': { action: 'Exclude the application', done: 'Exclusion decided' },
  },
  rules: {
    windowIsOpen: 'The time for writing the application is over: it closed on {closing}.',
    filedInTime: 'The application is {seconds} seconds late: the closing was {closing}.',
    arrivedInTime:
      'The message arrived late. The closing was {closing}: it arrived {seconds} seconds after it.',
    receiptsAreInOrder: 'The receipts are not in order: acceptance first, then delivery, none in the future.',
    cameByMessage: 'The application did not come by certified mail.',
    messageWasInTime: 'The message arrived after the closing.',
    formIsWritten: 'The application is still empty: write and save it first.',
    leadActs: 'For the grouping the lead acts: the others read, and confirm their own adhesion.',
    memberActs: 'Adhesion is confirmed by a member of the grouping other than the lead.',
    adhesionIsNew: 'This organisation has confirmed its adhesion already.',
    memberDeclares:
      'One or more declarations of the organisation are missing (D.P.R. 445/2000): requirements, no cause of exclusion, awareness of the consequences.',
    leadIsApplicant: 'An application is filed in the name of the lead organisation, the one acted for.',
    applicantsAreThirdSector:
      'Only third-sector entities take part: {count} of them give no entry in the RUNTS or in the register of social enterprises.',
    groupingIsAllowed: 'The notice does not allow this kind of grouping.',
    groupingIsWhole:
      'A single entity applies alone; a grouping has several different members, its lead among them, shares that make 100%, and its deed or the commitment to constitute it.',
    declarationsAreMade:
      'One or more declarations are missing (D.P.R. 445/2000): requirements, no exclusion cause, knowledge of the consequences.',
    programmesAreOffered: 'The programmes to choose from, each once, are: {programmes}.',
    noDoubleParticipation:
      'An organisation takes part twice in the same programme ({programmes}): one of the two applications must be corrected or withdrawn.',
    notDecidedYet: 'The application has already been decided.',
    closingIsPast: 'Checking begins after the closing for applications.',
    requirementIsListed: 'The requirements and documents of the notice are checked: {requirements}.',
    rescueRoundIsLeft: 'The notice allows {rounds} requests for documents, already made.',
    itemsAreRescuable: 'Only what the notice names can be supplied later: {items}. The proposal cannot.',
    itemsWereFoundMissing:
      'Only what the check found missing is asked for: record it in the check of the requirement first.',
    addresseeIsApplicant: 'The addressee is not among the organisations of this application.',
    deliveryIsPast: 'A delivery cannot lie in the future: record it once the receipt has come.',
    rescueWasAsked: 'No document was asked for.',
    replyIsInTime: 'The term for the documents is over: the last day was {lastDay}.',
    onlyWhatWasAsked: 'Only what was asked for can be sent: {items}.',
    tenBisIsDue: 'A notice of refusal is not foreseen in this procedure, or has already been sent.',
    refusalWasAnnounced: 'No notice of refusal has been delivered.',
    observationsAreInTime: 'The time for observations has passed: the last day was {lastDay}.',
    groundsAreFound:
      'The grounds must be requirements found not met ({found}) or exclusion causes of the notice.',
    observationsWereInvited:
      'An exclusion needs the notice of refusal first, with ten days for observations.',
    groundsWereAnnounced:
      'Without observations, the exclusion may have only the grounds already announced: {announced}.',
    observationsAreAnswered: 'The organisation filed observations: say why they are not accepted.',
    everyRequirementIsChecked: 'Requirements still to be checked: {missing}.',
    everyRequirementIsMet: 'Requirements not met: {unmet}.',
    lastAddresseeReached: 'The exclusion has not reached every organisation of the application yet.',
  },
  terms: {
    submission: {
      name: 'Filing of the application',
      onExpiry: 'A draft that was not submitted lapses at the end of the closing day.',
      unsent:
        'The application is a draft: it has NOT been submitted. A draft does not count as an application.',
    },
    rescue: {
      name: 'Supply of missing documents',
      onExpiry: 'The check goes on without the documents asked for.',
    },
    observations: {
      name: 'Observations on the notice of refusal',
      onExpiry: 'The office decides without observations.',
    },
  },
  outcomes: {
    admitted: 'Admitted',
    excluded: 'Excluded',
    withdrawn: 'Withdrawn',
    late: 'Late',
    'not-submitted': 'Not submitted',
    lapsed: 'Lapsed with the revocation of the notice',
  },
  notices: {
    receipt: {
      subject: 'Receipt for application no. {application}',
      body: 'We have received application no. {application} for "{about}". Documents: {documents}. Arrival: {filedAt}. This receipt counts as notice of start (L. 241/1990, art. 18-bis).',
    },
    adhesionAsked: {
      subject: 'Confirm the adhesion of your organisation: application no. {application}',
      body: 'The lead has filed application no. {application} for "{about}". It has filed it in the name of your organisation too. Read it in the case. Then make the declarations of your organisation and send the mandate.',
    },
    adhesionConfirmed: {
      subject: 'Adhesion confirmed: application no. {application}',
      body: 'An organisation has confirmed its adhesion to application no. {application} for "{about}". Confirmed: {confirmed} of {members}. The case says who is missing.',
    },
    late: {
      subject: 'Late application: {about}',
      body: 'Application no. {application} for "{about}" arrived after the closing ({filedAt}) and cannot be examined. It can be challenged before the TAR within 60 days.',
    },
    closingMoved: {
      subject: 'New closing: {about}',
      body: 'The closing of "{about}" has moved: {closing}. What has been written or submitted stays valid, and can be submitted or replaced until then.',
    },
    notSubmitted: {
      subject: 'Draft not submitted: {about}',
      body: 'Draft no. {application} for "{about}" was not submitted by the closing and has lapsed.',
    },
    noticeRevoked: {
      subject: 'Notice revoked: {about}',
      body: 'The notice "{about}" has been revoked. Application no. {application} lapses.',
    },
    rescueRequested: {
      subject: 'Something is missing in application no. {application}',
      body: 'To complete application no. {application} for "{about}", send: {items}. You have {days} days from when you receive this message; the exact date is in the case. Without a reply the office decides with what it has.',
    },
    rescueExpired: {
      subject: 'Term for documents expired: application no. {application}',
      body: 'The term for completing application no. {application} has expired. The office decides with the documents it has.',
    },
    refusalAnnounced: {
      subject: 'Notice of refusal of application no. {application}',
      body: 'The office intends to exclude application no. {application} for "{about}" for requirements that are missing or exclusion causes: {grounds}. You can file observations within ten days of receiving this message (L. 241/1990, art. 10-bis).',
    },
    admitted: {
      subject: 'Application no. {application} admitted',
      body: 'Application no. {application} for "{about}" meets all requirements and is admitted.',
    },
    excluded: {
      subject: 'Application no. {application} excluded',
      body: 'Application no. {application} for "{about}" is excluded. Requirements missing or exclusion causes: {grounds}. The reasoned act is in the case. It can be challenged before the TAR within 60 days of this message.',
    },
  },
  warnings: { examinerDecides: 'The same person checked the requirements and decides the exclusion.' },
};
