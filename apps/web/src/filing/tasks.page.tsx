import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { Notice } from '../parts/notice.js';
import type { OpenDeadline } from '../partner/next-step.js';
import { About } from './about.js';
import { Standing } from './standing.js';
import { casePath, crumbsOf, discardPath, receiptPath, sectionPath, summaryPath } from './paths.js';
import type { Filing } from './filing.js';
import { filingWords as w } from './filing.words.js';
import { Saved } from './section.page.js';
import type { SectionState } from './section-state.js';

export type TasksShown = { filing: Filing; states: readonly SectionState[]; due: OpenDeadline | null };

export const tasksPage = (visit: Visit, shown: TasksShown): Page => ({
  title: shown.filing.action,
  kicker: <About of={shown.filing.view.workflow.title} title={shown.filing.view.title} />,
  crumbs: crumbsOf(visit, shown.filing, false),
  content: <Tasks {...shown} />,
});

function Tasks({ filing, states, due }: TasksShown) {
  const { say } = useReader();
  const { draft } = filing;
  if (draft && draft.submittedAs !== null)
    return (
      <Notice kind="success" title={say(w.wasSent)}>
        <p>
          <a class="btn btn-primary" href={receiptPath(filing.view.id, draft.submittedAs)}>
            {say(w.seeReceipt)}
          </a>
        </p>
      </Notice>
    );
  return (
    <>
      <p class="lead">{say(w.tasksLead)}</p>
      {draft && (
        <Notice kind="warning" title={say(w.notSentTitle)}>
          <p>{say(w.notSent, { action: filing.action })}</p>
        </Notice>
      )}
      <Standing filing={filing} due={due} />
      <section aria-labelledby="tasks">
        <h2 id="tasks">{say(w.tasks)}</h2>
        <ol class="task-list">
          {states.map(({ section, progress }) => (
            <li key={section.code}>
              <a href={sectionPath(filing, section.code)}>{say(section.title)}</a>
              <span class={`progress-word progress-${progress}`}>{say(w[progress])}</span>
            </li>
          ))}
        </ol>
      </section>
      <Way filing={filing} states={states} />
      <p class="saved-at">
        <Saved filing={filing} states={states} />
      </p>
      <p class="hint">{say(w.whoSees)}</p>
      {draft && (
        <p>
          <a href={discardPath(filing)}>{say(w.discard)}</a>
        </p>
      )}
    </>
  );
}

/** One way on: the first part that is not complete, or the reading over; back to the case where nothing can be sent now. */
function Way({ filing, states }: Pick<TasksShown, 'filing' | 'states'>) {
  const { say } = useReader();
  const open =
    states.find(({ progress }) => progress === 'to-do') ??
    states.find(({ progress }) => progress === 'under-way');
  const ready = states.every(({ errors }) => errors.length === 0);
  const label = filing.draft ? w.nextPart : w.firstPart;
  const closed = filing.reasons.length > 0;
  const button = closed ? 'btn btn-outline-primary' : 'btn btn-primary';
  return (
    <p class="button-row">
      {closed && (
        <a class="btn btn-primary" href={casePath(filing.view.id)}>
          {say(w.backToCase)}
        </a>
      )}
      {open ? (
        <>
          <a class={button} href={sectionPath(filing, open.section.code)}>
            {say(label, { part: say(open.section.title) })}
          </a>
          {ready && filing.draft && <a href={summaryPath(filing)}>{say(w.checkAndSend)}</a>}
        </>
      ) : (
        <a class={button} href={summaryPath(filing)}>
          {say(w.checkAndSend)}
        </a>
      )}
    </p>
  );
}
