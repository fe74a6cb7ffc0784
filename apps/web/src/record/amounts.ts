/** Which fields of a stage are amounts of money: its schemas say so, nothing is guessed from a name. */
import { schemaOf, type LoadedWorkflow } from '#engine';
import type { Schema } from '../forms/schema.js';

const kept = new WeakMap<LoadedWorkflow, ReadonlySet<string>>();

/** Names that stand for cents wherever the events of the stage use them. */
export function amountsOf(workflow: LoadedWorkflow | undefined): ReadonlySet<string> {
  if (!workflow) return new Set();
  const known = kept.get(workflow);
  if (known) return known;
  const money = new Set<string>();
  const other = new Set<string>();
  for (const event of Object.keys(workflow.events)) sort(schemaOf(workflow, event) as Schema, money, other);
  const amounts = new Set([...money].filter((name) => !other.has(name)));
  kept.set(workflow, amounts);
  return amounts;
}

function sort(schema: Schema, money: Set<string>, other: Set<string>, name = ''): void {
  if (schema.type === 'integer' || schema.type === 'number')
    (schema.unit === 'euro-cents' ? money : other).add(name);
  for (const [inner, field] of Object.entries(schema.properties ?? {})) sort(field, money, other, inner);
  if (schema.items) sort(schema.items, money, other, name);
  for (const branch of schema.anyOf ?? []) sort(branch, money, other, name);
}
