import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { Notice } from '../parts/notice.js';
import { unsubscribeWords as w } from './unsubscribe.words.js';

type Given = { topics: readonly string[]; done: boolean };

export const unsubscribePage = ({ say }: Visit, given: Given): Page => ({
  title: say(w.title),
  crumbs: [],
  content: <Unsubscribe {...given} />,
});

/** Nobody has signed in: the address says which messages, and not whose. */
function Unsubscribe({ topics, done }: Given) {
  const { say, path } = useReader();
  return (
    <>
      {done ? <Notice kind="success" title={say(w.done)} /> : <p class="lead">{say(w.asked)}</p>}
      <ul>
        {topics.map((topic) => (
          <li key={topic}>{topic}</li>
        ))}
      </ul>
      <p>{say(w.stays)}</p>
      {done ? (
        <p>
          {say(w.back)} <a href="/preferenze">{say(w.preferences)}</a>
        </p>
      ) : (
        <form method="post" action={path}>
          <button type="submit" class="btn btn-primary">
            {say(w.confirm)}
          </button>
        </form>
      )}
    </>
  );
}
