import { defineWorkflow } from '#engine';
import { events } from './reporting.events.js';
import type { ReportingContext } from './reporting.context.js';
import { machine } from './reporting.machine.js';
import { remedies } from './reporting.remedies.js';
import { rules, terms } from './reporting.rules.js';
import { it } from './reporting.texts.it.js';
import { en } from './reporting.texts.en.js';

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
  },
  remedies,
  texts: { it, en },
});
export { reportingOutput } from './report.js';
export type { ReportingInput } from './reporting.context.js';
