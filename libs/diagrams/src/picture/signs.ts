/** Small signs, drawn and not typed: no font is asked for them. */
import { element } from './xml.js';

const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-linecap': 'round' };

/** Each stands in a square of 12, its upper left corner at (x, y). */
export const clockSign = (x: number, y: number): string =>
  element(
    'g',
    { class: 'diagram-sign' },
    element('circle', { cx: x + 6, cy: y + 6, r: 5.2, ...line }),
    element('path', { d: `M${x + 6} ${y + 3.2}V${y + 6}L${x + 8} ${y + 7.4}`, ...line }),
  );

export const dotSign = (x: number, y: number): string =>
  element('circle', { class: 'diagram-sign', cx: x + 6, cy: y + 7, r: 2.2, fill: 'currentColor' });

export const takenSign = (x: number, y: number): string =>
  element('path', {
    class: 'diagram-sign-taken',
    d: `M${x + 1} ${y + 6.5}L${x + 4.6} ${y + 10}L${x + 11} ${y + 2.5}`,
    ...line,
    'stroke-width': 2.6,
    'stroke-linejoin': 'round',
  });

export const possibleSign = (x: number, y: number): string =>
  element('path', {
    class: 'diagram-sign-possible',
    d: `M${x + 2} ${y + 1}L${x + 11} ${y + 6}L${x + 2} ${y + 11}Z`,
    fill: 'currentColor',
  });
