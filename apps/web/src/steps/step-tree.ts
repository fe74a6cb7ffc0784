/** The form of a step: the tree of its data, with what its fields choose from. */
import type { NamedFile } from '#documents';
import { schemaOf, type Json, type LoadedWorkflow } from '#engine';
import type { Language } from '#terms';
import type { Hints } from '../forms/hints.js';
import { fieldName } from '../forms/names.js';
import type { Group, Option } from '../forms/node.js';
import type { Schema } from '../forms/schema.js';
import { ROOT, treeOf } from '../forms/tree-of.js';

/** Where the values of a reference or a code come from, by the name of the field. */
export type Options = Record<string, readonly Option[] | undefined>;

export type AskedStep = {
  workflow: LoadedWorkflow;
  event: string;
  options: Options;
  hints: Hints;
  language: Language;
  /** Names of the files that are given, by their hash. */
  files: ReadonlyMap<string, NamedFile>;
};

export function stepTree({ workflow, event, options, hints, language, files }: AskedStep, data: Json): Group {
  const tree = treeOf(schemaOf(workflow, event) as Schema, data, ROOT, {
    language,
    words: (path) => ({ label: fieldName(event, path) }),
    hintFor: ({ pattern }) => {
      const hint = hints[pattern];
      if (hint) return hint;
      const names = pattern.split('/').filter((name) => name !== '' && name !== '*');
      const known = options[names.slice(-2).join('/')] ?? options[names.at(-1) ?? ''];
      return known && { options: known };
    },
    organisations: new Map(),
    files: new Map([...files].map(([hash, { name }]) => [hash, name])),
    documents: 'named-by-hash',
  });
  if (tree.type !== 'group') throw new Error(`The data of "${event}" are no object.`);
  return tree;
}
