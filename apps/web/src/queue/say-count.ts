import type { Visit } from '../page/visit.js';
import { COUNTED } from './queue.queries.js';
import { queueWords as w } from './queue.words.js';

/** A number of deadlines, as far as they were counted. */
export const sayCount = (n: number, say: Visit['say']): string =>
  n > COUNTED ? say(w.many, { n: COUNTED }) : String(n);
