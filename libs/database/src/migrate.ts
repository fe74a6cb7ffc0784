import { DataSource } from 'typeorm';
import { Register1763000000001 } from './migrations/1763000000001-register.js';
import { Cases1763000000002 } from './migrations/1763000000002-cases.js';
import { RecordSteps1763000000003 } from './migrations/1763000000003-record-steps.js';
import { Identity1763000000004 } from './migrations/1763000000004-identity.js';
import { Deadlines1763000000005 } from './migrations/1763000000005-deadlines.js';
import { Messages1763000000006 } from './migrations/1763000000006-messages.js';
import { CalendarFeeds1763000000007 } from './migrations/1763000000007-calendar-feeds.js';
import { DocumentsAndDrafts1763000000008 } from './migrations/1763000000008-documents-and-drafts.js';
import { AddressSecret1763000000009 } from './migrations/1763000000009-address-secret.js';
import { ReadingTheRecord1763000000010 } from './migrations/1763000000010-reading-the-record.js';
import { ReadingTheQueue1763000000011 } from './migrations/1763000000011-reading-the-queue.js';
import { FindingCases1763000000012 } from './migrations/1763000000012-finding-cases.js';
import { Recounts1763000000013 } from './migrations/1763000000013-recounts.js';

/** In order; once released, a migration is never edited. */
export const migrations = [
  Register1763000000001,
  Cases1763000000002,
  RecordSteps1763000000003,
  Identity1763000000004,
  Deadlines1763000000005,
  Messages1763000000006,
  CalendarFeeds1763000000007,
  DocumentsAndDrafts1763000000008,
  AddressSecret1763000000009,
  ReadingTheRecord1763000000010,
  ReadingTheQueue1763000000011,
  FindingCases1763000000012,
  Recounts1763000000013,
];

/** The role that the application connects as. It owns nothing. */
export const APPLICATION_ROLE = 'iter_app';

/** One lock for all who would migrate at once; TypeORM has none of its own (typeorm#4588). */
const MIGRATION_LOCK = 0x17e2;

/** Data that another version of Iter has written. The message says what to do, in Italian and then in English. */
export class ForeignSchema extends Error {
  constructor(migration: string) {
    super(
      [
        `La base dati è di un’altra versione di Iter (conosce ${migration}, che questa non ha). Avviare quella versione, oppure indicare un’altra cartella con ITER_HOME o un’altra base dati con DATABASE_URL. Se era solo una prova, si può cancellare.`,
        `The database belongs to another version of Iter (it knows ${migration}, which this one has not). Start that version, or name another directory in ITER_HOME or another database in DATABASE_URL. If it was only a trial, it may be deleted.`,
      ].join('\n'),
    );
  }
}

/**
 * Brings the schema up to date and grants the application's role what it may do.
 * @param url a connection as the owner of the schema
 * @returns names of the migrations that were run
 * @throws ForeignSchema before anything is changed
 */
export async function migrate(url: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTransactionMode: 'each',
    poolSize: 3,
    applicationName: 'iter-migrate',
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseForeign(source);
    const run = await source.runMigrations();
    await grant(source);
    return run.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

async function refuseForeign(source: DataSource): Promise<void> {
  const [{ begun }] = await source.query<[{ begun: boolean }]>(
    `SELECT to_regclass('public.migrations') IS NOT NULL AS begun`,
  );
  if (!begun) return;
  const [foreign] = await source.query<{ name: string }[]>(
    'SELECT name FROM migrations WHERE name <> ALL ($1) ORDER BY id LIMIT 1',
    [migrations.map(({ name }) => name)],
  );
  if (foreign) throw new ForeignSchema(foreign.name);
}

/** Read everything, change nothing that the one path keeps. */
async function grant(source: DataSource): Promise<void> {
  const [{ exists }] = await source.query<[{ exists: boolean }]>(
    'SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = $1)',
    [APPLICATION_ROLE],
  );
  if (!exists) return;
  await source.query(`
    GRANT USAGE ON SCHEMA public TO ${APPLICATION_ROLE};
    GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${APPLICATION_ROLE};
    GRANT EXECUTE ON FUNCTION record_steps, record_refusal, iter_now TO ${APPLICATION_ROLE};
    GRANT INSERT ON body, procedure, programme, organisation, act TO ${APPLICATION_ROLE};
    GRANT UPDATE ON organisation TO ${APPLICATION_ROLE};
    GRANT INSERT, UPDATE ON person, mandate, role_grant TO ${APPLICATION_ROLE};
    GRANT INSERT, UPDATE ON calendar_feed TO ${APPLICATION_ROLE};
    GRANT INSERT, UPDATE, DELETE ON session, login_attempt TO ${APPLICATION_ROLE};
    GRANT INSERT ON document, document_upload TO ${APPLICATION_ROLE};
    GRANT INSERT, UPDATE, DELETE ON draft TO ${APPLICATION_ROLE};
    GRANT UPDATE (expanded_at) ON notification TO ${APPLICATION_ROLE};
    GRANT UPDATE (remind_at) ON deadline TO ${APPLICATION_ROLE};
    GRANT INSERT, UPDATE ON recount, recount_case TO ${APPLICATION_ROLE};
    GRANT INSERT, UPDATE ON message TO ${APPLICATION_ROLE};
    GRANT INSERT, UPDATE (told_at) ON incident TO ${APPLICATION_ROLE};
    GRANT INSERT ON incident_closing, digital_domicile TO ${APPLICATION_ROLE};
    GRANT INSERT, UPDATE ON notification_preference TO ${APPLICATION_ROLE};
    CREATE SCHEMA IF NOT EXISTS bullmq;
    GRANT ALL ON SCHEMA bullmq TO ${APPLICATION_ROLE};
  `);
}
