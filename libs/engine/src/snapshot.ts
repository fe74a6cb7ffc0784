/** The only place, with `step.ts`, that knows how XState keeps a state. */
import type { AnyMachineSnapshot, AnyStateNode, StateValue } from 'xstate';
import type { Envelope, Json } from './vocabulary.js';
import type { LoadedWorkflow } from './load.js';

/** Dotted names of the atomic states of a value: `{ open: { project: 'draft', agreement: 'set' } }` has two. */
export function atomicStates(value: StateValue, prefix = ''): string[] {
  if (typeof value === 'string') return [prefix + value];
  return Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : atomicStates(inner, `${prefix}${key}.`),
  );
}

export const stateName = (value: StateValue): string => atomicStates(value).join(' + ');

/** The same value with parallel states in the order in which the machine declares them: what is stored keeps no order of keys. */
function inMachineOrder(node: AnyStateNode, value: StateValue): StateValue {
  if (typeof value === 'string') return value;
  const ordered: StateValue = {};
  for (const [key, child] of Object.entries(node.states)) {
    const inner = value[key];
    if (inner !== undefined) ordered[key] = inMachineOrder(child, inner);
  }
  return ordered;
}

/**
 * The snapshot inside an envelope, ready to be asked.
 * @throws if the envelope belongs to another workflow, version or text of the rules: a case is only ever read by its own.
 */
export function restore(workflow: LoadedWorkflow, envelope: Envelope): AnyMachineSnapshot {
  if (
    envelope.workflow !== workflow.name ||
    envelope.version !== workflow.version ||
    envelope.hash !== workflow.hash
  ) {
    throw new Error(
      `The snapshot is of ${envelope.workflow} v${envelope.version} (${envelope.hash.slice(0, 12)}), ` +
        `and was given to ${workflow.name} v${workflow.version} (${workflow.hash.slice(0, 12)}).`,
    );
  }
  return workflow.machine.resolveState({
    value: inMachineOrder(workflow.machine.root, envelope.value as StateValue),
    context: envelope.context,
    status: envelope.status,
    output: envelope.output,
  }) as AnyMachineSnapshot;
}

/** What is to be stored of a snapshot. What the step left as it was in the context before is taken as it is. */
export function preserve(
  workflow: LoadedWorkflow,
  snapshot: AnyMachineSnapshot,
  before: Envelope['context'] = {},
): Envelope {
  if (snapshot.status !== 'active' && snapshot.status !== 'done') {
    throw new Error(
      `${workflow.name}: the machine stopped with status "${snapshot.status}": ${String(snapshot.error)}`,
    );
  }
  if (Object.keys(snapshot.children as object).length > 0) {
    throw new Error(`${workflow.name}: a machine started another actor; a case opens cases by effect.`);
  }
  return {
    workflow: workflow.name,
    version: workflow.version,
    hash: workflow.hash,
    value: inMachineOrder(workflow.machine.root, snapshot.value as StateValue) as Json,
    context: contextOf(snapshot.context as object, before),
    status: snapshot.status,
    output: asJson(snapshot.output ?? null),
  };
}

function contextOf(context: object, before: Envelope['context']): Envelope['context'] {
  const kept: Envelope['context'] = {};
  for (const [key, value] of Object.entries(context) as [string, unknown][]) {
    if (value !== undefined) kept[key] = value === before[key] ? before[key] : asJson(value, `/${key}`);
  }
  return kept;
}

/**
 * The value as plain JSON; what is undefined is left out.
 * @throws on what JSON would lose without a word: dates, functions, numbers that are not finite, class instances.
 */
export function asJson(value: unknown, path = ''): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`Not a number that can be kept, at "${path}".`);
    return value;
  }
  if (Array.isArray(value)) return value.map((item, index) => asJson(item, `${path}/${index}`));
  if (typeof value === 'object') {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null)
      throw new Error(`Not plain data, at "${path}".`);
    const plain: Record<string, Json> = {};
    for (const [key, item] of Object.entries(value)) {
      if (item !== undefined) plain[key] = asJson(item, `${path}/${key}`);
    }
    return plain;
  }
  throw new Error(`A ${typeof value} cannot be kept, at "${path}".`);
}
