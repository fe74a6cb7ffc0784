import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { caseId } from '#engine';
import { waking, type Jobs } from '#jobs';
import { advance, verifyAll, type OnePath } from '#procedures';
import {
  determination,
  ets,
  manager,
  officer,
  openCall,
  organisation,
  sampleProcedure,
} from '../procedure.js';

/** Calls of the sample procedure, on a clock that runs. */
export type RealTime = {
  path: OnePath;
  /** A call that closes after so many milliseconds; no alarm is set for it. */
  call: (closesInMs: number, decidesInMs?: number) => Promise<string>;
  /** Moves its closing, as a person does: this sets an alarm. */
  extend: (call: string, closesInMs: number) => Promise<void>;
  /** Opens an application under a call, which asks it a question: something is owed at once. */
  question: (call: string, text: string) => Promise<void>;
  state: (id: string) => Promise<string | undefined>;
  /** The events that were recorded in a case, with how late after its closing each was. */
  events: (id: string, event: string) => Promise<{ late_ms: number }[]>;
  /** Statuses of the closing terms of a call. */
  statuses: (id: string) => Promise<string[]>;
  expectSound: () => Promise<void>;
  end: () => Promise<void>;
};

export type Options = {
  poolSize?: number;
  /** By how much the clock of the database is ahead of the wall, milliseconds. */
  aheadMs?: () => number;
};

export function inRealTime(
  applicationUrl: string,
  jobs: Pick<Jobs, 'wake'>,
  { poolSize = 8, aheadMs = () => 0 }: Options = {},
): RealTime {
  const pool = new pg.Pool({
    connectionString: applicationUrl,
    max: poolSize,
    connectionTimeoutMillis: 2_000,
  });
  pool.on('error', () => undefined);
  const path: OnePath = { pool, procedure: sampleProcedure, wake: waking(jobs) };
  const inMs = (ms: number) => new Date(Date.now() + aheadMs() + ms).toISOString();
  const take = async (command: Omit<Parameters<typeof advance>[1], 'id'>) => {
    const answer = await advance(path, { id: randomUUID(), ...command });
    if (!answer.ok) throw new Error(`"${command.type}" was refused: ${JSON.stringify(answer)}`);
  };
  return {
    path,
    call: (closes, decides = 600_000) =>
      openCall(pool, randomUUID(), { closesAt: inMs(closes), decidesBy: inMs(decides), capCents: 100 }),
    extend: (call, ms) =>
      take({
        case: call,
        type: 'closing.extend',
        data: { closesAt: inMs(ms) },
        by: manager,
        act: determination,
      }),
    async question(call, text) {
      const key = randomUUID();
      await take({ case: call, type: 'application.receive', data: { key, organisation }, by: officer });
      await take({ case: caseId(call, 'application', key), type: 'question.ask', data: { text }, by: ets });
    },
    async state(id) {
      const { rows } = await pool.query<{ state: string }>('SELECT state FROM case_file WHERE id = $1', [id]);
      return rows[0]?.state;
    },
    async events(id, event) {
      const { rows } = await pool.query<{ late_ms: number }>(
        `SELECT extract(epoch FROM e.recorded_at - d.due_at)::float8 * 1000 AS late_ms
         FROM ledger_entry e LEFT JOIN deadline d ON d.id::text = e.command_id
         WHERE e.case_id = $1 AND e.event = $2`,
        [id, event],
      );
      return rows;
    },
    async statuses(id) {
      const { rows } = await pool.query<{ status: string }>(
        'SELECT status FROM deadline WHERE case_id = $1 ORDER BY opened_revision, term',
        [id],
      );
      return rows.map(({ status }) => status);
    },
    async expectSound() {
      expect((await verifyAll(path)).broken).toEqual([]);
    },
    end: () => pool.end(),
  };
}
