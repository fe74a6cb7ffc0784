/** What a case answers to a command, before anything is written: a step that may be taken, or the answer already. */
import type { Pool } from 'pg';
import { step, type Asked, type Procedure, type Said, type Step } from '#engine';
import { digestOf, readEntries, type Entry } from '#ledger';
import { isInstant } from '#terms';
import { alreadyUsed, noSuchCase, staleReason, type Named } from './answers.js';
import type { Answer, Command, Meanwhile, Refused, Taken } from './command.js';
import { readCase, type CaseRow } from './reading.js';
import { withFacts } from './running-terms.js';
import { addStep, caseColumns, emptyBatch, type Batch } from './writing.js';

export type Asking = { pool: Pool; procedure: Procedure };

/** A step that the rules allow, and what it was asked of. */
export type Allowed = { row: CaseRow; command: Command; request: string; step: Step };

export type Judged = { answer: Answer } | { allowed: Allowed };

/** Asks the case as it is now. Where somebody acts between two reads, what was read is of no moment: it is read again. */
export async function judge(path: Asking, command: Command): Promise<Judged> {
  for (;;) {
    const judged = await judgeOnce(path, await readCase(path.pool, command.case, command.id), command);
    if (judged) return judged;
  }
}

async function judgeOnce(path: Asking, row: CaseRow | null, command: Command): Promise<Judged | null> {
  if (!row) return { answer: noSuchCase(command.case) };
  const request = requestHash(command);
  const earlier = await earlierAnswer(path, row, command, request);
  if (earlier) return { answer: earlier };
  const { workflow: name, version, hash } = row.envelope;
  const workflow = path.procedure.pinned(name, version, hash);
  const whole = await withFacts(path.pool, workflow, command, row.revision);
  if (!whole) return null;
  const answer = step(workflow, row.self, row.envelope, askedOf(row, whole));
  if (!answer.ok) return { answer: { ...answer, revision: row.revision } };
  return { allowed: { row, command: whole, request, step: answer } };
}

const askedOf = (row: CaseRow, command: Command): Asked => ({
  type: command.type,
  data: command.data,
  by: command.by,
  at: row.at,
  occurredAt: command.occurredAt === undefined ? row.at : toTheMillisecond(command.occurredAt),
  calendar: row.calendar,
  ...(command.act ? { act: command.act } : {}),
});

/** What the record's columns hold; an unreadable instant is left as it is, for the engine to refuse. */
const toTheMillisecond = (instant: string): string =>
  isInstant(instant) ? new Date(instant).toISOString() : instant;

/** What was answered to this command before, or that the asker has seen an older case; null if neither. */
async function earlierAnswer(
  path: Asking,
  row: CaseRow,
  command: Command,
  request: string,
): Promise<Answer | null> {
  if (row.answered)
    return row.answered.request === request ? repeated(row.answered.body) : alreadyUsed(row.revision);
  if (command.ifRevision !== undefined && command.ifRevision !== row.revision)
    return stale(path, row, command.ifRevision);
  return null;
}

/** All that is written when the step is taken. */
export function batchOf(procedure: Procedure, { row, command, request, step: taken }: Allowed): Batch {
  const batch = emptyBatch();
  const asked = askedOf(row, command);
  const revision = row.revision + 1;
  const { snapshot, headHash } = addStep(batch, procedure, taken, {
    self: row.self,
    before: row.envelope,
    revision,
    previous: row.headHash,
    command: command.id,
    request,
    event: command.type,
    data: command.data ?? null,
    act: command.act ?? null,
    by: command.by,
    at: row.at,
    occurredAt: asked.occurredAt,
    calendar: row.calendar,
  });
  batch.snapshot = snapshot;
  batch.written.moved = { id: row.self.id, headHash, ...caseColumns(taken, revision, row.at) };
  if (command.fires) batch.written.fires = command.fires;
  if (command.delivers) batch.written.delivers = command.delivers;
  return batch;
}

/** The answer, once the step is written. */
export function taken({ row, step: answer }: Allowed): Taken {
  const { from, to, outcome, effects } = answer;
  return {
    ok: true,
    case: row.self.id,
    revision: row.revision + 1,
    from,
    to,
    outcome,
    recordedAt: row.at,
    effects,
    repeated: false,
  };
}

function repeated(body: Buffer): Taken {
  const entry = JSON.parse(body.toString('utf8')) as Entry;
  return {
    ok: true,
    case: entry.case,
    revision: entry.revision,
    from: entry.from,
    to: entry.to,
    outcome: entry.outcome,
    recordedAt: entry.recordedAt,
    effects: entry.effects as unknown as Taken['effects'],
    repeated: true,
  };
}

export async function stale({ pool, procedure }: Asking, row: CaseRow, seen: number): Promise<Refused> {
  const entries = await readEntries(pool, row.self.id, { after: seen, limit: 100 });
  const meanwhile = entries.map(({ revision, event, actorRole, recordedAt, body }): Meanwhile => {
    const { to } = JSON.parse(body.toString('utf8')) as Entry;
    return { revision, event, role: actorRole, recordedAt, to };
  });
  return {
    ok: false,
    kind: 'stale',
    reasons: [staleReason(meanwhile, namesIn(procedure, row))],
    errors: [],
    revision: meanwhile.at(-1)?.revision ?? row.revision,
    meanwhile,
  };
}

const opened: Said = { it: 'Pratica aperta', en: 'Case opened' };

/** Events and roles in words, as far as the rules of the case have them. */
function namesIn(procedure: Procedure, { envelope }: CaseRow): Named {
  const { texts } = procedure.pinned(envelope.workflow, envelope.version, envelope.hash);
  const bare = (name: string): Said => ({ it: name, en: name });
  return {
    event: (name) => {
      const [it, en] = [texts.it.events[name]?.done, texts.en.events[name]?.done];
      if (it !== undefined && en !== undefined) return { it, en };
      return name === 'case.open' ? opened : bare(name);
    },
    role: (name) => procedure.definition.roles[name] ?? bare(name),
  };
}

/**
 * Two requests are the same when they ask the same thing in the name of the same actor. What has no canonical form is
 * the same as nothing: the engine refuses it, and says where.
 */
function requestHash({ type, data, act, by, occurredAt }: Command): string {
  const asked = { type, data: data ?? null, act: act ?? null, by: { ...by }, occurredAt: occurredAt ?? null };
  try {
    return digestOf(asked);
  } catch {
    return '';
  }
}
