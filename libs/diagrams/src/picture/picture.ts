/** The picture of a stage, for one case of it or for none. */
import type { Chart, ChartState } from '../chart/chart.js';
import { wordsOf } from '../chart/words.js';
import { NO_MARKS, type Marks } from '../marks.js';
import { fillWords } from '../words.js';
import { arrowsMarkup } from './arrows.js';
import type { Layout } from './layout.js';
import { stateMarkup, type Pen } from './states.js';
import { element, escapeXml } from './xml.js';

export type PictureOptions = {
  marks?: Marks;
  /** Where a state leads: its place in the text twin. */
  linkOf?: (state: ChartState) => string;
  /** Makes the identifiers of this picture differ from those of another on the same page. */
  prefix?: string;
};

/** Where a state that the case is in stands in the picture. */
export const hereInPicture = (id: string, prefix = 'diagram'): string => `${prefix}-here-${id}`;

/** SVG without a style or a script in it: colours come from the page's classes, and without them it is ink on paper. */
export function drawPicture(chart: Chart, layout: Layout, options: PictureOptions = {}): string {
  const { marks = NO_MARKS, linkOf = (state) => `#${state.id}`, prefix = 'diagram' } = options;
  const pen: Pen = { chart, layout, marks, linkOf, hereOf: (id) => hereInPicture(id, prefix) };
  const words = wordsOf(chart.language);
  const { lines, words: labels } = arrowsMarkup(pen);
  const { width, height } = layout;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'diagram',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'group',
      'aria-labelledby': `${prefix}-title`,
      'aria-describedby': `${prefix}-desc`,
      lang: chart.language,
    },
    element('title', { id: `${prefix}-title` }, escapeXml(fillWords(words.picture, { title: chart.title }))),
    element('desc', { id: `${prefix}-desc` }, escapeXml(chart.about)),
    element('g', { class: 'diagram-states' }, stateMarkup(chart.root, pen)),
    element('g', { class: 'diagram-lines', 'aria-hidden': 'true' }, lines),
    element('g', { class: 'diagram-labels', 'aria-hidden': 'true' }, labels),
  );
}
