/** From a form that was sent back to the data it stands for. Only what the tree has is read; a file is never named by the form. */
import type { Json } from '#engine';
import { readDuration, unitOf } from './duration.js';
import { removalOf } from './file-names.js';
import { readLeaf } from './leaf-kinds.js';
import { isNothing, type FormNode, type Group, type KeyedList, type Leaf } from './node.js';

export type Sent = {
  fields: URLSearchParams;
  /** Hashes of the files that came with it, by the name of their field. */
  files: ReadonlyMap<string, string>;
  /** Organisations that were found by what was written, by the name of their field. */
  organisations: ReadonlyMap<string, string>;
  /** Rows in which nothing is written: kept while somebody is writing, else of no matter. */
  emptyRows: 'kept' | 'dropped';
};

/** @returns undefined where nothing is given and nothing says so */
export function readTree(node: FormNode, sent: Sent): Json | undefined {
  const read = readNode(node, sent);
  // Nothing in a list that may be absent: it is absent.
  return node.nullable && Array.isArray(read) && read.length === 0 ? null : read;
}

function readNode(node: FormNode, sent: Sent): Json | undefined {
  switch (node.type) {
    case 'fixed':
      return node.value;
    case 'leaf':
      return leaf(node, sent) ?? (node.nullable ? null : undefined);
    case 'group':
      return group(node, sent);
    case 'open-list':
      return node.rows
        .map((row) => readTree(row, sent) ?? (row.type === 'group' ? {} : ''))
        .filter((row) => sent.emptyRows === 'kept' || !isNothing(row));
    case 'keyed-list':
      return node.rows.flatMap((row) => {
        const read = readTree(row.node, sent);
        return read !== undefined && stands(node.presence, row.name, row.node, read, sent) ? [read] : [];
      });
    case 'code-list': {
      const sentCodes = sent.fields.getAll(node.name);
      return node.options.map(({ value }) => value).filter((value) => sentCodes.includes(value));
    }
  }
}

function group({ children, nullable, required }: Group, sent: Sent): Json | undefined {
  const given = Object.entries(children).flatMap(([name, child]): [string, Json][] => {
    const read = readTree(child, sent);
    return read === undefined || (!child.required && !child.nullable && isNothing(read))
      ? []
      : [[name, read]];
  });
  const read = Object.fromEntries(given);
  if (required || !isNothing(read)) return read;
  return nullable ? null : undefined;
}

function leaf(node: Leaf, { fields, files, organisations }: Sent): Json | undefined {
  const { name, kind, value } = node;
  if (kind === 'file') return files.get(name) ?? (fields.has(removalOf(name)) ? undefined : written(value));
  if (kind === 'hash' && fields.has(removalOf(name))) return undefined;
  if (kind === 'yes-no') return fields.has(name);
  if (kind === 'agree') return fields.has(name) ? node.agreed : undefined;
  const text = fields.get(name) ?? '';
  if (kind === 'duration') return readDuration(text, fields.get(unitOf(name)) ?? '');
  if (kind === 'choice' && node.numeric) return readLeaf('integer', text);
  if (kind === 'organisation') return organisations.get(name) ?? written(text.trim()) ?? written(value);
  return readLeaf(kind, text);
}

const written = (value: Json | undefined): Json | undefined =>
  value === '' || value === null ? undefined : value;

function stands(
  presence: KeyedList['presence'],
  name: string,
  node: FormNode,
  read: Json,
  { fields }: Sent,
): boolean {
  if (presence === 'always') return true;
  if (presence === 'chosen') return fields.has(name);
  const children = node.type === 'group' ? node.children : {};
  const asked = Object.entries(children).filter(([, child]) => child.type !== 'fixed');
  return asked.some(([key]) => !isNothing((read as Record<string, Json>)[key]));
}
