/** From a form that was sent back to the data it stands for. Only what the tree has is read; a file is never named by the form. */
import type { Json } from '#engine';
import { readLeaf } from './leaf-kinds.js';
import type { FormNode, KeyedList, Leaf } from './node.js';

export type Sent = {
  fields: URLSearchParams;
  /** Hashes of the files that came with it, by the name of their field. */
  files: ReadonlyMap<string, string>;
  /** Organisations that were found by what was written, by the name of their field. */
  organisations: ReadonlyMap<string, string>;
};

export const removalOf = (name: string): string => `${name}!remove`;

export function readTree(node: FormNode, sent: Sent): Json {
  switch (node.type) {
    case 'fixed':
      return node.value;
    case 'leaf':
      return leaf(node, sent);
    case 'group': {
      const read = Object.fromEntries(
        Object.entries(node.children).map(([name, child]) => [name, readTree(child, sent)]),
      );
      return node.nullable && Object.values(read).every(isNothing) ? null : read;
    }
    case 'open-list':
      return node.rows.map((row) => readTree(row, sent));
    case 'keyed-list':
      return node.rows.flatMap((row) => {
        const read = readTree(row.node, sent);
        return stands(node.presence, row.name, row.node, read, sent) ? [read] : [];
      });
    case 'code-list': {
      const sentCodes = sent.fields.getAll(node.name);
      return node.options.map(({ value }) => value).filter((value) => sentCodes.includes(value));
    }
  }
}

function leaf(node: Leaf, { fields, files, organisations }: Sent): Json {
  if (node.kind === 'file') {
    const empty = node.nullable ? null : '';
    return files.get(node.name) ?? (fields.has(removalOf(node.name)) ? empty : node.value);
  }
  if (node.kind === 'yes-no') return fields.get(node.name) === 'on';
  if (node.kind === 'organisation')
    return organisations.get(node.name) ?? writtenOr(fields.get(node.name)?.trim(), node.value);
  return readLeaf(node.kind, fields.get(node.name) ?? '', node.nullable);
}

const writtenOr = (written: string | undefined, value: Json): Json =>
  written === undefined || written === '' ? value : written;

const isNothing = (value: Json): boolean => value === null || value === '' || value === false;

function stands(
  presence: KeyedList['presence'],
  name: string,
  node: FormNode,
  read: Json,
  { fields }: Sent,
): boolean {
  if (presence === 'always') return true;
  if (presence === 'chosen') return fields.get(name) === 'on';
  const children = node.type === 'group' ? node.children : {};
  const asked = Object.entries(children).filter(([, child]) => child.type !== 'fixed');
  return asked.some(([key]) => !isNothing((read as Record<string, Json>)[key] ?? null));
}
