/** Whose data others do not read yet, though they see that the step was taken, when, and by whom. */
import { allNodes, nodeName } from './graph.js';
import type { Said } from './vocabulary.js';
import { EXTERNAL_ROLES, type Workflow } from './workflow.js';

export type Concealed = {
  /** Dotted names of the states during which it holds. */
  while: readonly string[];
  /** The part of the context in which the data are kept. */
  keptIn: string;
  /** Said in their place. */
  text: Said;
  norm: string;
};

/** @param state as a case bears it: dotted names, joined where there are several */
export function concealedIn(workflow: Workflow, event: string, state: string): Concealed | null {
  const rule = Object.hasOwn(workflow.concealed, event) ? workflow.concealed[event] : undefined;
  if (!rule) return null;
  const lasts = rule.while.some((name) =>
    state.split(' + ').some((now) => now === name || now.startsWith(`${name}.`)),
  );
  return lasts ? rule : null;
}

export function checkConcealed(workflow: Workflow): string[] {
  const states = allNodes(workflow).map(nodeName);
  return Object.entries(workflow.concealed).flatMap(([event, { while: lasting, text, norm }]) => [
    ...(Object.hasOwn(workflow.events, event) ? [] : [`"${event}" is concealed, and is no event.`]),
    ...(workflow.events[event]?.roles.some((role) => EXTERNAL_ROLES.includes(role))
      ? [`"${event}" is concealed, and organisations send it: their receipt shows what they sent.`]
      : []),
    ...(lasting.length > 0 ? [] : [`"${event}" is concealed in no state.`]),
    ...lasting
      .filter((name) => !states.includes(name))
      .map((name) => `"${event}" is concealed in "${name}", which is no state.`),
    ...([text.it, text.en, norm].every((one) => one.trim() !== '')
      ? []
      : [`That "${event}" is concealed lacks its norm, or words in one language.`]),
  ]);
}
