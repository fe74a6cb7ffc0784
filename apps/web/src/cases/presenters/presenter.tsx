/** Each stage in short: what a person must know of it before acting. */
import type { ComponentType } from 'preact';
import { Amendment } from './amendment.js';
import { CoProgramming } from './co-programming.js';
import { Convention } from './convention.js';
import { Evaluation } from './evaluation.js';
import { ExpressionOfInterest } from './expression-of-interest.js';
import type { Known, Presented } from './ground.js';
import { Negotiation } from './negotiation.js';
import { Notice } from './notice.js';
import { Reporting } from './reporting.js';
import { Termination } from './termination.js';

// A case is shown by the presenter of its own stage, with the context that its machine keeps.
const presenters: Record<string, ComponentType<Presented<never>> | undefined> = {
  'co-programming': CoProgramming,
  notice: Notice,
  'expression-of-interest': ExpressionOfInterest,
  evaluation: Evaluation,
  negotiation: Negotiation,
  convention: Convention,
  reporting: Reporting,
  amendment: Amendment,
  'termination-notice': Termination,
};

type Given = { workflow: string; context: Record<string, unknown>; known: Known };

export function Presenter({ workflow, context, known }: Given) {
  const Shown = presenters[workflow];
  return Shown ? <Shown context={context as never} known={known} /> : null;
}

export const hasPresenter = (workflow: string): boolean => presenters[workflow] !== undefined;
