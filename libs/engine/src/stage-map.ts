/** A stage as plain data for whoever draws it: its states, what leads from which to which, and the terms that run there. */
import type { AnyStateNode } from 'xstate';
import { termsOf } from './check-terms.js';
import { allNodes, edgesOf, nodeName, type Edge } from './graph.js';
import { rulesIn } from './guards.js';
import type { Workflow } from './workflow.js';

export type MapState = {
  /** Dotted name; the whole stage is ''. */
  name: string;
  parent: string | null;
  kind: 'atomic' | 'compound' | 'parallel' | 'final';
  /** Whether the state around it begins here. */
  initial: boolean;
  /** Terms that run while it lasts. */
  terms: string[];
};

export type MapStep = {
  /** '' where the machine goes on by itself. */
  event: string;
  from: string;
  /** Empty where the step stays in the state. */
  to: string[];
  rules: string[];
};

export type StageMap = { states: MapState[]; steps: MapStep[] };

/** States and steps in the order in which the stage declares them; each way from a state to the same states once. */
export function mapOf(workflow: Workflow): StageMap {
  const nodes = allNodes(workflow);
  return { states: nodes.map(stateOf), steps: merged(nodes.flatMap(edgesOf).map(stepOf)) };
}

function stateOf(node: AnyStateNode): MapState {
  const parent = node.parent as AnyStateNode | undefined;
  const first = parent?.type === 'compound' ? (parent.initial.target as AnyStateNode[]) : [];
  return {
    name: nodeName(node),
    parent: parent ? nodeName(parent) : null,
    kind: node.type === 'history' ? 'atomic' : node.type,
    initial: first.includes(node),
    terms: termsOf(node),
  };
}

const stepOf = (edge: Edge): MapStep => ({
  event: edge.event,
  from: nodeName(edge.from),
  to: edge.to.map(nodeName),
  rules: rulesIn(edge.guard),
});

/** Branches of one event that lead to the same place are one way, whichever of their rules holds. */
function merged(steps: readonly MapStep[]): MapStep[] {
  const ways = new Map<string, MapStep>();
  for (const step of steps) {
    const way = JSON.stringify([step.event, step.from, step.to]);
    const known = ways.get(way);
    ways.set(way, known ? { ...known, rules: [...new Set([...known.rules, ...step.rules])] } : step);
  }
  return [...ways.values()];
}
