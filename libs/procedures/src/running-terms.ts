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

/** One look at a case and its open terms; the case stands there also when it has none. */
const OPEN = {
  name: 'open-terms',
  text: `SELECT c.revision, d.id, d.term, d.key, d.due_at, d.derivation
    FROM case_file c LEFT JOIN deadline d ON d.case_id = c.id AND d.status = 'open'
    WHERE c.id = $1 ORDER BY d.due_at, d.id`,
};

/**
 * The command with what it is about, where a case does not keep it. All of it changes with the revision of the case only.
 * @param revision which the facts are to be of
 * @returns null where the case has moved on: what is answered from both together would be true at no time
 */
export async function withFacts(
  pool: Pool,
  stage: LoadedWorkflow,
  command: Command,
  revision: number,
): Promise<Command | null> {
  if (!isCommon(command.type)) return command;
  const facts = await factsFor(pool, stage, command, revision);
  return facts && { ...command, data: { ...(command.data as object | null), ...facts } };
}

async function factsFor(
  pool: Pool,
  stage: LoadedWorkflow,
  { case: id, type, fires }: Command,
  revision: number,
): Promise<object | null> {
  if (isContest(type) && type !== WINDOW_PASS)
    return { contested: await contestedOf(pool, stage, id, revision) };
  const { rows } = await pool.query<(Row | { id: null }) & { revision: number }>({ ...OPEN, values: [id] });
  if (rows[0]?.revision !== revision) return null;
  const open = rows.filter((row) => row.id !== null);
  return type === WINDOW_PASS
    ? { passed: passedWindow(open, fires) }
    : { running: open.flatMap(runningTerm) };
}

function passedWindow(open: readonly Row[], fires: string | undefined): PassedWindow | null {
  const row = open.find(({ id }) => id === fires);
  return row ? { deadline: row.id, term: row.term, key: row.key, dueAt: row.due_at.toISOString() } : null;
}

/**
 * The acts of a case that may be contested or undone, and whom each reached, as its record says.
 * @param upTo the last revision that counts
 */
export async function contestedOf(
  pool: Pick<Pool, 'query'>,
  stage: Pick<LoadedWorkflow, 'acts'>,
  id: string,
  upTo = Infinity,
): Promise<Contested[]> {
  const entries = await readEntriesOf(pool, id, eventsOfActs(stage));
  const then = entries.filter(({ revision }) => revision <= upTo);
  const parsed = then.map(({ body }) => JSON.parse(body.toString('utf8')) as Entry);
  return contestedIn(parsed.map(({ effects }) => effects as unknown as Effect[]));
}

/** None where the date was given and not counted: another calendar says nothing about it. */
export function runningTerm({ id: deadline, term, key, due_at: dueAt, derivation }: Row): RunningTerm[] {
  const { computed, reading } = derivation;
  if (!computed || !reading) return [];
  return [{ deadline, term, key, dueAt: dueAt.toISOString(), reading, counted: computed.input }];
}
