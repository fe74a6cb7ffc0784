import { sayEuro, sumOf } from '#money';
import type { ReportingContext } from '#workflows';
import { Reporting } from '../../cases/presenters/reporting.js';
import { approve, claimedOf, cutOn } from '../../../../../workflows/reporting/reporting.amounts.js';
import type { Cut, Report } from '../../../../../workflows/reporting/report.js';
import { useReader } from '../../page/reader.js';
import { SummaryList } from '../../parts/summary-list.js';
import type { Aided } from './aid.js';
import { aidWords as w } from './aid.words.js';

/** The costs that are judged; and, once cuts are named, what would be recognised and asked for in the debit note. */
export function Judging({ context, known, person, data }: Aided<ReportingContext>) {
  const { say, language } = useReader();
  const { report } = context;
  const cuts = cutsIn(data['cuts']);
  const coFinancingCuts = cutsIn(data['coFinancingCuts']);
  const euro = (cents: number) => sayEuro(cents, language);
  const result =
    report && cuts && coFinancingCuts && within(report, cuts)
      ? attempt(() => approve(report, context.flatRate, { checker: person, cuts, coFinancingCuts }))
      : null;
  return (
    <>
      {report && result && cuts && (
        <section class="arithmetic" aria-labelledby="recognised">
          <h2 id="recognised">{say(w.recognised)}</h2>
          <SummaryList
            rows={[
              { label: say(w.claimed), value: euro(claimedOf(report)) },
              { label: say(w.cut), value: `− ${euro(sumOf(cuts.map(({ amount }) => amount)))}` },
              {
                label: say(w.flatRateLost),
                value: `− ${euro((report.flatRate?.claimed ?? 0) - result.flatRate)}`,
              },
              { label: say(w.debitNoteFor), value: <strong>{euro(result.total)}</strong> },
            ]}
          />
        </section>
      )}
      <Reporting context={context} known={known} />
    </>
  );
}

const isCut = (one: unknown): one is Cut =>
  Number.isInteger((one as Cut).line) && Number.isInteger((one as Cut).amount);

/** Null as long as they are not all written. */
const cutsIn = (given: unknown): Cut[] | null => (Array.isArray(given) && given.every(isCut) ? given : null);

/** Cuts beyond what is claimed are refused by the rules: there is nothing to reckon with them. */
const within = ({ lines }: Report, cuts: readonly Cut[]): boolean =>
  cuts.every(({ line }) => cutOn(cuts, line) <= (lines.find(({ number }) => number === line)?.claimed ?? -1));

function attempt<T>(count: () => T): T | null {
  try {
    return count();
  } catch {
    return null;
  }
}
