/** Lines of text set one under the other, each where it will be drawn. */
import { widthOf, wrap, type Font } from './text.js';

/** What a line is: it decides its letters, and which sign stands before it. */
export type Voice = 'tag' | 'title' | 'term' | 'aside' | 'action' | 'who' | 'norm';

export type Sign = 'clock' | 'dot' | null;

export type Line = { text: string; voice: Voice; x: number; y: number; width: number; sign: Sign };

export type Block = { lines: Line[]; width: number; height: number };

export type Paragraph = { text: string; voice: Voice; sign?: Sign };

export const fonts: Record<Voice, Font> = {
  tag: { size: 12, weight: 'bold' },
  title: { size: 15, weight: 'bold' },
  term: { size: 13, weight: 'regular' },
  aside: { size: 12, weight: 'regular' },
  action: { size: 14, weight: 'bold' },
  who: { size: 12, weight: 'regular' },
  norm: { size: 12, weight: 'regular' },
};

const SIGN = 16;
const LEADING = 1.3;
/** Where letters stand in their line: the part of it above the baseline. */
const RISE = 0.97;
const GAP = 3;

/** Paragraphs wrapped to a width, from (0, 0) down. */
export function blockOf(paragraphs: readonly Paragraph[], limit: number): Block {
  const lines: Line[] = [];
  let y = 0;
  let before: Voice | null = null;
  for (const { text, voice, sign = null } of paragraphs) {
    const font = fonts[voice];
    const x = sign === null ? 0 : SIGN;
    if (before !== null && (before !== voice || sign !== null)) y += GAP;
    for (const [index, part] of wrap(text, font, limit - x).entries()) {
      const line = { text: part, voice, x, y: y + font.size * RISE, width: widthOf(part, font) };
      lines.push({ ...line, sign: index === 0 ? sign : null });
      y += font.size * LEADING;
    }
    before = voice;
  }
  return {
    lines,
    width: Math.ceil(Math.max(0, ...lines.map((line) => line.x + line.width))),
    height: Math.ceil(y),
  };
}
