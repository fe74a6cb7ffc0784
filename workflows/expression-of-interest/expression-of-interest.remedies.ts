/** What makes a rule hold that reads no data: the steps that remove a reason, or why nobody can. */
import type { Remedy } from '#engine';
import { FIXED_BY_NOTICE, PASSED, SETTLED } from '../remedies.js';

/** What was written in the application: by its lead while that is possible, then only where the law lets it be mended. */
const asWritten: Remedy = { steps: ['draft.save', 'application.replace', 'rescue.request'] };

export const remedies = {
  windowIsOpen: { never: PASSED },
  filedInTime: { never: PASSED },
  cameByMessage: { steps: ['arrival.record'] },
  messageWasInTime: { never: PASSED },
  arrivedInTime: { never: PASSED },
  formIsWritten: { steps: ['draft.save'] },
  leadIsApplicant: asWritten,
  applicantsAreThirdSector: asWritten,
  groupingIsAllowed: asWritten,
  groupingIsWhole: asWritten,
  declarationsAreMade: asWritten,
  programmesAreOffered: asWritten,
  noDoubleParticipation: { steps: ['application.withdraw', 'application.replace'] },
  notDecidedYet: { never: SETTLED },
  rescueRoundIsLeft: { never: FIXED_BY_NOTICE, instead: ['refusal.announce'] },
  rescueWasAsked: { steps: ['rescue.request'] },
  replyIsInTime: { never: PASSED },
  tenBisIsDue: { never: SETTLED, instead: ['application.exclude'] },
  refusalWasAnnounced: { steps: ['refusal.announce'] },
  observationsAreInTime: { never: PASSED },
  observationsWereInvited: { steps: ['refusal.announce'] },
  everyRequirementIsChecked: { steps: ['requirement.check'] },
  everyRequirementIsMet: { steps: ['requirement.check', 'rescue.request'] },
  itemsWereFoundMissing: { steps: ['requirement.check'] },
} satisfies Record<string, Remedy>;
