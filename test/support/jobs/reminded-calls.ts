/** Calls whose duties people are reminded of, on a clock that runs from where a spec puts it; and what became of them. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { flowFrom } from '#database';
import { derivedId } from '#engine';
import { openJobs, type Jobs, type JobsBackend } from '#jobs';
import { messageIdOf } from '#notify';
import { startWorker } from '../../../apps/worker/src/create-worker.js';
import { startMail } from '../../../apps/worker/src/mail-rounds.js';
import { scriptedSmtp } from '../notify/smtp.js';
import { inRealTime } from './call-in-real-time.js';
import { until } from './until.js';

/** Machines may be busy: what is waited for comes, late or soon. */
const PATIENCE_MS = 60_000;
const HOUR_MS = 60 * 60 * 1_000;

export const MAIL_FROM = 'iter@comune.example';
export const MAIL_BASE = 'https://iter.example';
/** Who is reminded on the morning of the day: the manager, whose duty it is, and the officer of the procedure. */
const READERS = ['manager', 'procedure-officer'];

export type Postgres = { applicationUrl: string; ownerUrl: string };

export type RemindedCalls = Awaited<ReturnType<typeof remindedCalls>>;

export async function remindedCalls({ applicationUrl, ownerUrl }: Postgres, jobs: Pick<Jobs, 'wake'>) {
  let ahead = 0;
  let open = (): void => undefined;
  let gate = Promise.resolve();
  const smtp = await scriptedSmtp(() => ({ at: 'END', wait: gate }));
  const world = inRealTime(applicationUrl, jobs, { poolSize: 24, aheadMs: () => ahead });
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  let calls: string[] = [];
  let people = false;

  const rows = async <T extends pg.QueryResultRow>(sql: string): Promise<T[]> =>
    (await owner.query<T>(sql, [calls])).rows;
  const at = async (instant: string): Promise<void> => {
    await flowFrom(owner, instant);
    ahead = Date.parse(instant) - Date.now();
  };
  const all = (state: string) =>
    until(
      () => Promise.all(calls.map((call) => world.state(call).catch(() => 'away'))),
      (states) => states.every((one) => one === state),
      PATIENCE_MS,
    );
  const letters = () =>
    rows<{ id: string; state: string; rung: number; role: string; leased: boolean }>(
      `SELECT m.id, m.state, m.rung, m.recipient_role AS role, m.leased_until IS NOT NULL AS leased FROM message m
       WHERE m.case_id = ANY($1::uuid[]) ORDER BY m.case_id, m.recipient_role`,
    );

  return {
    world,
    smtp,
    /** On the night before: calls that close in a moment, and are to be decided by five in the afternoon. */
    async begin(day: string, count: number): Promise<void> {
      await at(`${day}T05:00:00.000Z`);
      calls = await Promise.all(Array.from({ length: count }, () => world.call(HOUR_MS, 11 * HOUR_MS)));
      if (!people) await addReaders(owner);
      people = true;
      for (const call of calls) await world.extend(call, 1_000);
    },
    closed: () => all('examining'),
    lapsed: () => all('lapsed'),
    /** Half an hour before the reminders, and every duty has been looked at. */
    async dawn(day: string): Promise<void> {
      await at(`${day}T06:30:00.000Z`);
      await until(
        () =>
          rows(
            `SELECT FROM deadline WHERE case_id = ANY($1::uuid[]) AND status = 'open' AND remind_at = '-infinity'`,
          ),
        (some) => some.length === 0,
        PATIENCE_MS,
      );
    },
    /** Eight in the morning of the last day has come: everybody is reminded. The mail server takes its time. */
    async morning(day: string): Promise<void> {
      gate = new Promise((resolve) => (open = resolve));
      await at(`${day}T07:00:00.000Z`);
    },
    async underWay(): Promise<void> {
      await until(
        () => smtp.received.length > smtp.accepted.length,
        (some) => some,
        PATIENCE_MS,
      );
    },
    /** The mail server answers, from now on at once. */
    answer: () => open(),
    /** Every letter was answered, and that is known; or it was answered to a worker that could not write it down. */
    async handedOver(): Promise<void> {
      await until(
        letters,
        (some) =>
          some.length === calls.length * READERS.length &&
          some.every(({ state, leased }) => state === 'sent' || leased),
        PATIENCE_MS,
      );
    },
    /** Five minutes later: what nobody has settled is free for another worker. */
    async leasesEnd(): Promise<void> {
      await owner.query(
        `UPDATE message SET leased_until = leased_until - interval '5 minutes' WHERE leased_until IS NOT NULL`,
      );
    },
    sent: () =>
      until(
        letters,
        (some) =>
          some.length === calls.length * READERS.length && some.every(({ state }) => state === 'sent'),
        PATIENCE_MS,
      ),
    /** The last moment has passed. */
    evening: (day: string) => at(`${day}T16:00:01.000Z`),
    /** Each deadline had its one outcome, and each reader of each call one letter. @returns letters that were sent again */
    async expectOnce(): Promise<number> {
      for (const call of calls) {
        expect(await world.events(call, 'call.close')).toHaveLength(1);
        expect(await world.events(call, 'decision.expire')).toHaveLength(1);
        expect(await world.statuses(call)).toEqual(['met', 'expired', 'expired']);
      }
      const owed = await letters();
      expect(owed.map(({ state, rung, role }) => ({ state, rung, role }))).toEqual(
        calls.flatMap(() => READERS.map((role) => ({ state: 'sent', rung: 0, role }))),
      );
      const ids = new Set(owed.map(({ id }) => messageIdOf(id, 'comune.example')));
      const accepted = smtp.accepted.map(({ messageId }) => messageId).filter((id) => ids.has(id));
      expect(new Set(accepted)).toEqual(ids);
      await world.expectSound();
      return accepted.length - ids.size;
    },
    async end(): Promise<void> {
      open();
      await Promise.all([world.end(), owner.end()]);
      await smtp.close();
    },
  };
}

async function addReaders(owner: pg.Pool): Promise<void> {
  for (const role of READERS) {
    const person = derivedId('person', role);
    await owner.query('INSERT INTO person (id, display_name, email) VALUES ($1, $2, $3)', [
      person,
      role,
      `${role}@comune.example`,
    ]);
    await owner.query(
      `INSERT INTO role_grant (id, person_id, role, body_id, valid_from) VALUES ($1, $2, $3, $4, '2020-01-01')`,
      [randomUUID(), person, role, derivedId('body', 'demonstration')],
    );
  }
}

export type Shift = { stop: () => Promise<void> };

/** So many workers, each with a queue and rounds of its own, at the same calls. */
export async function startShift(
  { world, smtp }: Pick<RemindedCalls, 'world' | 'smtp'>,
  backend: JobsBackend,
  count: number,
): Promise<Shift> {
  const stops: (() => Promise<void>)[] = [];
  for (let one = 0; one < count; one += 1) {
    const small = backend.kind === 'postgres' ? { ...backend, poolSize: 5 } : backend;
    const jobs = openJobs({ backend: small, retryMs: 200, closeMs: 1_000 });
    jobs.ready.catch(() => undefined);
    const worker = await startWorker({ path: world.path, jobs, everyMs: 300 });
    const mail = startMail({
      pool: world.path.pool,
      composing: { procedure: world.path.procedure, base: MAIL_BASE },
      settings: { smtp: { url: smtp.url, from: MAIL_FROM }, pec: null, base: MAIL_BASE, concurrency: 1 },
      demonstration: false,
      everyMs: 100,
      log: () => undefined,
    });
    stops.push(async () => {
      await Promise.all([worker.stop(), mail.stop()]);
      await jobs.close();
    });
  }
  return {
    async stop() {
      await Promise.all(stops.map((stop) => stop()));
    },
  };
}
