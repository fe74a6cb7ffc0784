/** What the record knows, as facts for a question: who asks to count terms again, or about an act, does not say which there are. */
import type { Pool } from 'pg';
import {
  contestedIn,
  eventsOfActs,
  isCommon,
  isContest,
  WINDOW_PASS,
  type Contested,
  type Due,
  type Effect,
  type LoadedWorkflow,
  type PassedWindow,
  type RunningTerm,
} from '#engine';
import { readEntriesOf, type Entry } from '#ledger';
import type { Command } from './command.js';

type Row = { id: string; term: string; key: string; due_at: Date; derivation: Partial<Due> };

const OPEN = `SELECT id, term, key, due_at, derivation FROM deadline WHERE case_id = $1 AND status = 'open' ORDER BY due_at, id`;

/** The command with what it is about, where a case does not keep it. All of it changes with the revision of the case only. */
export async function withFacts(pool: Pool, stage: LoadedWorkflow, command: Command): Promise<Command> {
  if (!isCommon(command.type)) return command;
  const facts = await factsFor(pool, stage, command);
  return { ...command, data: { ...(command.data as object | null), ...facts } };
}

async function factsFor(
  pool: Pool,
  stage: LoadedWorkflow,
  { case: id, type, fires }: Command,
): Promise<object> {
  if (type === WINDOW_PASS) return { passed: await passedWindow(pool, fires) };
  if (isContest(type)) return { contested: await contestedOf(pool, stage, id) };
  const { rows } = await pool.query<Row>(OPEN, [id]);
  return { running: rows.flatMap(runningTerm) };
}

async function passedWindow(pool: Pool, fires: string | undefined): Promise<PassedWindow | null> {
  const { rows } = await pool.query<Row>('SELECT id, term, key, due_at FROM deadline WHERE id = $1', [
    fires ?? null,
  ]);
  const [row] = rows;
  return row ? { deadline: row.id, term: row.term, key: row.key, dueAt: row.due_at.toISOString() } : null;
}

/** The acts of a case that may be contested or undone, and whom each reached, as its record says. */
export async function contestedOf(
  pool: Pick<Pool, 'query'>,
  stage: Pick<LoadedWorkflow, 'acts'>,
  id: string,
): Promise<Contested[]> {
  const entries = await readEntriesOf(pool, id, eventsOfActs(stage));
  const parsed = entries.map(({ body }) => JSON.parse(body.toString('utf8')) as Entry);
  return contestedIn(parsed.map(({ effects }) => effects as unknown as Effect[]));
}

/** None where the date was given and not counted: another calendar says nothing about it. */
export function runningTerm({ id: deadline, term, key, due_at: dueAt, derivation }: Row): RunningTerm[] {
  const { computed, reading } = derivation;
  if (!computed || !reading) return [];
  return [{ deadline, term, key, dueAt: dueAt.toISOString(), reading, counted: computed.input }];
}
