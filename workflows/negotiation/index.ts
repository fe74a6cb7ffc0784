import { defineWorkflow } from '#engine';
import { organisationsAt, type NegotiationContext } from './negotiation.context.js';
import { events } from './negotiation.events.js';
import { machine } from './negotiation.machine.js';
import { remedies } from './negotiation.remedies.js';
import { rules, terms } from './negotiation.rules.js';
import { it } from './negotiation.texts.it.js';
import { en } from './negotiation.texts.en.js';
import { harms, harmsAll, windows } from '../windows.js';

/** All who were chosen, also those who left the table. */
const leadsOf = ({ partners }: NegotiationContext): string[] => partners.map(({ lead }) => lead);

export const negotiation = defineWorkflow({
  name: 'negotiation',
  version: 1,
  machine,
  events,
  rules,
  terms,
  concerns: (context: NegotiationContext) => organisationsAt(context),
  requiredNotices: {
    agreementReached: 'L. 241/1990, art. 2 c. 1',
    noAgreement: 'L. 241/1990, art. 3 c. 4',
  },
  officeNotices: ['tableTooLong'],
  remedies,
  windows,
  acts: {
    'agreement.conclude': { reaches: ({ context }) => [...harms(leadsOf(context)), ...harmsAll()] },
    'project.conclude': { reaches: ({ context }) => [...harms(leadsOf(context)), ...harmsAll()] },
    'negotiation.fail': { reaches: ({ context }) => harms(leadsOf(context)) },
  },
  texts: { it, en },
});
export { negotiationOutput } from './negotiation.events.js';
export type { NegotiationInput } from './negotiation.context.js';
