/** What may be done in a case, and of what may not each reason with its way out. */
import type { Iter } from '#door';
import { workflowOf, type ActionView, type SeenCase } from '#reading';
import type { Visit } from '../page/visit.js';
import { whoAndWhat, type AroundCase } from './around-case.js';
import { explainedBy, type Explained } from './way.js';

export type ExplainedAction = Omit<ActionView, 'reasons'> & { reasons: Explained[] };

export type Explainer = ReturnType<typeof explainedBy>;

/** @param writing the step whose form stands on the page */
export const explainerFor = async (
  iter: Iter,
  visit: Visit,
  seen: SeenCase,
  writing?: string,
): Promise<Explainer> => explainerIn(iter, visit, seen.file, await whoAndWhat(iter, seen), writing);

type File = SeenCase['file'];

export function explainerIn(
  { procedure }: Iter,
  { say, language, viewer }: Visit,
  file: File,
  around: AroundCase,
  writing?: string,
): Explainer {
  const workflow = workflowOf(procedure, file);
  if (!workflow) return (_, reasons) => reasons.map((one) => ({ ...one, way: NOWHERE }));
  const reader = {
    say,
    language,
    me: viewer?.person.id ?? null,
    ...(writing === undefined ? {} : { writing }),
  };
  return explainedBy({ file, procedure, workflow, around }, reader);
}

/** Of a version of the rules that is no longer here. */
const NOWHERE = { who: [], links: [], because: null };

export const explainAction =
  (explain: Explainer) =>
  (action: ActionView): ExplainedAction => ({
    ...action,
    reasons: explain(action.event, action.reasons),
  });
