import { defineWorkflow } from '#engine';
import { events } from './termination-notice.events.js';
import { machine } from './termination-notice.machine.js';
import { rules, terms, type TerminationContext } from './termination-notice.rules.js';
import { it } from './termination-notice.texts.it.js';
import { en } from './termination-notice.texts.en.js';
import { civilDateOf } from '#terms';
import { harms, windows } from '../windows.js';

export const terminationNotice = defineWorkflow({
  name: 'termination-notice',
  version: 1,
  machine,
  events,
  rules,
  terms,
  concerns: (context: TerminationContext) => [context.organisation],
  requiredNotices: {
    terminationNotice: 'L. 241/1990, art. 21-bis',
  },
  windows,
  acts: {
    'notice.issue': { reaches: ({ context }) => harms([context.organisation]) },
    'delivery.prove': {
      of: 'notice.issue',
      reaches: ({ context: { organisation, delivery } }) =>
        delivery ? harms([organisation], civilDateOf(delivery.deliveredAt)) : [],
    },
    'notice.revoke': { takesAway: { act: 'notice.issue', by: 'art-21-quinquies' }, reaches: () => [] },
  },
  texts: { it, en },
});
