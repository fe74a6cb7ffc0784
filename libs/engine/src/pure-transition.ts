/** XState's `transition`, without the actor that it makes for each call: a step would spend a fifth of its time on it. */
import { createActor, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { Resolved } from './collect.js';
import type { Asked } from './vocabulary.js';

type Scope = Parameters<AnyStateMachine['transition']>[2];

const scopes = new WeakMap<AnyStateMachine, Scope>();

/** The next snapshot and the actions that it owes; nothing is executed. Equal to XState's `transition(machine, ...)`. */
export function pureTransition(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: Asked,
): [AnyMachineSnapshot, Resolved[]] {
  const actions: Resolved[] = [];
  const keep = (action: unknown) => void actions.push(action as Resolved);
  const next = machine.transition(snapshot, event, { ...scopeOf(machine), actionExecutor: keep } as Scope);
  return [next as AnyMachineSnapshot, actions];
}

/** What a machine wants around it and, being pure, never uses: made once for all its steps. */
function scopeOf(machine: AnyStateMachine): Scope {
  const known = scopes.get(machine);
  if (known) return known;
  const self = createActor(machine);
  const nothing = () => undefined;
  const scope = {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: nothing,
  } as unknown as Scope;
  scopes.set(machine, scope);
  return scope;
}
