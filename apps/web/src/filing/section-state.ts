/** How far each part of a filing has come: what is wrong, what is missing, what is there. */
import type { FieldError, Json } from '#engine';
import { fieldErrors, pointerTo, type Iter } from '#door';
import { workflowOf } from '#reading';
import type { Filing } from './filing.js';
import type { FilingSection } from './plans/plan.js';
import { isGiven, lacking, leavesOf, type FormNode, type Leaf } from './tree/node.js';
import { schemaAt } from './tree/schema.js';
import { ROOT, treeOf } from './tree/tree-of.js';

export type Progress = 'to-do' | 'under-way' | 'complete';

export type SectionState = {
  section: FilingSection;
  nodes: FormNode[];
  errors: FieldError[];
  lacking: Leaf[];
  progress: Progress;
};

export const nodesOf = ({ schema, data, known }: Filing, { parts }: FilingSection): FormNode[] =>
  parts.map((path) =>
    treeOf(
      schemaAt(schema, path),
      valueAt(data, path),
      {
        name: [ROOT.name, ...path].join('/'),
        pointer: `/${path.join('/')}`,
        pattern: `/${path.join('/')}`,
      },
      known,
    ),
  );

export function valueAt(data: Json, path: readonly string[]): Json | undefined {
  let here: Json | undefined = data;
  for (const name of path) {
    if (here === null || typeof here !== 'object' || Array.isArray(here)) return undefined;
    here = here[name];
  }
  return here;
}

/** Every part of the filing, judged by the schema of the event and by what is expected beyond it. */
export function sectionStates(iter: Pick<Iter, 'procedure'>, filing: Filing): SectionState[] {
  const definition = workflowOf(iter.procedure, filing.seen.file)?.events[filing.plan.shape];
  if (!definition) throw new Error(`There is no event "${filing.plan.shape}".`);
  const errors = fieldErrors(definition.data, filing.data, pointerTo, filing.known.language);
  return filing.plan.sections.map((section) => {
    const nodes = nodesOf(filing, section);
    const own = errors.filter(({ pointer }) =>
      section.parts.some((path) => isUnder(pointer, `/${path.join('/')}`)),
    );
    const missing = nodes.flatMap(lacking);
    const begun = filing.draft !== null && nodes.flatMap(leavesOf).some(isGiven);
    const complete = filing.draft !== null && own.length === 0 && missing.length === 0;
    return {
      section,
      nodes,
      errors: own,
      lacking: missing,
      progress: complete ? 'complete' : begun ? 'under-way' : 'to-do',
    };
  });
}

const isUnder = (pointer: string, part: string): boolean =>
  pointer === part || pointer.startsWith(`${part}/`);
