import type { NamedFile } from '#documents';
import { reasonIn } from '#door';
import { actTypeWords } from '#engine';
import type { RecountCase, RecountState } from '#procedures';
import { FileLink } from '../documents/file-link.js';
import { choiceName } from '../forms/names.js';
import { sayRole } from '../parts/roles.js';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { DataTable } from '../parts/data-table.js';
import { Notice } from '../parts/notice.js';
import { Reasons } from '../parts/reasons.js';
import { SummaryList } from '../parts/summary-list.js';
import { When } from '../parts/time.js';
import { ActCited } from '../record/entry.js';
import { calendarLines } from './calendar-form.js';
import { sayChange } from './say-change.js';
import { sayStatus } from './say-status.js';
import { recountWords as w } from './recounts.words.js';

export const OUTCOMES = ['refused', 'owed', 'recorded', 'still'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const helps = { recorded: w.recordedHelp, still: w.stillHelp, refused: w.refusedHelp, owed: w.owedHelp };

export type RecountGiven = {
  state: RecountState;
  scope: string;
  /** Who ordered it, by name. */
  person: string;
  /** Of which the list is shown. */
  outcome: Outcome;
  cases: readonly RecountCase[];
  /** The text of the act, where Iter keeps it. */
  file: NamedFile | null;
};

export const recountPage = (visit: Visit, given: RecountGiven): Page => ({
  title: sayChange(given.state.change, visit),
  crumbs: [{ label: visit.say(w.title), href: '/spostamenti' }],
  content: <Recount {...given} />,
});

function Recount({ state, scope, person, outcome, cases, file }: RecountGiven) {
  const { say, language } = useReader();
  const { change, act, by, askedAt, doneAt } = state;
  const decree = change.kind === 'decree' ? change.decree : null;
  return (
    <>
      {doneAt === null && (
        <Notice kind="info" title={sayStatus(state, say)}>
          <p>{say(w.byItself)}</p>
          <p>
            <a href={`/spostamenti/${state.id}`}>{say(w.refresh)}</a>
          </p>
        </Notice>
      )}
      <SummaryList
        rows={[
          ...(doneAt === null ? [] : [{ label: say(w.status), value: sayStatus(state, say) }]),
          { label: say(w.scope), value: scope },
          ...(change.kind === 'calendar' ? calendarLines(change.calendar, language) : []),
          ...(decree === null
            ? []
            : [
                { label: say(w.decreeId), value: decree.id },
                { label: say(w.norm), value: decree.norm },
                { label: say(w.reason), value: decree.reason },
                { label: say(w.kinds), value: decree.kinds.map((kind) => say(choiceName(kind))).join(', ') },
              ]),
          {
            label: say(w.actLabel),
            value: (
              <ActCited
                act={{
                  ...act,
                  typeText: actTypeWords(act.type)[language],
                }}
              />
            ),
          },
          ...(file ? [{ label: say(w.document), value: <FileLink file={file} /> }] : []),
          { label: say(w.orderedBy), value: `${person}, ${sayRole(by.role, say)}` },
          { label: say(w.orderedAt), value: <When at={askedAt.toISOString()} /> },
          ...(doneAt === null ? [] : [{ label: say(w.doneAt), value: <When at={doneAt.toISOString()} /> }]),
        ]}
      />
      <Counts state={state} />
      <Cases outcome={outcome} cases={cases} />
    </>
  );
}

function Counts({ state: { id, cases } }: Pick<RecountGiven, 'state'>) {
  const { say } = useReader();
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{say(w.counts)}</h2>
      <DataTable
        caption={say(w.counts)}
        headed
        rows={OUTCOMES}
        keyOf={(outcome) => outcome}
        columns={[
          {
            label: say(w.outcome),
            header: true,
            cell: (outcome) => (
              <>
                {say(w[outcome])} <span class="hint">{say(helps[outcome])}</span>
              </>
            ),
          },
          {
            label: say(w.count),
            number: true,
            cell: (outcome) => (
              <a href={`/spostamenti/${id}?esito=${outcome}#cases`}>
                {cases[outcome]} <span class="visually-hidden">{say(w[outcome])}</span>
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}

function Cases({ outcome, cases }: Pick<RecountGiven, 'outcome' | 'cases'>) {
  const { say, language } = useReader();
  const caption = say(w.listOf, { outcome: say(w[outcome]) });
  return (
    <section aria-labelledby="cases">
      <h2 id="cases">{caption}</h2>
      {cases.length === 0 && <p>{say(w.noneSuch)}</p>}
      {cases.length > 0 && (
        <DataTable
          caption={caption}
          headed
          rows={cases}
          keyOf={(one) => one.case}
          columns={[
            {
              label: say(w.case),
              header: true,
              cell: (one) => <a href={`/pratiche/${one.case}`}>{one.title}</a>,
            },
            ...(outcome === 'refused'
              ? [
                  {
                    label: say(w.why),
                    cell: ({ reasons }: RecountCase) => <Reasons reasons={reasons.map(reasonIn(language))} />,
                  },
                ]
              : []),
            ...(outcome === 'recorded'
              ? [{ label: say(w.stepColumn), cell: (one: RecountCase) => <StepLink one={one} /> }]
              : []),
          ]}
        />
      )}
      {outcome === 'refused' && cases.length > 0 && <p class="hint">{say(w.retryHint)}</p>}
    </section>
  );
}

function StepLink({ one: { case: id, revision } }: { one: RecountCase }) {
  const { say } = useReader();
  if (revision === null) return null;
  return <a href={`/pratiche/${id}/storico/${String(revision)}`}>{say(w.step, { n: revision })}</a>;
}
