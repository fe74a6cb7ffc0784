import type { Said } from '#engine';
import { explainTerm, isCivilDate, isInstant, sayDate, sayPeriod, type ComputedTerm } from '#terms';
import { sayEuro, sayPercentage } from '#money';
import { FileLink } from '../documents/file-link.js';
import { kindOfLeaf, sayLeaf } from '../forms/leaf-kinds.js';
import { choiceName, fieldName } from '../forms/names.js';
import { useReader } from '../page/reader.js';
import { Original } from '../parts/original.js';
import { Reckoning } from '../parts/time.js';
import { Exact } from './exact.js';
import type { NamesInside } from './names.js';
import { fieldWords as w } from './field.words.js';
import { keptWords } from './kept.words.js';

type Given = {
  event: string;
  value: unknown;
  path?: readonly string[];
  names: NamesInside;
  /** Fields that are amounts of money, in cents. */
  amounts: ReadonlySet<string>;
};

/** Points and quantities, also where they stand by criterion. */
const isHundredths = (name: string): boolean => kindOfLeaf({ type: 'integer' }, name) === 'hundredths';

const HASH = /^[0-9a-f]{64}$/;

/** Data of the record in the words of its forms: groups as lists of names and values, dates and amounts as people write them. */
export function ValueView({ event, value, path = [], names, amounts }: Given) {
  const { say, language } = useReader();
  if (value === null || value === undefined || value === '')
    return <span class="not-given">{say(w.notGiven)}</span>;
  if (typeof value === 'boolean') return <>{say(value ? w.yes : w.no)}</>;
  if (typeof value === 'number') {
    const name = path.at(-1) ?? '';
    const coded = names.coded(path, String(value));
    if (coded !== null) return <>{coded}</>;
    if (/basisPoints$/i.test(name)) return <>{sayPercentage(value, language)}</>;
    if (path.slice(-2).some(isHundredths)) return <>{sayLeaf('hundredths', value, language)}</>;
    return <>{amounts.has(name) ? sayEuro(value, language) : String(value)}</>;
  }
  if (typeof value === 'string') {
    if (path.at(-1) === 'every') return <>{sayPeriod(value, language)}</>;
    if (isCivilDate(value)) return <time datetime={value}>{sayDate(value, language)}</time>;
    if (isInstant(value)) return <Exact at={value} />;
    if (HASH.test(value)) return <DocumentNamed hash={value} names={names} />;
    const named = names.coded(path, value) ?? names.known(value);
    const choice = choiceName(value);
    return named === null && choice.it !== value ? <>{say(choice)}</> : <Original>{named ?? value}</Original>;
  }
  if (Array.isArray(value)) return <List {...{ event, path, names, amounts }} items={value} />;
  if (isComputed(value))
    return (
      <>
        <time datetime={value.strict}>{sayDate(value.strict, language)}</time>
        <Reckoning lines={explainTerm(value, language)} />
      </>
    );
  return <Group {...{ event, path, names, amounts }} group={value as Record<string, unknown>} />;
}

/** A document by its hash: the file itself, where Iter keeps it. */
export function DocumentNamed({ hash, names }: { hash: string; names: NamesInside }) {
  const file = names.file(hash);
  return (
    <>
      {file && <FileLink file={file} />} <code class="hash">{hash}</code>
    </>
  );
}

function List({
  event,
  path = [],
  names,
  amounts,
  items,
}: Omit<Given, 'value'> & { items: readonly unknown[] }) {
  const { say } = useReader();
  if (items.length === 0) return <span class="not-given">{say(w.noneOfThem)}</span>;
  return (
    <ol class="values">
      {items.map((item, index) => (
        <li key={index}>
          <ValueView {...{ event, path, names, amounts }} value={item} />
        </li>
      ))}
    </ol>
  );
}

function Group({
  event,
  path = [],
  names,
  amounts,
  group,
}: Omit<Given, 'value'> & { group: Record<string, unknown> }) {
  const { say } = useReader();
  const entries = Object.entries(group).filter(([name]) => isNamed(event, [...path, name], names));
  if (entries.length === 0) return <span class="not-given">{say(w.notGiven)}</span>;
  return (
    <dl class="summary-list values">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{labelOf(event, [...path, name], names, say)}</dt>
          <dd>
            <ValueView {...{ event, names, amounts }} value={value} path={[...path, name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The name of a field; where a group is keyed by organisation, criterion or the like, the name of that. */
export const labelOf = (
  event: string,
  path: readonly string[],
  names: NamesInside,
  say: ReturnType<typeof useReader>['say'],
): string => keyed(path, names) ?? say(wordsFor(event, path));

const kept: Readonly<Record<string, Said | undefined>> = keptWords;

const wordsFor = (event: string, path: readonly string[]): Said => {
  const name = path.at(-1) ?? '';
  const field = fieldName(event, path);
  return field.it === name ? (kept[name] ?? field) : field;
};

const keyed = (path: readonly string[], names: NamesInside): string | null => {
  const name = path.at(-1) ?? '';
  return names.known(name) ?? names.coded(path.slice(0, -1), name);
};

/** A date with its derivation, wherever a case keeps one. */
export const isComputed = (value: unknown): value is ComputedTerm =>
  typeof value === 'object' && value !== null && 'trace' in value && 'strict' in value && 'input' in value;

/** Whether people have a word for it; what has none stands in the technical content only. */
export const isNamed = (event: string, path: readonly string[], names: NamesInside): boolean => {
  const name = path.at(-1) ?? '';
  return keyed(path, names) !== null || wordsFor(event, path).it !== name;
};
