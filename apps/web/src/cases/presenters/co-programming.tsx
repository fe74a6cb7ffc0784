import type { CoProgrammingContext } from '../../../../../workflows/co-programming/co-programming.rules.js';
import { choiceName } from '../../forms/names.js';
import { useReader } from '../../page/reader.js';
import { DataTable } from '../../parts/data-table.js';
import { SummaryList } from '../../parts/summary-list.js';
import type { Presented } from './ground.js';
import { presenterWords as w } from './presenter.words.js';
import { ActSaid } from './said.js';

/** Meetings held of those planned, and the documents that come of them. */
export function CoProgramming({ context }: Presented<CoProgrammingContext>) {
  const { say } = useReader();
  const { document, plan, progress } = context;
  return (
    <>
      <SummaryList
        rows={[
          { label: say(w.document), value: <ActSaid act={document.approved} /> },
          { label: say(w.plan), value: <ActSaid act={plan.approved} /> },
        ]}
      />
      <DataTable
        caption={say(w.meetings)}
        rows={Object.entries(progress)}
        keyOf={([kind]) => kind}
        columns={[
          { label: say(w.kind), header: true, cell: ([kind]) => say(choiceName(kind)) },
          { label: say(w.meetings), cell: ([, { held, planned }]) => say(w.planned, { held, planned }) },
        ]}
      />
    </>
  );
}
