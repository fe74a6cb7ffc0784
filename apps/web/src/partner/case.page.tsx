import { WINDOW_PASS } from '#engine';
import type { CaseDocument, HistoryView } from '#reading';
import { CaseDocuments } from '../documents/case-documents.js';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { SummaryList } from '../parts/summary-list.js';
import { When } from '../parts/time.js';
import { ReceiptList } from '../receipts/receipt-list.js';
import type { ReceiptLine } from '../receipts/receipt.js';
import { Asked, type AskedOfUs } from './asked.js';
import { caseWords as w } from './case.words.js';
import { DeadlineList } from './deadline-list.js';
import { Decision, type DecisionShown } from './decision.js';
import { Grouping, type GroupingShown } from './grouping.js';
import { MessageList } from './message-list.js';
import type { Message } from './messages.js';
import { NextStepCard, wayTo } from './next-step-card.js';
import type { OwnCase } from './own-cases.js';
import { partnerWords } from './partner.words.js';
import { ReportFacts, type ReportShown } from './report-facts.js';
import { statusWord, wordOf } from './status-word.js';

export type CaseShown = {
  own: OwnCase;
  body: string;
  about: string;
  history: HistoryView['items'];
  receipts: readonly (ReceiptLine & { text: string })[];
  messages: readonly Message[];
  grouping: GroupingShown;
  asked: AskedOfUs | null;
  decision: DecisionShown | null;
  documents: readonly CaseDocument[];
  /** The name of an organisation. */
  organisation: (id: string) => string;
  report: ReportShown | null;
};

export const casePage = ({ say }: Visit, shown: CaseShown): Page => ({
  title: shown.own.view.title,
  titleGiven: true,
  ...(isSaidIn(shown.own.view) ? {} : { kicker: shown.own.view.workflow.title }),
  crumbs: [{ label: say(partnerWords.mine), href: '/ente' }],
  content: <Case {...shown} />,
});

/** A title may begin with what the case is. */
const isSaidIn = ({ title, workflow }: OwnCase['view']): boolean => title.startsWith(workflow.title);

function Case(shown: CaseShown) {
  const { own, body, asked, decision, report, messages, documents } = shown;
  return (
    <div class="with-aside">
      <div>
        <NextStepCard own={own} body={body} named={false} />
        {asked && <Asked asked={asked} />}
        {decision && <Decision decision={decision} />}
        <Where {...shown} />
        {report && <ReportFacts report={report} />}
      </div>
      <div class="beside">
        <Deadlines own={own} />
        <MessageList messages={messages} />
      </div>
      <div>
        <Receipts {...shown} />
        <Options own={own} />
        <CaseDocuments documents={documents} organisation={shown.organisation} />
        <Grouping grouping={shown.grouping} />
      </div>
    </div>
  );
}

function Where({ own: { view, step }, about, history }: CaseShown) {
  const { say } = useReader();
  const last = history.filter(({ event }) => event !== WINDOW_PASS).at(-1);
  const status = statusWord(view, step);
  const more = status === 'draft' ? say(w.notSent) : (view.outcomeText ?? view.stateText);
  return (
    <section aria-labelledby="where">
      <h2 id="where">{say(w.where)}</h2>
      <SummaryList
        rows={[
          {
            label: say(w.state),
            value: (
              <>
                <strong>{say(wordOf(status))}</strong>
                {more !== say(wordOf(status)) && ` · ${more}`}
              </>
            ),
          },
          ...(last
            ? [
                {
                  label: say(w.since),
                  value: (
                    <>
                      {last.text}, <When at={last.occurredAt} />
                    </>
                  ),
                },
              ]
            : []),
          { label: say(w.about), value: about },
        ]}
      />
      <details class="unfold">
        <summary>{say(w.pathSoFar)}</summary>
        <ol class="steps">
          {history.map(({ revision, text, occurredAt, toText }) => (
            <li key={revision}>
              <strong>{text}</strong>
              <When at={occurredAt} />
              <span>{toText}</span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function Deadlines({ own: { deadlines, organisation } }: { own: OwnCase }) {
  const { say } = useReader();
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{say(w.onTheseDates)}</h2>
      {deadlines.length === 0 && <p>{say(w.noDates)}</p>}
      <DeadlineList deadlines={deadlines} organisation={organisation} />
    </section>
  );
}

function Receipts({ own: { view }, receipts }: CaseShown) {
  const { say } = useReader();
  return (
    <section aria-labelledby="receipts">
      <h2 id="receipts">{say(w.receipts)}</h2>
      {receipts.length === 0 && <p>{say(w.noReceipts)}</p>}
      <ReceiptList caseId={view.id} receipts={receipts} />
    </section>
  );
}

const leaves = (event: string): boolean => event.endsWith('.withdraw');

/** What may be done besides, without being asked for. */
function Options({ own: { actions, step, view } }: { own: OwnCase }) {
  const { say } = useReader();
  const free = actions.filter(
    ({ event, allowed, role }) =>
      allowed &&
      role === 'ets-representative' &&
      event !== step.event &&
      !['draft.save', 'application.start'].includes(event),
  );
  if (free.length === 0) return null;
  // What cannot be taken back stands last.
  free.sort((one, other) => Number(leaves(one.event)) - Number(leaves(other.event)));
  return (
    <section aria-labelledby="options">
      <h2 id="options">{say(w.alsoPossible)}</h2>
      <ul>
        {free.map(({ event, action }) => (
          <li key={event}>
            <a href={wayTo(view.id, event)}>{action}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
