/** What the stages call things, in one language. A version that is no longer here leaves the bare names standing. */
import { commonWords, stateWords, type LoadedWorkflow, type Procedure, type Texts } from '#engine';
import type { Language } from '#terms';

export type WorkflowRef = { workflow: string; workflowVersion: number };

export function workflowOf(procedure: Procedure, ref: WorkflowRef): LoadedWorkflow | undefined {
  return procedure.all.find((one) => one.name === ref.workflow && one.version === ref.workflowVersion);
}

export function textsOf(procedure: Procedure, ref: WorkflowRef, language: Language): Texts | undefined {
  return workflowOf(procedure, ref)?.texts[language];
}

export const sayState = (texts: Texts | undefined, state: string): string =>
  texts ? stateWords(texts, state) : state;

const opened = { it: 'Pratica aperta', en: 'Case opened' };

/** What happened, as the history says it. */
export const sayDone = (texts: Texts | undefined, event: string, language: Language): string =>
  event === 'case.open'
    ? opened[language]
    : (commonWords(event)?.done[language] ?? texts?.events[event]?.done ?? event);

export const sayTerm = (texts: Texts | undefined, term: string): string => texts?.terms[term]?.name ?? term;
