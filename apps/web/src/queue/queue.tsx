import { useReader } from '../page/reader.js';
import { Icon } from '../parts/icon.js';
import { sayRole } from '../parts/roles.js';
import { StatusTag } from '../parts/status-tag.js';
import { DueBy } from '../parts/time.js';
import { Reasons } from '../parts/reasons.js';
import type { QueueRow } from './queue.queries.js';
import { queueWords as w } from './queue.words.js';
import { Original } from '../parts/original.js';

/** Deadlines, each with its case, its end, whose move it is and what would close it. */
export function Queue({ rows }: { rows: readonly QueueRow[] }) {
  return (
    <ul class="queue">
      {rows.map((row) => (
        <li key={row.id}>
          <Line row={row} />
        </li>
      ))}
    </ul>
  );
}

function Line({ row }: { row: QueueRow }) {
  const { say } = useReader();
  const { owner, awaits, dueAt, actBy, name, onExpiry, organisation, refusal } = row;
  const who = owner.name ?? (owner.role === null ? '' : sayRole(owner.role, say));
  return (
    <>
      <div class="queue-line">
        <p>
          <Icon name="it-clock" /> <strong>{name}</strong>: <DueBy at={actBy ?? dueAt} />
        </p>
        <StatusTag of={{ ...row.case, workflow: row.case.workflow.name }} />
      </div>
      <p>
        <a href={`/pratiche/${row.case.id}`}>
          <Original>{row.case.title}</Original>
        </a>{' '}
        <span class="hint">
          {[organisation, row.case.workflow.title, row.case.stateText].filter(Boolean).join(', ')}
        </span>
      </p>
      <p class="hint">
        {owner.role === 'clock' ? (
          say(onExpiry === '' ? w.momentOnly : w.moment, { what: onExpiry })
        ) : (
          <>
            {say(w.owner, { who })}.{' '}
            {awaits.length > 0 && say(w.awaits, { what: awaits.map(({ action }) => action).join('; ') })}
          </>
        )}
      </p>
      {refusal && <Reasons reasons={refusal.reasons} />}
    </>
  );
}
