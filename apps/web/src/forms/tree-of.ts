/** The tree of a form, from the schema of its data and what is already given. */
import type { Json, Said } from '#engine';
import type { Language } from '#terms';
import type { Hint, Numbering } from './hints.js';
import { kindOfLeaf } from './leaf-kinds.js';
import { formWords as w } from './forms.words.js';
import type { FormNode, Leaf, OpenList, Option } from './node.js';
import { choiceName } from './names.js';
import { settled, type Schema } from './schema.js';

export type FieldWords = {
  label: Said;
  help?: Said;
  /** What one row of a list is called. */
  one?: Said;
  /** What it is called to choose nothing. */
  none?: Said;
};

/** What stands behind what is already given, and what the form knows beyond the schema. */
export type Known = {
  language: Language;
  /** @param path names from the data down to the field, without numbers */
  words: (path: readonly string[]) => FieldWords;
  hintFor: (place: Place) => Hint | undefined;
  /** What there is of something that a schema refers to; none where that is not known. */
  offers: (reference: string) => readonly Option[];
  /** Names of organisations and of files. */
  organisations: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, string>;
  /** A document comes as a file, or as the hash of one that is kept elsewhere. */
  documents: 'sent' | 'named-by-hash';
};

export type Place = {
  /** A JSON Pointer; rows that the case gives are named by their key: `/data/programmes/@P3`. */
  name: string;
  /** In the data, without the root. */
  pointer: string | null;
  pattern: string;
};

/** Where the data of an event begin. */
export const ROOT: Place = { name: '/data', pointer: '', pattern: '' };

/** The place of a part of the data. */
export const placeAt = (path: readonly string[]): Place => path.reduce(within, ROOT);

function within({ name, pointer, pattern }: Place, step: string): Place {
  return {
    name: `${name}/${step}`,
    pointer: pointer === null ? null : `${pointer}/${step}`,
    pattern: `${pattern}/${/^\d+$/.test(step) ? '*' : step}`,
  };
}

const record = (value: Json | undefined): Record<string, Json> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

type Given = { schema: Schema; value: Json | undefined; place: Place; known: Known; hint: Hint };
type Common = Pick<Leaf, 'name' | 'pointer' | 'label' | 'help' | 'required' | 'nullable'>;

export function treeOf(
  given: Schema,
  value: Json | undefined,
  place: Place,
  known: Known,
  isRequired = true,
): FormNode {
  const { schema, nullable } = settled(given);
  const hint = { ...offered(schema, known), ...known.hintFor(place) };
  const words = known.words(namesIn(place));
  const common: Common = {
    name: place.name,
    pointer: place.pointer,
    label: hint.label ?? words.label[known.language],
    help: hint.help ?? words.help?.[known.language] ?? null,
    required: isRequired && !nullable,
    nullable,
  };
  const at: Given = { schema, value, place, known, hint };
  if (hint.fixed !== undefined)
    return { ...common, type: 'fixed', value: hint.fixed, shown: hint.shown ?? null };
  if (schema.type === 'object') return { ...common, type: 'group', children: childrenOf(at) };
  if (schema.type === 'array')
    return { ...common, ...listOf(at, (words.one ?? words.label)[known.language], nullable) } as FormNode;
  return leafOf(common, at);
}

/** Where a schema names something that the case knows, one chooses among what there is. */
function offered({ refersTo, items, ordered }: Schema, { offers }: Known): Hint {
  const options = named(refersTo ?? (ordered ? undefined : items?.refersTo), offers);
  return options.length > 0 ? { options } : {};
}

const named = (reference: string | undefined, offers: Known['offers']) =>
  reference === undefined ? [] : offers(reference);

const namesIn = ({ pattern }: Place): string[] =>
  pattern.split('/').filter((name) => name !== '' && name !== '*');

function childrenOf({ schema, value, place, known }: Given): Record<string, FormNode> {
  const children = Object.entries(schema.properties ?? {}).map(([name, child]) => [
    name,
    treeOf(child, record(value)[name], within(place, name), known, schema.required?.includes(name) ?? false),
  ]);
  return Object.fromEntries(children) as Record<string, FormNode>;
}

function listOf(given: Given, one: string, nullable: boolean) {
  const { schema, value, place, known, hint } = given;
  const items = schema.items ?? {};
  const values = list(value);
  if (hint.rows)
    return { type: 'keyed-list', presence: hint.rows.presence, rows: keyedRows(given, hint.rows.of) };
  if (items.type !== 'object' && hint.options)
    return {
      type: 'code-list',
      options: hint.options,
      chosen: values.filter((is) => typeof is === 'string'),
    };
  const least = nullable ? 0 : (schema.minItems ?? 0);
  const count = Math.max(values.length, least);
  const called = hint.numbered ? numbersOf(hint.numbered, values, count) : [];
  const rows = Array.from({ length: count }, (_, index) =>
    treeOf(items, values[index], within(place, String(index)), withFixed(known, place, called[index] ?? {})),
  );
  return { type: 'open-list', rows, one, least } satisfies Partial<OpenList>;
}

function numbersOf(
  { field, prefix }: Numbering,
  values: readonly Json[],
  count: number,
): Record<string, Json>[] {
  const places = Array.from({ length: count }, (_, index) => index);
  if (prefix === null) return places.map((index) => ({ [field]: index + 1 }));
  const kept = places.map((index) => record(values[index])[field]);
  const taken = new Set(kept);
  const free = Array.from({ length: 2 * count }, (_, index) => `${prefix}${String(index + 1)}`).filter(
    (code) => !taken.has(code),
  );
  return kept.map((code) => ({ [field]: code === undefined || code === '' ? (free.shift() ?? '') : code }));
}

function keyedRows({ schema, value, place, known }: Given, of: NonNullable<Hint['rows']>['of']) {
  const values = list(value);
  return of.map(({ key, label, help, fixed }) => {
    const index = values.findIndex((one) =>
      Object.entries(fixed).every(([name, is]) => record(one)[name] === is),
    );
    const row: Place = {
      name: `${place.name}/@${key}`,
      pointer: index < 0 || place.pointer === null ? null : `${place.pointer}/${String(index)}`,
      pattern: `${place.pattern}/*`,
    };
    const node = treeOf(schema.items ?? {}, values[index], row, withFixed(known, place, fixed));
    return { name: row.name, label, help: help ?? null, present: index >= 0, node };
  });
}

/** What makes a row this row is never asked. */
const withFixed = (known: Known, { pattern }: Place, fixed: Record<string, Json>): Known => ({
  ...known,
  hintFor: (place) => {
    const name = place.pattern.startsWith(`${pattern}/*/`) ? place.pattern.slice(pattern.length + 3) : '';
    const is = Object.hasOwn(fixed, name) ? fixed[name] : undefined;
    return is === undefined ? known.hintFor(place) : { fixed: is };
  },
});

function leafOf(common: Common, { schema, value, place, known, hint }: Given): Leaf {
  const told = kindOfLeaf(schema, place.name.split('/').at(-1) ?? '');
  const kind = hint.options
    ? 'choice'
    : told === 'file' && known.documents === 'named-by-hash'
      ? 'hash'
      : told;
  const none = hint.none ?? known.words(namesIn(place)).none?.[known.language] ?? w.noChoice[known.language];
  const text = typeof value === 'string' ? value : '';
  const isDocument = kind === 'file' || kind === 'hash';
  const names = kind === 'organisation' ? known.organisations : isDocument ? known.files : null;
  return {
    ...common,
    type: 'leaf',
    kind,
    value: value ?? (common.nullable ? null : ''),
    agreed: schema.const ?? null,
    options:
      hint.options ??
      (schema.enum ?? []).map((one) => ({ value: one, label: choiceName(one)[known.language] })),
    numeric: schema.type === 'integer' || schema.type === 'number',
    none: common.required ? null : none,
    suggestions: named(schema.mayName, known.offers),
    called: names?.get(text) ?? null,
    expected: hint.expected ?? false,
    maxLength: schema.maxLength ?? null,
  };
}
