import { civilDateOf, plusSeconds } from '../instants/instant.js';
import type { Computation, ComputedTerm } from '../term.js';
import { step } from '../words/rules.js';
import { sayCount, sayInstant } from '../words/say.js';

/** A term in hours: elapsed time from an instant, whatever the clocks on the wall do; it never rolls. */
export function hoursFrom({ term, start }: Computation): Pick<ComputedTerm, 'dueAt' | 'raw' | 'trace'> {
  const way = term.direction === 'backward' ? -1 : 1;
  const dueAt = plusSeconds(start, way * term.count * 3600);
  const [it, en] = way === 1 ? ['in avanti', 'forward'] : ["all'indietro", 'backward'];
  const said = step(
    'elapsed-hours',
    `${sayCount(term.count, 'hours')} di tempo trascorso ${it} da ${sayInstant(start)}: ${sayInstant(dueAt)}.`,
    `${sayCount(term.count, 'hours', 'en')} of elapsed time ${en} from ${sayInstant(start, 'en')}: ${sayInstant(dueAt, 'en')}.`,
  );
  return { dueAt, raw: civilDateOf(dueAt), trace: [said] };
}
