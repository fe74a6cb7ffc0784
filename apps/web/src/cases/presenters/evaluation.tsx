import type { EvaluationContext, Member } from '../../../../../workflows/evaluation/evaluation.context.js';
import { choiceName } from '../../forms/names.js';
import { useReader } from '../../page/reader.js';
import { DataTable } from '../../parts/data-table.js';
import { SummaryList } from '../../parts/summary-list.js';
import type { Presented } from './ground.js';
import { presenterWords as w } from './presenter.words.js';
import { selectionRows } from './evaluation-rules.js';
import { sayPoints, Sheets } from './evaluation-sheets.js';
import { ActSaid, YesNo } from './said.js';
import { applicationNumber } from '../../../../../workflows/expression-of-interest/application-number.js';

/** Declarations before anything else; then the sheets that are locked; then the ranking. */
export function Evaluation({ context, known }: Presented<EvaluationContext>) {
  const { say, language } = useReader();
  const { commission, rankings, candidates } = context;
  const decimals = context.parameters.selection.rounding?.value.decimals ?? 2;
  const leads = new Map(candidates.map(({ application, lead }) => [application, known.organisation(lead)]));
  const named = (application: string) =>
    `n. ${applicationNumber(application)} · ${leads.get(application) ?? ''}`;
  const programmeNamed = (code: string) =>
    [code, context.programmes.find((one) => one.code === code)?.title].filter(Boolean).join(' · ');
  return (
    <>
      <SummaryList
        rows={[
          { label: say(w.commission), value: <ActSaid act={commission?.act} /> },
          { label: say(w.applications), value: String(candidates.length) },
          ...selectionRows(context, say),
        ]}
      />
      {commission && (
        <DataTable
          caption={say(w.commission)}
          rows={commission.members}
          keyOf={({ person }) => person}
          columns={[
            { label: say(w.member), header: true, cell: ({ person }) => known.person(person) },
            { label: say(w.function), cell: (member) => say(choiceName(member.function)) },
            {
              label: say(w.declaration),
              cell: (member) => <Declaration context={context} member={member} />,
            },
          ]}
        />
      )}
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
      <Sheets context={context} known={known} />
    </>
  );
}

function Declaration({ context, member }: { context: EvaluationContext; member: Member }) {
  const { say } = useReader();
  const made = context.declarations[member.person];
  if (!made) return <strong>{say(w.notDeclared)}</strong>;
  if (made.conflicts.length === 0) return <>{say(w.noConflict)}</>;
  return <>{say(w.conflict, { reason: made.conflicts.map(({ reason }) => reason).join('; ') })}</>;
}
