import { noticeWords } from '../notices/notice.words.js';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { EmptyState } from '../parts/empty-state.js';
import { partnerWords as w } from './partner.words.js';

export const noMandatePage = ({ say }: Visit): Page => ({
  title: say(w.mine),
  crumbs: [],
  content: <NoMandate />,
});

function NoMandate() {
  const { say } = useReader();
  return (
    <EmptyState>
      <p>{say(w.notEts)}</p>
      <p>{say(w.notEtsHint)}</p>
      <p>
        <a href="/avvisi">{say(noticeWords.all)}</a>
      </p>
    </EmptyState>
  );
}
