import { useReader } from '../page/reader.js';
import { Norm } from '../parts/norm.js';
import { Reckoning } from '../parts/time.js';
import type { PublishedNotice } from './notice.queries.js';
import { noticeWords as w } from './notice.words.js';
import { timetableOf } from './timetable.js';

export function Dates({ notice }: { notice: PublishedNotice }) {
  const { say, language } = useReader();
  const rows = timetableOf(notice, language);
  return (
    <section aria-labelledby="tempi">
      <h2 id="tempi">{say(w.dates)}</h2>
      <ol class="timetable">
        {rows.map(({ code, at, day, said, norm, counted, past }) => (
          <li key={code} class={past ? 'past' : 'to-come'}>
            <strong>{say(w[code])}</strong>
            <span>
              <time datetime={at ?? day}>{said}</time>
              {past && ` (${say(w.past)})`}
            </span>
            {counted === null ? <Norm>{norm}</Norm> : <Reckoning lines={counted} norm={norm} />}
          </li>
        ))}
      </ol>
      <p>{say(notice.kind === 'notice' ? w.closingCounts : w.adhesionsClosing)}</p>
      {notice.kind === 'notice' && <p>{say(w.after)}</p>}
      {rows.some(({ past }) => !past) && (
        <p>
          <a href={`/avvisi/${notice.address}/date.ics`}>{say(w.addToCalendar)}</a>
        </p>
      )}
    </section>
  );
}
