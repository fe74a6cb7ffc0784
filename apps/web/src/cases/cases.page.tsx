import type { CasesQuery, CaseView } from '#reading';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { EmptyState } from '../parts/empty-state.js';
import { Pagination } from '../parts/pagination.js';
import { SelectFilter } from '../parts/select-filter.js';
import { caseWords as w } from './case.words.js';
import { CaseTable } from './case-table.js';
import type { Known } from './presenters/ground.js';

type Given = {
  files: readonly CaseView[];
  next: string | null;
  known: Known;
  asked: CasesQuery;
  kinds: readonly { value: string; label: string }[];
};

export const casesPage = ({ say }: Visit, given: Given): Page => ({
  title: say(w.listTitle),
  crumbs: [],
  content: <Cases {...given} />,
});

function Cases({ files, next, asked, kinds, known }: Given) {
  const { say, path, query } = useReader();
  const sortBy = (field: 'title' | 'recordedAt') => {
    const now = asked.sort === field ? 'ascending' : asked.sort === `-${field}` ? 'descending' : null;
    const wanted = new URLSearchParams(query);
    wanted.delete('cursor');
    wanted.set('sort', now === 'ascending' ? `-${field}` : field);
    return { href: `${path}?${String(wanted)}`, now } as const;
  };
  return (
    <>
      <p class="lead">{say(w.listLead)}</p>
      <form method="get" action="/pratiche" class="filters" aria-label={say(w.filters)}>
        <div class="field">
          <label for="filter-words">{say(w.words)}</label>
          <input
            class="form-control"
            type="search"
            id="filter-words"
            name="filter[words]"
            value={asked['filter[words]']}
            minlength={3}
            maxlength={100}
            aria-describedby="filter-words-about"
          />
          <small id="filter-words-about">{say(w.wordsAbout)}</small>
        </div>
        <SelectFilter
          name="filter[workflow]"
          label={say(w.kind)}
          all={say(w.all)}
          value={asked['filter[workflow]']}
          options={kinds}
        />
        <SelectFilter
          name="filter[status]"
          label={say(w.standing)}
          all={say(w.all)}
          value={asked['filter[status]']}
          options={[
            { value: 'active', label: say(w.active) },
            { value: 'done', label: say(w.closed) },
          ]}
        />
        <KeptFilters
          names={['filter[procedure]', 'filter[organisation]', 'filter[programme]', 'filter[state]']}
        />
        <div class="button-row">
          <button type="submit" class="btn btn-outline-primary">
            {say(w.apply)}
          </button>
          {[...query].length > 0 && <a href="/pratiche">{say(w.clearFilters)}</a>}
        </div>
      </form>
      {files.length === 0 ? (
        <EmptyState>
          <p>{say(w.listEmpty)}</p>
          <p>
            <a href="/pratiche">{say(w.clearFilters)}</a>
          </p>
        </EmptyState>
      ) : (
        <CaseTable caption={say(w.listCaption)} headed files={files} known={known} sortBy={sortBy} />
      )}
      <Pagination next={next} />
    </>
  );
}

/** Filters that came with the address and have no control of their own here. */
function KeptFilters({ names }: { names: readonly string[] }) {
  const { query } = useReader();
  return (
    <>
      {names.map((name) => {
        const value = query.get(name);
        return value === null ? null : <input key={name} type="hidden" name={name} value={value} />;
      })}
    </>
  );
}
