import { sayEuro, sayPercentage, sumOf } from '#money';
import { sayDate, type Language } from '#terms';
import {
  extensionBase,
  extensionCap,
  extensionUsed,
} from '../../../../../workflows/convention/convention.amounts.js';
import type { ConventionContext, Payment } from '../../../../../workflows/convention/convention.context.js';
import { choiceName } from '../../forms/names.js';
import { useReader } from '../../page/reader.js';
import { DataTable } from '../../parts/data-table.js';
import { SummaryList } from '../../parts/summary-list.js';
import { Day } from '../../parts/time.js';
import type { Presented } from './ground.js';
import { presenterWords as w } from './presenter.words.js';
import { Euro, YesNo } from './said.js';
import { Norm } from '../../parts/norm.js';

/** Parties, money, payments, checks, and the arithmetic of the cap. */
export function Convention({ context, known }: Presented<ConventionContext>) {
  const { say, language } = useReader();
  const { party, signed, payments, checks } = context;
  const paid = sumOf(payments.map(({ amount }) => amount));
  return (
    <>
      <SummaryList
        rows={[
          { label: say(w.lead), value: known.organisation(party.lead) },
          {
            label: say(w.partners),
            value: party.members.map(({ organisation, shareBasisPoints }) => (
              <div key={organisation}>
                {known.organisation(organisation)}, {sayPercentage(shareBasisPoints, language)}
              </div>
            )),
          },
          { label: say(w.repertory), value: signed?.repertory ?? say(w.withSigning) },
          {
            label: say(w.period),
            value: signed
              ? say(w.fromTo, saidDays({ from: signed.startsOn, to: signed.endsOn }, language))
              : say(w.withSigning),
          },
          { label: say(w.contribution), value: <Euro cents={party.contribution.total} /> },
          { label: say(w.contributionOfBody), value: <Euro cents={party.contribution.municipal} /> },
          { label: say(w.paid), value: <Euro cents={paid} /> },
        ]}
      />
      <Cap context={context} />
      {payments.length > 0 && (
        <DataTable
          caption={say(w.payments)}
          rows={payments}
          keyOf={({ mandate }) => mandate}
          columns={[
            { label: say(w.mandate), header: true, cell: ({ mandate }) => mandate },
            { label: say(w.what), cell: (payment) => <PaidFor payment={payment} context={context} /> },
            { label: say(w.paidOn), cell: ({ paidOn }) => <Day date={paidOn} /> },
            { label: say(w.amount), number: true, cell: ({ amount }) => <Euro cents={amount} /> },
          ]}
        />
      )}
      {checks.length > 0 && (
        <DataTable
          caption={say(w.checks)}
          rows={checks}
          keyOf={({ organisation, kind, checkedOn }) => `${organisation} ${kind} ${checkedOn}`}
          columns={[
            {
              label: say(w.partners),
              header: true,
              cell: ({ organisation }) => known.organisation(organisation),
            },
            { label: say(w.check), cell: ({ kind }) => say(choiceName(kind)) },
            { label: say(w.regular), cell: ({ regular }) => <YesNo is={regular} /> },
            { label: say(w.validUntil), cell: ({ validUntil }) => validUntil && <Day date={validUntil} /> },
          ]}
        />
      )}
    </>
  );
}

/** How much may still be added, step by step, as the rule counts it. */
function Cap({ context }: Pick<Presented<ConventionContext>, 'context'>) {
  const { say, language } = useReader();
  const [base, cap, used] = [extensionBase(context), extensionCap(context), extensionUsed(context)];
  const { value, norm } = context.parameters.extension.capBasisPoints;
  return (
    <section class="arithmetic" aria-labelledby="cap">
      <h3 id="cap">{say(w.cap)}</h3>
      <SummaryList
        rows={[
          { label: say(w.capBase), value: <Euro cents={base} /> },
          { label: say(w.capShare, { share: sayPercentage(value, language) }), value: <Euro cents={cap} /> },
          { label: say(w.capUsed), value: `− ${sayEuro(used, language)}` },
          { label: say(w.capLeft), value: <strong>{sayEuro(Math.max(0, cap - used), language)}</strong> },
        ]}
      />
      <p>
        <Norm>{norm}</Norm>
      </p>
    </section>
  );
}

/** A period is told by its days: its code means nothing to who pays. */
function PaidFor({ payment, context }: { payment: Payment; context: ConventionContext }) {
  const { say, language } = useReader();
  if (payment.for === 'advance') return <>{say(w.advance)}</>;
  if (payment.for === 'balance') return <>{say(w.balance)}</>;
  const period = context.reports.find(({ key }) => key === payment.for);
  return <>{period ? say(w.fromTo, saidDays(period, language)) : payment.for}</>;
}

const saidDays = ({ from, to }: { from: string; to: string }, language: Language) => ({
  from: sayDate(from, language),
  to: sayDate(to, language),
});
