import { openJobs, type Jobs } from '#jobs';
import {
  backends,
  ownPostgres,
  type BreakableKeeper,
  type BreakablePostgres,
} from '../support/jobs/backends.js';
import { remindedCalls, startShift, type RemindedCalls, type Shift } from '../support/jobs/reminded-calls.js';

/** Servers are ended and started here, on a machine that may be busy. */
const PATIENT_MS = 240_000;
const CALLS = 6;
const WORKERS = 8;

for (const backend of backends)
  backend.describe(`eight workers at the same deadlines and reminders, alarms on ${backend.name}`, () => {
    let postgres: BreakablePostgres;
    let queue: BreakableKeeper;
    let jobs: Jobs;
    let calls: RemindedCalls;
    let shift: Shift | undefined;
    let days = 1;
    let day: string;

    beforeAll(async () => {
      postgres = await ownPostgres();
      queue = backend.name === 'PostgreSQL' ? postgres : await backend.breakable();
      jobs = openJobs({ backend: queue.backend, retryMs: 200, closeMs: 1_000 });
      await jobs.ready;
      const { ownerUrl, backend: truth } = postgres;
      calls = await remindedCalls({ applicationUrl: truth.url, ownerUrl }, jobs);
    }, PATIENT_MS);
    beforeEach(() => {
      day = `2026-03-${String((days += 1)).padStart(2, '0')}`;
    });
    afterEach(async () => {
      calls.answer();
      await shift?.stop();
      shift = undefined;
    }, PATIENT_MS);
    afterAll(async () => {
      await jobs.close();
      await calls.end();
      if (queue !== postgres) await queue.stop();
      await postgres.stop();
    }, PATIENT_MS);

    const work = async () => {
      shift = await startShift(calls, queue.backend, WORKERS);
    };
    /** A day of its calls, with an accident while they close, while letters are under way, and while they fall due. */
    const dayWith = async (accident: () => Promise<void>, afterLetters = () => Promise.resolve()) => {
      await calls.begin(day, CALLS);
      await accident();
      await calls.closed();
      await calls.morning(day);
      await calls.underWay();
      await accident();
      calls.answer();
      await calls.handedOver();
      await afterLetters();
      await calls.sent();
      await calls.evening(day);
      await accident();
      await calls.lapsed();
      return calls.expectOnce();
    };

    it(
      'do each thing once',
      async () => {
        await work();
        expect(await dayWith(() => Promise.resolve())).toBe(0);
      },
      PATIENT_MS,
    );

    it(
      'do each thing once though every job is lost, again and again',
      async () => {
        await work();
        expect(await dayWith(() => queue.lose())).toBe(0);
      },
      PATIENT_MS,
    );

    it(
      'lose nothing when PostgreSQL is killed, and send again only what it had no time to note, as the same letter',
      async () => {
        await work();
        const killed = async () => {
          await postgres.kill();
          // The mail server answers to workers that can write nothing down.
          calls.answer();
          await postgres.start();
        };
        expect(await dayWith(killed, () => calls.leasesEnd())).toBeLessThanOrEqual(WORKERS);
      },
      PATIENT_MS,
    );

    it(
      'find at boot what fell due while PostgreSQL was away',
      async () => {
        await calls.begin(day, CALLS);
        await postgres.kill();
        await work();
        await postgres.start();
        await calls.closed();
        await calls.morning(day);
        calls.answer();
        await calls.sent();
        await calls.evening(day);
        await calls.lapsed();
        expect(await calls.expectOnce()).toBe(0);
      },
      PATIENT_MS,
    );

    if (backend.name === 'Redis')
      it(
        'do each thing once when Redis is killed and restarted',
        async () => {
          await work();
          const killed = async () => {
            await queue.kill();
            await queue.start();
          };
          expect(await dayWith(killed)).toBe(0);
        },
        PATIENT_MS,
      );
  });
