import type { RecountState } from '#procedures';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { DataTable } from '../parts/data-table.js';
import { EmptyState } from '../parts/empty-state.js';
import { When } from '../parts/time.js';
import { orderPath } from './order.page.js';
import { WAYS, wayWords } from './order-forms.js';
import { sayChange } from './say-change.js';
import { sayStatus } from './say-status.js';
import { recountWords as w } from './recounts.words.js';

export type RecountsGiven = {
  recounts: readonly { state: RecountState; scope: string; person: string }[];
  /** What the way here chose already. */
  chosen: string | null;
  mayOrder: boolean;
};

export const recountsPage = (visit: Visit, given: RecountsGiven): Page => ({
  title: visit.say(w.title),
  crumbs: [],
  content: <Recounts {...given} />,
});

function Recounts({ recounts, chosen, mayOrder }: RecountsGiven) {
  const { say, language } = useReader();
  const query = chosen === null ? '' : `?per=${encodeURIComponent(chosen)}`;
  return (
    <>
      <p class="lead">{say(w.lead)}</p>
      {mayOrder ? (
        <section aria-labelledby="order">
          <h2 id="order">{say(w.orderOne)}</h2>
          <dl class="summary-list">
            {WAYS.map((way) => (
              <div key={way}>
                <dt>
                  <a href={`${orderPath(way)}${query}`}>{say(wayWords[way].name)}</a>
                </dt>
                <dd>{say(wayWords[way].help)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : (
        <p>{say(w.noOrders)}</p>
      )}
      <section aria-labelledby="ordered">
        <h2 id="ordered">{say(w.ordered)}</h2>
        {recounts.length === 0 ? (
          <EmptyState>{say(w.none)}</EmptyState>
        ) : (
          <DataTable
            caption={say(w.ordered)}
            headed
            rows={recounts}
            keyOf={({ state }) => state.id}
            columns={[
              {
                label: say(w.what),
                header: true,
                cell: ({ state }) => (
                  <a href={`/spostamenti/${state.id}`}>{sayChange(state.change, { say, language })}</a>
                ),
              },
              { label: say(w.scope), cell: ({ scope }) => scope },
              { label: say(w.orderedBy), cell: ({ person }) => person },
              { label: say(w.orderedAt), cell: ({ state }) => <When at={state.askedAt.toISOString()} /> },
              { label: say(w.status), cell: ({ state }) => sayStatus(state, say) },
            ]}
          />
        )}
      </section>
    </>
  );
}
