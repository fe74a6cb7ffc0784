import { sayEuro, sumOf } from '#money';
import { sayDate } from '#terms';
import type { ReportingContext } from '../../../../../workflows/reporting/reporting.context.js';
import { choiceName } from '../../forms/names.js';
import { useReader } from '../../page/reader.js';
import { DataTable } from '../../parts/data-table.js';
import { SummaryList } from '../../parts/summary-list.js';
import { When } from '../../parts/time.js';
import type { Presented } from './ground.js';
import { presenterWords as w } from './presenter.words.js';
import { Euro } from './said.js';

/** What was spent, what was cut and why, and the debit note that follows. */
export function Reporting({ context }: Presented<ReportingContext>) {
  const { say, language } = useReader();
  const { period, report, submittedAt, late, approval, debitNote } = context;
  const days = { from: sayDate(period.from, language), to: sayDate(period.to, language) };
  const cutOf = (line: number) =>
    sumOf((approval?.cuts ?? []).filter((cut) => cut.line === line).map(({ amount }) => amount));
  const cuts = sumOf((approval?.cuts ?? []).map(({ amount }) => amount));
  const claimed = sumOf([
    ...(report?.lines ?? []).map((line) => line.claimed),
    report?.flatRate?.claimed ?? 0,
  ]);
  return (
    <>
      <SummaryList
        rows={[
          { label: say(w.period), value: say(w.fromTo, days) },
          {
            label: say(w.submittedAt),
            value: submittedAt && (
              <>
                <When at={submittedAt} />
                {late && ` (${say(w.late)})`}
              </>
            ),
          },
          { label: say(w.totalClaimed), value: report && <Euro cents={claimed} /> },
          ...(approval
            ? [
                { label: say(w.totalCut), value: <Euro cents={cuts} /> },
                { label: say(w.totalRecognised), value: <Euro cents={approval.total} /> },
              ]
            : [{ label: say(w.totalRecognised), value: say(w.notApproved) }]),
          {
            label: say(w.debitNote),
            value: debitNote
              ? say(w.debitNoteSaid, {
                  number: debitNote.number,
                  date: sayDate(debitNote.issuedOn, language),
                  amount: sayEuro(debitNote.amount, language),
                })
              : say(w.noDebitNote),
          },
        ]}
      />
      {report ? (
        <DataTable
          caption={say(w.costs)}
          rows={report.lines}
          keyOf={({ number }) => String(number)}
          columns={[
            { label: say(w.line), header: true, number: true, cell: ({ number }) => number },
            { label: say(w.activity), cell: ({ activity }) => activity },
            { label: say(w.category), cell: ({ category }) => say(choiceName(category)) },
            { label: say(w.description), cell: ({ description }) => description },
            { label: say(w.cost), number: true, cell: ({ paid }) => <Euro cents={paid} /> },
            { label: say(w.claimed), number: true, cell: (line) => <Euro cents={line.claimed} /> },
            ...(approval
              ? [
                  {
                    label: say(w.cut),
                    number: true,
                    cell: ({ number }: { number: number }) => <Euro cents={cutOf(number)} />,
                  },
                ]
              : []),
          ]}
        />
      ) : (
        <p>{say(w.noReport)}</p>
      )}
      {(approval?.cuts.length ?? 0) > 0 && (
        <DataTable
          caption={say(w.cuts)}
          rows={approval?.cuts ?? []}
          keyOf={({ line, rule }) => `${line} ${rule}`}
          columns={[
            { label: say(w.line), header: true, number: true, cell: ({ line }) => line },
            { label: say(w.cut), number: true, cell: ({ amount }) => <Euro cents={amount} /> },
            { label: say(w.reason), cell: ({ rule, reason }) => `${say(choiceName(rule))}. ${reason}` },
          ]}
        />
      )}
    </>
  );
}
