import { MESSAGE_STATES, messageKindWords, messageStateWords, sayChannel } from '#notify';
import type { CaseView, MessageView } from '#reading';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { DataTable } from '../parts/data-table.js';
import { EmptyState } from '../parts/empty-state.js';
import { Original } from '../parts/original.js';
import { Pagination } from '../parts/pagination.js';
import { SelectFilter } from '../parts/select-filter.js';
import { When } from '../parts/time.js';
import { LISTED_KINDS, type MessagesQuery } from './messages.query.js';
import { messagesWords as w } from './messages.words.js';

export type MessagesGiven = {
  asked: MessagesQuery;
  /** The one case that the address names. */
  file: CaseView | null;
  messages: readonly MessageView[];
  next: string | null;
};

export const messagesPage = ({ say }: Visit, given: MessagesGiven): Page => ({
  title: say(w.title),
  crumbs: [],
  content: <Messages {...given} />,
});

function Messages({ asked, file, messages, next }: MessagesGiven) {
  const { say, query } = useReader();
  const filtered = [...query.keys()].some((name) => name !== 'cursor');
  return (
    <>
      <p class="lead">{say(w.lead)}</p>
      {file && (
        <p>
          {say(w.onlyOf)}{' '}
          <a href={`/pratiche/${file.id}/storico`}>
            <Original>{file.title}</Original>
          </a>
        </p>
      )}
      <Filters asked={asked} filtered={filtered} />
      {messages.length === 0 ? (
        <EmptyState>{say(filtered ? w.none : w.noneYet)}</EmptyState>
      ) : (
        <Found messages={messages} />
      )}
      <Pagination next={next} />
    </>
  );
}

function Filters({ asked, filtered }: { asked: MessagesQuery; filtered: boolean }) {
  const { say } = useReader();
  // What a state means for the office follows after a colon: too long for a choice.
  const options = <Value extends string>(
    values: readonly Value[],
    said: Record<Value, { it: string; en: string }>,
  ) => values.map((value) => ({ value, label: say(said[value]).split(':')[0] ?? '' }));
  return (
    <form method="get" action="/messaggi" class="filters wide" aria-label={say(w.filters)}>
      <SelectFilter
        name="stato"
        label={say(w.state)}
        all={say(w.all)}
        value={asked.stato}
        options={options(MESSAGE_STATES, messageStateWords)}
      />
      <SelectFilter
        name="tipo"
        label={say(w.kind)}
        all={say(w.all)}
        value={asked.tipo}
        options={options(LISTED_KINDS, messageKindWords)}
      />
      {asked.pratica === undefined ? (
        <div class="field">
          <label for="filter-title">{say(w.inTitle)}</label>
          <input
            class="form-control"
            type="search"
            id="filter-title"
            name="titolo"
            value={asked.titolo}
            maxlength={100}
          />
        </div>
      ) : (
        <input type="hidden" name="pratica" value={asked.pratica} />
      )}
      <p class="button-row">
        <button type="submit" class="btn btn-primary">
          {say(w.show)}
        </button>
        {filtered && <a href="/messaggi">{say(w.clear)}</a>}
      </p>
    </form>
  );
}

function Found({ messages }: Pick<MessagesGiven, 'messages'>) {
  const { say } = useReader();
  return (
    <DataTable
      caption={say(w.caption)}
      rows={messages}
      keyOf={({ id }) => id}
      columns={[
        { label: say(w.owed), cell: ({ owedAt }) => <When at={owedAt} /> },
        {
          label: say(w.subject),
          header: true,
          cell: ({ id, subject, kind }) => (
            <a href={`/messaggi/${id}`}>
              {subject === null ? (
                say(w.notWritten, { kind: say(messageKindWords[kind]) })
              ) : (
                <Original>{subject}</Original>
              )}
            </a>
          ),
        },
        {
          label: say(w.to),
          cell: (message) => (
            <>
              {message.person} <span class="hint together">{say(sayChannel(message))}</span>
            </>
          ),
        },
        { label: say(w.state), cell: ({ standing }) => standing },
        {
          label: say(w.case),
          cell: ({ caseId, caseTitle }) =>
            caseId && (
              <a href={`/pratiche/${caseId}/storico`}>
                <Original>{caseTitle}</Original>
              </a>
            ),
        },
      ]}
    />
  );
}
