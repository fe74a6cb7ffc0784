/** The data of an event as something to be drawn, read over and read back: a tree made from their schema. */
import type { Json } from '#engine';
import type { LeafKind } from './leaf-kinds.js';

export type Option = { value: string; label: string; help?: string };

type Common = {
  /** Name of the field in the form: where the value stands, or would stand. */
  name: string;
  /** Where the value stands in the data, as a JSON pointer; null while it stands nowhere. */
  pointer: string | null;
  label: string;
  help: string | null;
  /** It has to be given, for what is around it to be whole. */
  required: boolean;
  nullable: boolean;
};

export type Leaf = Common & {
  type: 'leaf';
  kind: LeafKind;
  value: Json;
  /** Of what is agreed to: the value that says so. */
  agreed: Json;
  options: readonly Option[];
  /** Of a choice: numbers, written as text in the form. */
  numeric: boolean;
  /** Of a choice that may stay open: what it is called to choose nothing. */
  none: string | null;
  /** Examples for words of one’s own. */
  suggestions: readonly Option[];
  /** Of an organisation or a file: how what is given is called. */
  called: string | null;
  /** Not complete without it, though the schema would let it pass. */
  expected: boolean;
  maxLength: number | null;
};

/** Given by the case, not by who writes. */
export type Fixed = Common & { type: 'fixed'; value: Json; shown: string | null };

export type Group = Common & { type: 'group'; children: Record<string, FormNode> };

/** As many rows as people add. */
export type OpenList = Common & {
  type: 'open-list';
  rows: FormNode[];
  /** What one row is called. */
  one: string;
  least: number;
};

/** One row for each of what the case offers or asks. */
export type KeyedList = Common & {
  type: 'keyed-list';
  presence: 'always' | 'chosen' | 'when-filled';
  rows: { name: string; label: string; help: string | null; present: boolean; node: FormNode }[];
};

/** Some of a set of codes. */
export type CodeList = Common & { type: 'code-list'; options: readonly Option[]; chosen: readonly string[] };

export type FormNode = Leaf | Fixed | Group | OpenList | KeyedList | CodeList;

/** What was chosen. */
export const chosenOf = ({ options, value }: Pick<Leaf, 'options' | 'value'>): Option | undefined =>
  options.find((one) => one.value === (typeof value === 'number' ? String(value) : value));

/** Every leaf under a node that stands in the data. */
export function leavesOf(node: FormNode): Leaf[] {
  switch (node.type) {
    case 'leaf':
      return [node];
    case 'fixed':
    case 'code-list':
      return [];
    case 'group':
      return Object.values(node.children).flatMap(leavesOf);
    case 'open-list':
      return node.rows.flatMap(leavesOf);
    case 'keyed-list':
      return node.rows
        .filter((row) => row.present || node.presence === 'when-filled')
        .flatMap((row) => leavesOf(row.node));
  }
}

/** Nothing is given there, however deep one looks. */
export function isNothing(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  return typeof value === 'object' && Object.values(value).every(isNothing);
}

/** The names of the fields that hold documents. */
export const filesIn = (nodes: readonly FormNode[]): Set<string> =>
  new Set(
    nodes
      .flatMap(nodesUnder)
      .flatMap((node) =>
        node.type === 'leaf' && (node.kind === 'file' || node.kind === 'hash') ? [node.name] : [],
      ),
  );

export const hasFile = (node: FormNode): boolean => filesIn([node]).size > 0;

/** Leaves that are expected and not given. */
export const lacking = (node: FormNode): Leaf[] =>
  leavesOf(node).filter((leaf) => leaf.expected && isNothing(leaf.value));

export const isGiven = (leaf: Leaf): boolean => !isNothing(leaf.value);

/** The node itself and every one under it. */
export function nodesUnder(node: FormNode): FormNode[] {
  switch (node.type) {
    case 'leaf':
    case 'fixed':
    case 'code-list':
      return [node];
    case 'group':
      return [node, ...Object.values(node.children).flatMap(nodesUnder)];
    case 'open-list':
      return [node, ...node.rows.flatMap(nodesUnder)];
    case 'keyed-list':
      return [node, ...node.rows.flatMap((row) => nodesUnder(row.node))];
  }
}
