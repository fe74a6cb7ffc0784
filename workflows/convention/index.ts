import { defineWorkflow } from '#engine';
import { z } from 'zod';
import { cents, civilDate, code, organisationRef } from '../fields.js';
import { organisationsOf, type ConventionContext } from './convention.context.js';
import { events } from './convention.events.js';
import { machine } from './convention.machine.js';
import { remedies } from './convention.remedies.js';
import { rules } from './convention.rules.js';
import { terms } from './convention.terms.js';
import { it } from './convention.texts.it.js';
import { en } from './convention.texts.en.js';
import { grants, harms, harmsAll, windows } from '../windows.js';

export const convention = defineWorkflow({
  name: 'convention',
  version: 1,
  machine,
  events,
  rules,
  terms,
  concerns: (context: ConventionContext) => organisationsOf(context),
  requiredNotices: {
    reductionsProposed: 'L. 241/1990, art. 10',
    accountApproved: 'L. 241/1990, art. 2 c. 1',
    recoveryOrdered: 'L. 241/1990, art. 21-bis',
  },
  officeNotices: ['publicationDue', 'paymentOverdue', 'recoveryOverdue'],
  remedies,
  windows,
  acts: {
    'determination.adopt': { reaches: ({ context }) => [...grants([context.party.lead]), ...harmsAll()] },
    'publication.record': {
      of: 'determination.adopt',
      // What is published later is published for other acts.
      reaches: ({ before, context }) =>
        before.publication === null ? harmsAll(context.publication?.publishedOn) : [],
    },
    'convention.abandon': { reaches: ({ context }) => harms([context.party.lead]) },
    'account.approve': { reaches: ({ context }) => grants([context.party.lead]) },
    'recovery.order': { repeats: true, reaches: ({ context }) => harms([context.party.lead]) },
  },
  texts: { it, en },
});

/** What the notice is told when a convention ends. */
export const conventionOutput = z.strictObject({
  programme: code,
  lead: organisationRef,
  repertory: z.string().nullable(),
  granted: cents,
  paid: cents,
  due: cents.nullable(),
  recovered: cents,
  endedOn: civilDate.nullable(),
});
export { conventionInput, type ConventionInput } from './convention.context.js';
