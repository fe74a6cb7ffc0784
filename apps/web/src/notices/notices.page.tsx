import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { EmptyState } from '../parts/empty-state.js';
import { Original } from '../parts/original.js';
import { kindOf, KeyDate, StageBadge, titleOf } from './notice-parts.js';
import type { PublishedNotice } from './notice.queries.js';
import { noticeWords as w } from './notice.words.js';
import { stageOf } from './timetable.js';

export const noticesPage = ({ say }: Visit, notices: readonly PublishedNotice[]): Page => ({
  title: say(w.list),
  crumbs: [],
  content: <Notices notices={notices} />,
});

const groups = [
  { stage: 'open', label: w.openOnes },
  { stage: 'upcoming', label: w.upcomingOnes },
  { stage: 'closed', label: w.closedOnes },
  { stage: 'ended', label: w.endedOnes },
] as const;

function Notices({ notices }: { notices: readonly PublishedNotice[] }) {
  const { say } = useReader();
  return (
    <>
      <p class="lead">{say(w.listLead)}</p>
      {notices.length === 0 && (
        <EmptyState>
          <p>{say(w.none)}</p>
          <p>{say(w.noneHint)}</p>
        </EmptyState>
      )}
      {groups.map(({ stage, label }) => {
        const inStage = notices.filter((one) => stageOf(one) === stage);
        if (inStage.length === 0) return null;
        return (
          <section key={stage} aria-labelledby={`stage-${stage}`}>
            <h2 id={`stage-${stage}`}>{say(label)}</h2>
            <ul class="cards">
              {inStage.map((notice) => (
                <NoticeCard key={notice.address} notice={notice} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

export function NoticeCard({ notice }: { notice: PublishedNotice }) {
  const { say } = useReader();
  return (
    <li class="card-flat">
      <p class="card-kicker">
        <StageBadge notice={notice} /> {say(kindOf(notice))}
      </p>
      <h3>
        <a href={`/avvisi/${notice.address}`}>
          <Original>{titleOf(notice)}</Original>
        </a>
      </h3>
      <p>{say(w.by, { body: notice.body })}</p>
      <p>
        <KeyDate notice={notice} />
      </p>
    </li>
  );
}
