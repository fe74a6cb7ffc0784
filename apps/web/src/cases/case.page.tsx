import type { CaseDocument, CaseView, DeadlineView, HistoryEntry } from '#reading';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { Notice } from '../parts/notice.js';
import { SummaryList } from '../parts/summary-list.js';
import { When } from '../parts/time.js';
import type { ExplainedAction } from '../reasons/explain-actions.js';
import { CaseDocuments } from '../documents/case-documents.js';
import { CaseHead } from '../record/case-head.js';
import type { Around } from './case.queries.js';
import { caseWords as w } from './case.words.js';
import { CaseDeadlines } from './case-deadlines.js';
import { CaseTable } from './case-table.js';
import type { Known } from './presenters/ground.js';
import { hasPresenter, Presenter } from './presenters/presenter.js';
import type { Standing } from './leading-on.js';
import { Requirements } from './requirements.js';
import { Original } from '../parts/original.js';

export type CaseGiven = {
  file: CaseView;
  actions: readonly ExplainedAction[];
  standing: Standing | null;
  deadlines: readonly DeadlineView[];
  around: Around;
  /** Null for readers from outside: they see the case, not what the body keeps of it. */
  context: Record<string, unknown> | null;
  documents: readonly CaseDocument[];
  known: Known;
  done: HistoryEntry | null;
};

export const casePage = ({ say }: Visit, given: CaseGiven): Page => ({
  title: given.file.title,
  titleGiven: true,
  kicker: given.file.workflow.title,
  crumbs: [{ label: say(w.listTitle), href: '/pratiche' }],
  content: <CaseWork {...given} />,
});

/** The lens "Lavoro": what can be done and by when first, what the case is about then. */
function CaseWork(given: CaseGiven) {
  const { say } = useReader();
  const { file, actions, deadlines, around, context, documents, known, done } = given;
  return (
    <>
      {done && (
        <Notice kind="success" title={say(w.done)}>
          <p>
            {say(w.doneAbout, { text: done.text, n: done.revision })}{' '}
            <a href={`/pratiche/${file.id}/storico/${done.revision}`}>{say(w.seeHistory)}</a>
          </p>
        </Notice>
      )}
      <CaseHead file={file} />
      <div class="two-columns">
        <div>
          <Requirements
            caseId={file.id}
            actions={actions}
            closed={file.status === 'done'}
            standing={given.standing}
          />
          {context && hasPresenter(file.workflow.name) && (
            <section aria-labelledby="content-of-case">
              <h2 id="content-of-case">{say(w.content)}</h2>
              <Presenter workflow={file.workflow.name} context={context} known={known} />
            </section>
          )}
        </div>
        <div>
          <CaseDeadlines deadlines={deadlines} known={known} />
          <CaseDocuments documents={documents} organisation={known.organisation} />
          <About file={file} around={around} />
        </div>
      </div>
      {around.children.length > 0 && (
        <section aria-labelledby="children">
          <h2 id="children">{say(w.children)}</h2>
          <CaseTable caption={say(w.children)} headed files={around.children} known={known} />
        </section>
      )}
    </>
  );
}

function About({ file, around }: Pick<CaseGiven, 'file' | 'around'>) {
  const { say } = useReader();
  const { procedure, organisation, parent } = around;
  return (
    <section aria-labelledby="about-case" class="stacked">
      <h2 id="about-case">{say(w.about)}</h2>
      <SummaryList
        rows={[
          ...(procedure
            ? [
                {
                  label: say(w.procedure),
                  value: <InItalian to={`/procedure/${procedure.id}`} title={procedure.title} />,
                },
              ]
            : []),
          ...(parent
            ? [
                {
                  label: say(w.parent),
                  value: <InItalian to={`/pratiche/${parent.id}`} title={parent.title} />,
                },
              ]
            : []),
          ...(organisation === null ? [] : [{ label: say(w.organisation), value: organisation }]),
          ...(file.programmeCode === null ? [] : [{ label: say(w.programme), value: file.programmeCode }]),
          { label: say(w.opened), value: <When at={file.openedAt} /> },
          { label: say(w.lastStep), value: <When at={file.recordedAt} /> },
        ]}
      />
    </section>
  );
}

const InItalian = ({ to, title }: { to: string; title: string }) => (
  <a href={to}>
    <Original>{title}</Original>
  </a>
);
