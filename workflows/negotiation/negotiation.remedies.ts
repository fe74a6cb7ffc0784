/** What makes a rule hold that reads no data: the steps that remove a reason, or why nobody can. */
import type { Remedy } from '#engine';
import { SETTLED } from '../remedies.js';

export const remedies = {
  leadWithdraws: { steps: ['partner.withdraw'] },
  projectProposed: { steps: ['project.version'] },
  enoughSessions: { steps: ['session.record', 'session.convene'] },
  teamProvided: { steps: ['project.version'] },
  linksKept: { steps: ['project.version'] },
  budgetWithinContribution: { steps: ['project.version'] },
  budgetByYear: { steps: ['project.version'] },
  projectFixed: { steps: ['project.fix'] },
  agreementSet: { steps: ['agreement.set'] },
  somebodyAtTable: { never: SETTLED, instead: ['negotiation.fail'] },
} satisfies Record<string, Remedy>;
