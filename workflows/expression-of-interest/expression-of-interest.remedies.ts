/** What makes a rule hold that reads no data: the steps that remove a reason, or why nobody can. */
import type { Remedy, Said } from '#engine';
import { FIXED_BY_NOTICE, PASSED, SETTLED } from '../remedies.js';

/** What was written in the application: by its lead while that is possible, then only where the law lets it be mended. */
const asWritten: Remedy = { steps: ['draft.save', 'application.replace', 'rescue.request'] };

const LEAD_ONLY: Said = {
  it: 'Lo fa chi rappresenta il capofila.',
  en: 'Whoever represents the lead does it.',
};
const MEMBERS_ONLY: Said = {
  it: 'Lo fa chi rappresenta un altro ente del raggruppamento.',
  en: 'Whoever represents another member of the grouping does it.',
};

export const remedies = {
  windowIsOpen: { never: PASSED },
  filedInTime: { never: PASSED },
  cameByMessage: { steps: ['arrival.record'] },
  messageWasInTime: { never: PASSED },
  arrivedInTime: { never: PASSED },
  formIsWritten: { steps: ['draft.save'] },
  leadActs: { never: LEAD_ONLY },
  memberActs: { never: MEMBERS_ONLY },
  adhesionIsNew: { never: SETTLED },
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
