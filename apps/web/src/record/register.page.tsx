import type { Procedure } from '#engine';
import { sayDone, textsOf, type RegisterRow } from '#reading';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { DataTable } from '../parts/data-table.js';
import { EmptyState } from '../parts/empty-state.js';
import { Notice } from '../parts/notice.js';
import { Pagination } from '../parts/pagination.js';
import { sayRole } from '../parts/roles.js';
import { Exact } from './exact.js';
import type { NamesInside } from './names.js';
import type { RegisterFilters } from './register.filters.js';
import { RegisterForm } from './register.form.js';
import { registerWords as w } from './register.words.js';
import { recordWords } from './record.words.js';

export type RegisterGiven = {
  procedure: Procedure;
  filters: RegisterFilters;
  rows: RegisterRow[];
  next: string | null;
  names: NamesInside;
};

export const registerPage = (visit: Visit, given: RegisterGiven): Page => ({
  title: visit.say(w.title),
  crumbs: [],
  content: <Register {...given} />,
  status: given.filters.badDates.length > 0 ? 422 : 200,
});

function Register({ procedure, filters, rows, next, names }: RegisterGiven) {
  const { say } = useReader();
  return (
    <>
      <p>{say(w.intro)}</p>
      <p>
        {say(w.privacy)} {say(recordWords.allTimes)}
      </p>
      <p>
        <a href="/spostamenti">{say(w.recounts)}</a>
      </p>
      {filters.badDates.map((date) => (
        <Notice kind="warning" alert key={date}>
          <p>{say(w.badDate, { date })}</p>
        </Notice>
      ))}
      <RegisterForm procedure={procedure} filters={filters} />
      {rows.length === 0 ? (
        <EmptyState>{say(filters.badDates.length > 0 ? w.noneAsked : w.none)}</EmptyState>
      ) : (
        <Found {...{ procedure, filters, rows, names }} />
      )}
      <Pagination next={next} />
    </>
  );
}

function Found({ procedure, filters, rows, names }: Omit<RegisterGiven, 'next'>) {
  const { say, language } = useReader();
  const order = say(filters.asked.sort.startsWith('-') ? w.latestFirst : w.earliestFirst);
  return (
    <DataTable
      caption={say(w.caption, { order })}
      rows={rows}
      keyOf={({ entry }) => `${entry.caseId}/${entry.revision}`}
      columns={[
        {
          label: say(w.when),
          cell: ({ entry }) => <Times recorded={entry.recordedAt} occurred={entry.occurredAt} />,
        },
        {
          label: say(w.what),
          header: true,
          cell: ({ entry, file }) => (
            <a href={`/pratiche/${entry.caseId}/storico/${entry.revision}`}>
              {sayDone(textsOf(procedure, file, language), entry.event, language)}
            </a>
          ),
        },
        {
          label: say(w.who),
          cell: ({ entry }) => (
            <>
              {entry.actorRole === 'clock' ? say(recordWords.clock) : sayRole(entry.actorRole, say)}
              {entry.onBehalfOf !== null &&
                ` ${say(recordWords.forWhom, { organisation: names.organisation(entry.onBehalfOf) })}`}
            </>
          ),
        },
        {
          label: say(w.which),
          cell: ({ entry, file }) => (
            <>
              <a href={`/pratiche/${file.id}/storico`}>{file.title}</a>
              <span class="hint">
                {' '}
                {textsOf(procedure, file, language)?.title ?? file.workflow},{' '}
                {say(w.step, { n: entry.revision })}
              </span>
            </>
          ),
        },
        {
          label: say(w.actColumn),
          cell: ({ act }) =>
            act === null ? '' : [act.number && `n. ${act.number}`, act.title].filter(Boolean).join(': '),
        },
      ]}
    />
  );
}

/** When it was recorded, and when it happened if that was another moment. */
function Times({ recorded, occurred }: { recorded: Date; occurred: Date }) {
  const { say } = useReader();
  return (
    <>
      <Exact at={recorded.toISOString()} />
      {recorded.getTime() !== occurred.getTime() && (
        <span class="hint">
          {' '}
          {say(w.happenedOn)} <Exact at={occurred.toISOString()} />
        </span>
      )}
    </>
  );
}
