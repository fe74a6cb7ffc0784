import { useReader } from '../page/reader.js';
import { Icon } from '../parts/icon.js';
import { Reasons } from '../parts/reasons.js';
import type { ExplainedAction } from '../reasons/explain-actions.js';
import { stepPath } from '../steps/step-path.js';
import { caseWords as w } from './case.words.js';
import { leadingFirst, type Standing } from './leading-on.js';

type Given = {
  caseId: string;
  actions: readonly ExplainedAction[];
  closed: boolean;
  /** Null for rules that are no longer here. */
  standing: Standing | null;
};

/** What can be done, and of what cannot every reason, who can remove it and from when. */
export function Requirements({ caseId, actions, closed, standing }: Given) {
  const { say } = useReader();
  const possible = actions.filter((action) => action.allowed);
  const { steps: allowed, leading } = standing
    ? leadingFirst(possible, standing)
    : { steps: possible, leading: 0 };
  const blocked = actions.filter((action) => !action.allowed);
  const later = blocked.filter((action) => stopsFor(action, 'not-now'));
  const near = blocked.filter((action) => !stopsFor(action, 'not-now'));
  const others = near.filter((action) => stopsFor(action, 'not-yours'));
  const ours = near.filter((action) => !stopsFor(action, 'not-yours'));
  return (
    <section class="requirements" aria-labelledby="requirements">
      <h2 id="requirements">{say(w.requirements)}</h2>
      {closed && <p>{say(w.nothingToDo)}</p>}
      {!closed && allowed.length === 0 && <p>{say(w.nothingForYou)}</p>}
      {allowed.length > 0 && (
        <>
          <h3>{say(w.canDo)}</h3>
          <ul class="can-do">
            {allowed.map(({ event, action }, index) => (
              <li key={event}>
                <Icon name="it-check-circle" />
                <a
                  class={index === 0 && leading > 0 ? 'btn btn-primary' : 'btn btn-outline-primary'}
                  href={stepPath(caseId, event)}
                >
                  {action}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <BlockedActions title={say(w.cannotDo)} caseId={caseId} actions={ours} shown />
      <BlockedActions title={say(w.othersDo)} caseId={caseId} actions={others} />
      {later.length > 0 && !closed && (
        <details class="reckoning">
          <summary>{say(w.notNow)}</summary>
          <p>{say(w.notNowAbout)}</p>
          {later.map((action) => (
            <BlockedAction key={action.event} caseId={caseId} action={action} />
          ))}
        </details>
      )}
    </section>
  );
}

const stopsFor = ({ reasons }: ExplainedAction, why: string): boolean =>
  reasons.some(({ code }) => code.startsWith(why));

type Blocked = {
  title: string;
  caseId: string;
  actions: readonly ExplainedAction[];
  /** What one's own office can clear is read without unfolding it, as long as it is little. */
  shown?: boolean;
};

const LITTLE = 3;

function BlockedActions({ title, caseId, actions, shown = false }: Blocked) {
  if (actions.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      {actions.map((action) => (
        <BlockedAction
          key={action.event}
          caseId={caseId}
          action={action}
          open={shown && action.reasons.length <= LITTLE}
        />
      ))}
    </>
  );
}

type OneBlocked = { caseId: string; action: ExplainedAction; open?: boolean };

function BlockedAction({ caseId, action, open = false }: OneBlocked) {
  const { say } = useReader();
  const { reasons } = action;
  const count = reasons.length === 1 ? say(w.oneReason) : say(w.reasonsCount, { n: reasons.length });
  return (
    <details class="blocked-action" open={open}>
      <summary>
        <Icon name="it-close-circle" />
        <span>
          {action.action} <span class="hint">({count})</span>
        </span>
      </summary>
      <Reasons reasons={reasons} />
      <p>
        <a href={stepPath(caseId, action.event)}>
          {say(w.whyNot)}: {action.action}
        </a>
      </p>
    </details>
  );
}
