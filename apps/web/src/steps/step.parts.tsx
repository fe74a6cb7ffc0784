/** The pieces that the pages of a step share. */
import type { ComponentChildren } from 'preact';
import type { CaseView } from '#reading';
import { useReader } from '../page/reader.js';
import { Reasons } from '../parts/reasons.js';
import { sayRole } from '../parts/roles.js';
import { SummaryList } from '../parts/summary-list.js';
import type { ExplainedAction } from '../reasons/explain-actions.js';
import { sayBefore } from './say-before.js';
import { stepWords as w } from './step.words.js';
import { Original } from '../parts/original.js';
import { Norm } from '../parts/norm.js';

export type OnCase = { file: CaseView; action: ExplainedAction; onBehalfOf: string | null };

/** Where the case stands, who acts, by which norm. */
export function StepHead({ file, action, onBehalfOf }: OnCase) {
  const { say } = useReader();
  return (
    <>
      <SummaryList
        rows={[
          { label: say(w.from), value: file.stateText },
          { label: say(w.asRole), value: action.role === null ? '' : sayRole(action.role, say) },
          ...(onBehalfOf === null ? [] : [{ label: say(w.forWhom), value: onBehalfOf }]),
          { label: say(w.norm), value: <Original>{action.norm}</Original> },
        ]}
      />
      {action.conditions.length > 0 && (
        <details class="reckoning step-conditions" open>
          <summary>{say(w.willBeChecked)}</summary>
          <p>{say(w.willBeCheckedAbout)}</p>
          <ul>
            {action.conditions.map(({ code, text, norm }) => (
              <li key={code}>
                {sayBefore(text)} <Norm>{norm}</Norm>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Why the step cannot be taken, reason by reason. */
export function Blocked({ action, children }: { action: ExplainedAction; children?: ComponentChildren }) {
  const { say } = useReader();
  return (
    <section class="blocked" aria-labelledby="why-not">
      <h2 id="why-not">{say(w.refusedTitle)}</h2>
      <p>{say(w.refusedAbout)}</p>
      <Reasons reasons={action.reasons} />
      {children}
    </section>
  );
}
