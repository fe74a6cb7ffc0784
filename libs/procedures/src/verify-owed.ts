/** Do the rows that the clock works from say what the record says? Whoever deletes a deadline would stop the law in silence. */
import type { Pool } from 'pg';
import type { Effect } from '#engine';
import type { About, ReadEntry } from '#ledger';
import { closes, deadlinesOf, type Closing, type DeadlineRows } from './deadlines.js';
import { finding, type CaseFault, type DutyFault, type Finding } from './finding.js';
import { foundOpen } from './verify-calendar.js';
import { foundContested, foundPassed } from './verify-windows.js';
import { effectId } from './writing.js';

type Db = Pick<Pool, 'query'>;

type Kept = {
  id: string;
  term: string;
  key: string;
  expires: string;
  due_at: Date;
  status: string;
  owner_role: string | null;
  owner_organisation: string | null;
  awaits: string[];
};

type Expected = DeadlineRows['opened'][number] & { live: boolean };

/** The first deadline of a case that does not follow from its entries, or that is missing. */
export async function deadlineFault(
  db: Db,
  caseId: string,
  entries: readonly ReadEntry[],
): Promise<Finding | null> {
  const { rows } = await db.query<Kept>(
    `SELECT id, term, key, expires, due_at, status, owner_role, owner_organisation, awaits
     FROM deadline WHERE case_id = $1`,
    [caseId],
  );
  const { all: expected, invented } = deadlinesThrough(caseId, entries);
  if (invented !== null) return finding(caseId, invented, 'recount-invented');
  const kept = new Map(rows.map((row) => [row.id, row]));
  const last = entries.length;
  for (const one of expected.values()) {
    const fault = (code: CaseFault, about?: About) =>
      finding(caseId, one.revision, code, { term: one.term, ...about });
    const row = kept.get(one.id);
    if (!row) return fault('deadline-missing');
    if (!saysTheSame(row, one)) return fault('deadline-differs');
    if (!statusesOf(one).includes(row.status)) return fault('deadline-status', { status: row.status });
  }
  const stray = rows.find((row) => !expected.has(row.id));
  return stray ? finding(caseId, last, 'deadline-stray', { term: stray.term }) : null;
}

const saysTheSame = (row: Kept, one: Expected): boolean =>
  row.due_at.getTime() === Date.parse(one.dueAt) &&
  row.term === one.term &&
  row.key === one.key &&
  row.expires === one.expires &&
  row.owner_role === one.ownerRole &&
  row.owner_organisation === one.ownerOrganisation &&
  row.awaits.join() === one.awaits.join();

/** A refusal of the clock leaves no entry, so a live deadline may also stand as refused, until the case closes it. */
const statusesOf = ({ live, status }: Expected): string[] =>
  live ? [status, 'refused'] : ['met', 'expired', 'refused'];

type Through = { all: Map<string, Expected>; invented: number | null };

function deadlinesThrough(caseId: string, entries: readonly ReadEntry[]): Through {
  const all = new Map<string, Expected>();
  const before: Effect[][] = [];
  let invented: number | null = null;
  const liveOnes = (row: Closing) => [...all.values()].filter((d) => d.live && closes(row, d));
  for (const one of entries) {
    const { entry } = one;
    if (!foundOpen(one, all) || !foundPassed(one, all) || !foundContested(one, before))
      invented ??= entry.revision;
    const effects = entry.effects as unknown as Effect[];
    const rows = deadlinesOf(
      { effects, outcome: entry.outcome },
      { caseId, revision: entry.revision, at: entry.recordedAt },
    );
    before.push(effects);
    for (const row of rows.closed) liveOnes(row).forEach((d) => (d.live = false));
    if (entry.by.role === 'clock')
      [...all.values()].forEach((d) => d.id === entry.command && (d.live = false));
    for (const { id, dueAt } of rows.rescheduled) {
      const moved = all.get(id);
      if (moved?.live) moved.dueAt = dueAt;
    }
    for (const row of rows.suspended) liveOnes(row).forEach((d) => (d.status = 'suspended'));
    for (const opened of rows.opened) all.set(opened.id, { ...opened, live: true });
  }
  return { all, invented };
}

/** What the view `deadline_violation` says, as codes. */
const dutyFaultOf: Record<string, DutyFault> = {
  'runs on a case that has ended': 'duty-outlives-case',
  'runs more than once for one duty': 'duty-twice',
  'has not exactly one owner': 'duty-owners',
};

/** Each open duty has exactly one live deadline and one owner: what the rows of all cases, or of one, say against it. */
export async function dutyFaults(db: Db, caseId: string | null = null): Promise<Finding[]> {
  const { rows } = await db.query<{ case_id: string; revision: number; term: string; what: string }>(
    'SELECT case_id, revision, term, what FROM deadline_violation WHERE $1::uuid IS NULL OR case_id = $1',
    [caseId],
  );
  return rows.map((row) =>
    finding(row.case_id, row.revision, dutyFaultOf[row.what] ?? 'duty-void', { term: row.term }),
  );
}

/** What one case owes another: each tell of the record has its row, and is delivered exactly if its receiver recorded it. */
export async function tellFaults(db: Db, caseId: string | null = null): Promise<Finding[]> {
  const { rows } = await db.query<{
    from_case: string;
    from_revision: number;
    event: string;
    status: string;
  }>(
    `SELECT t.from_case, t.from_revision, t.event, t.status FROM tell t
     LEFT JOIN ledger_entry e ON e.case_id = t.to_case AND e.command_id = t.id::text
     WHERE (t.status = 'delivered') <> (e.case_id IS NOT NULL) AND ($1::uuid IS NULL OR t.from_case = $1)`,
    [caseId],
  );
  return rows.map((row) =>
    finding(row.from_case, row.from_revision, 'tell-status', { event: row.event, status: row.status }),
  );
}

/** The first tell of a case that does not follow from its entries, or that is missing. */
export async function tellFault(
  db: Db,
  caseId: string,
  entries: readonly ReadEntry[],
): Promise<Finding | null> {
  const { rows } = await db.query<{ id: string; to_case: string; event: string }>(
    'SELECT id, to_case, event FROM tell WHERE from_case = $1',
    [caseId],
  );
  const kept = new Map(rows.map((row) => [row.id, row]));
  for (const { entry } of entries) {
    for (const [index, effect] of (entry.effects as unknown as Effect[]).entries()) {
      if (effect.kind !== 'tell') continue;
      const id = effectId(caseId, entry.revision, index);
      const row = kept.get(id);
      const fault = (code: CaseFault) => finding(caseId, entry.revision, code, { event: effect.event });
      if (!row) return fault('tell-missing');
      if (row.to_case !== effect.to || row.event !== effect.event) return fault('tell-differs');
      kept.delete(id);
    }
  }
  const [stray] = kept.values();
  return stray ? finding(caseId, entries.length, 'tell-stray', { event: stray.event }) : null;
}
