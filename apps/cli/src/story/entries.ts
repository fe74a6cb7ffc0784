/** What the record says, in the words of the stages. */
import type { Reason } from '#engine';
import type { Entry } from '#ledger';
import type { OnePath } from '#procedures';
import { sayInstant } from '#terms';
import { SHORT_NAMES } from './crema.js';

export type Told = { seq: bigint; caseId: string; revision: number; at: string; role: string; text: string };

type Row = {
  seq: string;
  case_id: string;
  revision: number;
  recorded_at: Date;
  actor_role: string;
  event: string;
  title: string;
  body: Buffer;
};

/** Entries after a place in the ledger, each as a sentence. */
export async function newEntries(path: OnePath, after: bigint): Promise<Told[]> {
  const { rows } = await path.pool.query<Row>(
    `SELECT e.seq, e.case_id, e.revision, e.recorded_at, e.actor_role, e.event, c.title, e.body
     FROM ledger_entry e JOIN case_file c ON c.id = e.case_id WHERE e.seq > $1 ORDER BY e.seq`,
    [after.toString()],
  );
  return rows.map((row) => ({
    seq: BigInt(row.seq),
    caseId: row.case_id,
    revision: row.revision,
    at: row.recorded_at.toISOString(),
    role: row.actor_role,
    text: sentence(path, row),
  }));
}

function sentence(path: OnePath, row: Row): string {
  const entry = JSON.parse(row.body.toString('utf8')) as Entry;
  const { name, version, hash } = entry.workflow;
  const words =
    path.procedure.pinned(name, version, hash).texts.it.events[row.event]?.done ?? 'Pratica aperta';
  const { act } = entry as unknown as { act: { type: string; number?: string; date: string } | null };
  return `${words} · ${SHORT_NAMES[row.case_id] ?? row.title}${act ? ` (atto ${act.number ?? act.type} del ${act.date})` : ''}`;
}

export const sayReason = (reason: Reason): string =>
  `${reason.text.it}${reason.norm ? ` [${reason.norm}]` : ''}${reason.from ? ` Possibile da ${sayInstant(reason.from)}.` : ''}`;
