import type { Meanwhile } from '#procedures';
import { useReader } from '../page/reader.js';
import { sayRole } from '../parts/roles.js';
import { When } from '../parts/time.js';
import { stepWords as w } from './step.words.js';

export type Changed = Meanwhile & { text: string };

/** Somebody else was quicker: what they did, and the case as it is now. The form with one's own text stands below. */
export function StepConflict({ changes, stateText }: { changes: readonly Changed[]; stateText: string }) {
  const { say } = useReader();
  return (
    <section class="notice notice-warning" role="alert" aria-labelledby="conflict">
      <div>
        <h2 id="conflict" class="notice-title">
          {say(w.conflictTitle)}
        </h2>
        <p>{say(w.conflictAbout)}</p>
        <ul>
          {changes.map(({ revision, text, role, recordedAt }) => (
            <li key={revision}>
              {text}: {sayRole(role, say)}, <When at={recordedAt} />
            </li>
          ))}
        </ul>
        <p>{say(w.conflictNow, { state: stateText })}</p>
      </div>
    </section>
  );
}
