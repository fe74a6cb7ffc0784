/** The open terms of a case, as facts for a question: who asks to count them again does not say which they are. */
import type { Pool } from 'pg';
import { isCommon, type Due, type RunningTerm } from '#engine';
import type { Command } from './command.js';

type Row = { id: string; term: string; key: string; due_at: Date; derivation: Partial<Due> };

const OPEN = `SELECT id, term, key, due_at, derivation FROM deadline WHERE case_id = $1 AND status = 'open' ORDER BY due_at, id`;

/** The command with the open terms of its case, where it is about them. Deadlines change with the revision of their case only. */
export async function withRunningTerms(pool: Pool, command: Command): Promise<Command> {
  if (!isCommon(command.type)) return command;
  const { rows } = await pool.query<Row>(OPEN, [command.case]);
  return { ...command, data: { ...(command.data as object | null), running: rows.flatMap(runningTerm) } };
}

/** None where the date was given and not counted: another calendar says nothing about it. */
export function runningTerm({ id: deadline, term, key, due_at: dueAt, derivation }: Row): RunningTerm[] {
  const { computed, reading } = derivation;
  if (!computed || !reading) return [];
  return [{ deadline, term, key, dueAt: dueAt.toISOString(), reading, counted: computed.input }];
}
