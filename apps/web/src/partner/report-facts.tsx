import { sayEuro } from '#money';
import { sayDate } from '#terms';
import { useReader } from '../page/reader.js';
import { Original } from '../parts/original.js';
import { SummaryList } from '../parts/summary-list.js';
import { caseWords as w } from './case.words.js';

export type ReportShown = {
  period: { from: string; to: string };
  approval: { total: number; cuts: readonly { line: number; amount: number; reason: string }[] } | null;
  debitNote: { number: string; amount: number } | null;
};

/** What a report has come to: the amount approved, every cut with its reason, the debit note. */
export function ReportFacts({ report: { period, approval, debitNote } }: { report: ReportShown }) {
  const { say, language } = useReader();
  const cuts = approval?.cuts ?? [];
  return (
    <section aria-labelledby="report">
      <h2 id="report">{say(w.report)}</h2>
      <SummaryList
        rows={[
          {
            label: say(w.period),
            value: say(w.fromTo, { from: sayDate(period.from, language), to: sayDate(period.to, language) }),
          },
          {
            label: say(w.approvedAmount),
            value: approval ? sayEuro(approval.total, language) : say(w.notYet),
          },
          ...(approval
            ? [
                {
                  label: say(w.cuts),
                  value:
                    cuts.length === 0 ? (
                      say(w.noCuts)
                    ) : (
                      <ul>
                        {cuts.map(({ line, amount, reason }) => (
                          <li key={line}>
                            {say(w.cutOf, { line, amount: sayEuro(amount, language) })}{' '}
                            <Original>{reason}</Original>
                          </li>
                        ))}
                      </ul>
                    ),
                },
              ]
            : []),
          {
            label: say(w.debitNote),
            value: debitNote
              ? say(w.debitNoteGiven, {
                  number: debitNote.number,
                  amount: sayEuro(debitNote.amount, language),
                })
              : say(w.notYet),
          },
        ]}
      />
    </section>
  );
}
