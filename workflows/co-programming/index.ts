import { ANY_ORGANISATION, defineWorkflow } from '#engine';
import { events } from './co-programming.events.js';
import { machine } from './co-programming.machine.js';
import { remedies } from './co-programming.remedies.js';
import { rules, terms, type CoProgrammingContext } from './co-programming.rules.js';
import { it } from './co-programming.texts.it.js';
import { en } from './co-programming.texts.en.js';

export const coProgramming = defineWorkflow({
  name: 'co-programming',
  version: 1,
  machine,
  events,
  rules,
  terms,
  concerns: ({ notice }: CoProgrammingContext) => (notice?.publishedOn ? [ANY_ORGANISATION] : []),
  requiredNotices: {
    conclusionOverdue: 'L. 241/1990, art. 2 c. 9-bis',
  },
  officeNotices: ['conclusionOverdue', 'substitutionOverdue'],
  remedies,
  texts: { it, en },
});
