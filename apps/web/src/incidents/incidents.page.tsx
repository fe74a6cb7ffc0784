import type { IncidentView } from '#reading';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { DataTable } from '../parts/data-table.js';
import { EmptyState } from '../parts/empty-state.js';
import { Pagination } from '../parts/pagination.js';
import { When } from '../parts/time.js';
import { incidentsWords as w } from './incidents.words.js';

export const STATUSES = ['aperti', 'chiusi', 'tutti'] as const;
export type Status = (typeof STATUSES)[number];

const names = { aperti: w.open, chiusi: w.closed, tutti: w.all };

export type IncidentsGiven = { status: Status; incidents: readonly IncidentView[]; next: string | null };

export const incidentsPage = ({ say }: Visit, given: IncidentsGiven): Page => ({
  title: say(w.title),
  crumbs: [],
  content: <Incidents {...given} />,
});

function Incidents({ status, incidents, next }: IncidentsGiven) {
  const { say } = useReader();
  return (
    <>
      <p class="lead">{say(w.lead)}</p>
      <form method="get" action="/incidenti" class="filters" aria-label={say(w.filters)}>
        <div class="field">
          <label for="stato">{say(w.status)}</label>
          <select id="stato" name="stato" class="form-control">
            {STATUSES.map((value) => (
              <option key={value} value={value} selected={value === status}>
                {say(names[value])}
              </option>
            ))}
          </select>
        </div>
        <p class="button-row">
          <button type="submit" class="btn btn-outline-primary">
            {say(w.show)}
          </button>
        </p>
      </form>
      {incidents.length === 0 ? (
        <EmptyState>{say(status === 'aperti' ? w.noneOpen : w.none)}</EmptyState>
      ) : (
        <DataTable
          caption={`${say(w.title)}: ${say(names[status])}`}
          rows={incidents}
          keyOf={({ id }) => id}
          columns={[
            {
              label: say(w.what),
              header: true,
              cell: ({ id, name }) => <a href={`/incidenti/${id}`}>{name}</a>,
            },
            { label: say(w.since), cell: ({ openedAt }) => <When at={openedAt} /> },
            {
              label: say(w.case),
              cell: ({ caseId, caseTitle }) => caseId && <a href={`/pratiche/${caseId}`}>{caseTitle}</a>,
            },
            { label: say(w.whose), cell: ({ whose }) => whose },
            { label: say(w.status), cell: ({ closed }) => say(closed ? w.isClosed : w.isOpen) },
          ]}
        />
      )}
      <Pagination next={next} />
    </>
  );
}
