/** What the rules of a stage keep from everybody but who did it, as long as the case is where it is. */
import { concealedIn, type Concealed } from '#engine';
import type { Iter } from '#door';
import type { Viewer } from '#identity';
import type { Entry } from '#ledger';
import type { SeenCase } from '../sight.js';
import { workflowOf } from '../words/workflow-words.js';

/** The rule that withholds the data of this entry from this reader; null where none does. */
export function concealmentOf(
  iter: Iter,
  viewer: Viewer,
  { file }: SeenCase,
  { event, by }: Pick<Entry, 'event' | 'by'>,
): Concealed | null {
  const workflow = workflowOf(iter.procedure, file);
  if (!workflow || by.person === viewer.person.id) return null;
  return concealedIn(workflow, event, file.state);
}

/** The parts of what the case knows that nobody reads yet as a whole. */
export function concealedParts(iter: Iter, { file }: SeenCase): string[] {
  const workflow = workflowOf(iter.procedure, file);
  const rules = Object.keys(workflow?.concealed ?? {}).map(
    (event) => workflow && concealedIn(workflow, event, file.state),
  );
  return rules.flatMap((rule) => (rule ? [rule.keptIn] : []));
}
