import { useReader } from '../page/reader.js';
import type { EntrySeen } from './entries.js';
import { isNamed, labelOf, ValueView } from './value-view.js';

/** As many data as tell a step from the others of its kind; its page has them all. */
const MOST = 3;
const LONGEST = 60;

const HASH = /^[0-9a-f]{64}$/;

const isShort = (value: unknown): boolean =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value !== '' && value.length <= LONGEST && !HASH.test(value));

/** What was declared, as far as it fits in a line: first of which requirement, programme or case, then with which result. */
export function Gist({ entry: { data, event, names, amounts } }: { entry: EntrySeen }) {
  const { say } = useReader();
  if (typeof data !== 'object' || data === null) return null;
  const isThing = (name: string, value: unknown): boolean =>
    typeof value === 'string' && (names.coded([name], value) ?? names.known(value)) !== null;
  const told = Object.entries(data)
    .filter(([name, value]) => isShort(value) && isNamed(event, [name], names))
    .sort(([one, value], [other, its]) => Number(isThing(other, its)) - Number(isThing(one, value)))
    .slice(0, MOST);
  if (told.length === 0) return null;
  return (
    <p class="gist">
      {told.map(([name, value], index) => (
        <span key={name}>
          {index > 0 && ' · '}
          {labelOf(event, [name], names, say)}:{' '}
          <ValueView {...{ event, value, names, amounts }} path={[name]} />
        </span>
      ))}
    </p>
  );
}
