import { randomUUID } from 'node:crypto';
import { idOf } from '../forms/field-id.js';
import { FormKey } from '../forms/form-key.js';
import type { Reason } from '#engine';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { Notice } from '../parts/notice.js';
import type { OpenDeadline } from '../partner/next-step.js';
import { About } from './about.js';
import { Closing } from './closing.js';
import { Consequence } from './consequence.js';
import { backLabel, backPath, casePath, crumbsOf, sectionPath, sendPath } from './paths.js';
import { troublesOf } from './errors.js';
import type { Filing } from './filing.js';
import { filingWords as w } from './filing.words.js';
import type { SectionState } from './section-state.js';
import type { Rehearsal } from './submit.js';
import { rowOf } from './rows.js';
import { SummaryOf } from './summary-rows.js';
import { Norm } from '../parts/norm.js';

export const COMMAND = 'command';

export type SummaryShown = {
  filing: Filing;
  states: readonly SectionState[];
  rehearsal: Rehearsal;
  due: OpenDeadline | null;
  /** It was asked and refused just now. */
  refused?: boolean;
};

export const summaryPage = (visit: Visit, shown: SummaryShown): Page => ({
  title: shown.states.length === 0 ? shown.filing.action : visit.say(w.summary),
  kicker: (
    <About of={shown.states.length === 0 ? null : shown.filing.action} title={shown.filing.view.title} />
  ),
  crumbs: crumbsOf(visit, shown.filing, shown.states.length > 0),
  ...(shown.refused ? { status: 422 } : {}),
  islands: ['send.js'],
  content: <Summary {...shown} />,
});

function Summary(shown: SummaryShown) {
  const { say } = useReader();
  const { filing, states, rehearsal, due, refused } = shown;
  const lacking = states.flatMap((state) => state.lacking);
  return (
    <>
      {!rehearsal.ok && (
        <NotReady
          reasons={rehearsal.reasons}
          filing={filing}
          wrong={states.filter(({ errors }) => errors.length > 0)}
          refused={refused ?? false}
        />
      )}
      <Consequence of={filing.event} />
      {states.length > 0 && <p class="lead">{say(w.summaryLead)}</p>}
      {rehearsal.ok && lacking.length > 0 && (
        <Notice kind="info" title={say(w.lackingDocuments)}>
          <ul>
            {lacking.map(({ name, label }) => (
              <li key={name}>
                {rowOf(
                  states.flatMap(({ nodes }) => nodes),
                  name,
                ) ?? label}
              </li>
            ))}
          </ul>
          <p>{say(w.lackingHint)}</p>
        </Notice>
      )}
      {states.map(({ section, nodes }) => (
        <section key={section.code} aria-labelledby={`s-${section.code}`}>
          <h2 id={`s-${section.code}`}>{say(section.title)}</h2>
          <SummaryOf nodes={nodes} uploads={filing.uploads} change={sectionPath(filing, section.code)} />
        </section>
      ))}
      <Closing due={due}>. {say(w.instantCounts)}</Closing>
      <Sending {...shown} />
    </>
  );
}

function NotReady({
  filing,
  reasons,
  wrong,
  refused,
}: {
  filing: Filing;
  reasons: readonly Reason[];
  wrong: readonly SectionState[];
  refused: boolean;
}) {
  const { say, language } = useReader();
  return (
    <Notice kind="danger" title={say(w.notReady)} alert={refused}>
      <ul>
        {reasons.map(({ code, text, norm }) => (
          <li key={code}>
            {text[language]} {norm && <Norm>({norm})</Norm>}
          </li>
        ))}
        {wrong.map((state) =>
          troublesOf(state, say).map(({ pointer, message }) => (
            <li key={pointer}>
              <a href={`${sectionPath(filing, state.section.code)}?controlla#${idOf(pointer)}`}>
                {[say(state.section.title), rowOf(state.nodes, pointer)].filter(Boolean).join(', ')} ·{' '}
                {message}
              </a>
            </li>
          )),
        )}
      </ul>
    </Notice>
  );
}

function Sending({ filing, states, rehearsal }: SummaryShown) {
  const { say, viewer } = useReader();
  const wrong =
    states.find(({ errors }) => errors.length > 0) ?? states.find(({ progress }) => progress !== 'complete');
  if (!rehearsal.ok && wrong)
    return (
      <p>
        <a class="btn btn-primary" href={sectionPath(filing, wrong.section.code) + '?controlla'}>
          {say(w.mend, { part: say(wrong.section.title) })}
        </a>
      </p>
    );
  if (!rehearsal.ok)
    return (
      <p>
        <a href={casePath(filing.view.id)}>{say(w.backToCase)}</a>
      </p>
    );
  const person = viewer?.person.displayName ?? '';
  return (
    <>
      <p>{say(w.signsAs, { person, organisation: filing.organisation.name })}</p>
      {states.length > 0 && (
        <Notice kind="info">
          <p>{say(w.declaredTrue)}</p>
        </Notice>
      )}
      {states.length > 0 && (
        <p>
          <strong>{say(w.sendsNow, { action: filing.action })}</strong>
        </p>
      )}
      <form method="post" action={sendPath(filing)} data-island="send">
        <FormKey />
        <input type="hidden" name={COMMAND} value={filing.draft?.command ?? `page/${randomUUID()}`} />
        <div class="button-row">
          <button type="submit" class="btn btn-primary">
            {filing.action}
          </button>
          <a href={backPath(filing)}>{say(backLabel(filing))}</a>
        </div>
      </form>
    </>
  );
}
