import { useReader } from '../page/reader.js';
import { Original } from '../parts/original.js';
import { DueBy } from '../parts/time.js';
import { isAppeal, type OwnCase } from './own-cases.js';
import { partnerWords as w } from './partner.words.js';

/** Where the organisation does what it owes. */
export const wayTo = (caseId: string, event: string): string => `/ente/pratiche/${caseId}/compila/${event}`;

/** The state that the clock led to. */
const isLate = (state: string): boolean => /(?:^|\.)(?:overdue|account-missing)$/.test(state);

const isMunicipality = (body: string): boolean => /^comune\b/i.test(body);

/** The one thing that matters now: whose turn it is, what for, until when, and the button that does it. */
export function NextStepCard({ own, body, named = true }: { own: OwnCase; body: string; named?: boolean }) {
  const { say } = useReader();
  const { step, view } = own;
  const turn = {
    partner: w.yourTurn,
    lead: w.leadsTurn,
    body: isMunicipality(body) ? w.bodysTurnMunicipality : w.bodysTurn,
    nobody: view.outcome === null ? w.nobodysTurn : w.hasEnded,
  }[step.turn];
  return (
    <section class={`next-step next-step-${step.turn}`} aria-labelledby="next-step">
      <h2 id="next-step">{say(turn)}</h2>
      {named && (
        <p class="next-step-about">
          {!view.title.startsWith(view.workflow.title) && `${view.workflow.title} · `}
          <Original>{view.title}</Original>
        </p>
      )}
      <What own={own} />
    </section>
  );
}

function What({ own }: { own: OwnCase }) {
  const { say } = useReader();
  const { step, view, missed } = own;
  if (step.turn === 'partner')
    return (
      <>
        <p class="next-step-what">{step.action}</p>
        {step.due ? (
          <>
            <p class="next-step-when">
              {say(w.due)} <DueBy at={step.due.actBy ?? step.due.dueAt} bare />
            </p>
            <p>{say(w.ifNot, { onExpiry: goingOn(step.due.onExpiry) })}</p>
          </>
        ) : isLate(view.state) ? (
          <>
            {missed && (
              <p class="next-step-when">
                {say(w.wasDue)} <DueBy at={missed.actBy ?? missed.dueAt} bare />
              </p>
            )}
            <p>{say(w.late)}</p>
          </>
        ) : (
          <p>{say(w.noTerm)}</p>
        )}
        {step.event && (
          <p>
            <a class="btn btn-primary" href={wayTo(view.id, step.event)}>
              {step.action}
            </a>
          </p>
        )}
      </>
    );
  if (view.outcome !== null)
    return (
      <>
        <p class="next-step-what">{say(w.outcome, { outcome: view.outcomeText ?? view.outcome })}</p>
        <Appeals own={own} />
      </>
    );
  return (
    <>
      <p class="next-step-what">
        {step.turn !== 'nobody' && step.due
          ? say(w.waitingFor, { name: step.due.name })
          : say(step.turn === 'nobody' ? w.goesOn : w.inHand, { state: view.stateText })}
      </p>
      {step.due && (
        <p class="next-step-when">
          {step.turn !== 'nobody' ? say(w.expected) : say(w.nextDate, { name: step.due.name })}{' '}
          <DueBy at={step.due.actBy ?? step.due.dueAt} bare />
        </p>
      )}
      {step.turn === 'nobody' && step.due && <p>{step.due.onExpiry}</p>}
      <p>{say(w.weTellYou)}</p>
    </>
  );
}

/** A sentence that goes on after a colon. */
const goingOn = (sentence: string): string =>
  /^\p{Lu}\p{Lu}/u.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** A case that has ended against somebody is not over for who may still contest it. */
function Appeals({ own: { deadlines } }: { own: OwnCase }) {
  const { say } = useReader();
  const appeals = deadlines.filter(isAppeal);
  if (appeals.length === 0) return null;
  return (
    <>
      <p>{say(w.mayAppeal)}</p>
      <ul>
        {appeals.map(({ id, name, dueAt, actBy }) => (
          <li key={id}>
            {say(w.appealUntil, { name })} <DueBy at={actBy ?? dueAt} bare />
          </li>
        ))}
      </ul>
    </>
  );
}
