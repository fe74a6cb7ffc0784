/** The data of a filing as nodes of a form: its parts, with what the case knows about them. */
import type { Json } from '#engine';
import type { Language } from '#terms';
import type { Hints } from '../forms/hints.js';
import type { FormNode } from '../forms/node.js';
import { schemaAt, settled, type Schema } from '../forms/schema.js';
import { placeAt, ROOT, treeOf, type Known } from '../forms/tree-of.js';
import { offersFrom } from '../references/offered.js';
import { ownFieldWords } from './own-words.js';

type Given = {
  event: string;
  /** Of the case, as its machine keeps it. */
  context: Record<string, unknown>;
  hints: Hints;
  language: Language;
  organisations: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, string>;
};

export function knownOf({ event, context, hints, ...given }: Given): Known {
  const called = (id: string) => given.organisations.get(id) ?? id;
  return {
    ...given,
    words: ownFieldWords(event),
    // What is said of one row goes before what is said of all.
    hintFor: ({ name, pattern }) => hints[name.slice(ROOT.name.length)] ?? hints[pattern],
    offers: offersFrom({
      context,
      language: given.language,
      known: { organisation: called, person: called },
    }),
    documents: 'sent',
  };
}

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
