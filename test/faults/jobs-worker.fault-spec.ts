import { setTimeout as pause } from 'node:timers/promises';
import { openJobs, type Jobs } from '#jobs';
import { startWorker, type Worker } from '../../apps/worker/src/create-worker.js';
import { runWorker } from '../../apps/worker/src/run-worker.js';
import { backends, type BreakableKeeper } from '../support/jobs/backends.js';
import { inRealTime, type RealTime } from '../support/jobs/call-in-real-time.js';
import { until } from '../support/jobs/until.js';
import { freshDatabase, type FreshDatabase } from '../support/postgres/index.js';

/** Servers are ended and started here, on a machine that may be busy. */
const PATIENT_MS = 60_000;

const closed = (world: RealTime, call: string) =>
  until(
    () => world.state(call).catch(() => 'away'),
    (state) => state === 'examining',
  );

describe('the worker whose database goes away', () => {
  let keeper: BreakableKeeper;
  let jobs: Jobs;
  let world: RealTime;
  let worker: Worker;
  const said: string[] = [];

  beforeAll(async () => {
    const [postgres] = backends;
    if (!postgres) throw new Error('no back end');
    keeper = await postgres.breakable();
    jobs = openJobs({ backend: keeper.backend, retryMs: 100, closeMs: 1_000 });
    world = inRealTime(keeper.backend.url, jobs);
    await jobs.ready;
    worker = await startWorker({ path: world.path, jobs, everyMs: 300, log: (line) => said.push(line) });
  }, PATIENT_MS);
  afterAll(async () => {
    await worker.stop();
    await jobs.close();
    await world.end();
    await keeper.stop();
  }, PATIENT_MS);

  it(
    'tells of the rounds that fail, is not well meanwhile, and does what fell due when it is back',
    async () => {
      const call = await world.call(600_000);
      await world.extend(call, 1_500);
      await keeper.kill();
      await until(
        () => worker.health().well,
        (well) => !well,
      );
      await pause(1_000);
      expect(said.join('\n')).toContain('Orologio: un giro non è riuscito');
      await keeper.start();
      await closed(world, call);
      expect(await world.events(call, 'call.close')).toHaveLength(1);
      await until(
        () => worker.health().well,
        (well) => well,
      );
      await world.expectSound();
    },
    PATIENT_MS,
  );
});

for (const backend of backends.filter(({ name }) => name === 'Redis'))
  backend.describe('the worker whose Redis goes away', () => {
    let keeper: BreakableKeeper;
    let database: FreshDatabase;
    beforeAll(async () => {
      keeper = await backend.breakable();
      database = await freshDatabase();
    }, PATIENT_MS);
    afterAll(async () => {
      await keeper.stop();
      await database.drop();
    }, PATIENT_MS);

    it(
      'does everything by its rounds, and steps are taken as ever',
      async () => {
        const jobs = openJobs({ backend: keeper.backend, retryMs: 100, closeMs: 500 });
        const world = inRealTime(database.applicationUrl, jobs);
        await jobs.ready;
        const worker = await startWorker({ path: world.path, jobs, everyMs: 200 });
        await keeper.kill();
        const call = await world.call(600_000);
        await world.extend(call, 500);
        await world.question(call, 'quando?');
        await closed(world, call);
        await until(
          () => world.events(call, 'question.received'),
          (events) => events.length === 1,
        );
        expect(worker.health()).toMatchObject({ well: true, alarms: { done: 0 } });
        await world.expectSound();
        await worker.stop();
        await jobs.close();
        await world.end();
      },
      PATIENT_MS,
    );
  });

describe('the worker alone in its process', () => {
  it(
    'waits for its database, says how it is, and stops when told',
    async () => {
      const [postgres] = backends;
      if (!postgres) throw new Error('no back end');
      const keeper = await postgres.breakable();
      await keeper.kill();
      const said: string[] = [];
      const stop = new AbortController();
      const port = 20_000 + Math.floor(Math.random() * 20_000);
      const environment = {
        databaseUrl: keeper.backend.url,
        backend: keeper.backend,
        health: { host: '127.0.0.1', port },
        mail: { smtp: null, pec: null, base: 'http://127.0.0.1', concurrency: 1 },
      };
      const running = runWorker(environment, stop.signal, (line) => said.push(line));
      await until(
        () => said.length,
        (length) => length > 0,
      );
      await keeper.start();
      const health = await until(
        () => fetch(`http://127.0.0.1:${port}/health`).catch(() => null),
        (response) => response !== null,
      );
      expect(health?.status).toBe(200);
      expect(await health?.json()).toMatchObject({ worker: { well: true }, jobs: { backend: 'postgres' } });
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
      stop.abort();
      await running;
      expect(said.at(-1)).toBe('Orologio: fermo');
      await keeper.stop();
    },
    PATIENT_MS,
  );
});
