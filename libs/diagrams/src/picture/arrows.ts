/** Arrows: who moves the case decides the line, where it went makes it thick. */
import type { ChartStep, Mover } from '../chart/chart.js';
import { GUTTER } from './boxes.js';
import type { Arrow, Place, Point } from './layout.js';
import { letters } from './letters.js';
import { possibleSign, takenSign } from './signs.js';
import type { Pen } from './states.js';
import { element, round, type Attributes } from './xml.js';

const dashes: Record<Mover, string | undefined> = {
  person: undefined,
  clock: '0.1 6',
  case: '10 5',
  machine: '3 3',
};
const THIN = 1.6;
/** Dots need more ink than a line to be seen as well. */
const DOTTED = 3;
const THICK = 4.5;
const CORNER = 7;
const HEAD = 9;

/** Lines first and words after, so that no line runs through a word. */
export function arrowsMarkup(pen: Pen): { lines: string; words: string } {
  const drawn = pen.layout.arrows.map((arrow) => ({ arrow, step: stepOf(arrow, pen) }));
  const rank = ({ step }: { step: ChartStep | undefined }) => (step && pen.marks.taken.has(step.id) ? 1 : 0);
  return {
    lines: [...drawn]
      .sort((a, b) => rank(a) - rank(b))
      .map(({ arrow, step }) => lineMarkup(arrow, step, pen))
      .join(''),
    words: drawn.map(({ arrow, step }) => (step ? labelMarkup(arrow, step, pen) : '')).join(''),
  };
}

/** An arrow with several ends has an identifier for each. */
const stepOf = ({ id }: Arrow, { chart }: Pen): ChartStep | undefined =>
  chart.steps.find((step) => id === step.id || id.startsWith(`${step.id}-`));

const classOf = (step: ChartStep | undefined, { marks }: Pen, name: string): string =>
  [
    name,
    step ? `by-${step.mover}` : 'by-start',
    step && marks.taken.has(step.id) && 'is-taken',
    step && marks.possible.has(step.id) && 'is-possible',
  ]
    .filter(Boolean)
    .join(' ');

/** Who moves the case, and whether it went there. */
export const lineLook = (mover: Mover, taken: boolean): Attributes => ({
  stroke: 'currentColor',
  'stroke-width': taken ? THICK : mover === 'clock' ? DOTTED : THIN,
  'stroke-linecap': mover === 'clock' ? 'round' : undefined,
  'stroke-dasharray': dashes[mover],
});

function lineMarkup({ points }: Arrow, step: ChartStep | undefined, pen: Pen): string {
  if (points.length < 2) return '';
  const taken = step !== undefined && pen.marks.taken.has(step.id);
  return element(
    'g',
    { class: classOf(step, pen, 'diagram-arrow') },
    element('path', {
      d: pathOf(points, HEAD - 2),
      fill: 'none',
      ...lineLook(step?.mover ?? 'person', taken),
    }),
    headMarkup(points, taken ? HEAD + 4 : HEAD),
  );
}

function labelMarkup({ label }: Arrow, step: ChartStep, pen: Pen): string {
  const block = pen.layout.labels.get(step.id);
  if (!label || !block) return '';
  const { x, y } = label;
  const possible = pen.marks.possible.has(step.id);
  const signs = [
    ...(pen.marks.taken.has(step.id) ? [takenSign(x + 3, y + 5)] : []),
    ...(possible ? [possibleSign(x + 4, y + (pen.marks.taken.has(step.id) ? 21 : 5))] : []),
  ];
  return element(
    'g',
    { class: classOf(step, pen, 'diagram-label'), 'data-step': step.id },
    ...(possible ? [frame(label)] : []),
    ...signs,
    letters(block, x + GUTTER, y + 2),
  );
}

const frame = ({ x, y, width, height }: Place): string =>
  element('rect', {
    class: 'diagram-paper',
    x,
    y,
    width,
    height,
    rx: 4,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 2,
  });

const along = (from: Point, to: Point, distance: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = distance / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
};

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** Straight lines with round corners, ending a little before the point where the head is drawn. */
function pathOf(points: readonly Point[], short: number): string {
  const last = points.length - 1;
  const end = points[last] as Point;
  const beforeEnd = points[last - 1] as Point;
  const stop = along(
    end,
    beforeEnd,
    Math.min(short, Math.hypot(end.x - beforeEnd.x, end.y - beforeEnd.y) / 2),
  );
  const corners = points.slice(1, last).map((corner, index) => {
    const before = points[index] as Point;
    const after = points[index + 2] as Point;
    const room = (other: Point) => Math.min(CORNER, Math.hypot(other.x - corner.x, other.y - corner.y) / 2);
    return `L${at(along(corner, before, room(before)))}Q${at(corner)} ${at(along(corner, after, room(after)))}`;
  });
  return `M${at(points[0] as Point)}${corners.join('')}L${at(stop)}`;
}

function headMarkup(points: readonly Point[], size: number): string {
  const tip = points.at(-1) as Point;
  const back = along(tip, points.at(-2) as Point, size);
  const across = { x: ((tip.y - back.y) / size) * (size / 2), y: ((back.x - tip.x) / size) * (size / 2) };
  const left = { x: back.x + across.x, y: back.y + across.y };
  const right = { x: back.x - across.x, y: back.y - across.y };
  return element('path', {
    d: `M${at(tip)}L${at(left)}L${at(right)}Z`,
    fill: 'currentColor',
    class: 'diagram-head',
  });
}
