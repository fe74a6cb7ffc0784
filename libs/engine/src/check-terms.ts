import type { AnyStateNode } from 'xstate';
import type { Workflow } from './workflow.js';
import { CLOCK } from './vocabulary.js';
import { allNodes, edgesOf, nodeName } from './graph.js';

type ActionObject = { type: string; params?: unknown };

/** Terms named by the `openTerm` or `closeTerm` actions of a list. Computed parameters name none. */
function termsIn(actions: readonly unknown[], type: 'openTerm' | 'closeTerm'): string[] {
  return actions
    .filter((action): action is ActionObject => (action as ActionObject | undefined)?.type === type)
    .flatMap((action) => (Array.isArray(action.params) ? (action.params as unknown[]) : [action.params]))
    .map((params) => (params as { term?: string } | undefined)?.term)
    .filter((term) => term !== undefined);
}

/** Terms that a node itself carries: opened on its entry, or declared in its `meta.terms`. */
export function termsOf(node: AnyStateNode): string[] {
  const declared = (node.meta as { terms?: string[] } | undefined)?.terms ?? [];
  return [...termsIn(node.entry, 'openTerm'), ...declared];
}

/** Terms that are open whenever a node is active: its own, and those of what is around it. */
export function termsOpenAt(node: AnyStateNode): string[] {
  return node.parent ? [...termsOf(node), ...termsOpenAt(node.parent as AnyStateNode)] : termsOf(node);
}

/** Whether a term that ends with this event may be open while a node is active: opened by it, around it or inside it. */
export function mayExpire(workflow: Workflow, node: AnyStateNode, event: string): boolean {
  const inside = (n: AnyStateNode): string[] => [
    ...termsOpenAt(n),
    ...Object.values(n.states).flatMap(inside),
  ];
  return inside(node).some((term) => workflow.terms[term]?.expires === event);
}

export function checkTerms(workflow: Workflow): string[] {
  const nodes = allNodes(workflow);
  const opened = nodes.flatMap((node) => [
    ...termsIn(node.entry, 'openTerm').map((term) => ({ term, at: node, kept: true })),
    ...((node.meta as { terms?: string[] } | undefined)?.terms ?? []).map((term) => ({
      term,
      at: node,
      kept: false,
    })),
    ...edgesOf(node).flatMap((edge) =>
      termsIn(edge.actions, 'openTerm').map((term) => ({ term, at: node, kept: false })),
    ),
  ]);
  return [
    ...Object.keys(workflow.terms)
      .filter((term) => !opened.some((o) => o.term === term))
      .map(
        (term) =>
          `The term "${term}" is declared and no state opens it (one that opens it by computed parameters names it in \`meta.terms\`).`,
      ),
    ...opened
      .filter((o) => !(o.term in workflow.terms))
      .map((o) => `"${nodeName(o.at)}" opens the term "${o.term}", which is not declared.`),
    ...opened
      .filter((o) => o.kept && !termsIn(o.at.exit, 'closeTerm').includes(o.term))
      .map(
        (o) =>
          `"${nodeName(o.at)}" opens the term "${o.term}" on entry and does not close it on exit: it would fall due on a case that has moved on.`,
      ),
    ...Object.keys(workflow.terms).flatMap((term) => checkExpiry(workflow, term, nodes)),
  ];
}

function checkExpiry(workflow: Workflow, term: string, nodes: AnyStateNode[]): string[] {
  const expires = workflow.terms[term]?.expires ?? '';
  const event = workflow.events[expires];
  if (!event)
    return [
      `The term "${term}" expires with "${expires}", which is no event: nothing would happen on that day.`,
    ];
  if (!event.roles.includes(CLOCK.role))
    return [`The term "${term}" expires with "${expires}", which the clock may not send.`];
  return nodes
    .filter((node) => termsIn(node.entry, 'openTerm').includes(term) && !takesEvent(node, expires))
    .map(
      (node) =>
        `"${nodeName(node)}" opens the term "${term}" and does not take "${expires}": the clock would be refused on that day.`,
    );
}

/** Whether a node, what is around it, or every active path inside it can take an event. */
export function takesEvent(node: AnyStateNode, event: string): boolean {
  const around = (n: AnyStateNode): boolean =>
    n.transitions.has(event) || (n.parent ? around(n.parent as AnyStateNode) : false);
  const inside = (n: AnyStateNode): boolean =>
    n.transitions.has(event) || Object.values(n.states).some(inside);
  return around(node) || inside(node);
}
