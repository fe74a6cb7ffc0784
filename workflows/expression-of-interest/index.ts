import { defineWorkflow } from '#engine';
import { terms } from './examination.rules.js';
import type { ExpressionContext } from './expression-of-interest.context.js';
import { events } from './expression-of-interest.events.js';
import { machine, rules } from './expression-of-interest.machine.js';
import { it } from './expression-of-interest.texts.it.js';
import { en } from './expression-of-interest.texts.en.js';

export const expressionOfInterest = defineWorkflow({
  name: 'expression-of-interest',
  version: 1,
  machine,
  events,
  rules,
  terms,
  // The lead is the single interlocutor of the body.
  concerns: (context: ExpressionContext) => [context.applicant],
  texts: { it, en },
});
