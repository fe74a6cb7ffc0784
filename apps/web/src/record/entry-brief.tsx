import { useReader } from '../page/reader.js';
import { deliveryWords } from './delivery.words.js';
import type { EntrySeen } from './entries.js';
import { ActCited, EntryEffects, sayMove } from './entry.js';
import { Exact, ExactHour } from './exact.js';
import { historyWords as w } from './history.words.js';
import { Gist } from './gist.js';
import { Who } from './who.js';
import { Original } from '../parts/original.js';

/** As many signs of a hash as tell it from the others at a glance: the whole one stands on the page of the step, and in print. */
const SIGNS = 12;

/** A step in a few lines under the day of its recording, the rest folded below; its own page says all of it in full. */
export function EntryBrief({ entry, of }: { entry: EntrySeen; of: string }) {
  const { say } = useReader();
  const { revision, text, by, names, recordedAt, occurredAt, act, norm, outcomeText, hash } = entry;
  const { fromText, toText, owed } = entry;
  const moved =
    fromText === toText
      ? []
      : [sayMove(entry, say), ...(outcomeText === null ? [] : [`${say(w.outcome)}: ${outcomeText}`])];
  const page = `/pratiche/${of}/storico/${revision}`;
  return (
    <li id={`passo-${revision}`} value={revision}>
      <div class="entry-head">
        <h3>
          <a href={page}>
            {say(w.step, { n: revision })}: {text}
          </a>
        </h3>
        <p>
          <ExactHour at={recordedAt} />
        </p>
      </div>
      {occurredAt !== recordedAt && (
        <p>
          {say(w.occurred)} <Exact at={occurredAt} />
        </p>
      )}
      <p>
        <Who by={by} names={names} />
      </p>
      <Gist entry={entry} />
      {by.role === 'clock' && owed.terms[0] && <p>{owed.terms[0].text}</p>}
      {moved.length > 0 && <p>{moved.join('. ')}</p>}
      {act !== null && (
        <p>
          {say(w.act)}: <ActCited act={act} />
        </p>
      )}
      <details class="reckoning" open={failedOf(entry)}>
        <summary>{[say(w.norm), ...countsOf(entry.owed, say), say(w.hashShort)].join(' · ')}</summary>
        {norm !== '' && (
          <p>
            {say(w.norm)}: <Original>{norm}</Original>
          </p>
        )}
        <EntryEffects entry={entry} />
        <p class="hint">
          {say(w.hash)}:{' '}
          <a href={`${page}#${SEAL}`}>
            <code class="hash" data-whole={hash}>
              {hash.slice(0, SIGNS)}…
            </code>
          </a>
        </p>
      </details>
    </li>
  );
}

/** Where the page of a step shows its hash. */
export const SEAL = 'impronta';

/** A letter that did not arrive: somebody has to see it, so nothing hides it. */
export const failedOf = ({ owed: { messages } }: EntrySeen): boolean =>
  messages.some(({ deliveries }) => deliveries.some(({ state }) => state === 'failed'));

/** How much there is of what is folded. */
function countsOf(
  { terms, messages, reminders, others }: EntrySeen['owed'],
  say: ReturnType<typeof useReader>['say'],
): string[] {
  const counts = [
    { what: w.onDeadlines, n: terms.length },
    { what: w.messages, n: messages.length },
    { what: deliveryWords.reminders, n: reminders.length },
    { what: w.others, n: others.length },
  ];
  return counts.filter(({ n }) => n > 0).map(({ what, n }) => `${say(what)}: ${String(n)}`);
}
