import type { DeadlineView } from '#reading';
import { useReader } from '../page/reader.js';
import { sayRole } from '../parts/roles.js';
import { DueBy, Reckoning } from '../parts/time.js';
import type { Known } from './presenters/ground.js';
import { caseWords as w } from './case.words.js';

type Given = { deadlines: readonly DeadlineView[]; known: Known };

/** Each term with its end, whose duty it is, what happens if nothing is done, and how it was counted. */
export function CaseDeadlines({ deadlines, known }: Given) {
  const { say } = useReader();
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{say(w.deadlines)}</h2>
      {deadlines.length === 0 && <p>{say(w.noDeadlines)}</p>}
      <ul class="deadlines">
        {deadlines.map(({ id, name, dueAt, actBy, onExpiry, owner, explanation, norm }) => (
          <li key={id}>
            <h3>
              <a href={`/scadenze/${id}`}>{name}</a>
            </h3>
            <p>
              <DueBy at={actBy ?? dueAt} />
            </p>
            {owner.role !== 'clock' && (
              <p>
                {say(w.owner, {
                  who:
                    owner.organisation === null
                      ? sayRole(owner.role ?? '', say)
                      : known.organisation(owner.organisation),
                })}
              </p>
            )}
            {onExpiry !== '' && (
              <p class="hint">{say(owner.role === 'clock' ? w.byItself : w.onExpiry, { what: onExpiry })}</p>
            )}
            <Reckoning lines={explanation} norm={norm} />
          </li>
        ))}
      </ul>
    </section>
  );
}
