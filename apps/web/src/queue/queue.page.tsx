import type { Said } from '#engine';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { EmptyState } from '../parts/empty-state.js';
import { Pagination } from '../parts/pagination.js';
import { SelectFilter } from '../parts/select-filter.js';
import { GROUPS, type GroupName } from './queue-groups.js';
import type { Counts, Part } from './queue.queries.js';
import { Queue } from './queue.js';
import { sayCount } from './say-count.js';
import type { WorkQuery } from './queue.controller.js';
import { queueWords as w } from './queue.words.js';

type Choice = { value: string; label: string };

type Given = {
  query: WorkQuery;
  parts: Map<GroupName, Part>;
  counts: Counts;
  procedures: readonly Choice[];
  kinds: readonly Choice[];
};

const empty: Record<GroupName, Said> = {
  overdue: w.emptyOverdue,
  today: w.emptyToday,
  week: w.emptyWeek,
  later: w.emptyLater,
  waiting: w.emptyWaiting,
  blocked: w.emptyBlocked,
};

export const workPage = ({ say }: Visit, given: Given): Page => ({
  title: say(w.title),
  crumbs: [],
  content: <Work {...given} />,
});

function Work(given: Given) {
  const { say } = useReader();
  const { query, counts } = given;
  // A group that nobody expects to find is shown when there is something in it.
  const shown = query.gruppo
    ? [query.gruppo]
    : GROUPS.filter((name) => name !== 'blocked' || counts.blocked > 0);
  return (
    <>
      <p class="lead">{say(w.lead)}</p>
      <Filters {...given} />
      {shown.map((name) => (
        <Group key={name} name={name} {...given} />
      ))}
    </>
  );
}

function Group({ name, parts, counts, query }: Given & { name: GroupName }) {
  const { say, path, query: given } = useReader();
  const { rows, next } = parts.get(name) ?? { rows: [], next: null };
  const wanted = new URLSearchParams(given);
  wanted.set('gruppo', name);
  if (rows.length === 0 && !query.gruppo)
    return (
      <p class="quiet-group">
        <strong>{say(w[name])} (0).</strong> {say(empty[name])}
      </p>
    );
  return (
    <section aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`}>
        {say(w[name])} ({sayCount(counts[name], say)})
      </h2>
      {rows.length === 0 ? <EmptyState>{say(empty[name])}</EmptyState> : <Queue rows={rows} />}
      {!query.gruppo && next !== null && (
        <p>
          <a href={`${path}?${String(wanted)}`}>{say(w.more, { n: sayCount(counts[name], say) })}</a>
        </p>
      )}
      {query.gruppo && <Pagination next={next} />}
    </section>
  );
}

function Filters({ query, procedures, kinds }: Given) {
  const { say, query: given } = useReader();
  return (
    <form method="get" action="/lavoro" class="filters" aria-label={say(w.filters)}>
      <SelectFilter
        name="gruppo"
        label={say(w.group)}
        all={say(w.allGroups)}
        value={query.gruppo}
        options={GROUPS.map((value) => ({ value, label: say(w[value]) }))}
      />
      <SelectFilter
        name="di"
        label={say(w.whose)}
        all={say(w.all)}
        value={query.di}
        options={[{ value: 'mine', label: say(w.mine) }]}
      />
      <SelectFilter
        name="procedura"
        label={say(w.procedure)}
        all={say(w.allProcedures)}
        value={query.procedura}
        options={procedures}
      />
      <SelectFilter name="tipo" label={say(w.kind)} all={say(w.all)} value={query.tipo} options={kinds} />
      <SelectFilter
        name="ordine"
        label={say(w.order)}
        all={say(w.nearest)}
        value={query.ordine}
        options={[{ value: 'lontana', label: say(w.farthest) }]}
      />
      <div class="button-row">
        <button type="submit" class="btn btn-outline-primary">
          {say(w.show)}
        </button>
        {[...given].length > 0 && <a href="/lavoro">{say(w.clear)}</a>}
      </div>
    </form>
  );
}
