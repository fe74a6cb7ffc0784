import { useReader } from '../page/reader.js';
import { deliveryWords } from './delivery.words.js';
import type { EntrySeen } from './entries.js';
import { ActCited, EntryEffects, sayMove } from './entry.js';
import { Exact } from './exact.js';
import { historyWords as w } from './history.words.js';
import { Who } from './who.js';

/** As many signs of a hash as tell it from the others at a glance: the whole one stands on the page of the step. */
const SIGNS = 12;

/** A step in a few lines, what it owed folded below; its own page says all of it in full. */
export function EntryBrief({ entry, of }: { entry: EntrySeen; of: string }) {
  const { say } = useReader();
  const { revision, text, by, names, recordedAt, occurredAt, act, norm, outcomeText, hash } = entry;
  const page = `/pratiche/${of}/storico/${revision}`;
  return (
    <li id={`passo-${revision}`} value={revision}>
      <div class="entry-head">
        <h2>
          <a href={page}>
            {say(w.step, { n: revision })}: {text}
          </a>
        </h2>
        <p>
          {say(w.recorded)} <Exact at={recordedAt} />
        </p>
      </div>
      {occurredAt !== recordedAt && (
        <p>
          {say(w.occurred)} <Exact at={occurredAt} />
        </p>
      )}
      <p>
        <Who by={by} names={names} />. {sayMove(entry, say)}
        {outcomeText !== null && `. ${say(w.outcome)}: ${outcomeText}`}
      </p>
      {(act !== null || norm !== '') && (
        <p>
          {act !== null && (
            <>
              {say(w.act)}: <ActCited act={act} />
              {norm !== '' && '. '}
            </>
          )}
          {norm !== '' && `${say(w.norm)}: ${norm}`}
        </p>
      )}
      <div class="entry-foot">
        <Owed entry={entry} />
        <p class="hint">
          {say(w.hash)}:{' '}
          <a href={`${page}#${SEAL}`}>
            <code class="hash">{hash.slice(0, SIGNS)}…</code>
          </a>
        </p>
      </div>
    </li>
  );
}

/** Where the page of a step shows its hash. */
export const SEAL = 'impronta';

/** Folded, and how much there is of it; open where a letter did not arrive, because somebody has to see that. */
function Owed({ entry }: { entry: EntrySeen }) {
  const { say } = useReader();
  const { terms, messages, reminders, others } = entry.owed;
  const counts = [
    { what: w.onDeadlines, n: terms.length },
    { what: w.messages, n: messages.length },
    { what: deliveryWords.reminders, n: reminders.length },
    { what: w.others, n: others.length },
  ].filter(({ n }) => n > 0);
  if (counts.length === 0) return null;
  const failed = messages.some(({ deliveries }) => deliveries.some(({ state }) => state === 'failed'));
  return (
    <details class="reckoning" open={failed}>
      <summary>{counts.map(({ what, n }) => `${say(what)}: ${n}`).join(' · ')}</summary>
      <EntryEffects entry={entry} />
    </details>
  );
}
