import { openJobs, type Jobs } from '#jobs';
import { backends, type Keeper } from '../support/jobs/backends.js';
import { remindedCalls, type RemindedCalls } from '../support/jobs/reminded-calls.js';
import { describeWithFaketime, skewedWorker, type SkewedWorker } from '../support/jobs/skewed-worker.js';
import { until } from '../support/jobs/until.js';
import { freshDatabase, type FreshDatabase } from '../support/postgres/index.js';

const HOUR_MS = 60 * 60 * 1_000;
const MINUTE_MS = HOUR_MS / 60;

for (const backend of backends)
  for (const skew of [1, -1])
    backend.describe(`a worker on ${backend.name}`, () => {
      describeWithFaketime(`whose clock is an hour ${skew > 0 ? 'ahead' : 'behind'}`, () => {
        let keeper: Keeper;
        let database: FreshDatabase;
        let jobs: Jobs;
        let calls: RemindedCalls;
        let worker: SkewedWorker | undefined;
        beforeAll(async () => {
          keeper = await backend.keeper();
          database = await freshDatabase();
          jobs = openJobs({ backend: keeper.backend });
          calls = await remindedCalls(database, jobs);
          await jobs.ready;
          const address = database.applicationUrl;
          worker = await skewedWorker(skew > 0 ? '+1h' : '-1h', address, keeper.backend, calls.smtp.url);
        }, MINUTE_MS);
        afterAll(async () => {
          await worker?.stop();
          await jobs.close();
          await calls.end();
          await keeper.stop();
          await database.drop();
        }, MINUTE_MS);

        it(
          'asks each case once, when its term is due by the clock of the database, and not before',
          async () => {
            const { world } = calls;
            const skewed = worker?.aheadMs ?? 0;
            expect(Math.abs(skewed - skew * HOUR_MS)).toBeLessThan(MINUTE_MS);
            const [due, notDue] = [await world.call(HOUR_MS), await world.call(HOUR_MS)];
            // By the clock that is ahead this one is overdue already.
            await world.extend(notDue, 30 * MINUTE_MS);
            await world.extend(due, 1_500);
            await until(
              () => world.state(due),
              (state) => state === 'examining',
            );
            const closings = await world.events(due, 'call.close');
            expect(closings).toHaveLength(1);
            expect(closings[0]?.late_ms).toBeGreaterThanOrEqual(0);
            expect(await world.state(notDue)).toBe('open');
            // Its alarm may have rung in vain: moved nearer, it still closes once.
            await world.extend(notDue, 500);
            await until(
              () => world.state(notDue),
              (state) => state === 'examining',
            );
            expect(await world.events(notDue, 'call.close')).toHaveLength(1);
            await world.expectSound();
          },
          MINUTE_MS,
        );

        it(
          'reminds everybody once, on the morning of the database',
          async () => {
            const day = '2026-03-02';
            await calls.begin(day, 3);
            await calls.closed();
            await calls.dawn(day);
            expect(calls.smtp.received).toEqual([]);
            await calls.morning(day);
            calls.answer();
            await calls.sent();
            await calls.evening(day);
            await calls.lapsed();
            expect(await calls.expectOnce()).toBe(0);
          },
          5 * MINUTE_MS,
        );
      });
    });
