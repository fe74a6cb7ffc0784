import { roles } from '#workflows';
import type { DeadlineView } from '#reading';
import { FormKey } from '../forms/form-key.js';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { EmptyState } from '../parts/empty-state.js';
import { DueBy, When } from '../parts/time.js';
import type { ClockStep } from './clock.queries.js';
import { demonstrationWords as w } from './demonstration.words.js';

type Given = { next: DeadlineView | null; steps: ClockStep[] | null };

export const clockPage = ({ say }: Visit, given: Given): Page => ({
  title: say(w.title),
  crumbs: [],
  content: <Clock {...given} />,
});

function Clock({ next, steps }: Given) {
  const { say, now } = useReader();
  return (
    <>
      <p class="lead">
        {say(w.now)} <When at={now} />.
      </p>
      <p>{say(w.about)}</p>
      <section aria-labelledby="next">
        <h2 id="next">{say(w.nextTitle)}</h2>
        {next ? (
          <p>
            {next.name}, <a href={`/pratiche/${next.caseId}`}>{next.caseTitle}</a>: <DueBy at={next.dueAt} />
          </p>
        ) : (
          <EmptyState>{say(w.none)}</EmptyState>
        )}
        <form method="post" action="/dimostrazione" class="button-row">
          <FormKey />
          {next && (
            <button type="submit" class="btn btn-primary" name="next" value="1">
              {say(w.goNext)}
            </button>
          )}
          <button type="submit" class="btn btn-outline-primary" name="days" value="1">
            {say(w.oneDay)}
          </button>
          <button type="submit" class="btn btn-outline-primary" name="days" value="7">
            {say(w.sevenDays)}
          </button>
        </form>
      </section>
      <section aria-labelledby="did">
        <h2 id="did">{say(w.didTitle)}</h2>
        <Steps steps={steps} />
      </section>
    </>
  );
}

function Steps({ steps }: Pick<Given, 'steps'>) {
  const { say } = useReader();
  if (steps === null) return <EmptyState>{say(w.didNotYet)}</EmptyState>;
  if (steps.length === 0) return <EmptyState>{say(w.didNothing)}</EmptyState>;
  return (
    <ol class="steps">
      {steps.map(({ caseId, title, at, role, text }, index) => (
        <li key={index}>
          <When at={at} />
          <span class="step-text">
            <strong>{text}</strong> · <a href={`/pratiche/${caseId}`}>{title}</a>
          </span>
          <span class="step-role">{say(role === 'clock' ? roles.clock : roles.case)}</span>
        </li>
      ))}
    </ol>
  );
}
