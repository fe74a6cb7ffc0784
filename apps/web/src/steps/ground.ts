/** What every page of a step stands on: the case, the event as this reader may ask it, and what fields choose from. */
import { notFound, type Iter } from '#door';
import { isContest, type LoadedWorkflow } from '#engine';
import { readCase } from '#procedures';
import {
  actionsOf,
  contestActionsOf,
  viewCase,
  windowsOf,
  workflowOf,
  type CaseView,
  type SeenCase,
} from '#reading';
import type { Hints } from '../forms/hints.js';
import type { Schema } from '../forms/schema.js';
import type { Visit } from '../page/visit.js';
import { seenCase, viewerIn } from '../record/seen-case.js';
import {
  explainAction,
  explainerFor,
  type ExplainedAction,
  type Explainer,
} from '../reasons/explain-actions.js';
import { knownIn } from '../cases/known.js';
import type { AidGround } from './aids/aid.js';
import { contestHints } from './contest-hints.js';
import { hintsFor } from './step-hints.js';
import { besideCase } from '../references/beside-case.js';
import { offersFrom } from '../references/offered.js';
import type { Known } from '../forms/tree-of.js';
import { stepWords } from './step.words.js';

export type Ground = {
  seen: SeenCase;
  file: CaseView;
  workflow: LoadedWorkflow;
  action: ExplainedAction;
  explain: Explainer;
  onBehalfOf: string | null;
  offers: Known['offers'];
  /** Names of those that were written and not chosen. */
  organisations?: ReadonlyMap<string, string>;
  hints: Hints;
  /** Null for readers from outside. */
  aid: AidGround | null;
  /** Neither data nor an act: there is nothing to fill in. */
  asksNothing: boolean;
};

/** @throws not found, for a case or an event that is not there or not for this reader */
export async function findStep(iter: Iter, visit: Visit, id: string, event: string): Promise<Ground> {
  const viewer = viewerIn(visit);
  const seen = await seenCase(iter, visit, id);
  const workflow = workflowOf(iter.procedure, seen.file);
  const actions = isContest(event)
    ? await contestActionsOf(iter, viewer, seen, visit.language)
    : await actionsOf(iter, viewer, seen, undefined, visit.language);
  const action = actions.items.find((one) => one.event === event);
  if (!workflow || !action) throw notFound(stepWords.notAStep);
  const explain = await explainerFor(iter, visit, seen, event);
  const row = await readCase(iter.pool, seen.file.id);
  const mandate = viewer.mandates.find(({ organisation }) => organisation === action.onBehalfOf);
  const { properties } = action.schema as Schema;
  const context = row?.envelope.context ?? {};
  const known = await knownIn(iter, context);
  const beside = await besideCase(iter, seen, context);
  const offers = offersFrom({ context, known, language: visit.language, beside });
  return {
    seen,
    // The revision that the reader sees is the one whose actions are shown.
    file: { ...viewCase(iter.procedure, seen.file, visit.language), revision: actions.revision },
    workflow,
    action: explainAction(explain)(action),
    explain,
    onBehalfOf: mandate?.organisationName ?? null,
    offers,
    hints: isContest(event)
      ? contestHints({
          workflow,
          contested: await windowsOf(iter, viewer, seen, visit.language),
          parties: offers('organisation'),
          visit,
        })
      : hintsFor(workflow.name, event, { context, say: visit.say }),
    aid:
      row && seen.sight === 'inside'
        ? {
            context,
            known,
            calendar: row.calendar,
            person: viewer.person.id,
          }
        : null,
    asksNothing: action.act === null && Object.keys(properties ?? {}).length === 0,
  };
}
