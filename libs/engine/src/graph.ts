/** The map of a machine, read without running it: which events lead from which state to which. */
import type { AnyMachineSnapshot, AnyStateNode } from 'xstate';
import type { Workflow } from './workflow.js';

export type Edge = {
  event: string;
  from: AnyStateNode;
  to: AnyStateNode[];
  guard: unknown;
  actions: readonly unknown[];
};

/** Dotted name of a state node, without the machine's own name. */
export const nodeName = (node: AnyStateNode): string => node.path.join('.');

export function allNodes(workflow: Workflow): AnyStateNode[] {
  const nodes: AnyStateNode[] = [];
  const visit = (node: AnyStateNode) => {
    nodes.push(node);
    Object.values(node.states).forEach(visit);
  };
  visit(workflow.machine.root as AnyStateNode);
  return nodes;
}

/** Transitions that leave or stay in this very node, eventless ones under the name ''. */
export function edgesOf(node: AnyStateNode): Edge[] {
  const edge = (
    event: string,
    t: { target?: readonly AnyStateNode[] | undefined; guard?: unknown; actions: readonly unknown[] },
  ): Edge => ({
    event,
    from: node,
    to: [...(t.target ?? [])],
    guard: t.guard,
    actions: t.actions,
  });
  const named = [...node.transitions].flatMap(([event, list]) => list.map((t) => edge(event, t as never)));
  return [...named, ...(node.always ?? []).map((t) => edge('', t as never))];
}

const ancestorsAndSelf = (node: AnyStateNode): AnyStateNode[] =>
  node.parent ? [node, ...ancestorsAndSelf(node.parent as AnyStateNode)] : [node];

/** The nodes that are active once this one is entered: what is around it, beside it in parallel, and initial inside it. */
export function entered(node: AnyStateNode): AnyStateNode[] {
  const around = ancestorsAndSelf(node);
  const beside = around
    .filter((n) => n.type === 'parallel' && n !== node)
    .flatMap((n) => Object.values(n.states).filter((region) => !around.includes(region)));
  return [...around, ...beside.flatMap(initialInside), ...initialInside(node)];
}

function initialInside(node: AnyStateNode): AnyStateNode[] {
  if (node.type === 'parallel') return [node, ...Object.values(node.states).flatMap(initialInside)];
  if (node.type === 'compound')
    return [node, ...(node.initial.target as AnyStateNode[]).flatMap(initialInside)];
  return [node];
}

/** Names of the states that take an event. */
export const statesTaking = (workflow: Workflow, event: string): string[] =>
  allNodes(workflow)
    .filter((node) => node.transitions.has(event))
    .map(nodeName)
    .filter((name) => name !== '');

/** The events on a shortest way (guards apart) from the present states to one that takes this event; empty if there is none. */
export function wayTo(snapshot: AnyMachineSnapshot, event: string): string[] {
  const start = snapshot._nodes as AnyStateNode[];
  return shortest(start, (node) => node.transitions.has(event)) ?? [];
}

/** Breadth-first over edges, from any of the starting nodes to one that satisfies `goal`. Events on the way, or null. */
export function shortest(
  start: readonly AnyStateNode[],
  goal: (node: AnyStateNode) => boolean,
  passable: (edge: Edge) => boolean = () => true,
): string[] | null {
  const seen = new Set<AnyStateNode>(start);
  let front: { node: AnyStateNode; way: string[] }[] = start.map((node) => ({ node, way: [] }));
  while (front.length > 0) {
    const found = front.find(({ node }) => goal(node));
    if (found) return found.way;
    front = front.flatMap(({ node, way }) =>
      ancestorsAndSelf(node)
        .flatMap(edgesOf)
        .filter(passable)
        .flatMap((edge) => edge.to.flatMap(entered).map((next) => ({ next, edge })))
        .filter(({ next }) => !seen.has(next) && seen.add(next))
        .map(({ next, edge }) => ({ node: next, way: edge.event === '' ? way : [...way, edge.event] })),
    );
  }
  return null;
}
