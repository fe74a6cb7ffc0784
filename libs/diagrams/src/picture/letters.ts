import type { Block, Line } from './block.js';
import { fonts } from './block.js';
import { clockSign, dotSign } from './signs.js';
import { element, escapeXml } from './xml.js';

/** A block of text with its upper left corner at (x, y). */
export const letters = (block: Block, x: number, y: number): string =>
  block.lines.map((line) => lineAt(line, x, y)).join('');

function lineAt(line: Line, x: number, y: number): string {
  const { size, weight } = fonts[line.voice];
  const text = element(
    'text',
    {
      class: `diagram-${line.voice}`,
      x: x + line.x,
      y: y + line.y,
      'font-size': size,
      ...(weight === 'bold' ? { 'font-weight': 600 } : {}),
      fill: 'currentColor',
    },
    escapeXml(line.text),
  );
  if (line.sign === null) return text;
  const sign = line.sign === 'clock' ? clockSign : dotSign;
  return sign(x, y + line.y - 10.5) + text;
}
