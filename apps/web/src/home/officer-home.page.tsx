import { now } from '#database';
import type { Iter } from '#door';
import type { Said } from '#engine';
import { openIncidentsOf } from '#reading';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { EmptyState } from '../parts/empty-state.js';
import { viewerIn } from '../record/seen-case.js';
import { countGroups, readQueue, type Counts, type QueueRow } from '../queue/queue.queries.js';
import type { GroupName } from '../queue/queue-groups.js';
import { incidentsWords } from '../incidents/incidents.words.js';
import { sayCount } from '../queue/say-count.js';
import { Queue } from '../queue/queue.js';
import { queueWords as w } from '../queue/queue.words.js';

const FIRST = 10;
const URGENT: readonly GroupName[] = ['blocked', 'overdue', 'today', 'week', 'later'];

/** For people of a body: four numbers that are links, and the first deadlines. */
export async function officerHome(iter: Iter, visit: Visit): Promise<Page> {
  const asked = { filters: {}, viewer: viewerIn(visit), now: await now(iter.pool) };
  const groups = await readQueue(iter, visit, asked, {
    groups: URGENT,
    limit: FIRST,
    farthest: false,
  });
  const rows = URGENT.flatMap((group) => groups.get(group)?.rows ?? []).slice(0, FIRST);
  return {
    title: visit.say(w.homeTitle),
    content: (
      <OfficerHome
        counts={await countGroups(iter, asked)}
        rows={rows}
        incidents={await openIncidentsOf(iter, asked.viewer)}
      />
    ),
  };
}

const numbers: readonly { group: GroupName; name: Said; about: Said }[] = [
  { group: 'overdue', name: w.overdue, about: w.overdueAbout },
  { group: 'today', name: w.today, about: w.todayAbout },
  { group: 'week', name: w.week, about: w.weekAbout },
  { group: 'blocked', name: w.blocked, about: w.blockedAbout },
];

type Given = { counts: Counts; rows: readonly QueueRow[]; incidents: number };

function OfficerHome({ counts, rows, incidents }: Given) {
  const { say } = useReader();
  return (
    <>
      <ul class="numbers">
        {numbers.map(({ group, name, about }) => (
          <li key={group} class={counts[group] > 0 && group !== 'week' ? 'urgent' : undefined}>
            <a href={`/lavoro?gruppo=${group}`}>
              <span class="count">{sayCount(counts[group], say)}</span> <span class="said">{say(name)}</span>{' '}
              <span class="hint">{say(about)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/incidenti">{say(incidentsWords.homeCount, { count: incidents })}</a>
      </p>
      <section aria-labelledby="first">
        <h2 id="first">{say(w.homeFirst)}</h2>
        {rows.length === 0 ? <EmptyState>{say(w.homeEmpty)}</EmptyState> : <Queue rows={rows} />}
        <p>
          <a href="/lavoro">{say(w.wholeQueue)}</a>
        </p>
      </section>
    </>
  );
}
