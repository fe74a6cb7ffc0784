import { useReader } from '../page/reader.js';
import type { PublishedNotice } from './notice.queries.js';
import { noticeWords as w } from './notice.words.js';
import { NoticeCard } from './notices.page.js';

/** What one may apply to today, and the way to all the rest. */
export function OpenNotices({ notices }: { notices: readonly PublishedNotice[] }) {
  const { say } = useReader();
  return (
    <section aria-labelledby="open-notices">
      <h2 id="open-notices">{say(w.openNow)}</h2>
      {notices.length === 0 && <p>{say(w.noneOpen)}</p>}
      {notices.length > 0 && (
        <ul class="cards">
          {notices.map((notice) => (
            <NoticeCard key={notice.address} notice={notice} />
          ))}
        </ul>
      )}
      <p>
        <a href="/avvisi">{say(w.all)}</a>
      </p>
    </section>
  );
}
