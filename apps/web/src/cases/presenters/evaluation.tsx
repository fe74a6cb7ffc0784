import type { EvaluationContext, Member } from '../../../../../workflows/evaluation/evaluation.context.js';
import { choiceName } from '../../forms/names.js';
import { useReader } from '../../page/reader.js';
import { DataTable } from '../../parts/data-table.js';
import { SummaryList } from '../../parts/summary-list.js';
import { When } from '../../parts/time.js';
import type { Presented } from './ground.js';
import { presenterWords as w } from './presenter.words.js';
import { ActSaid, YesNo } from './said.js';

const HUNDRED = 100;
const points = (hundredths: number | null, language: string): string =>
  hundredths === null
    ? '—'
    : (hundredths / HUNDRED).toLocaleString(language === 'it' ? 'it-IT' : 'en-GB', {
        minimumFractionDigits: 2,
      });

/** Declarations before anything else; then the sheets that are locked; then the ranking. */
export function Evaluation({ context, known }: Presented<EvaluationContext>) {
  const { say, language } = useReader();
  const { commission, sheets, rankings, candidates } = context;
  const leads = new Map(candidates.map(({ application, lead }) => [application, known.organisation(lead)]));
  const named = (application: string) => `${application} · ${leads.get(application) ?? ''}`;
  return (
    <>
      <SummaryList
        rows={[
          { label: say(w.commission), value: <ActSaid act={commission?.act} /> },
          { label: say(w.applications), value: String(candidates.length) },
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
          caption={say(w.ranking, { programme })}
          rows={placed}
          keyOf={({ application }) => application}
          columns={[
            { label: say(w.place), header: true, cell: ({ place }) => place ?? '—' },
            { label: say(w.application), cell: ({ application }) => named(application) },
            { label: say(w.points), number: true, cell: ({ total }) => points(total, language) },
            { label: say(w.suitable), cell: ({ suitable }) => <YesNo is={suitable} /> },
            { label: say(w.seated), cell: ({ seated }) => <YesNo is={seated} /> },
          ]}
        />
      ))}
      {sheets.length > 0 && (
        <DataTable
          caption={say(w.sheets)}
          rows={sheets}
          keyOf={({ member, application, programme }) => `${member} ${application} ${programme}`}
          columns={[
            { label: say(w.member), header: true, cell: ({ member }) => known.person(member) },
            { label: say(w.application), cell: ({ application }) => named(application) },
            { label: say(w.programme), cell: ({ programme }) => programme },
            {
              label: say(w.points),
              number: true,
              cell: (sheet) =>
                points(
                  Object.values(sheet.points).reduce((sum, one) => sum + one, 0),
                  language,
                ),
            },
            { label: say(w.lockedAt), cell: ({ lockedAt }) => <When at={lockedAt} /> },
          ]}
        />
      )}
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
