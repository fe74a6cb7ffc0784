/** What happens next? Pure: the same snapshot and the same question give the same answer, for ever. */
import { initialTransition, type AnyMachineSnapshot, type StateValue } from 'xstate';
import type { Actor, Asked, Effect, Envelope, Refusal, Self, Step } from './vocabulary.js';
import type { CalendarRef, Instant } from '#terms';
import type { LoadedWorkflow } from './load.js';
import { assess } from './assess.js';
import { isCommon, isContest } from './common-events.js';
import { contestEffects } from './contest.js';
import { contest } from './contest-step.js';
import { recount } from './recount.js';
import { pureTransition } from './pure-transition.js';
import { asJson, preserve, restore, stateName } from './snapshot.js';
import { collectEffects, type Resolved } from './collect.js';

export type Birth = {
  self: Self;
  input: object;
  by: Actor;
  at: Instant;
  occurredAt?: Instant;
  calendar: CalendarRef;
};

/** What a machine's `context` is made from: its place in the tree, the moment, and the input given by who opened it. */
export type MachineInput<Input> = Input & { self: Self; at: Instant; calendar: CalendarRef };

/** Opens a case: its first snapshot and what it owes at once. */
export function begin(workflow: LoadedWorkflow, birth: Birth): Step {
  const asked = {
    type: 'case.open',
    data: asJson(birth.input),
    by: birth.by,
    at: birth.at,
    occurredAt: birth.occurredAt ?? birth.at,
    calendar: birth.calendar,
  };
  const input = { ...birth.input, self: birth.self, at: birth.at, calendar: birth.calendar };
  const [snapshot, actions] = initialTransition(workflow.machine, input) as [AnyMachineSnapshot, Resolved[]];
  const effects = collectEffects(workflow, birth.self, asked, actions);
  return stepTo(workflow, birth.self, null, preserve(workflow, snapshot), effects);
}

/**
 * Asks a case. Returns a step, or a refusal with every reason.
 * @throws only if something is broken: a foreign snapshot, a rule that fails, a machine that reaches out.
 */
export function step(workflow: LoadedWorkflow, self: Self, envelope: Envelope, asked: Asked): Step | Refusal {
  const snapshot = restore(workflow, envelope);
  const assessed = assess(workflow, snapshot, asked, { withData: true });
  if (!assessed.ok) return assessed;
  const question = { ...asked, data: assessed.data };
  const from = stateName(snapshot.value as StateValue);
  if (isCommon(asked.type)) return stay(workflow, self, envelope, from, question);
  const [next, actions] = pureTransition(workflow.machine, snapshot, question);
  const effects = [
    ...collectEffects(workflow, self, question, actions),
    ...(asJson(
      contestEffects(workflow, question, { before: snapshot.context, context: next.context }),
    ) as unknown as Effect[]),
  ];
  return stepTo(workflow, self, from, preserve(workflow, next, envelope.context), effects);
}

/** A step that leaves the case where it is, also one that has ended. */
function stay(
  workflow: LoadedWorkflow,
  self: Self,
  envelope: Envelope,
  at: string,
  asked: Asked,
): Step | Refusal {
  const found = isContest(asked.type) ? contest(workflow, asked) : recount(self, asked);
  if (!found.ok) return { ok: false, kind: 'rule', reasons: [found.reason], errors: [] };
  const effects = asJson(found.effects) as unknown as Effect[];
  const outcome = envelope.status === 'done' ? at : null;
  return { ok: true, envelope, effects, from: at, to: at, outcome };
}

function stepTo(
  workflow: LoadedWorkflow,
  self: Self,
  from: string | null,
  envelope: Envelope,
  effects: Effect[],
): Step {
  const to = stateName(envelope.value as StateValue);
  const outcome = envelope.status === 'done' ? to : null;
  const told = outcome === null ? [] : (workflow.onOutcome?.(outcome, self, envelope.output) ?? []);
  return { ok: true, envelope, effects: [...effects, ...told], from, to, outcome };
}
