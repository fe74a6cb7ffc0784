/** Whether a message is still true: read from the live rows, in the transaction that claims it. */
import { explain, type Procedure } from '#engine';
import type { MessageRow } from './message-row.js';

/** Null while it is true; else why it no longer is. */
export function untrue(procedure: Procedure, row: MessageRow): string | null {
  if (row.incident?.closed) return 'L’incidente è già chiuso.';
  if (row.kind !== 'reminder' || row.rung === null) return null;
  if (row.deadline_status === 'met') return 'La cosa è fatta.';
  if (row.deadline_due_at?.getTime() !== row.due_at?.getTime()) return 'La scadenza è stata spostata.';
  if (row.rung < 0) return overdueIsOver(procedure, row);
  if (row.deadline_status === 'suspended') return 'La scadenza è sospesa.';
  if (row.deadline_status !== 'open' || row.now >= row.true_until) return 'La scadenza è passata.';
  return null;
}

/** After a deadline a duty stands for as long as the case still takes what fulfils it. */
function overdueIsOver(procedure: Procedure, row: MessageRow): string | null {
  if (row.deadline_status !== 'expired') return 'La scadenza non è passata.';
  if (row.envelope === null || row.calendar === null) return 'La pratica non c’è più.';
  if (row.now >= row.true_until) return 'È passato troppo tempo.';
  const { workflow, version, hash } = row.envelope;
  if (row.envelope.status === 'done') return 'La pratica è chiusa.';
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
  return (row.awaits ?? []).some(takes) ? null : 'Il passo non è più possibile.';
}
