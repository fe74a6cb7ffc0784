/** What makes a rule hold that reads no data: the steps that remove a reason, or why nobody can. */
import type { Remedy } from '#engine';
import { FIXED_BY_NOTICE, PASSED, SETTLED } from '../remedies.js';

export const remedies = {
  groupingToBeConstituted: { never: SETTLED },
  groupingConstituted: { steps: ['grouping.constitute'] },
  reportingFixed: { steps: ['reporting.set'] },
  determinationEffective: { steps: ['determination.adopt', 'visa.record'] },
  determinationAdopted: { steps: ['determination.adopt'] },
  checksValid: { steps: ['check.record'] },
  checksStillValid: { steps: ['check.record'] },
  coFinancingReached: { never: SETTLED, instead: ['convention.abandon'] },
  publicationDone: { steps: ['publication.record'] },
  publicationCovers: { steps: ['publication.record'] },
  reportApprovedWithDebitNote: { cases: ['reporting'] },
  payerIsNotChecker: 'colleague',
  accountNotApproved: { never: SETTLED, instead: ['balance.order'] },
  conventionInForce: { never: PASSED },
  revisionForeseen: { never: FIXED_BY_NOTICE },
  somethingRunning: { never: SETTLED },
  everythingCeased: { cases: ['termination-notice'] },
  leadAccounts: { steps: ['account.submit'] },
  allReportsEnded: { cases: ['reporting'] },
  nothingUnheard: { steps: ['reduction.propose'] },
  balanceRemains: { never: SETTLED },
  excessReceived: { never: SETTLED },
  ceasedEarly: { never: SETTLED },
} satisfies Record<string, Remedy>;
