import type { ActionView, CaseView, ContestedView, DeadlineView } from '#reading';
import { sayEnd } from '#terms';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { DataTable } from '../parts/data-table.js';
import { EmptyState } from '../parts/empty-state.js';
import { Original } from '../parts/original.js';
import { Pagination } from '../parts/pagination.js';
import { sayRole } from '../parts/roles.js';
import { CaseHead, lensCrumbs } from './case-head.js';
import { Exact } from './exact.js';
import type { NamesInside } from './names.js';
import { sayMargin, sayOutcome } from './outcome.js';
import { deadlineWords as w } from './deadline.words.js';
import { recordWords } from './record.words.js';
import { Windows } from './windows.js';

export type DeadlinesGiven = {
  file: CaseView;
  parent: CaseView | null;
  deadlines: DeadlineView[];
  next: string | null;
  names: NamesInside;
  contested: ContestedView[];
  /** What this reader may record of an act. */
  recordable: ActionView[];
};

export const deadlinesPage = (visit: Visit, given: DeadlinesGiven): Page => ({
  title: given.file.title,
  titleGiven: true,
  kicker: `${given.file.workflow.title} · ${visit.say(recordWords.deadlines)}`,
  crumbs: lensCrumbs(visit),
  content: <Deadlines {...given} />,
});

function Deadlines({ file, parent, deadlines, next, names, contested, recordable }: DeadlinesGiven) {
  const { say, language, now } = useReader();
  return (
    <>
      <CaseHead file={file} parent={parent} />
      <p>{say(w.intro)}</p>
      {deadlines.length === 0 ? (
        <EmptyState>{say(w.none)}</EmptyState>
      ) : (
        <DataTable
          caption={say(w.caption)}
          rows={deadlines}
          keyOf={({ id }) => id}
          columns={[
            {
              label: say(w.term),
              header: true,
              cell: ({ id, name }) => <a href={`/scadenze/${id}`}>{name}</a>,
            },
            {
              label: say(w.ends),
              cell: ({ dueAt, actBy }) => (
                <time datetime={actBy ?? dueAt}>{sayEnd(actBy ?? dueAt, language)}</time>
              ),
            },
            { label: say(w.duty), cell: ({ owner }) => sayOwner(owner, names, say) },
            {
              label: say(w.outcome),
              cell: (deadline) => (
                <>
                  <Outcome deadline={deadline} now={now} />
                  {deadline.suspension && <p class="hint">{deadline.suspension.text}</p>}
                </>
              ),
            },
            { label: say(w.norm), cell: ({ norm }) => <Original>{norm}</Original> },
          ]}
        />
      )}
      <Pagination next={next} />
      <Windows caseId={file.id} contested={contested} recordable={recordable} />
    </>
  );
}

export function Outcome({ deadline, now }: { deadline: DeadlineView; now: string }) {
  const { say } = useReader();
  const margin = sayMargin(deadline, say);
  return (
    <>
      <strong>{sayOutcome(deadline, now, say)}</strong>
      {margin !== null && `, ${margin}`}
      {deadline.closedAt !== null && (
        <span class="hint closing">
          {' '}
          {say(deadline.kind === 'window' ? w.windowClosedOn : w.closedOn)} <Exact at={deadline.closedAt} />
        </span>
      )}
    </>
  );
}

export function sayOwner(
  { role, organisation }: DeadlineView['owner'],
  names: NamesInside,
  say: Visit['say'],
): string {
  if (organisation !== null) return names.organisation(organisation);
  return role === null || role === 'clock' ? say(w.nobody) : sayRole(role, say);
}
