import { sayEuro, sayPercentage } from '#money';
import { extensionAccount, type ConventionContext } from '#workflows';
import { useReader } from '../../page/reader.js';
import { SummaryList } from '../../parts/summary-list.js';
import type { Aided } from './aid.js';
import { aidWords as w } from './aid.words.js';
import { Norm } from '../../parts/norm.js';

/** The cap, figure by figure: what it is counted on, what is taken, what this request takes, what would be left. */
export function Extending({ context, data }: Aided<ConventionContext>) {
  const { say, language } = useReader();
  const { base, basis, basisPoints, cap, used, left, norm } = extensionAccount(context);
  const asked = typeof data['amount'] === 'number' ? data['amount'] : null;
  const euro = (cents: number) => sayEuro(cents, language);
  return (
    <section class="arithmetic" aria-labelledby="cap">
      <h2 id="cap">{say(w.cap)}</h2>
      <SummaryList
        rows={[
          { label: say(basis === 'contribution' ? w.onContribution : w.onWhole), value: euro(base) },
          { label: say(w.capShare, { share: sayPercentage(basisPoints, language) }), value: euro(cap) },
          { label: say(w.used), value: `− ${euro(used)}` },
          { label: say(w.left), value: <strong>{euro(left)}</strong> },
          ...(asked === null
            ? []
            : [
                { label: say(w.thisRequest), value: `− ${euro(asked)}` },
                {
                  label: say(left >= asked ? w.leftAfter : w.beyond),
                  value: <strong>{euro(Math.abs(left - asked))}</strong>,
                },
              ]),
        ]}
      />
      <p>
        <Norm>{norm}</Norm>
      </p>
    </section>
  );
}
