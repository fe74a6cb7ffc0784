import type { EvaluationContext } from '../../../../../workflows/evaluation/evaluation.context.js';
import { useReader } from '../../page/reader.js';
import type { Aided } from './aid.js';
import { aidWords as w } from './aid.words.js';

/** All the organisations about which a conflict may be declared. */
export function Declaring({ context, known }: Aided<EvaluationContext>) {
  const { say } = useReader();
  const organisations = new Set(
    context.candidates.flatMap(({ lead, members }) => [lead, ...members.map((one) => one.organisation)]),
  );
  return (
    <section aria-labelledby="candidates">
      <h2 id="candidates">{say(w.candidates)}</h2>
      <p>{say(w.declareAbout)}</p>
      <ul>
        {[...organisations].map((one) => (
          <li key={one}>{known.organisation(one)}</li>
        ))}
      </ul>
    </section>
  );
}
