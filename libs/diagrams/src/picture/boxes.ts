/** What is written in each box and beside each arrow. */
import type { ChartState, ChartStep } from '../chart/chart.js';
import type { Words } from '../chart/words.js';
import { blockOf, type Block, type Paragraph } from './block.js';

export const PADDING = 12;
/** Room left of the words of an arrow, for the sign of a step that was taken or can be. */
export const GUTTER = 18;

const STATE_WIDTH = 196;
const CONTAINER_WIDTH = 420;
const LABEL_WIDTH = 156;

export function stateBlock(state: ChartState, words: Words): Block {
  const tag: Paragraph[] = state.kind === 'final' ? [{ text: words.outcome, voice: 'tag' }] : [];
  const together: Paragraph[] = state.kind === 'parallel' ? [{ text: words.together, voice: 'aside' }] : [];
  const terms = state.terms.map((text): Paragraph => ({ text, voice: 'term', sign: 'clock' }));
  const staying = [...new Map(state.staying.map((step) => [step.action, step])).values()]
    .filter(({ action }) => !state.terms.includes(action))
    .map(({ action, mover }): Paragraph => ({
      text: action,
      voice: 'aside',
      sign: mover === 'clock' ? 'clock' : 'dot',
    }));
  const paragraphs: Paragraph[] = [
    ...tag,
    { text: state.words, voice: 'title' },
    ...together,
    ...terms,
    ...staying,
  ];
  return blockOf(paragraphs, state.children.length > 0 ? CONTAINER_WIDTH : STATE_WIDTH);
}

export function stepBlock(step: ChartStep): Block {
  const optional = (text: string, voice: 'who' | 'norm'): Paragraph[] =>
    text === '' ? [] : [{ text, voice }];
  return blockOf(
    [
      { text: step.action, voice: 'action', ...(step.mover === 'clock' ? { sign: 'clock' as const } : {}) },
      ...optional(step.mover === 'clock' ? step.terms.join(', ') : step.who.join(', '), 'who'),
      ...optional(heldTogether(step.norm), 'norm'),
    ],
    LABEL_WIDTH,
  );
}

/** “art. 6 c. 1 lett. a” is not to end a line with “lett.”. */
const heldTogether = (norm: string): string => norm.replace(/\b(artt?|cc?|lett|n|L)\. (?=\S)/g, '$1.\u00a0');
