/** Whether a message is still true: read from the live rows, in the transaction that claims it. */
import { explain, type Procedure } from '#engine';
import type { MessageRow } from './message-row.js';
import { noted } from './message.words.js';

/** Null while it is true; else why it no longer is. */
export function untrue(procedure: Procedure, row: MessageRow): string | null {
  if (row.incident?.closed) return noted.incidentClosed.it;
  if (row.kind !== 'reminder' || row.rung === null) return null;
  if (row.deadline_status === 'met') return noted.done.it;
  if (row.deadline_due_at?.getTime() !== row.due_at?.getTime()) return noted.moved.it;
  if (row.rung < 0) return overdueIsOver(procedure, row);
  if (row.deadline_status === 'suspended') return noted.suspended.it;
  if (row.deadline_status !== 'open' || row.now >= row.true_until) return noted.passed.it;
  return null;
}

/** After a deadline a duty stands for as long as the case still takes what fulfils it. */
function overdueIsOver(procedure: Procedure, row: MessageRow): string | null {
  if (row.deadline_status !== 'expired') return noted.notPassed.it;
  if (row.envelope === null || row.calendar === null) return noted.gone.it;
  if (row.now >= row.true_until) return noted.tooLate.it;
  const { workflow, version, hash } = row.envelope;
  if (row.envelope.status === 'done') return noted.closed.it;
  const nobody = { person: null, role: '' };
  const steps = explain(
    procedure.pinned(workflow, version, hash),
    row.envelope,
    nobody,
    row.now.toISOString(),
    row.calendar,
  );
  const takes = (event: string): boolean =>
    steps.some((step) => step.event === event && !step.reasons.some(({ code }) => code === 'not-now'));
  return (row.awaits ?? []).some(takes) ? null : noted.notPossible.it;
}
