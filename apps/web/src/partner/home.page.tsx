import { OpenNotices } from '../notices/open-notices.js';
import type { PublishedNotice } from '../notices/notice.queries.js';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { EmptyState } from '../parts/empty-state.js';
import { Original } from '../parts/original.js';
import { DueBy } from '../parts/time.js';
import { DeadlineList } from './deadline-list.js';
import { MessageList } from './message-list.js';
import { AdhesionCard } from './adhesion-card.js';
import type { OwnAdhesion } from './adhesions.js';
import type { Message } from './messages.js';
import { NextStepCard } from './next-step-card.js';
import type { ActingFor } from './organisation.js';
import { bySoonest } from './next-step.js';
import { NothingNow } from './nothing-now.js';
import { isAppeal, type OwnCase } from './own-cases.js';
import { partnerWords as w } from './partner.words.js';
import { statusWord, wordOf } from './status-word.js';

export type PartnerHome = {
  organisation: ActingFor;
  cases: readonly OwnCase[];
  adhesions: readonly OwnAdhesion[];
  messages: readonly Message[];
  openNotices: readonly PublishedNotice[];
  body: (own: OwnCase) => string;
};

export const partnerHome = ({ say }: Visit, home: PartnerHome): Page => ({
  title: say(w.mine),
  kicker: home.organisation.name,
  crumbs: [],
  content: <Home {...home} />,
});

function Home({ organisation, cases, adhesions, messages, openNotices, body }: PartnerHome) {
  const { say } = useReader();
  const active = cases.filter(({ view }) => view.status === 'active');
  const done = cases.filter(({ view }) => view.status === 'done');
  const joined = adhesions.filter(({ ended }) => !ended);
  const left = adhesions.filter(({ ended }) => ended);
  const nothing = cases.length + adhesions.length === 0;
  const [first] = active;
  return (
    <div class={nothing ? undefined : 'with-aside'}>
      <div>
        {first && <NextStepCard own={first} body={body(first)} />}
        {!first && !nothing && <NothingNow joined={joined[0]} open={openNotices.length > 0} />}
        <section aria-labelledby="cases">
          <h2 id="cases">{say(w.cases)}</h2>
          {nothing && (
            <EmptyState>
              <p>{say(w.noCases)}</p>
              <p>{say(w.noCasesHint)}</p>
            </EmptyState>
          )}
          {!nothing && active.length + joined.length === 0 && <p>{say(w.noneActive)}</p>}
          {active.length + joined.length > 0 && (
            <ul class="cards">
              {active.map((own) => (
                <CaseCard key={own.view.id} own={own} />
              ))}
              {joined.map((one) => (
                <AdhesionCard key={`${one.caseId}${one.level}`} adhesion={one} />
              ))}
            </ul>
          )}
          {done.length + left.length > 0 && (
            <details class="unfold">
              <summary>{say(w.doneCases, { count: done.length + left.length })}</summary>
              <ul class="cards">
                {done.map((own) => (
                  <CaseCard key={own.view.id} own={own} />
                ))}
                {left.map((one) => (
                  <AdhesionCard key={`${one.caseId}${one.level}`} adhesion={one} />
                ))}
              </ul>
            </details>
          )}
        </section>
      </div>
      {!nothing && (
        <div class="beside">
          <Deadlines cases={cases} organisation={organisation.id} />
          <MessageList messages={messages} named />
        </div>
      )}
      <OpenNotices notices={openNotices} />
    </div>
  );
}

function CaseCard({ own: { view, step } }: { own: OwnCase }) {
  const { say } = useReader();
  const status = statusWord(view, step);
  return (
    <li class="card-flat">
      <p class="card-kicker">
        <span class={`badge status-${status}`}>{say(wordOf(status))}</span> {view.workflow.title}
      </p>
      <h3>
        <a href={`/ente/pratiche/${view.id}`}>
          <Original>{view.title}</Original>
        </a>
      </h3>
      <p>{view.outcomeText ?? view.stateText}</p>
      {step.due && (
        <p>
          {step.due.name}: <DueBy at={step.due.actBy ?? step.due.dueAt} bare />
        </p>
      )}
    </li>
  );
}

/** What runs, and where something may still be contested; in which other terms an act stands, the page of its case says. */
function Deadlines({ cases, organisation }: { cases: readonly OwnCase[]; organisation: string }) {
  const { say } = useReader();
  const all = cases
    .flatMap(({ deadlines }) => deadlines)
    .filter((one) => one.kind === 'duty' || isAppeal(one))
    .sort(bySoonest);
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{say(w.deadlines)}</h2>
      {all.length === 0 && <p>{say(w.noDeadlines)}</p>}
      <DeadlineList deadlines={all} organisation={organisation} named />
    </section>
  );
}
