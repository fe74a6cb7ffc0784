/** Boxes: states, the states around them, and where each begins. */
import type { Chart, ChartState } from '../chart/chart.js';
import { wordsOf, type Words } from '../chart/words.js';
import type { Marks } from '../marks.js';
import { fillWords } from '../words.js';
import { fonts, type Block } from './block.js';
import { PADDING } from './boxes.js';
import { anywhereIn, startOf } from './graph.js';
import type { Layout, Place } from './layout.js';
import { letters } from './letters.js';
import { takenSign } from './signs.js';
import { widthOf } from './text.js';
import { element, escapeXml } from './xml.js';

export type Pen = {
  chart: Chart;
  layout: Layout;
  marks: Marks;
  linkOf: (state: ChartState) => string;
  /** Under which address a current state is found in the picture. */
  hereOf: (id: string) => string;
};

export function stateMarkup(state: ChartState, pen: Pen): string {
  const place = pen.layout.boxes.get(state.id);
  const inside = [...dotsMarkup(state, pen), ...state.children.map((child) => stateMarkup(child, pen))];
  if (!place) return inside.join('');
  const words = wordsOf(pen.chart.language);
  const current = pen.marks.current.has(state.id);
  const passed = pen.marks.passed.has(state.id);
  const shape = [
    element('title', {}, escapeXml(nameOf(state, words, { current, passed }))),
    ...frames(state, place, current),
    letters(pen.layout.states.get(state.id) as Block, place.x + PADDING, place.y + PADDING),
    ...(passed && !current && state.children.length === 0 ? [passedSign(place)] : []),
    ...(current && state.children.length === 0 ? [hereTag(words.here, place)] : []),
  ];
  const attributes = {
    class: ['diagram-state', `diagram-${shapeOf(state)}`, current && 'is-current', passed && 'is-passed']
      .filter(Boolean)
      .join(' '),
    href: pen.linkOf(state),
    'data-state': state.name,
    ...(current && state.children.length === 0 ? { id: pen.hereOf(state.id), 'aria-current': 'step' } : {}),
  };
  return element('a', attributes, ...shape) + inside.join('');
}

const shapeOf = (state: ChartState): string => {
  if (state.name === '') return 'anywhere';
  if (state.children.length > 0) return 'container';
  return state.kind === 'final' ? 'outcome' : 'box';
};

function frames(state: ChartState, { x, y, width, height }: Place, current: boolean): string[] {
  const shape = shapeOf(state);
  const frame = (inset: number, more: Record<string, string | number> = {}) =>
    element('rect', {
      class: inset === 0 ? 'diagram-frame' : 'diagram-inner-frame',
      x: x + inset,
      y: y + inset,
      width: width - 2 * inset,
      height: height - 2 * inset,
      rx: shape === 'outcome' ? 16 - inset : 6,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': current && shape !== 'container' ? 4 : 1.5,
      ...more,
    });
  if (shape === 'anywhere') return [frame(0, { 'stroke-dasharray': '6 4' })];
  return shape === 'outcome' ? [frame(0), frame(4)] : [frame(0)];
}

/** A full dot where a state begins, an empty one for what leads from anywhere in it. */
const dotsMarkup = (state: ChartState, { layout }: Pen): string[] =>
  [
    { place: layout.boxes.get(startOf(state)), name: 'diagram-start', fill: 'currentColor' },
    { place: layout.boxes.get(anywhereIn(state)), name: 'diagram-inward', fill: 'none' },
  ].flatMap(({ place, name, fill }) => {
    if (!place) return [];
    const r = place.width / 2;
    const circle = { cx: place.x + r, cy: place.y + r, r: r - 1, fill, stroke: 'currentColor' };
    return [element('circle', { class: name, ...circle, 'stroke-width': 2 })];
  });

const passedSign = ({ x, y, width }: Place): string => takenSign(x + width - 17, y + 5);

/** How far left of its box the tag begins: arrows arrive in the middle. */
const BESIDE = 12;

/** On the upper edge of the box, in words: a colour alone would say nothing to many. */
function hereTag(words: string, { x, y }: Place): string {
  const width = widthOf(words, fonts.tag) + 16;
  return element(
    'g',
    { class: 'diagram-here' },
    element('rect', {
      x: x - BESIDE,
      y: y - 11,
      width,
      height: 20,
      rx: 10,
      fill: 'none',
      stroke: 'currentColor',
    }),
    element(
      'text',
      { x: x - BESIDE + 8, y: y + 3, 'font-size': fonts.tag.size, 'font-weight': 600, fill: 'currentColor' },
      escapeXml(words),
    ),
  );
}

function nameOf(
  state: ChartState,
  words: Words,
  { current, passed }: { current: boolean; passed: boolean },
): string {
  const actions = [...new Set(state.staying.map((step) => step.action))];
  return [
    state.words,
    state.kind === 'final' ? words.outcome : '',
    current ? words.here : passed ? words.passed : '',
    ...state.terms.map((name) => fillWords(words.term, { name })),
    actions.length > 0 ? fillWords(words.staysHere, { actions: actions.join(', ') }) : '',
  ]
    .filter((part) => part !== '')
    .join('. ');
}
