/** How far each part of a filing has come: what is wrong, what is missing, what is there. */
import type { FieldError } from '#engine';
import { fieldErrors, pointerTo, type Iter } from '#door';
import { workflowOf } from '#reading';
import type { Filing } from './filing.js';
import type { FilingSection } from './plans/plan.js';
import { isGiven, lacking, leavesOf, type FormNode, type Leaf } from '../forms/node.js';
import { nodeAt } from './nodes.js';

export type Progress = 'to-do' | 'under-way' | 'complete';

export type SectionState = {
  section: FilingSection;
  nodes: FormNode[];
  errors: FieldError[];
  lacking: Leaf[];
  progress: Progress;
};

/** Every part of the filing in which there is something to fill in, judged by the schema of the event and by what is expected beyond it. */
export function sectionStates(iter: Pick<Iter, 'procedure'>, filing: Filing): SectionState[] {
  const definition = workflowOf(iter.procedure, filing.seen.file)?.events[filing.plan.shape];
  if (!definition) throw new Error(`There is no event "${filing.plan.shape}".`);
  const errors = fieldErrors(definition.data, filing.data, pointerTo, filing.known.language);
  return filing.plan.sections.flatMap((section) => {
    const nodes = section.parts.map((path) => nodeAt(filing, path));
    if (nodes.every(isUnseen)) return [];
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

/** Something stands in it already, written by the organisation or known to the case. */
export const hasAnswers = ({ nodes }: SectionState): boolean => nodes.flatMap(leavesOf).some(isGiven);

/** The case gives it, and there is nothing to read in it. */
const isUnseen = (node: FormNode): boolean => node.type === 'fixed' && node.shown === null;

const isUnder = (pointer: string, part: string): boolean =>
  pointer === part || pointer.startsWith(`${part}/`);
