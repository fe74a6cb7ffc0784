import type { RecountState } from '#procedures';
import type { Visit } from '../page/visit.js';
import { recountWords as w } from './recounts.words.js';

/** How far it is, in one line. */
export function sayStatus(
  { doneAt, cases }: Pick<RecountState, 'doneAt' | 'cases'>,
  say: Visit['say'],
): string {
  if (doneAt === null) return say(w.underWay, { waiting: cases.owed });
  return cases.refused > 0 ? say(w.doneWithRefusals, { n: cases.refused }) : say(w.done);
}
