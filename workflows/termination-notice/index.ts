import { defineWorkflow } from '#engine';
import { events } from './termination-notice.events.js';
import { machine } from './termination-notice.machine.js';
import { rules, terms, type TerminationContext } from './termination-notice.rules.js';
import { it } from './termination-notice.texts.it.js';
import { en } from './termination-notice.texts.en.js';

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
  texts: { it, en },
});
