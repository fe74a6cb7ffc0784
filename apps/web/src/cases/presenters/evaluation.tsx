import type { EvaluationContext, Member } from '../../../../../workflows/evaluation/evaluation.context.js';
import { choiceName } from '../../forms/names.js';
import { useReader } from '../../page/reader.js';
import { DataTable } from '../../parts/data-table.js';
import { SummaryList } from '../../parts/summary-list.js';
import type { Presented } from './ground.js';
import { presenterWords as w } from './presenter.words.js';
import { selectionRows } from './evaluation-rules.js';
import { Rankings } from './evaluation-rankings.js';
import { Sheets } from './evaluation-sheets.js';
import { ActSaid } from './said.js';

/** Declarations before anything else; then the sheets that are locked; then the ranking. */
export function Evaluation({ context, known }: Presented<EvaluationContext>) {
  const { say } = useReader();
  const { commission, candidates } = context;
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
      <Rankings context={context} known={known} />
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
