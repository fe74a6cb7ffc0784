import type { ProcedureRecord } from '#database';
import type { CaseView } from '#reading';
import type { Page } from '../page/page.js';
import type { Visit } from '../page/visit.js';
import { DataTable } from '../parts/data-table.js';
import { EmptyState } from '../parts/empty-state.js';
import { Pagination } from '../parts/pagination.js';
import { When } from '../parts/time.js';
import { procedureWords as w } from './procedure.words.js';

type Row = { record: ProcedureRecord; root: CaseView };

export const proceduresPage = ({ say }: Visit, rows: readonly Row[], next: string | null): Page => ({
  title: say(w.listTitle),
  crumbs: [],
  content: (
    <>
      <p class="lead">{say(w.listLead)}</p>
      {rows.length === 0 ? (
        <EmptyState>{say(w.listEmpty)}</EmptyState>
      ) : (
        <DataTable
          caption={say(w.listTitle)}
          headed
          rows={rows}
          keyOf={({ record }) => record.id}
          columns={[
            {
              label: say(w.title),
              header: true,
              cell: ({ record, root }) => <a href={`/procedure/${record.id}`}>{root.title}</a>,
            },
            {
              label: say(w.kind),
              cell: ({ record }) => say(record.kind === 'notice' ? w.notice : w.coProgramming),
            },
            { label: say(w.phase), cell: ({ root }) => root.outcomeText ?? root.stateText },
            { label: say(w.loaded), cell: ({ record }) => <When at={record.loadedAt.toISOString()} /> },
          ]}
        />
      )}
      <Pagination next={next} />
    </>
  ),
});
