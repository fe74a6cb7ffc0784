import { sayEuro, sayPercentage } from '#money';
import type { ExtensionAccount } from '#workflows';
import { useReader } from '../page/reader.js';
import { capWords as w } from './cap.words.js';
import { Row } from './row.js';
import { Original } from '../parts/original.js';

/** Whether extensions stay within the cap, and by which base: each figure, so that anybody can count again. */
export function Cap({ account }: { account: ExtensionAccount }) {
  const { say, language } = useReader();
  const { base, basis, basisPoints, cap, used, left, norm } = account;
  const percentage = sayPercentage(basisPoints, language);
  return (
    <section aria-labelledby="cap">
      <h2 id="cap">{say(w.title)}</h2>
      <p>
        <strong>{say(left >= 0 ? w.within : w.beyond)}</strong>
      </p>
      <dl class="summary-list">
        <Row label={say(basis === 'contribution' ? w.onContribution : w.onWhole)}>
          {sayEuro(base, language)}
        </Row>
        <Row label={say(w.cap, { percentage })}>{sayEuro(cap, language)}</Row>
        <Row label={say(w.used)}>{sayEuro(used, language)}</Row>
        <Row label={say(w.left)}>{sayEuro(left, language)}</Row>
        <Row label={say(w.norm)}>
          <Original>{norm}</Original>
        </Row>
      </dl>
    </section>
  );
}
