import { dataOf, defineWorkflow } from '#engine';
import { terms } from './examination.terms.js';
import type { ExpressionContext } from './expression-of-interest.context.js';
import { events, type ExpressionEvent } from './expression-of-interest.events.js';
import { machine, rules } from './expression-of-interest.machine.js';
import { remedies } from './expression-of-interest.remedies.js';
import { it } from './expression-of-interest.texts.it.js';
import { en } from './expression-of-interest.texts.en.js';
import { civilDateOf } from '#terms';
import { harms, windows } from '../windows.js';
import { organisationsOf } from './application.form.js';

export const expressionOfInterest = defineWorkflow({
  name: 'expression-of-interest',
  version: 1,
  machine,
  events,
  rules,
  terms,
  // The lead is the single interlocutor of the body; the others come in when the application is filed with their names.
  concerns: ({ applicant, form, submissions }: ExpressionContext) =>
    form && submissions.length > 0 ? [...new Set([applicant, ...organisationsOf(form)])] : [applicant],
  requiredNotices: {
    receipt: 'L. 241/1990, art. 18-bis',
    late: 'L. 241/1990, art. 3 c. 4',
    closingMoved: 'L. 241/1990, art. 12',
    noticeRevoked: 'L. 241/1990, art. 21-quinquies',
    rescueRequested: 'L. 241/1990, art. 6 c. 1 lett. b',
    refusalAnnounced: 'L. 241/1990, art. 10-bis',
    admitted: 'L. 241/1990, art. 2 c. 1',
    excluded: 'L. 241/1990, art. 3 c. 4',
  },
  remedies,
  windows,
  acts: {
    'application.exclude': {
      reaches: ({ context: { form } }) => (form === null ? [] : harms(organisationsOf(form))),
    },
    // For each addressee from the day on which it was delivered: L. 241/1990, art. 21-bis.
    'delivery.prove': {
      of: 'application.exclude',
      reaches: ({ context, event }) => {
        const { organisation, deliveredAt } = dataOf(event as ExpressionEvent, 'delivery.prove');
        return context.decision === null ? [] : harms([organisation], civilDateOf(deliveredAt));
      },
    },
  },
  texts: { it, en },
});
