/** Where everything stands: computed once for each stage and language, and the same for every case of it. */
import Elk, { type ElkEdgeSection, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Chart } from '../chart/chart.js';
import { wordsOf } from '../chart/words.js';
import type { Block } from './block.js';
import { graphOf } from './graph.js';

export type Place = { x: number; y: number; width: number; height: number };
export type Point = { x: number; y: number };

export type Arrow = { id: string; points: Point[]; label: Place | null };

export type Layout = {
  width: number;
  height: number;
  boxes: Map<string, Place>;
  arrows: Arrow[];
  states: Map<string, Block>;
  labels: Map<string, Block>;
};

export async function layOut(chart: Chart): Promise<Layout> {
  const { graph, states, labels } = graphOf(chart, wordsOf(chart.language));
  const placed = await new Elk.default().layout(graph);
  return {
    width: Math.ceil(placed.width ?? 0),
    height: Math.ceil(placed.height ?? 0),
    boxes: new Map((placed.children ?? []).flatMap(within).map((node) => [node.id, placeOf(node)])),
    arrows: (placed.edges ?? []).map((edge) => ({
      id: edge.id,
      points: (edge.sections ?? []).flatMap(pointsOf),
      label: edge.labels?.[0] ? placeOf(edge.labels[0]) : null,
    })),
    states,
    labels,
  };
}

const within = (node: ElkNode): ElkNode[] => [node, ...(node.children ?? []).flatMap(within)];

const pointsOf = ({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): Point[] => [
  startPoint,
  ...bendPoints,
  endPoint,
];

const placeOf = ({ x = 0, y = 0, width = 0, height = 0 }: Partial<Place>): Place => ({ x, y, width, height });
