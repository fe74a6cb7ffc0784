import { defineWorkflow } from '#engine';
import { events } from './reporting.events.js';
import type { ReportingContext } from './reporting.context.js';
import { machine } from './reporting.machine.js';
import { remedies } from './reporting.remedies.js';
import { rules, terms } from './reporting.rules.js';
import { it } from './reporting.texts.it.js';
import { en } from './reporting.texts.en.js';
import { grants, harms, windows } from '../windows.js';

export const reporting = defineWorkflow({
  name: 'reporting',
  version: 1,
  machine,
  events,
  rules,
  terms,
  concerns: (context: ReportingContext) => context.members,
  requiredNotices: {
    integrationsAsked: 'L. 241/1990, art. 6 c. 1 lett. b',
    // With its cuts, each with its reason.
    reportApproved: 'L. 241/1990, art. 3 c. 4',
    approvalWithdrawn: 'L. 241/1990, art. 21-bis',
    closedMissing: 'L. 241/1990, art. 21-bis',
  },
  officeNotices: ['checkOverdue'],
  remedies,
  windows,
  acts: {
    // With its cuts, where there are any.
    'report.approve': { reaches: ({ context }) => grants([context.organisation]) },
    'approval.withdraw': {
      takesAway: { act: 'report.approve', by: 'art-21-nonies' },
      reaches: () => [],
    },
    'report.close-missing': { reaches: ({ context }) => harms([context.organisation]) },
  },
  texts: { it, en },
});
export { reportingOutput } from './report.js';
export type { ReportingInput } from './reporting.context.js';
