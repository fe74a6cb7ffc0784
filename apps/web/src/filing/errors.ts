/** What is wrong with a part, at the field where it is put right. */
import { LARGEST_FILE, KINDS, sayRefusal, TAKEN, type RefusalOfFile } from '#documents';
import type { Visit } from '../page/visit.js';
import { filingWords as w } from './filing.words.js';
import type { FieldError } from '#engine';
import { isGiven, isNothing, leavesOf, nodesUnder, type FormNode, type Leaf } from '../forms/node.js';
import type { SectionState } from './section-state.js';

/** In the order of the fields on the page. */
export function troublesOf(state: SectionState, say: Visit['say']): FieldError[] {
  const nodes = state.nodes.flatMap(nodesUnder);
  const felt = state.errors.filter(({ pointer }) => !mayBeLeftOut(nearest(nodes, pointer), pointer));
  const found = (felt.length > 0 ? felt : state.errors).map(({ pointer, message }) => {
    const node = nearest(nodes, pointer);
    const leaf = node?.type === 'leaf' ? node : null;
    if (node && !leaf) return { pointer: node.name, message: ofMany(node, pointer, message, say) };
    const unknown = leaf?.kind === 'organisation' && leaf.value !== '';
    // The schema does not know what the field is called.
    const absent = leaf && isNothing(leaf.value) ? absence(leaf, say) : message;
    return { pointer: node?.name ?? '', message: unknown ? say(w.notFoundOrganisation) : absent };
  });
  const missing = state.lacking.map((leaf) => ({ pointer: leaf.name, message: absence(leaf, say) }));
  const first = new Map<string, FieldError>();
  const empty = nodes.filter(
    (node) => node.type === 'keyed-list' && leavesOf(node).every((leaf) => !isGiven(leaf)),
  );
  // The fields of a list in which nothing is given say what is missing.
  const told = found.filter(
    ({ pointer }) =>
      !(missing.some((one) => isWithin(one.pointer, pointer)) && empty.some(({ name }) => name === pointer)),
  );
  for (const one of [...told, ...missing]) if (!first.has(one.pointer)) first.set(one.pointer, one);
  const place = (pointer: string): number => nodes.findIndex(({ name }) => name === pointer);
  return [...first.values()].sort((one, other) => place(one.pointer) - place(other.pointer));
}

/** What is to be confirmed is asked for as such: a sentence that somebody declares is not missing. */
const absence = ({ kind, label }: Leaf, say: Visit['say']): string =>
  say(kind === 'yes-no' || kind === 'agree' ? w.notConfirmed : w.missing, { label });

const isWithin = (field: string, list: string): boolean => field.startsWith(`${list}/`);

/** It is not there yet, and does not have to be: keeping the part will say so. */
const mayBeLeftOut = (node: FormNode | undefined, pointer: string): boolean =>
  node?.nullable === true && node.pointer === pointer && leavesOf(node).every((leaf) => !isGiven(leaf));

/** A list says what is wrong with it; of what holds other fields the fields say it. */
function ofMany(node: FormNode, pointer: string, message: string, say: Visit['say']): string {
  if (node.pointer !== pointer) return say(w.incomplete, { label: node.label });
  return node.type === 'group' ? say(w.missing, { label: node.label }) : `${node.label}: ${message}`;
}

/** The node at a pointer, or the closest one around it. */
function nearest(nodes: readonly FormNode[], pointer: string): FormNode | undefined {
  const around = nodes.filter(
    (one) => one.pointer !== null && (pointer === one.pointer || pointer.startsWith(`${one.pointer}/`)),
  );
  return around.sort((one, other) => (other.pointer ?? '').length - (one.pointer ?? '').length)[0];
}

const refusals: Readonly<Record<RefusalOfFile['why'], RefusalOfFile>> = {
  empty: { why: 'empty' },
  'too-large': { why: 'too-large', cap: LARGEST_FILE },
  kind: { why: 'kind', allowed: TAKEN.map((kind) => KINDS[kind].said) },
  macros: { why: 'macros' },
  'cut-off': { why: 'cut-off' },
};

/** Refusals of files as the address carries them from the form to the page: `field~why`. */
export const refusalParam = (name: string, { why }: RefusalOfFile): string => `${name}~${why}`;

export function troublesOfFiles(query: URLSearchParams, language: Visit['language']): FieldError[] {
  return query.getAll('file').flatMap((text) => {
    const [name = '', why = ''] = text.split('~');
    if (!Object.hasOwn(refusals, why)) return [];
    return [{ pointer: name, message: sayRefusal(refusals[why as RefusalOfFile['why']])[language] }];
  });
}
