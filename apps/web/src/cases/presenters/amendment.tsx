import type { AmendmentContext } from '../../../../../workflows/amendment/amendment.context.js';
import { useReader } from '../../page/reader.js';
import { DataTable } from '../../parts/data-table.js';
import { SummaryList } from '../../parts/summary-list.js';
import { Day } from '../../parts/time.js';
import type { Presented } from './ground.js';
import { presenterWords as w } from './presenter.words.js';
import { Euro } from './said.js';

const HUNDRED = 100;

/** How much was set apart under the cap, and what the table agreed on, line by line. */
export function Amendment({ context }: Presented<AmendmentContext>) {
  const { say } = useReader();
  const { kind, amount, convention, agreed, reopened } = context;
  return (
    <>
      <SummaryList
        rows={[
          { label: say(w.kindOfAmendment), value: say(kind === 'extension' ? w.extension : w.revision) },
          { label: say(w.capThis), value: <Euro cents={amount} /> },
          {
            label: say(w.table),
            value: reopened && (
              <>
                <Day date={reopened.sessionOn} />, {reopened.place}
              </>
            ),
          },
          { label: say(w.agreement), value: agreed ? <Euro cents={agreed.amount} /> : say(w.notAgreed) },
          { label: say(w.conventionEnds), value: <Day date={convention.endsOn} /> },
        ]}
      />
      {agreed && agreed.lines.length > 0 && (
        <DataTable
          caption={say(w.activities)}
          rows={agreed.lines}
          keyOf={({ activity, unitCost }) => `${activity} ${unitCost}`}
          columns={[
            { label: say(w.activity), header: true, cell: ({ activity }) => activity },
            { label: say(w.quantity), number: true, cell: ({ hundredths }) => String(hundredths / HUNDRED) },
            { label: say(w.unitValue), number: true, cell: ({ unitAmount }) => <Euro cents={unitAmount} /> },
            { label: say(w.total), number: true, cell: ({ total }) => <Euro cents={total} /> },
          ]}
        />
      )}
    </>
  );
}
