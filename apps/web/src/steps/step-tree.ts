/** The form of a step: the tree of its data, with what its fields choose from. */
import type { NamedFile } from '#documents';
import { schemaOf, type Json, type LoadedWorkflow } from '#engine';
import type { Language } from '#terms';
import type { Hints } from '../forms/hints.js';
import { fieldAsides, fieldName } from '../forms/names.js';
import type { Group } from '../forms/node.js';
import type { Schema } from '../forms/schema.js';
import { ROOT, treeOf, type Known } from '../forms/tree-of.js';

export type AskedStep = {
  workflow: LoadedWorkflow;
  event: string;
  offers: Known['offers'];
  hints: Hints;
  language: Language;
  /** Names of the files that are given, by their hash. */
  files: ReadonlyMap<string, NamedFile>;
  /** Names of the organisations that are given, where there are too many to choose from. */
  organisations?: ReadonlyMap<string, string>;
};

export function stepTree(asked: AskedStep, data: Json): Group {
  const { workflow, event, offers, hints, language, files, organisations = new Map<string, never>() } = asked;
  const tree = treeOf(schemaOf(workflow, event) as Schema, data, ROOT, {
    language,
    words: (path) => ({ label: fieldName(event, path), ...fieldAsides(event, path) }),
    hintFor: ({ pattern }) => hints[pattern],
    offers,
    organisations,
    files: new Map([...files].map(([hash, { name }]) => [hash, name])),
    documents: 'named-by-hash',
  });
  if (tree.type !== 'group') throw new Error(`The data of "${event}" are no object.`);
  return tree;
}
