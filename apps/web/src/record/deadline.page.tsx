import type { CaseView, ContestedView, DeadlineView } from '#reading';
import type { ComputedTerm } from '#terms';
import { civilDateOf, plusSeconds, sayEnd } from '#terms';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { Day } from '../parts/time.js';
import { Lenses, caseCrumbs } from './case-head.js';
import { Counting } from './counting.js';
import { Outcome, sayOwner } from './deadlines.page.js';
import { Exact } from './exact.js';
import type { NamesInside } from './names.js';
import { Row } from './row.js';
import { deadlineWords as w } from './deadline.words.js';
import { historyWords } from './history.words.js';
import { recordWords } from './record.words.js';
import { Marks } from './windows.js';
import { windowsWords } from './windows.words.js';
import { Original } from '../parts/original.js';

export type DeadlineGiven = {
  file: CaseView;
  deadline: DeadlineView;
  steps: { opened: number; closed: number | null };
  names: NamesInside;
  /** Of a window: the act and the addressee. */
  about: ContestedView | null;
};

export const deadlinePage = (visit: Visit, given: DeadlineGiven): Page => ({
  title: given.deadline.name,
  kicker: <Original>{given.file.title}</Original>,
  crumbs: [
    ...caseCrumbs(visit, given.file),
    { label: visit.say(recordWords.deadlines), href: `/pratiche/${given.file.id}/scadenze` },
  ],
  content: <Derivation {...given} />,
});

function Derivation({ file, deadline, steps, names, about }: DeadlineGiven) {
  const { say, language, now } = useReader();
  const { computed, source } = deadline.derivation as { computed?: ComputedTerm; source?: string };
  const last = deadline.actBy ?? deadline.dueAt;
  const step = (revision: number) => (
    <a href={`/pratiche/${file.id}/storico/${revision}`}>{say(historyWords.step, { n: revision })}</a>
  );
  return (
    <>
      <Lenses of={file.id} at="/scadenze" />
      <p class="lead">
        {say(w.ends)}: <time datetime={last}>{sayEnd(last, language)}</time>
      </p>
      <dl class="summary-list">
        <Row label={say(w.outcome)}>
          <Outcome deadline={deadline} now={now} />
        </Row>
        {about && (
          <>
            <Row label={say(windowsWords.act)}>{about.name}</Row>
            <Row label={say(windowsWords.addressee)}>{about.addresseeName}</Row>
          </>
        )}
        {deadline.suspension && <Row label={say(w.oneSuspension)}>{deadline.suspension.text}</Row>}
        <Row label={say(w.duty)}>{sayOwner(deadline.owner, names, say)}</Row>
        {deadline.awaits.length > 0 && (
          <Row label={say(w.awaits)}>{deadline.awaits.map(({ action }) => action).join(', ')}</Row>
        )}
        <Row label={say(about ? windowsWords.means : w.ifNothing)}>{deadline.onExpiry}</Row>
        {deadline.actBy !== null && <Row label={say(w.clockAsks)}>{sayEnd(deadline.dueAt, language)}</Row>}
        <Row label={say(w.norm)}>
          <Original>{deadline.norm}</Original>
        </Row>
        <Row label={say(w.openedBy)}>
          {step(steps.opened)}, <Exact at={deadline.openedAt} />
        </Row>
        {steps.closed !== null && <Row label={say(w.closedBy)}>{step(steps.closed)}</Row>}
      </dl>
      {about && <Marks of={[about]} />}
      {deadline.refusal !== null && (
        <>
          <h2>{say(w.refusal)}</h2>
          <ul>
            {deadline.refusal.reasons.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{say(w.howCounted)}</h2>
      {computed ? (
        <Counting computed={computed} />
      ) : (
        <>
          <p>{say(w.given)}</p>
          {source && (
            <dl class="summary-list">
              <Row label={say(w.source)}>{source}</Row>
            </dl>
          )}
        </>
      )}
      <dl class="summary-list">
        <Row label={say(w.used)}>
          <Day date={civilDateOf(plusSeconds(deadline.dueAt, -1))} />
        </Row>
      </dl>
      <p class="hint">{say(w.fixed)}</p>
    </>
  );
}
