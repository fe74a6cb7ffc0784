import type { ProcedureRecord } from '#database';
import type { ProcedureFile, ProcedurePlan, Warning } from '#procedure-files';
import type { CaseView } from '#reading';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { DataTable } from '../parts/data-table.js';
import { Notice } from '../parts/notice.js';
import { OfficialTitle } from '../parts/official-title.js';
import { Funding } from './funding.js';
import { Plan } from './plan.js';
import type { StateCount } from './procedure.queries.js';
import { procedureWords as w } from './procedure.words.js';

type Given = {
  record: ProcedureRecord;
  root: CaseView;
  file: ProcedureFile;
  warnings: readonly Warning[];
  counts: readonly StateCount[];
  plan: ProcedurePlan | null;
  /** The reader may move the terms of all its cases. */
  mayMove: boolean;
  /** The reader works for the body. */
  inside: boolean;
};

export const procedurePage = ({ say }: Visit, given: Given): Page => ({
  title: given.root.title,
  kicker: say(given.record.kind === 'notice' ? w.notice : w.coProgramming),
  crumbs: [{ label: say(w.listTitle), href: '/procedure' }],
  content: <ProcedureBoard {...given} />,
});

function ProcedureBoard({ record, root, file, warnings, counts, plan, mayMove, inside }: Given) {
  const { say, language } = useReader();
  return (
    <>
      <OfficialTitle title={record.title} shown={root.title} />
      <p class="lead">
        {say(w.phase)}: <strong>{root.outcomeText ?? root.stateText}</strong>.{' '}
        <a href={`/pratiche/${root.id}`}>{say(w.openCase)}</a>
      </p>
      {mayMove && (
        <p>
          <a href={`/spostamenti?per=procedure:${record.id}`}>{say(w.moveTerms)}</a>
        </p>
      )}
      {inside && !mayMove && (
        <p>
          <a href="/spostamenti">{say(w.movedTerms)}</a>
        </p>
      )}
      {warnings.length > 0 && (
        <Notice kind="warning" title={say(w.warnings)}>
          <p>{say(w.warningsAbout)}</p>
          <ul>
            {warnings.map(({ text, line, path }) => (
              <li key={`${path} ${text.it}`}>
                {text[language]} {line !== undefined && <span class="hint">({say(w.atLine, { line })})</span>}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {counts.length > 0 && <States counts={counts} procedure={record.id} />}
      {'programmes' in file && <Funding file={file} />}
      <Plan plan={plan} />
    </>
  );
}

function States({ counts, procedure }: { counts: readonly StateCount[]; procedure: string }) {
  const { say } = useReader();
  const listOf = ({ workflow, state, status }: StateCount): string =>
    `/pratiche?${String(
      new URLSearchParams({
        'filter[procedure]': procedure,
        'filter[workflow]': workflow,
        'filter[state]': state,
        'filter[status]': status,
      }),
    )}`;
  return (
    <section aria-labelledby="states">
      <h2 id="states">{say(w.cases)}</h2>
      <p>{say(w.casesAbout)}</p>
      <DataTable
        caption={say(w.cases)}
        headed
        rows={counts}
        keyOf={({ workflow, state, outcome }) => `${workflow} ${state} ${outcome ?? ''}`}
        columns={[
          { label: say(w.stage), header: true, cell: ({ title }) => title },
          { label: say(w.state), cell: ({ stateText }) => stateText },
          {
            label: say(w.count),
            number: true,
            cell: (row) => (
              <a class="state-count" href={listOf(row)}>
                {row.n}
                <span class="visually-hidden">
                  {' '}
                  {row.title}, {row.stateText}
                </span>
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}
