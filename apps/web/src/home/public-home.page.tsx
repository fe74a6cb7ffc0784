import type { PublishedNotice } from '../notices/notice.queries.js';
import { OpenNotices } from '../notices/open-notices.js';
import type { Page } from '../page/page.js';
import type { Visit } from '../page/visit.js';
import { homeWords as w } from './home.words.js';

/** For who has not signed in. */
export const publicHome = ({ say, viewer }: Visit, openNotices: readonly PublishedNotice[]): Page => ({
  title: say(viewer ? w.memberTitle : w.publicTitle),
  content: (
    <>
      <p class="lead">{say(w.publicLead)}</p>
      {!viewer && (
        <p>
          <a class="btn btn-primary" href="/accedi">
            {say(w.signIn)}
          </a>
        </p>
      )}
      <OpenNotices notices={openNotices} />
    </>
  ),
});
