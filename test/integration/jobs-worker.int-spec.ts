import { setTimeout as pause } from 'node:timers/promises';
import { openJobs, type Jobs } from '#jobs';
import {
  startWorker,
  type Worker,
  type WorkerHealth,
  type WorkerOptions,
} from '../../apps/worker/src/create-worker.js';
import { backends, type Keeper } from '../support/jobs/backends.js';
import { inRealTime, type RealTime } from '../support/jobs/call-in-real-time.js';
import { until } from '../support/jobs/until.js';
import { freshDatabase, type FreshDatabase } from '../support/postgres/index.js';

const NEVER = 0;

for (const backend of backends)
  backend.describe(`the worker with its alarms on ${backend.name}`, () => {
    let keeper: Keeper;
    let database: FreshDatabase;
    let world: RealTime;
    let jobs: Jobs;
    let workers: Worker[];

    beforeAll(async () => {
      keeper = await backend.keeper();
      database = await freshDatabase();
    });
    beforeEach(async () => {
      workers = [];
      jobs = openJobs({ backend: keeper.backend });
      world = inRealTime(database.applicationUrl, jobs);
      await jobs.ready;
    });
    afterEach(async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
      await jobs.close();
      await world.expectSound();
      await world.end();
    });
    afterAll(async () => {
      await keeper.stop();
      await database.drop();
    });

    const work = async (options: Partial<WorkerOptions> = {}): Promise<Worker> => {
      const worker = await startWorker({ path: world.path, jobs, everyMs: NEVER, ...options });
      workers.push(worker);
      return worker;
    };
    /** A worker counts a moment after what it did can be seen. */
    const counted = async (worker: Worker, count: (health: WorkerHealth) => number, wanted: number) => {
      await until(
        () => count(worker.health()),
        (done) => done >= wanted,
      );
      expect(count(worker.health())).toBe(wanted);
      return worker.health();
    };
    const closed = (call: string) =>
      until(
        () => world.state(call),
        (state) => state === 'examining',
      );

    it('takes the step of a term at its instant, by the alarm alone', async () => {
      const worker = await work();
      const call = await world.call(600_000);
      await world.extend(call, 800);
      await closed(call);
      const [entry, ...more] = await world.events(call, 'call.close');
      expect(more).toEqual([]);
      expect(entry?.late_ms).toBeGreaterThanOrEqual(0);
      expect(await counted(worker, ({ alarms }) => alarms.done, 1)).toMatchObject({ alarms: { refused: 0 } });
    });

    it('tells another case what is owed to it as soon as it is owed', async () => {
      const worker = await work();
      const call = await world.call(600_000);
      await world.question(call, 'quando?');
      await until(
        () => world.events(call, 'question.received'),
        (events) => events.length === 1,
      );
      await counted(worker, ({ alarms }) => alarms.done, 1);
    });

    it('does nothing for the alarm of a term that was moved, and closes at the new instant', async () => {
      const worker = await work();
      const call = await world.call(600_000);
      await world.extend(call, 500);
      await world.extend(call, 1_200);
      await until(
        () => worker.health().alarms.moot,
        (moot) => moot === 1,
      );
      expect(await world.state(call)).toBe('open');
      await closed(call);
      expect(await world.statuses(call)).toEqual(['met', 'met', 'expired', 'open']);
    });

    it('sets by itself the alarm of a term that falls due soon and that nobody woke it for', async () => {
      const call = await world.call(1_400);
      const worker = await work({ everyMs: 60_000 });
      await closed(call);
      expect(await counted(worker, ({ alarms }) => alarms.done, 1)).toMatchObject({ rounds: { done: 0 } });
    });

    it('finds by its rounds alone all that is due when every job is lost', async () => {
      const calls = await Promise.all(Array.from({ length: 5 }, () => world.call(600_000)));
      for (const call of calls) await world.extend(call, 900);
      await world.question(calls[0] ?? '', 'quando?');
      await until(
        () => jobs.health().set,
        (set) => set === 6,
      );
      await keeper.lose();
      await pause(900);
      const worker = await work({ everyMs: 200 });
      await Promise.all(calls.map(closed));
      expect(await world.events(calls[0] ?? '', 'question.received')).toHaveLength(1);
      expect(await counted(worker, ({ rounds }) => rounds.done, 6)).toMatchObject({ rounds: { refused: 0 } });
    });

    it('has one effect for each term, however many workers ring and go round for it', async () => {
      const others = [openJobs({ backend: keeper.backend }), openJobs({ backend: keeper.backend })];
      for (const other of others) {
        await other.ready;
        await work({ jobs: other, everyMs: 50 });
      }
      await work({ everyMs: 50 });
      const calls = await Promise.all(Array.from({ length: 15 }, () => world.call(600_000)));
      for (const call of calls) await world.extend(call, 700);
      await Promise.all(calls.map(closed));
      for (const call of calls) expect(await world.events(call, 'call.close')).toHaveLength(1);
      await Promise.all(workers.map((worker) => worker.stop()));
      await Promise.all(others.map((other) => other.close()));
    });

    it('keeps a refusal with the term, and does not ask again', async () => {
      const call = await world.call(600_000, 1_500);
      await world.question(call, 'quando?');
      await world.extend(call, 300);
      const worker = await work({ everyMs: 200 });
      await until(
        () => world.statuses(call),
        (statuses) => statuses.at(-1) === 'refused',
      );
      await pause(600);
      const { alarms, rounds } = worker.health();
      expect(alarms.refused + rounds.refused).toBe(1);
    });

    it('never has two rounds at once, and starts none after it was stopped', async () => {
      const worker = await work({ everyMs: 20 });
      await until(
        () => worker.health().lastRoundAt,
        (at) => at !== null,
      );
      await worker.stop();
      const { lastRoundAt } = worker.health();
      const call = await world.call(-1_000);
      await pause(200);
      expect(worker.health().lastRoundAt).toBe(lastRoundAt);
      expect(await world.state(call)).toBe('open');
      await work({ everyMs: 20 });
      await closed(call);
    });
  });
