import type { EvaluationContext } from '../../../../../workflows/evaluation/evaluation.context.js';
import { Rankings } from '../../cases/presenters/evaluation-rankings.js';
import { useReader } from '../../page/reader.js';
import type { Aided } from './aid.js';
import { aidWords as w } from './aid.words.js';

/** Who approves an outcome has it before their eyes. */
export function Approving({ context, known }: Aided<EvaluationContext>) {
  const { say } = useReader();
  if (context.rankings.length === 0) return null;
  return (
    <section aria-labelledby="approved">
      <h2 id="approved">{say(w.approved)}</h2>
      <Rankings context={context} known={known} />
    </section>
  );
}
