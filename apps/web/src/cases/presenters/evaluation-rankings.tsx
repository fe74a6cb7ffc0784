import type { EvaluationContext } from '../../../../../workflows/evaluation/evaluation.context.js';
import { applicationNumber } from '../../../../../workflows/expression-of-interest/application-number.js';
import { useReader } from '../../page/reader.js';
import { DataTable } from '../../parts/data-table.js';
import { sayPoints } from './evaluation-sheets.js';
import type { Presented } from './ground.js';
import { presenterWords as w } from './presenter.words.js';
import { YesNo } from './said.js';

/** Of each programme who is suitable, in which place, and who sits at the table. */
export function Rankings({ context, known }: Presented<EvaluationContext>) {
  const { say, language } = useReader();
  const { rankings, candidates } = context;
  const decimals = context.parameters.selection.rounding?.value.decimals ?? 2;
  const leads = new Map(candidates.map(({ application, lead }) => [application, known.organisation(lead)]));
  const named = (application: string) =>
    `n. ${applicationNumber(application)} · ${leads.get(application) ?? ''}`;
  const programmeNamed = (code: string) =>
    [code, context.programmes.find((one) => one.code === code)?.title].filter(Boolean).join(' · ');
  return (
    <>
      {rankings.map(({ programme, placed }) => (
        <DataTable
          key={programme}
          caption={say(w.ranking, { programme: programmeNamed(programme) })}
          rows={placed}
          keyOf={({ application }) => application}
          columns={[
            { label: say(w.place), cell: ({ place }) => place ?? '—' },
            { label: say(w.application), header: true, cell: ({ application }) => named(application) },
            {
              label: say(w.points),
              number: true,
              cell: ({ total }) => (total === null ? '—' : sayPoints(total, decimals, language)),
            },
            { label: say(w.suitable), cell: ({ suitable }) => <YesNo is={suitable} /> },
            { label: say(w.seated), cell: ({ seated }) => <YesNo is={seated} /> },
          ]}
        />
      ))}
    </>
  );
}
