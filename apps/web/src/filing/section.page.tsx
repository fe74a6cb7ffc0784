import type { FieldError } from '#engine';
import { Fields } from '../forms/draw-node.js';
import { ErrorSummary } from '../forms/error-summary.js';
import { Form } from '../forms/form.js';
import { hasFile } from '../forms/node.js';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { Notice } from '../parts/notice.js';
import { When } from '../parts/time.js';
import { About } from './about.js';
import { Consequence } from './consequence.js';
import { Standing } from './standing.js';
import type { OpenDeadline } from '../partner/next-step.js';
import { backLabel, backPath, crumbsOf, isListed, listPath, sectionPath } from './paths.js';
import type { Filing } from './filing.js';
import { hourOf } from './hour.js';
import { rowOf } from './rows.js';
import { filingWords as w } from './filing.words.js';
import { WHOLE } from './plans/plans.js';
import { ACT, REVISION } from './save-section.js';
import { hasAnswers, type SectionState } from './section-state.js';

export type SectionShown = {
  filing: Filing;
  state: SectionState;
  troubles: readonly FieldError[];
  /** Some files were not taken. */
  filesRefused: boolean;
  /** Somebody else saved meanwhile: when. */
  stale: string | null;
  /** Files came with what somebody else was faster than. */
  filesAgain?: boolean;
  /** Until when it may be sent, where no list of parts says so. */
  due?: OpenDeadline | null;
  status?: number;
};

export const sectionPage = (visit: Visit, shown: SectionShown): Page => {
  const { filing, state, troubles, status } = shown;
  const named = state.section.code !== WHOLE;
  return {
    title: named ? visit.say(state.section.title) : filing.action,
    kicker: <About of={named ? filing.action : null} title={filing.view.title} />,
    crumbs: crumbsOf(visit, filing, true),
    islands: ['autosave.js', 'upload.js'],
    ...(status === undefined ? {} : { status }),
    ...(troubles.length > 0 ? { wrong: true } : {}),
    content: <Section {...shown} />,
  };
};

function Section({ filing, state, troubles, filesRefused, stale, filesAgain, due = null }: SectionShown) {
  const { say } = useReader();
  const path = sectionPath(filing, state.section.code);
  const withFiles = state.nodes.some(hasFile);
  return (
    <>
      {stale !== null && (
        <Notice kind="warning" title={say(w.staleTitle)} alert>
          <p>{say(w.stale, { when: hourOf(stale) })}</p>
          {filesAgain && <p>{say(w.filesAgain)}</p>}
          <p>
            <a href={path}>{say(w.seeTheirs)}</a>
          </p>
        </Notice>
      )}
      {troubles.length > 0 && (
        <ErrorSummary
          errors={troubles.map((one) => inItsRow(state, one))}
          title={say(filesRefused ? w.fileRefused : w.wrongTitle)}
        >
          <p>
            {say(w.wrongLead)} {isListed(filing) && <a href={listPath(filing)}>{say(w.goOnAnyway)}</a>}
          </p>
        </ErrorSummary>
      )}
      {state.section.lead && <p class="lead">{say(state.section.lead)}</p>}
      {!isListed(filing) && (
        <>
          <Consequence of={filing.event} />
          <Standing filing={filing} due={due} />
        </>
      )}
      <Form
        action={withFiles ? `${path}/file` : path}
        enctype={withFiles ? 'multipart/form-data' : undefined}
        class="filing-form"
        data-island={withFiles ? 'autosave upload' : 'autosave'}
        data-autosave={`${path}/salva`}
        data-not-saved={say(w.notSaved)}
        data-ended={say(w.sessionEnded)}
        data-lost={say(w.filesLost)}
        main={{ name: ACT, value: 'next' }}
      >
        <input type="hidden" name={REVISION} value={String(filing.draft?.revision ?? 0)} />
        <Fields nodes={state.nodes} errors={troubles} />
        <p class="saved-at" role="status" data-saved>
          <Saved filing={filing} states={[state]} />
        </p>
        <div class="button-row">
          <button type="submit" class="btn btn-primary" name={ACT} value="next">
            {say(w.saveAndGoOn)}
          </button>
          <button type="submit" class="btn btn-outline-primary" name={ACT} value="save">
            {say(w.save)}
          </button>
          <a href={backPath(filing)}>{say(backLabel(filing))}</a>
        </div>
        <p class="hint">{say(w.whoSees)}</p>
      </Form>
    </>
  );
}

/** A field of a list says too little without its row. */
const inItsRow = ({ nodes }: SectionState, { pointer, message }: FieldError): FieldError => ({
  pointer,
  message: [rowOf(nodes, pointer), message].filter(Boolean).join(' · '),
});

export function Saved({ filing: { draft }, states }: { filing: Filing; states: readonly SectionState[] }) {
  const { say } = useReader();
  if (!draft) return <>{say(states.some(hasAnswers) ? w.answersThere : w.notSavedYet)}</>;
  return (
    <>
      {say(w.saved)} <When at={draft.savedAt} />. <strong>{say(w.notSentEither)}</strong>
    </>
  );
}
