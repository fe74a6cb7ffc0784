/** The stage of the story: a virtual clock over the real database, with the real jobs ringing what falls due. */
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { setVirtualNow } from '#database';
import type { Act, Actor, Refusal } from '#engine';
import { advance, nextDue, owedNow, type OnePath, type Taken } from '#procedures';
import { compareInstants, instantOf } from '#terms';
import type { Diary } from './diary.js';
import { newEntries, sayReason, type Told } from './entries.js';

/** Somebody who acts in the story: shown by name, recorded by pseudonym. */
export type Player = Actor & { name: string };

export type Asking = {
  by: Player;
  act?: Act;
  occurredAt?: string;
  why?: string;
  /** Recorded like any step, and left out of the diary: one line says them all. */
  unsaid?: true;
};

/** The story has come to the day up to which it is played. */
export class StoryEnds extends Error {}

export type World = {
  path: OnePath;
  diary: Diary;
  /** Moves time forward to an Italian local date and hour, ringing on its moment everything that falls due on the way. */
  to: (local: string) => Promise<void>;
  /** Asks, and must be answered with a step. */
  ask: (caseId: string, event: string, data: object, asking: Asking) => Promise<Taken>;
  /** Asks, and must be refused for this reason. */
  refused: (
    caseId: string,
    event: string,
    data: object,
    asking: Asking & { for: string },
  ) => Promise<Refusal>;
  /** Says in the diary what many unsaid steps came to. */
  note: (text: string) => void;
};

export type WorldOptions = {
  path: OnePath;
  /** The owner's connection, which alone may move the clock. */
  owner: Pool;
  diary: Diary;
  /** Rings one alarm: hands it to the jobs. */
  ring: (alarm: { id: string; kind: 'deadline' | 'tell'; dueAt: string }, now: string) => void;
  /** Play up to here, if not to the end. */
  until?: string;
  /** The instant at which the story begins. */
  beginning: string;
};

const PATIENCE_MS = 15_000;
/** Looks without an answer after which everything owed is rung again. */
const RING_AGAIN = 100;

export function world(options: WorldOptions): World {
  const { path, owner, diary, until } = options;
  let now = options.beginning;
  let told = 0n;

  const setNow = async (at: string) => {
    now = at;
    await setVirtualNow(owner, at);
  };

  /** Rings what is owed, and again if an alarm was lost, until nothing is. */
  const settle = async () => {
    const giveUp = Date.now() + PATIENCE_MS;
    let standing = await standingOf(path);
    for (let round = 0; standing.owed > 0; round++) {
      if (round % RING_AGAIN === 0) await ringAll();
      if (Date.now() > giveUp)
        throw new Error(`Alarms are not answered: ${JSON.stringify(await owedNow(path))}`);
      await new Promise((resolve) => setTimeout(resolve, 3));
      standing = await standingOf(path);
    }
    // In the story the clock and the cases are never refused; if one is, the rules have a hole.
    if (standing.refused !== null) throw new Error(`An alarm was refused: ${standing.refused}`);
    if (standing.last > told) tellClock(await newEntries(path, told));
  };

  const ringAll = async () => {
    const { tells, deadlines } = await owedNow(path);
    tells.forEach((id) => options.ring({ id, kind: 'tell', dueAt: now }, now));
    deadlines.forEach((id) => options.ring({ id, kind: 'deadline', dueAt: now }, now));
  };

  const tellClock = (entries: Told[]) => {
    told = entries.at(-1)?.seq ?? told;
    entries.filter((e) => e.role === 'clock').forEach((e) => diary.clock(e.at, e.text));
  };

  const to = async (local: string) => {
    const target = instantOf(local);
    const limit = until !== undefined && compareInstants(until, target) < 0 ? until : target;
    if (compareInstants(limit, now) < 0)
      throw new Error(`Time does not run backwards: from ${now} to ${limit}.`);
    for (let due = await nextDue(path, limit); due !== null; due = await nextDue(path, limit)) {
      await setNow(compareInstants(due, now) < 0 ? now : due);
      await settle();
    }
    await setNow(limit);
    if (limit !== target) throw new StoryEnds();
  };

  const answerTo = async (caseId: string, event: string, data: object, { by, act, occurredAt }: Asking) => {
    const { name: _name, ...actor } = by;
    return advance(path, {
      case: caseId,
      type: event,
      data,
      by: actor,
      id: randomUUID(),
      ...(act ? { act } : {}),
      ...(occurredAt ? { occurredAt } : {}),
    });
  };

  const wordsOf = async ({ case: caseId, revision }: Taken, event: string) => {
    const entries = await newEntries(path, told);
    return entries.find((e) => e.caseId === caseId && e.revision === revision)?.text ?? event;
  };

  return {
    path,
    diary,
    to,
    ask: async (caseId, event, data, asking) => {
      const answer = await answerTo(caseId, event, data, asking);
      if (!answer.ok)
        throw new Error(
          `"${event}" was refused: ${answer.reasons.map(sayReason).join(' ')} ${JSON.stringify(answer.errors)}`,
        );
      if (asking.unsaid) diary.counts.steps += 1;
      else diary.did(answer.recordedAt, asking.by.name, await wordsOf(answer, event), asking.why);
      await settle();
      return answer;
    },
    refused: async (caseId, event, data, asking) => {
      const answer = await answerTo(caseId, event, data, asking);
      if (answer.ok) throw new Error(`"${event}" should have been refused for ${asking.for}.`);
      const codes = [...answer.reasons.map((r) => r.code), ...answer.errors.map((e) => e.pointer)];
      if (!codes.includes(asking.for))
        throw new Error(`"${event}" was refused for ${codes.join(', ')}, not for ${asking.for}.`);
      const said = [
        ...answer.reasons.map(sayReason),
        ...answer.errors.map((e) => `${e.pointer}: ${e.message}`),
      ];
      diary.refused(now, asking.by.name, asking.why ?? event, said);
      return answer;
    },
    note: (text) => diary.note(now, text),
  };
}

type Standing = { owed: number; refused: string | null; last: bigint };

/** What is owed now, an alarm that was refused, and the end of the ledger, in one look. */
async function standingOf(path: OnePath): Promise<Standing> {
  const { rows } = await path.pool.query<{ owed: number; refused: string | null; last: string | null }>(
    `SELECT (SELECT count(*) FROM tell WHERE status = 'owed')::int
          + (SELECT count(*) FROM deadline WHERE status = 'open' AND due_at <= iter_now())::int AS owed,
            coalesce((SELECT term || ': ' || refusal FROM deadline WHERE status = 'refused' LIMIT 1),
                     (SELECT event || ': ' || refusal FROM tell WHERE status = 'refused' LIMIT 1)) AS refused,
            (SELECT max(seq) FROM ledger_entry) AS last`,
  );
  const { owed, refused, last } = rows[0] as { owed: number; refused: string | null; last: string | null };
  return { owed, refused, last: BigInt(last ?? 0) };
}
