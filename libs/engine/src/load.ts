import { toJSONSchema } from 'zod';
import { contestForms } from './contest-events.js';
import type { EventDefinition, Workflow } from './workflow.js';
import type { Effect, Json, Self } from './vocabulary.js';

/** A workflow with the hash of its rules: what a case is pinned to. */
export type LoadedWorkflow = Workflow & {
  hash: string;
  /** What reaching an outcome means for other cases; said by the procedure, not by the stage. */
  onOutcome?: (outcome: string, self: Self, output: Json) => Effect[];
};

/**
 * The rules of a workflow as plain data, without function bodies and without words: states, transitions, guards, terms,
 * events with their roles, acts and data. Two builds of the same source give the same structure.
 */
export function structureOf(workflow: Workflow): Json {
  return {
    name: workflow.name,
    version: workflow.version,
    machine: withoutBodies(workflow.machine.config),
    events: Object.fromEntries(
      Object.entries(workflow.events).map(([name, definition]) => [
        name,
        {
          roles: [...definition.roles],
          norm: definition.norm,
          act: withoutBodies(definition.act ?? null),
          data: schemaOf(workflow, name),
        },
      ]),
    ),
    rules: withoutBodies(workflow.rules),
    terms: withoutBodies(workflow.terms),
    acts: withoutBodies(workflow.acts),
    windows: Object.fromEntries(
      Object.entries(workflow.windows).map(([name, { from, norm, excludes }]) => [
        name,
        { from, norm, excludes: [...(excludes ?? [])] },
      ]),
    ),
  };
}

/** What people fill in to ask this: an event of the stage, or a step about an act that every case takes. */
export const formOf = (workflow: Workflow, event: string): EventDefinition | undefined =>
  [workflow.events, contestForms].find((known) => Object.hasOwn(known, event))?.[event];

/** JSON Schema (2020-12) of the data of an event, for forms and for the API. */
export function schemaOf(workflow: Workflow, event: string): Json {
  const definition = formOf(workflow, event);
  if (!definition) throw new Error(`${workflow.name} has no event "${event}".`);
  return toJSONSchema(definition.data, { io: 'input', unrepresentable: 'any' }) as Json;
}

/** @param digest a collision-resistant hash of text, such as SHA-256 in hexadecimal */
export function loadWorkflow(workflow: Workflow, digest: (structure: Json) => string): LoadedWorkflow {
  return { ...workflow, hash: digest(structureOf(workflow)) };
}

function withoutBodies(value: unknown): Json {
  if (typeof value === 'function') {
    const guards = (value as { guards?: unknown[] }).guards;
    return guards ? { [operatorOf(value)]: guards.map(withoutBodies) } : 'computed';
  }
  if (Array.isArray(value)) return value.map(withoutBodies);
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(entries.map(([key, item]) => [key, withoutBodies(item)]));
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null)
    return value;
  return 'computed';
}

/** XState's `and`, `or` and `not` return functions that carry their guards, under their own name. */
export function operatorOf(guard: unknown): 'and' | 'or' | 'not' {
  const name = (guard as { name?: string }).name;
  if (name === 'and' || name === 'or' || name === 'not') return name;
  throw new Error(`A guard is a name, or names joined by and, or, not; found ${String(name)}.`);
}
