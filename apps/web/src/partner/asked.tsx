import { useReader } from '../page/reader.js';
import { Original } from '../parts/original.js';
import { DueBy, When } from '../parts/time.js';
import { caseWords as w } from './case.words.js';
import type { OpenDeadline } from './next-step.js';
import { partnerWords } from './partner.words.js';

/** What the office has asked of the organisation and still waits for. */
export type AskedOfUs = {
  /** The term within which it is answered. */
  term: string;
  on: string | null;
  /** `what` is null where it is about the whole. */
  items: readonly { what: string | null; why: string }[];
  /** The term has begun: the request is proved to have arrived. */
  dated: boolean;
};

type Given = { asked: AskedOfUs; due: OpenDeadline | null };

export function Asked({ asked: { on, items, dated }, due }: Given) {
  const { say } = useReader();
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{say(w.asked)}</h2>
      {on && (
        <p>
          {say(w.askedOn)} <When at={on} />
        </p>
      )}
      <dl class="summary-list">
        {items.map(({ what, why }) => (
          <div key={`${what ?? ''}${why}`}>
            <dt>{what === null ? say(w.wholeReport) : <Original>{what}</Original>}</dt>
            <dd>
              <Original>{why}</Original>
            </dd>
          </div>
        ))}
      </dl>
      {due && (
        <>
          <p class="next-step-when">
            {say(partnerWords.due)} <DueBy at={due.actBy ?? due.dueAt} bare />
          </p>
          <p>{say(partnerWords.ifNot, { onExpiry: due.onExpiry })}</p>
        </>
      )}
      {!dated && <p>{say(w.askedDays)}</p>}
    </section>
  );
}
