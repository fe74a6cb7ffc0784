/** Which case opens which, and where outcomes lead: the one place where the order of the stages stands. */
import type { Consequence, ProcedureDefinition } from '#engine';
import { amendment } from './amendment/index.js';
import { coProgramming } from './co-programming/index.js';
import { convention } from './convention/index.js';
import { evaluation } from './evaluation/index.js';
import { expressionOfInterest } from './expression-of-interest/index.js';
import { negotiation } from './negotiation/index.js';
import { notice } from './notice/index.js';
import { reporting } from './reporting/index.js';
import { roles } from './roles.js';
import { terminationNotice } from './termination-notice/index.js';

const tellsParent = (event: string): Consequence => ({ tells: 'parent', event });

const each = <const Outcomes extends readonly string[]>(
  outcomes: Outcomes,
  consequence: Consequence,
): Record<string, Consequence> => Object.fromEntries(outcomes.map((outcome) => [outcome, consequence]));

/** Co-programming and co-design under D.Lgs. 117/2017, art. 55. */
export const coDesign: ProcedureDefinition = {
  name: 'co-design',
  workflows: [
    coProgramming,
    notice,
    expressionOfInterest,
    evaluation,
    negotiation,
    convention,
    reporting,
    amendment,
    terminationNotice,
  ],
  past: [],
  roles,
  roots: ['co-programming', 'notice'],
  opens: {
    notice: ['expression-of-interest', 'evaluation', 'negotiation', 'convention'],
    convention: ['reporting', 'amendment', 'termination-notice'],
  },
  outcomes: {
    'co-programming': each(['concluded', 'closed-without-outcome'], 'ends'),
    notice: each(['concluded', 'deserted', 'revoked'], 'ends'),
    'expression-of-interest': {
      ...each(
        ['admitted', 'excluded', 'withdrawn', 'late', 'not-submitted'],
        tellsParent('application.decided'),
      ),
      // The notice itself has ended.
      lapsed: 'ends',
    },
    evaluation: {
      ...each(['approved', 'none-suitable'], tellsParent('evaluation.decided')),
      stopped: 'ends',
    },
    negotiation: each(['agreed', 'project-only', 'not-agreed'], tellsParent('negotiation.ended')),
    convention: each(['concluded', 'terminated', 'not-signed'], tellsParent('convention.ended')),
    reporting: each(['payable', 'missing'], tellsParent('report.ended')),
    amendment: each(['signed', 'abandoned'], tellsParent('amendment.ended')),
    'termination-notice': each(['effective', 'revoked'], tellsParent('termination.ended')),
  },
};
