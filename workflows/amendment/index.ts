import { defineWorkflow } from '#engine';
import type { AmendmentContext } from './amendment.context.js';
import { events } from './amendment.events.js';
import { machine } from './amendment.machine.js';
import { remedies } from './amendment.remedies.js';
import { rules, terms } from './amendment.rules.js';
import { it } from './amendment.texts.it.js';
import { en } from './amendment.texts.en.js';
import { grants, harms, harmsAll, windows } from '../windows.js';

export const amendment = defineWorkflow({
  name: 'amendment',
  version: 1,
  machine,
  events,
  rules,
  terms,
  concerns: (context: AmendmentContext) => context.members,
  officeNotices: ['tableNotReopened'],
  remedies,
  windows,
  acts: {
    'determination.adopt': { reaches: ({ context }) => [...grants([context.organisation]), ...harmsAll()] },
    'amendment.abandon': { reaches: ({ context }) => harms([context.organisation]) },
  },
  texts: { it, en },
});
export { amendmentOutput, type AmendmentInput } from './amendment.context.js';
