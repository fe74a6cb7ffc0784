/** Does the record hold? Chains recomputed, every case folded again through its own rules, and compared with what is stored. */
import type { Pool } from 'pg';
import {
  begin,
  step,
  type Act,
  type Actor,
  type Asked,
  type Envelope,
  type Procedure,
  type Self,
  type Step,
} from '#engine';
import { checkChain, digestOf, readEntries, type Break, type Entry, type ReadEntry } from '#ledger';
import type { CalendarRef } from '#terms';

export type CaseVerdict = { caseId: string; entries: number; broken: Break | null };

export type Verdict = { cases: number; entries: number; broken: Break[] };

type CaseHead = {
  id: string;
  parent_id: string | null;
  root_id: string;
  procedure_id: string;
  revision: number;
  snapshot: Envelope;
  state: string;
  status: string;
  outcome: string | null;
  head_hash: Buffer;
};

const HEAD = `SELECT id, parent_id, root_id, procedure_id, revision, snapshot, state, status, outcome, head_hash FROM case_file`;

/** Verifies every case, and that no entry belongs to none. */
export async function verifyAll(path: { pool: Pool; procedure: Procedure }): Promise<Verdict> {
  const verdict: Verdict = { cases: 0, entries: 0, broken: [] };
  const { rows } = await path.pool.query<CaseHead>(`${HEAD} ORDER BY opened_at, id`);
  for (const head of rows) {
    const one = await verifyHead(path, head);
    verdict.cases += 1;
    verdict.entries += one.entries;
    if (one.broken) verdict.broken.push(one.broken);
  }
  const strays = await path.pool.query<{ case_id: string }>(
    'SELECT DISTINCT case_id FROM ledger_entry e WHERE NOT EXISTS (SELECT 1 FROM case_file c WHERE c.id = e.case_id)',
  );
  verdict.broken.push(
    ...strays.rows.map((row) => ({
      caseId: row.case_id,
      revision: 1,
      what: 'the case of these entries is gone',
    })),
  );
  return verdict;
}

/** Verifies one case; null if there is no such case. */
export async function verifyCase(
  path: { pool: Pool; procedure: Procedure },
  caseId: string,
): Promise<CaseVerdict | null> {
  const { rows } = await path.pool.query<CaseHead>(`${HEAD} WHERE id = $1`, [caseId]);
  return rows[0] ? verifyHead(path, rows[0]) : null;
}

async function verifyHead(path: { pool: Pool; procedure: Procedure }, head: CaseHead): Promise<CaseVerdict> {
  const stored = await readEntries(path.pool, head.id);
  const chain = checkChain(head.id, stored);
  const caseId = head.id;
  if (!chain.ok) return { caseId, entries: stored.length, broken: chain.broken };
  return {
    caseId,
    entries: stored.length,
    broken: headFault(head, chain.entries) ?? fold(path.procedure, head, chain.entries),
  };
}

function headFault(head: CaseHead, entries: readonly ReadEntry[]): Break | null {
  const last = entries.at(-1);
  const fault = (what: string): Break => ({ caseId: head.id, revision: head.revision, what });
  if (!last) return fault('the case has no entry');
  if (last.stored.revision !== head.revision)
    return fault(`the case stands at revision ${head.revision}, its record at ${last.stored.revision}`);
  if (last.stored.hash !== head.head_hash.toString('hex'))
    return fault('the hash kept with the case is not that of its last entry');
  if (last.entry.snapshot !== digestOf(head.snapshot))
    return fault('the stored snapshot is not the one of its last entry');
  const { to, outcome } = last.entry;
  if (head.state !== to || head.outcome !== outcome)
    return fault('the state kept with the case is not that of its last entry');
  return null;
}

/** Asks again everything that was asked, of the rules the case is pinned to. */
function fold(procedure: Procedure, head: CaseHead, entries: readonly ReadEntry[]): Break | null {
  const self: Self = {
    id: head.id,
    parent: head.parent_id,
    root: head.root_id,
    procedure: head.procedure_id,
  };
  let envelope: Envelope | null = null;
  for (const { entry } of entries) {
    const fault = (what: string): Break => ({ caseId: head.id, revision: entry.revision, what });
    try {
      const again = replay(procedure, self, envelope, entry);
      if (again === null) return fault('its own rules refuse this step');
      if (digestOf(again.envelope) !== entry.snapshot) return fault('its own rules lead to another snapshot');
      if (digestOf(again.effects) !== digestOf(entry.effects))
        return fault('its own rules owe other effects');
      envelope = again.envelope;
    } catch (error) {
      return fault(`its own rules cannot be asked: ${(error as Error).message}`);
    }
  }
  return null;
}

function replay(procedure: Procedure, self: Self, envelope: Envelope | null, entry: Entry): Step | null {
  const { name, version, hash } = entry.workflow;
  const workflow = procedure.pinned(name, version, hash);
  const by: Actor = {
    person: entry.by.person,
    role: entry.by.role,
    ...(entry.by.onBehalfOf === null ? {} : { onBehalfOf: entry.by.onBehalfOf }),
    ...(entry.by.mandate === null ? {} : { mandate: entry.by.mandate }),
  };
  const calendar = entry.calendar as unknown as CalendarRef;
  const when = { at: entry.recordedAt, occurredAt: entry.occurredAt, calendar };
  if (envelope === null) return begin(workflow, { self, input: entry.data as object, by, ...when });
  const asked: Asked = {
    type: entry.event,
    data: entry.data,
    by,
    ...when,
    ...(entry.act ? { act: entry.act as unknown as Act } : {}),
  };
  const answer = step(workflow, self, envelope, asked);
  return answer.ok ? answer : null;
}
