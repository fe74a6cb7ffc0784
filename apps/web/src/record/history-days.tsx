import { civilDateOf } from '#terms';
import { useReader } from '../page/reader.js';
import { Day } from '../parts/time.js';
import { failedOf, EntryBrief } from './entry-brief.js';
import type { EntrySeen } from './entries.js';
import { historyWords as w } from './history.words.js';

/** As many steps as are shown without folding. */
const SHORT = 12;

type Given = { entries: readonly EntrySeen[]; of: string; newestFirst: boolean; allOpen: boolean };

/** Steps by the day of their recording: the first ones open, the others told in a line. */
export function HistoryDays({ entries, of, newestFirst, allOpen }: Given) {
  return (
    <>
      {daysOf(entries).map(({ day, steps, folded }) => (
        <details class="day" key={day} open={allOpen || !folded}>
          <summary>
            <h2>
              <Day date={day} />
            </h2>{' '}
            <Told steps={steps} />
          </summary>
          <ol class="record" reversed={newestFirst}>
            {steps.map((entry) => (
              <EntryBrief key={entry.revision} entry={entry} of={of} />
            ))}
          </ol>
        </details>
      ))}
    </>
  );
}

/** Whether a day is told in a line as long as nobody opens it. */
export const isFolded = (entries: readonly EntrySeen[]): boolean =>
  daysOf(entries).some(({ folded }) => folded);

function daysOf(entries: readonly EntrySeen[]): { day: string; steps: EntrySeen[]; folded: boolean }[] {
  let before = 0;
  return groups(entries, ({ recordedAt }) => civilDateOf(recordedAt)).map(([day, steps]) => {
    const folded = before >= SHORT && !steps.some(failedOf);
    before += steps.length;
    return { day, steps, folded };
  });
}

/** What happened on a day, each kind of step once. */
function Told({ steps }: { steps: readonly EntrySeen[] }) {
  const { say } = useReader();
  const kinds = groups(steps, ({ text }) => text);
  const told = kinds.map(([text, { length }]) => (length === 1 ? text : `${text} (${String(length)})`));
  return (
    <span class="hint">
      {steps.length === 1 ? say(w.oneStep) : say(w.manySteps, { n: steps.length })}: {told.join(', ')}
    </span>
  );
}

/** In the order in which each first comes. */
function groups(entries: readonly EntrySeen[], of: (entry: EntrySeen) => string): [string, EntrySeen[]][] {
  const found = new Map<string, EntrySeen[]>();
  for (const entry of entries) found.set(of(entry), [...(found.get(of(entry)) ?? []), entry]);
  return [...found];
}
