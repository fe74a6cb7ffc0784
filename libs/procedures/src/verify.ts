/** Does the record hold? Chains recomputed, every case folded again through its own rules, and compared with what is stored. */
import type { Pool } from 'pg';
import { inTransaction } from '#database';
import {
  begin,
  caseId,
  step,
  type Act,
  type Actor,
  type Asked,
  type Envelope,
  type Procedure,
  type Self,
  type Step,
} from '#engine';
import { checkChain, digestOf, readEntries, type About, type Entry, type ReadEntry } from '#ledger';
import type { CalendarRef } from '#terms';
import { finding, type CaseFault, type Finding } from './finding.js';
import { ForeignParameters, keep, readParameters, type KeptEnvelope } from './kept.js';
import { calendarFault } from './verify-calendar.js';
import { deadlineFault, dutyFaults, tellFault, tellFaults } from './verify-owed.js';

type Db = Pick<Pool, 'query'>;
type Path = { pool: Pool; procedure: Procedure };

export type CaseVerdict = { caseId: string; entries: number; broken: Finding | null };

export type Verdict = { cases: number; entries: number; broken: Finding[] };

type CaseHead = {
  id: string;
  parent_id: string | null;
  root_id: string;
  procedure_id: string;
  workflow: string;
  workflow_version: number;
  workflow_hash: string;
  key: string;
  revision: number;
  snapshot: KeptEnvelope;
  state: string;
  status: string;
  outcome: string | null;
  head_hash: Buffer;
  recorded_at: Date;
};

const HEAD = `SELECT id, parent_id, root_id, procedure_id, workflow, workflow_version, workflow_hash, key, revision, snapshot,
                     state, status, outcome, head_hash, recorded_at FROM case_file`;

/** Verifies every case, and that no entry belongs to none. */
export function verifyAll({ pool, procedure }: Path): Promise<Verdict> {
  return atOneMoment(pool, async (db) => {
    const verdict: Verdict = { cases: 0, entries: 0, broken: [] };
    const { rows } = await db.query<CaseHead>(`${HEAD} ORDER BY opened_at, id`);
    for (const head of rows) {
      const one = await verifyHead(db, procedure, head);
      verdict.cases += 1;
      verdict.entries += one.entries;
      if (one.broken) verdict.broken.push(one.broken);
    }
    verdict.broken.push(...(await strayEntries(db)), ...(await tellFaults(db)), ...(await dutyFaults(db)));
    return verdict;
  });
}

async function strayEntries(db: Db): Promise<Finding[]> {
  const { rows } = await db.query<{ case_id: string }>(
    'SELECT DISTINCT case_id FROM ledger_entry e WHERE NOT EXISTS (SELECT 1 FROM case_file c WHERE c.id = e.case_id)',
  );
  return rows.map((row) => finding(row.case_id, 1, 'case-gone'));
}

/** All is read as it stood at one moment, so that work going on meanwhile is not taken for a break. */
const atOneMoment = <T>(pool: Pool, read: (db: Db) => Promise<T>): Promise<T> =>
  inTransaction(pool, read, 'BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');

/** Verifies one case; null if there is no such case. */
export function verifyCase({ pool, procedure }: Path, id: string): Promise<CaseVerdict | null> {
  return atOneMoment(pool, async (db) => {
    const { rows } = await db.query<CaseHead>(`${HEAD} WHERE id = $1`, [id]);
    if (!rows[0]) return null;
    const verdict = await verifyHead(db, procedure, rows[0]);
    const [owed] = verdict.broken ? [] : [...(await tellFaults(db, id)), ...(await dutyFaults(db, id))];
    return owed ? { ...verdict, broken: owed } : verdict;
  });
}

async function verifyHead(db: Db, procedure: Procedure, head: CaseHead): Promise<CaseVerdict> {
  const stored = await readEntries(db, head.id);
  const kept = { revision: head.revision, hash: head.head_hash.toString('hex') };
  const chain = checkChain(head.id, stored, kept);
  if (!chain.ok) return { caseId: head.id, entries: stored.length, broken: chain.broken };
  return {
    caseId: head.id,
    entries: stored.length,
    broken:
      headFault(head, chain.entries) ??
      (await parametersFault(db, head)) ??
      fold(procedure, head, chain.entries) ??
      (await deadlineFault(db, head.id, chain.entries)) ??
      (await calendarFault(db, head, chain.entries)) ??
      (await tellFault(db, head.id, chain.entries)),
  };
}

function headFault(head: CaseHead, entries: readonly ReadEntry[]): Finding | null {
  const fault = (code: CaseFault, about?: About) => finding(head.id, head.revision, code, about);
  const { entry } = entries.at(-1)!;
  if (entry.snapshot !== digestOf(head.snapshot)) return fault('snapshot-differs');
  const pairs: [string, unknown, unknown][] = [
    ['state', head.state, entry.to],
    ['outcome', head.outcome, entry.outcome],
    ['status', head.status, entry.outcome === null ? 'active' : 'done'],
    ['procedure_id', head.procedure_id, entry.procedure],
    ['workflow', head.workflow, entry.workflow.name],
    ['workflow_version', head.workflow_version, entry.workflow.version],
    ['workflow_hash', head.workflow_hash, entry.workflow.hash],
    ['recorded_at', head.recorded_at.getTime(), Date.parse(entry.recordedAt)],
  ];
  const wrong = pairs.find(([, column, body]) => column !== body);
  if (wrong) return fault('case-copy-differs', { column: wrong[0] });
  const derived = head.parent_id === null ? head.root_id : caseId(head.parent_id, head.workflow, head.key);
  return derived === head.id ? null : fault('misplaced');
}

/** The parameters that a snapshot names must stand, to the byte. */
async function parametersFault(db: Db, head: CaseHead): Promise<Finding | null> {
  if (head.snapshot.parameters === null) return null;
  try {
    await readParameters(db, head.snapshot.parameters);
    return null;
  } catch (error) {
    if (!(error instanceof ForeignParameters)) throw error;
    return finding(head.id, head.revision, error.code, { parameters: error.hash.slice(0, 12) });
  }
}

/** Asks again everything that was asked, of the rules the case is pinned to. */
function fold(procedure: Procedure, head: CaseHead, entries: readonly ReadEntry[]): Finding | null {
  const self: Self = {
    id: head.id,
    parent: head.parent_id,
    root: head.root_id,
    procedure: head.procedure_id,
  };
  let envelope: Envelope | null = null;
  for (const { entry } of entries) {
    const fault = (code: CaseFault, about?: About) => finding(head.id, entry.revision, code, about);
    const missing = rulesFault(procedure, entry);
    if (missing) return fault(missing, { version: entry.workflow.version });
    try {
      const again = replay(procedure, self, envelope, entry);
      if (again === null) return fault('rules-refuse');
      if (keep(again.envelope).digest !== entry.snapshot) return fault('rules-other-data');
      if (again.from !== entry.from || again.to !== entry.to || again.outcome !== entry.outcome)
        return fault('rules-other-state');
      if (digestOf(again.effects) !== digestOf(entry.effects)) return fault('rules-other-effects');
      envelope = again.envelope;
    } catch (error) {
      return fault('rules-fail', { why: (error as Error).message });
    }
  }
  return null;
}

/** The very rules that an entry follows must be here. */
function rulesFault(procedure: Procedure, { workflow: { name, version, hash } }: Entry): CaseFault | null {
  const here = procedure.all.find((one) => one.name === name && one.version === version);
  if (!here) return 'rules-gone';
  return here.hash === hash ? null : 'rules-changed';
}

/** What its own rules answer to an entry again; null where they refuse it. */
export function replay(
  procedure: Procedure,
  self: Self,
  envelope: Envelope | null,
  entry: Entry,
): Step | null {
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
