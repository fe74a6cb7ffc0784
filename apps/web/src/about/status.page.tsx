import type { Iter } from '#door';
import type { Page } from '../page/page.js';
import type { Visit } from '../page/visit.js';
import { SummaryList } from '../parts/summary-list.js';
import { When } from '../parts/time.js';
import { aboutWords as w } from './about.words.js';

/** That the page is drawn says that the database answers; the rest it asks. */
export async function statusPage(iter: Iter, { say }: Visit): Promise<Page> {
  const beat = iter.heartbeat ? await iter.heartbeat() : undefined;
  const clock = beat === undefined ? w.clockElsewhere : beat ? w.clockWell : w.clockSilent;
  const { rows } = await iter.pool.query<{ now: Date; overdue: number }>(
    `SELECT iter_now() AS now, (SELECT count(*)::int FROM deadline WHERE status = 'open' AND due_at <= iter_now()) AS overdue`,
  );
  const { now, overdue } = rows[0] as { now: Date; overdue: number };
  return {
    title: say(w.statusTitle),
    crumbs: [],
    content: (
      <>
        <p class="lead">{say(w.statusWell)}</p>
        <SummaryList
          rows={[
            { label: say(w.statusNow), value: <When at={now.toISOString()} /> },
            { label: say(w.statusClock), value: say(clock) },
            { label: say(w.overdue), value: String(overdue) },
          ]}
        />
      </>
    ),
  };
}
