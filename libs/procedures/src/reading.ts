/** The first round trip: the case, the present, and whether this command was answered before. */
import type { Pool } from 'pg';
import type { Envelope, Self } from '#engine';
import type { CalendarRef } from '#terms';
import { unkeep, type KeptEnvelope } from './kept.js';
import { together } from './together.js';

export type CaseRow = {
  self: Self;
  key: string;
  revision: number;
  envelope: Envelope;
  headHash: string;
  /** The database's time, never before the last step of this case. */
  at: string;
  calendar: CalendarRef;
  /** The entry of this very command, if there is one. */
  answered: { body: Buffer; request: string } | null;
};

type Row = {
  /** The place of the question among those that were asked together. */
  place: number;
  id: string;
  parent_id: string | null;
  root_id: string;
  procedure_id: string;
  key: string;
  revision: number;
  snapshot: KeptEnvelope;
  head_hash: Buffer;
  at: Date;
  calendar: CalendarRef;
  answered_body: Buffer | null;
  answered_request: Buffer | null;
};

// OFFSET 0 lets each question go by its own indexes: the plan is the same for one and for many.
const READ = {
  name: 'read-cases',
  text: `SELECT asked.place, answer.*
         FROM json_to_recordset($1) AS asked(place int, id uuid, command text), LATERAL (
           SELECT c.id, c.parent_id, c.root_id, c.procedure_id, c.key, c.revision, c.snapshot, c.head_hash,
                  greatest((SELECT iter_now()), c.recorded_at) AS at, p.calendar,
                  e.body AS answered_body, e.request_hash AS answered_request
           FROM case_file c
           JOIN procedure p ON p.id = c.procedure_id
           LEFT JOIN ledger_entry e ON e.case_id = c.id AND e.command_id = asked.command
           WHERE c.id = asked.id OFFSET 0) AS answer`,
};

type Question = { id: string; command: string };

const ask = together(async (pool: Pool, questions: readonly Question[]): Promise<(Row | undefined)[]> => {
  const asked = questions.map((one, place) => ({ ...one, place }));
  const { rows } = await pool.query<Row>({ ...READ, values: [JSON.stringify(asked)] });
  const answers = new Array<Row | undefined>(questions.length).fill(undefined);
  for (const row of rows) answers[row.place] = row;
  return answers;
});

/** Null if there is no such case. */
export async function readCase(pool: Pool, caseId: string, commandId = ''): Promise<CaseRow | null> {
  const row = await ask(pool, { id: caseId, command: commandId });
  if (!row) return null;
  return {
    self: { id: row.id, parent: row.parent_id, root: row.root_id, procedure: row.procedure_id },
    key: row.key,
    revision: row.revision,
    envelope: await unkeep(pool, row.snapshot),
    headHash: row.head_hash.toString('hex'),
    at: row.at.toISOString(),
    calendar: row.calendar,
    answered:
      row.answered_body && row.answered_request
        ? { body: row.answered_body, request: row.answered_request.toString('hex') }
        : null,
  };
}
