/** What the codes in a record stand for, as the case knows it: criteria, requirements, programmes, applications. */
import { schemaOf, type LoadedWorkflow } from '#engine';
import type { Reference } from '#workflows';
import type { Option } from '../forms/node.js';
import type { Schema } from '../forms/schema.js';

/** @param path names that lead to the value, without the numbers of lists */
export type Coded = (path: readonly string[], value: string) => string | null;

/** What a case keeps by a code, beside the fields of which its schemas say so. */
const keptBy: Readonly<Record<string, Reference>> = {
  points: 'criterion',
  reasons: 'criterion',
  byCriterion: 'criterion',
  checks: 'requirement',
  draws: 'programme',
  placed: 'application',
};

/** Their codes are the file's own: people read the title alone. */
const TITLED: readonly string[] = [
  'criterion',
  'exclusion-ground',
  'incompatibility',
  'required-document',
  'requirement',
];

export function codesOf(
  workflow: LoadedWorkflow | undefined,
  offers: (reference: string) => readonly Option[],
): Coded {
  const references = workflow ? referencesOf(workflow) : new Map<string, string>();
  const labels = new Map<string, ReadonlyMap<string, string>>();
  const labelsOf = (reference: string): ReadonlyMap<string, string> => {
    const known =
      labels.get(reference) ?? new Map(offers(reference).map((one) => [one.value, said(reference, one)]));
    labels.set(reference, known);
    return known;
  };
  return (path, value) => {
    const [parent = '', name = ''] = ['', ...path].slice(-2);
    const reference = references.get(`${parent}/${name}`) ?? references.get(name) ?? keptBy[name];
    return reference === undefined ? null : (labelsOf(reference).get(value) ?? null);
  };
}

const said = (reference: string, { value, label }: Option): string =>
  TITLED.includes(reference) && label.startsWith(`${value} · `) ? label.slice(value.length + 3) : label;

const kept = new WeakMap<LoadedWorkflow, ReadonlyMap<string, string>>();

/** By name, and by the name before it too; a name that stands for several things says nothing by itself. */
function referencesOf(workflow: LoadedWorkflow): ReadonlyMap<string, string> {
  const known = kept.get(workflow);
  if (known) return known;
  const found = new Map<string, Set<string>>();
  const note = (key: string, reference: string) =>
    found.set(key, new Set([...(found.get(key) ?? []), reference]));
  const walk = (schema: Schema, path: readonly string[]): void => {
    if (schema.refersTo !== undefined) {
      const [parent = '', name = ''] = ['', ...path].slice(-2);
      note(name, schema.refersTo);
      note(`${parent}/${name}`, schema.refersTo);
    }
    for (const [name, field] of Object.entries(schema.properties ?? {})) walk(field, [...path, name]);
    if (schema.items) walk(schema.items, path);
    for (const branch of schema.anyOf ?? []) walk(branch, path);
  };
  for (const event of Object.keys(workflow.events)) walk(schemaOf(workflow, event) as Schema, []);
  const references = new Map(
    [...found].flatMap(([key, [one, ...others]]) =>
      one === undefined || others.length > 0 ? [] : [[key, one]],
    ),
  );
  kept.set(workflow, references);
  return references;
}
