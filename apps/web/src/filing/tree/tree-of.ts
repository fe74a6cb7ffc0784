import type { Json } from '#engine';
import type { Language } from '#terms';
import { choiceWords, fieldWords, rowWords } from '../field-labels.js';
import type { Hint, Hints } from './hints.js';
import { kindOfLeaf } from './leaf-kinds.js';
import type { FormNode, Leaf, Option } from './node.js';
import { unwrap, type Schema } from './schema.js';

/** What stands behind what is already given: the names of organisations and of files. */
export type Known = {
  language: Language;
  hints: Hints;
  organisations: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, string>;
};

type Place = { name: string; pointer: string | null; pattern: string };

/** Where the data of an event begin. */
export const ROOT: Place = { name: 'data', pointer: '', pattern: '' };

const record = (value: Json | undefined): Record<string, Json> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** Words by the most particular name first: `members/organisation`, then `organisation`. */
function wordsFor(pattern: string) {
  const names = ['data', ...pattern.split('/').filter((name) => name !== '' && name !== '*')];
  for (let from = 0; from < names.length; from++) {
    const found = fieldWords[names.slice(from).join('/')];
    if (found) return found;
  }
  throw new Error(`No words for the field "${pattern}".`);
}

export function treeOf(schema: Schema, value: Json | undefined, place: Place, known: Known): FormNode {
  const { schema: given, nullable } = unwrap(schema);
  const hint = known.hints[place.name.slice(ROOT.name.length)] ?? known.hints[place.pattern] ?? {};
  const words = wordsFor(place.pattern);
  const common = {
    name: place.name,
    pointer: place.pointer,
    label: hint.label ?? words.label[known.language],
    help: hint.help ?? words.help?.[known.language] ?? null,
  };
  if (hint.fixed !== undefined)
    return { ...common, type: 'fixed', value: hint.fixed, shown: hint.shown ?? null };
  if (given.type === 'object') {
    const children = Object.entries(given.properties ?? {}).map(([name, child]) => [
      name,
      treeOf(child, record(value)[name], within(place, name), known),
    ]);
    return {
      ...common,
      type: 'group',
      nullable,
      children: Object.fromEntries(children) as Record<string, FormNode>,
    };
  }
  if (given.type === 'array') return listNode(given.items ?? {}, list(value), place, common, hint, known);
  return leafNode(given, value ?? (nullable ? null : ''), place, { ...common, nullable }, hint, known);
}

const within = ({ name, pointer, pattern }: Place, step: string): Place => ({
  name: `${name}/${step}`,
  pointer: pointer === null ? null : `${pointer}/${step}`,
  pattern: `${pattern}/${/^\d+$/.test(step) ? '*' : step}`,
});

type Common = Pick<Leaf, 'name' | 'pointer' | 'label' | 'help'>;

function listNode(
  items: Schema,
  values: Json[],
  place: Place,
  common: Common,
  hint: Hint,
  known: Known,
): FormNode {
  if (hint.rows) {
    const rows = hint.rows.of.map(({ key, label, help, fixed }) => {
      const index = values.findIndex((one) =>
        Object.entries(fixed).every(([name, is]) => record(one)[name] === is),
      );
      const row: Place = {
        name: `${place.name}/@${key}`,
        pointer: index < 0 || place.pointer === null ? null : `${place.pointer}/${String(index)}`,
        pattern: `${place.pattern}/*`,
      };
      const fixing = Object.fromEntries(
        Object.entries(fixed).map(([name, is]) => [`${row.pattern}/${name}`, { fixed: is }]),
      );
      const node = treeOf(items, values[index], row, { ...known, hints: { ...known.hints, ...fixing } });
      return { name: row.name, label, help: help ?? null, present: index >= 0, node };
    });
    return { ...common, type: 'keyed-list', presence: hint.rows.presence, rows };
  }
  if (items.type !== 'object' && hint.options) {
    const chosen = values.filter((one) => typeof one === 'string');
    return { ...common, type: 'code-list', options: hint.options, chosen };
  }
  const numbered = items.properties?.['number']?.type === 'integer';
  const rows = values.map((one, index) => {
    const row = within(place, String(index));
    // The number of a line is its place.
    const number = { [`${row.pattern}/number`]: { fixed: index + 1 } };
    const hints = numbered ? { ...known.hints, ...number } : known.hints;
    return treeOf(items, one, row, { ...known, hints });
  });
  return { ...common, type: 'open-list', rows, rowLabel: rowWords(place.pattern) };
}

function leafNode(
  schema: Schema,
  value: Json,
  { name, pattern }: Place,
  common: Common & { nullable: boolean },
  hint: Hint,
  { language, organisations, files }: Known,
): Leaf {
  const kind = hint.kind ?? (hint.options ? 'choice' : kindOfLeaf(schema, name.split('/').at(-1) ?? ''));
  const text = typeof value === 'string' ? value : '';
  const options =
    hint.options ?? (schema.enum ?? []).map((one): Option => choiceOption(pattern, one, language));
  const called =
    kind === 'organisation' ? organisations.get(text) : kind === 'file' ? files.get(text) : undefined;
  return {
    ...common,
    type: 'leaf',
    kind,
    value,
    options,
    called: called ?? null,
    expected: hint.expected ?? false,
    maxLength: schema.maxLength ?? null,
  };
}

function choiceOption(pattern: string, value: string, language: Language): Option {
  const words = choiceWords[value];
  if (!words) throw new Error(`No words for the choice "${value}" of "${pattern}".`);
  return { value, label: words[language] };
}
