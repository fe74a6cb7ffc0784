/** What the lines and signs of a picture mean: a small sample of each, and its words. */
import type { Language } from '#terms';
import type { Mover } from '../chart/chart.js';
import { wordsOf } from '../chart/words.js';
import { lineLook } from './arrows.js';
import { clockSign, possibleSign, takenSign } from './signs.js';
import { element } from './xml.js';

export type LegendLine = { sample: string; words: string };

const WIDTH = 44;
const HEIGHT = 16;

export function legendOf(language: Language): LegendLine[] {
  const words = wordsOf(language);
  return [
    { sample: dot('currentColor'), words: words.legendStart },
    { sample: dot('none'), words: words.legendInward },
    { sample: box({ current: true }), words: words.legendHere },
    { sample: sample(takenSign(16, 2), 'is-taken'), words: words.legendPassed },
    { sample: line('person', true), words: words.legendTaken },
    { sample: sample(possibleSign(16, 2), 'is-possible'), words: words.legendPossible },
    { sample: line('person'), words: words.legendPerson },
    { sample: line('clock'), words: words.legendClock },
    { sample: line('case'), words: words.legendCase },
    { sample: line('machine'), words: words.legendMachine },
    { sample: sample(clockSign(16, 2)), words: words.legendTerm },
    { sample: box({ outcome: true }), words: words.legendOutcome },
  ];
}

const sample = (inside: string, look = ''): string =>
  element(
    'svg',
    {
      class: 'diagram-sample',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      'aria-hidden': 'true',
    },
    element('g', { class: `diagram-arrow diagram-label ${look}`.trim() }, inside),
  );

const line = (mover: Mover, taken = false): string =>
  sample(
    element('path', { d: `M3 ${HEIGHT / 2}H${WIDTH - 3}`, fill: 'none', ...lineLook(mover, taken) }),
    taken ? 'is-taken' : '',
  );

const dot = (fill: string): string =>
  sample(
    element('circle', {
      cx: WIDTH / 2,
      cy: HEIGHT / 2,
      r: 5,
      fill,
      stroke: 'currentColor',
      'stroke-width': 2,
    }),
  );

/** As states are framed: where the case is, and where it may end. */
function box({ current = false, outcome = false }): string {
  const frame = (inset: number) =>
    element('rect', {
      class: inset === 0 ? 'diagram-frame' : undefined,
      x: 6 + inset,
      y: 1.5 + inset,
      width: WIDTH - 12 - 2 * inset,
      height: HEIGHT - 3 - 2 * inset,
      rx: 3,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': current ? 2.5 : 1.2,
    });
  return sample(
    element(
      'g',
      { class: `diagram-box${current ? ' is-current' : ''}` },
      frame(0),
      ...(outcome ? [frame(2.5)] : []),
    ),
  );
}
