import { useReader } from '../page/reader.js';
import { Original } from '../parts/original.js';
import { DueBy } from '../parts/time.js';
import type { OwnCase } from './own-cases.js';
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
    nobody: w.nobodysTurn,
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

function What({ own: { step, view } }: { own: OwnCase }) {
  const { say } = useReader();
  if (step.turn === 'partner')
    return (
      <>
        <p class="next-step-what">{step.action}</p>
        {step.due ? (
          <>
            <p class="next-step-when">
              {say(w.due)} <DueBy at={step.due.actBy ?? step.due.dueAt} bare />
            </p>
            <p>{say(w.ifNot, { onExpiry: step.due.onExpiry })}</p>
          </>
        ) : (
          <p>{say(isLate(view.state) ? w.late : w.noTerm)}</p>
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
    return <p class="next-step-what">{say(w.hasEnded, { outcome: view.outcomeText ?? view.outcome })}</p>;
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
      <p>{say(w.weTellYou)}</p>
    </>
  );
}
