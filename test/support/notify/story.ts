/** The story played up to a moment, and then a clock in the hands of a spec. */
import pg, { type Pool } from 'pg';
import { setVirtualNow } from '#database';
import { loadProcedure, type Procedure } from '#engine';
import { digestOf } from '#ledger';
import {
  dispatch,
  expandIncidents,
  expandNotices,
  expandReminders,
  gatherDigests,
  type Composing,
  type Mailer,
} from '#notify';
import { sweep, type OnePath } from '#procedures';
import { coDesign } from '#workflows';
import { playStory } from '../../../apps/cli/src/story/play.js';
import { freshDatabase } from '../postgres/index.js';

export type MailRow = {
  id: string;
  kind: string;
  state: string;
  said: string | null;
  rung: number | null;
  term: string | null;
  notice: string | null;
  case_id: string | null;
  person_id: string;
  person: string;
  attempts: number;
  subject: string | null;
  plain: string | null;
  html: string | null;
  next_at: Date;
  owed_at: Date;
};

export type Told = {
  path: OnePath;
  pool: Pool;
  owner: Pool;
  composing: Composing;
  /** What a command of its own process is told. */
  environment: { DATABASE_URL: string; DATABASE_OWNER_URL: string };
  /** Moves the clock, and lets it ask what falls due. */
  to: (at: string) => Promise<void>;
  /** What the mail rounds of a worker do, once. */
  round: (mailer?: Mailer | null) => Promise<void>;
  messages: (where?: string, values?: unknown[]) => Promise<MailRow[]>;
  rows: <T extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<T[]>;
  end: () => Promise<void>;
};

export const BASE = 'https://iter.example';

export async function storyUntil(until: string): Promise<Told> {
  const database = await freshDatabase();
  const procedure: Procedure = loadProcedure(coDesign, digestOf);
  const reached = { ...database, stop: () => Promise.resolve() };
  await playStory({ reached, procedure, write: () => undefined, until });
  const pool = new pg.Pool({ connectionString: database.applicationUrl, max: 12 });
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  for (const one of [pool, owner]) one.on('error', () => undefined);
  const path: OnePath = { pool, procedure, wake: () => undefined };
  const composing: Composing = { procedure, base: BASE };
  await setVirtualNow(owner, until);
  return {
    path,
    pool,
    owner,
    composing,
    environment: { DATABASE_URL: database.applicationUrl, DATABASE_OWNER_URL: database.ownerUrl },
    async to(at) {
      await setVirtualNow(owner, at);
      await sweep(path);
    },
    async round(mailer = null) {
      await expandNotices(path);
      await expandReminders(path);
      await expandIncidents(path);
      await gatherDigests(pool);
      await dispatch({ pool, composing, mailer, concurrency: 4 });
    },
    messages: async (where = 'true', values = []) =>
      (
        await owner.query<MailRow>(
          `SELECT m.*, p.display_name AS person, d.term, n.notice FROM message m JOIN person p ON p.id = m.person_id
           LEFT JOIN deadline d ON d.id = m.deadline_id LEFT JOIN notification n ON n.id = m.notification_id
           WHERE ${where} ORDER BY m.owed_at, m.id`,
          values,
        )
      ).rows,
    rows: async (sql, values) => (await owner.query(sql, values)).rows as never,
    async end() {
      await Promise.all([pool.end(), owner.end()]);
      await database.drop();
    },
  };
}
