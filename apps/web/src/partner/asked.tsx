import { useReader } from '../page/reader.js';
import { When } from '../parts/time.js';
import { caseWords as w } from './case.words.js';

/** What the office has asked of the organisation and still waits for. */
export type AskedOfUs = {
  on: string | null;
  items: readonly { what: string; why: string }[];
  /** The term has begun: the request is proved to have arrived. */
  dated: boolean;
};

export function Asked({ asked: { on, items, dated } }: { asked: AskedOfUs }) {
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
          <div key={what}>
            <dt>{what}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
      {!dated && <p>{say(w.askedDays)}</p>}
    </section>
  );
}
