/** A chart as the graph that elk lays out: boxes in boxes, arrows with their words. */
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk.bundled.js';
import { allStates, type Chart, type ChartState, type ChartStep } from '../chart/chart.js';
import type { Words } from '../chart/words.js';
import type { Block } from './block.js';
import { GUTTER, PADDING, stateBlock, stepBlock } from './boxes.js';

/** The graph, and what is written where. */
export type Drawable = { graph: ElkNode; states: Map<string, Block>; labels: Map<string, Block> };

export const ROOT = 'root';
export const startOf = (state: ChartState): string => `begin-${state.id}`;
/** Where arrows begin that lead from anywhere in a box to one place in it. */
export const anywhereIn = (state: ChartState): string => `anywhere-${state.id}`;
const DOT = 14;

/** For the picture and for every box that holds others: elk hands none of these down. */
const inEveryBox = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.nodePlacement.strategy': 'LINEAR_SEGMENTS',
  // The words of an arrow always stand on the same side of it.
  'elk.layered.edgeLabels.sideSelection': 'ALWAYS_UP',
  'elk.layered.spacing.nodeNodeBetweenLayers': '36',
  'elk.layered.spacing.edgeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.componentComponent': '36',
};

const outside = {
  ...inEveryBox,
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.padding': '[top=16,left=16,bottom=16,right=16]',
};

export function graphOf(chart: Chart, words: Words): Drawable {
  const states = new Map(allStates(chart.root).map((state) => [state.id, stateBlock(state, words)]));
  const moving = chart.steps.filter((step) => step.to.length > 0);
  const labels = new Map(moving.map((step) => [step.id, stepBlock(step)]));
  const pen: Pen = { blocks: states, inward: new Set(moving.filter(leadsInward).map((step) => step.from)) };
  const byName = new Map(allStates(chart.root).map((state) => [state.name, state]));
  const arrows = moving.flatMap((step) =>
    step.to.map((to, index) => {
      const from = byName.get(step.from) as ChartState;
      const source = leadsInward(step) ? anywhereIn(from) : from.id;
      return arrow(step, index, source, (byName.get(to) as ChartState).id, labels);
    }),
  );
  const everywhere = chart.steps.some((step) => step.from === '') ? [leaf(chart.root, states)] : [];
  const graph = {
    id: ROOT,
    layoutOptions: outside,
    children: [...begin(chart.root), ...chart.root.children.map((child) => box(child, pen)), ...everywhere],
    edges: [...beginnings(chart.root), ...arrows],
  };
  return { graph, states, labels };
}

type Pen = { blocks: Map<string, Block>; inward: Set<string> };

const leadsInward = (step: ChartStep): boolean =>
  step.from !== '' && step.to.some((to) => to.startsWith(`${step.from}.`));

function box(state: ChartState, pen: Pen): ElkNode {
  if (state.children.length === 0) return leaf(state, pen.blocks);
  const { width, height } = pen.blocks.get(state.id) as Block;
  const anywhere = pen.inward.has(state.name) ? [dot(anywhereIn(state))] : [];
  return {
    id: state.id,
    layoutOptions: {
      ...inEveryBox,
      'elk.padding': `[top=${height + 2 * PADDING},left=18,bottom=18,right=18]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${width + 2 * PADDING},${height + 2 * PADDING})`,
    },
    children: [...begin(state), ...anywhere, ...state.children.map((child) => box(child, pen))],
  };
}

function leaf(state: ChartState, blocks: Map<string, Block>): ElkNode {
  const { width, height } = blocks.get(state.id) as Block;
  return { id: state.id, width: width + 2 * PADDING, height: height + 2 * PADDING };
}

const first = (state: ChartState): ChartState | undefined => state.children.find((child) => child.initial);

const dot = (id: string): ElkNode => ({ id, width: DOT, height: DOT });

const begin = (state: ChartState): ElkNode[] => (first(state) ? [dot(startOf(state))] : []);

/** From the dot to where each state begins, all the way down. */
const beginnings = (state: ChartState): ElkExtendedEdge[] => {
  const child = first(state);
  const own = child ? [{ id: `to-${state.id}`, sources: [startOf(state)], targets: [child.id] }] : [];
  return [...own, ...state.children.flatMap(beginnings)];
};

function arrow(
  step: ChartStep,
  index: number,
  from: string,
  to: string,
  labels: Map<string, Block>,
): ElkExtendedEdge {
  const { width, height } = labels.get(step.id) as Block;
  const label = { id: `label-${step.id}`, width: width + GUTTER + 8, height: height + 6, text: step.action };
  return {
    id: index === 0 ? step.id : `${step.id}-${index + 1}`,
    sources: [from],
    targets: [to],
    labels: index === 0 ? [label] : [],
    layoutOptions: { 'elk.edgeLabels.placement': 'CENTER' },
  };
}
