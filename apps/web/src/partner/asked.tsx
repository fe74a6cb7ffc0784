import { sayEuro } from '#money';
import { useReader } from '../page/reader.js';
import { Original } from '../parts/original.js';
import { When } from '../parts/time.js';
import { caseWords as w } from './case.words.js';

/** What the office has asked of the organisation and still waits for. */
export type AskedOfUs = {
  /** What it is: something asked for, the reasons of a refusal that is meant, or a reduction that is meant. */
  kind: 'request' | 'refusal' | 'reduction';
  on: string | null;
  items: readonly {
    what: string | null;
    why: string;
    /** What would be taken away. */
    amount?: number;
  }[];
  /** The term has begun: the request is proved to have arrived. */
  dated: boolean;
};

const titles = { request: w.asked, refusal: w.meansToRefuse, reduction: w.meansToReduce } as const;

export function Asked({ asked: { kind, on, items, dated } }: { asked: AskedOfUs }) {
  const { say, language } = useReader();
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{say(titles[kind])}</h2>
      {on && (
        <p>
          {say(kind === 'request' ? w.askedOn : w.writtenOn)} <When at={on} />
        </p>
      )}
      {kind === 'refusal' ? (
        <ul>
          {items.map(({ why }) => (
            <li key={why}>
              <Original>{why}</Original>
            </li>
          ))}
        </ul>
      ) : (
        <dl class="summary-list">
          {items.map(({ what, why, amount }) => (
            <div key={`${what ?? ''}${why}`}>
              <dt>{what === null ? say(w.wholeReport) : <Original>{what}</Original>}</dt>
              <dd>
                {amount !== undefined && (
                  <strong>{say(w.less, { amount: sayEuro(amount, language) })} </strong>
                )}
                <Original>{why}</Original>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {!dated && <p>{say(w.askedDays)}</p>}
    </section>
  );
}
