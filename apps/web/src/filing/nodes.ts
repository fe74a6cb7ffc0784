/** The data of a filing as nodes of a form: its parts, with what the case knows about them. */
import type { Json } from '#engine';
import type { Language } from '#terms';
import type { Hints } from '../forms/hints.js';
import type { FormNode } from '../forms/node.js';
import { schemaAt, settled, type Schema } from '../forms/schema.js';
import { placeAt, ROOT, treeOf, type Known } from '../forms/tree-of.js';
import { ownFieldWords } from './own-words.js';

type Given = {
  event: string;
  hints: Hints;
  language: Language;
  organisations: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, string>;
};

export const knownOf = ({ event, hints, ...given }: Given): Known => ({
  ...given,
  words: ownFieldWords(event),
  // What is said of one row goes before what is said of all.
  hintFor: ({ name, pattern }) => hints[name.slice(ROOT.name.length)] ?? hints[pattern],
  documents: 'sent',
});

export type Filled = { schema: Schema; data: Json; known: Known };

export function nodeAt({ schema, data, known }: Filled, path: readonly string[]): FormNode {
  const around = settled(schemaAt(schema, path.slice(0, -1))).schema;
  const required = around.required?.includes(path.at(-1) ?? '') ?? false;
  return treeOf(schemaAt(schema, path), valueAt(data, path), placeAt(path), known, required);
}

export function valueAt(data: Json, path: readonly string[]): Json | undefined {
  let here: Json | undefined = data;
  for (const name of path) {
    if (here === null || typeof here !== 'object' || Array.isArray(here)) return undefined;
    here = here[name];
  }
  return here;
}
