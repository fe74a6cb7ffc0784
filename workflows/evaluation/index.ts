import { defineWorkflow } from '#engine';
import type { EvaluationContext } from './evaluation.context.js';
import { events } from './evaluation.events.js';
import { machine } from './evaluation.machine.js';
import { remedies } from './evaluation.remedies.js';
import { rules, terms } from './evaluation.rules.js';
import { it } from './evaluation.texts.it.js';
import { en } from './evaluation.texts.en.js';
import { harms, harmsAll, windows } from '../windows.js';

export const evaluation = defineWorkflow({
  name: 'evaluation',
  version: 1,
  machine,
  events,
  rules,
  terms,
  // Nobody outside sees the scores before they are approved and published.
  concerns: (_context: EvaluationContext) => [],
  concealed: {
    'sheet.lock': {
      while: ['under-way.declaring', 'under-way.scoring'],
      keptIn: 'sheets',
      text: {
        it: 'I punteggi si leggono quando la valutazione è chiusa: ogni commissario giudica senza conoscere i punti degli altri.',
        en: 'The points are read once scoring is closed: each commissioner judges without knowing the points of the others.',
      },
      norm: 'L. 241/1990, art. 1 c. 1 e art. 6-bis (imparzialità)',
    },
  },
  requiredNotices: {
    outcomeApproved: 'L. 241/1990, art. 3 c. 4',
    noneSuitable: 'L. 241/1990, art. 3 c. 4',
  },
  officeNotices: ['evaluationOverdue'],
  remedies,
  windows,
  acts: {
    'outcome.approve': {
      reaches: ({ context }) => [...harms(context.candidates.map(({ lead }) => lead)), ...harmsAll()],
    },
  },
  texts: { it, en },
});
