import type { ReasonView } from '#door';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { OfficialTitle } from '../parts/official-title.js';
import { JsonLd } from './json-ld.js';
import { Acts, Contacts, type PublicDocument } from './notice-acts.js';
import { Dates } from './notice-dates.js';
import { ForWhom, Needed, Programmes } from './notice-needs.js';
import { kindOf, KeyDate, StageBadge, titleOf } from './notice-parts.js';
import { Questions } from './notice-questions.js';
import { TakePart, WayIn } from './notice-taking-part.js';
import type { ReceiptLine } from '../receipts/receipt.js';
import type { PublishedNotice } from './notice.queries.js';
import { noticeWords as w } from './notice.words.js';
import { stageOf } from './timetable.js';

/** What the reader may do about the notice, here and now. */
export type Participation =
  | { can: 'sign-in' | 'choose' | 'nothing-held' }
  | { can: 'begin' }
  | { can: 'continue' | 'see'; caseId: string }
  | { can: 'not-now'; reasons: readonly ReasonView[] };

export type NoticeShown = {
  notice: PublishedNotice;
  stateText: string;
  outcomeText: string | null;
  officer: string | null;
  documents: readonly PublicDocument[];
  participation: Participation;
  /** What the reader’s organisation has sent to the notice itself: questions, an adhesion. */
  sent: readonly (ReceiptLine & { text: string })[];
};

export const noticePage = ({ say }: Visit, shown: NoticeShown): Page => ({
  title: titleOf(shown.notice),
  titleGiven: true,
  kicker: say(kindOf(shown.notice)),
  crumbs: [{ label: say(w.list), href: '/avvisi' }],
  content: <Notice {...shown} />,
});

function Notice(shown: NoticeShown) {
  const { say } = useReader();
  const { notice, stateText, outcomeText, sent } = shown;
  const stage = stageOf(notice);
  const joins = stage === 'open' || stage === 'upcoming' || sent.length > 0;
  const parts = [
    { id: 'a-chi', label: w.forWhom },
    { id: 'programmi', label: notice.kind === 'notice' ? w.programmes : w.areas },
    ...(notice.kind === 'notice' ? [{ id: 'cosa-serve', label: w.needed }] : []),
    { id: 'tempi', label: w.dates },
    ...(joins ? [{ id: 'come', label: w.how }] : []),
    ...(notice.kind === 'notice' ? [{ id: 'quesiti', label: w.questions }] : []),
    { id: 'atti', label: w.acts },
    { id: 'contatti', label: w.contacts },
  ];
  return (
    <div class="with-contents">
      <div class="in-short">
        <p>
          <StageBadge notice={notice} /> <KeyDate notice={notice} />
        </p>
        <p>
          {stage === 'ended'
            ? say(w.endedNow, { outcome: outcomeText ?? '' })
            : say(w.stateNow, { state: stateText })}
        </p>
        <WayIn {...shown} />
        <div class="hint">
          <p>{say(w.by, { body: notice.body })}</p>
          <OfficialTitle title={notice.officialTitle} shown={notice.title} />
        </div>
      </div>
      <nav class="contents" aria-labelledby="contents">
        <h2 id="contents">{say(w.onThisPage)}</h2>
        <ul>
          {parts.map(({ id, label }) => (
            <li key={id}>
              <a href={`#${id}`}>{say(label)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="prose">
        <ForWhom notice={notice} />
        <Programmes notice={notice} />
        <Needed notice={notice} documents={shown.documents} />
        <Dates notice={notice} />
        {joins && <TakePart {...shown} />}
        <Questions notice={notice} />
        <Acts notice={notice} documents={shown.documents} />
        <Contacts notice={notice} officer={shown.officer} />
      </div>
      <JsonLd notice={notice} />
    </div>
  );
}
