import { Redis } from 'ioredis';
import { JobsRefused, openJobs, type Jobs, type JobsBackend } from '#jobs';
import { anId } from '../support/jobs/backends.js';
import { until } from '../support/jobs/until.js';
import { ask } from '../support/postgres/ask.js';
import { freshDatabase, type FreshDatabase } from '../support/postgres/index.js';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis.js';

let jobs: Jobs | undefined;
let said: string[];
beforeEach(() => (said = []));
afterEach(async () => {
  await jobs?.close();
  jobs = undefined;
});

const open = (backend: JobsBackend): Jobs =>
  (jobs = openJobs({ backend, retryMs: 50, log: (line) => said.push(line) }));
const rightNow = () => new Date().toISOString();

describe('the queue in PostgreSQL', () => {
  let database: FreshDatabase;
  beforeEach(async () => (database = await freshDatabase()));
  afterEach(async () => {
    await jobs?.close();
    await database.drop();
  });

  it('is made by the role of the application, in a schema of its own', async () => {
    await open({ kind: 'postgres', url: database.applicationUrl }).ready;
    expect(
      await ask(
        database.ownerUrl,
        `SELECT DISTINCT tableowner, schemaname FROM pg_tables WHERE tablename IN ('job', 'queue')`,
      ),
    ).toEqual([{ tableowner: 'iter_app', schemaname: 'bullmq' }]);
  });

  it('is made once by many that begin at the same moment', async () => {
    const url = database.applicationUrl;
    const all = Array.from({ length: 6 }, () => openJobs({ backend: { kind: 'postgres', url } }));
    await Promise.all(all.map(({ ready }) => ready));
    expect(all.map((one) => one.health().errors)).toEqual([0, 0, 0, 0, 0, 0]);
    await Promise.all(all.map((one) => one.close()));
  });

  it('is refused when a later version of the program has changed it', async () => {
    await open({ kind: 'postgres', url: database.applicationUrl }).ready;
    await jobs?.close();
    await ask(
      database.applicationUrl,
      `INSERT INTO bullmq.migration (version, name, min_client_version) VALUES (999, 'later', 99)`,
    );
    await expect(open({ kind: 'postgres', url: database.applicationUrl }).ready).rejects.toThrow(JobsRefused);
    expect(jobs?.health()).toMatchObject({ state: 'refused', lastError: expect.stringContaining('Upgrade') });
  });

  it('is refused when another search path comes with the address', async () => {
    const url = `${database.applicationUrl}?options=-c%20search_path%3Dpublic`;
    await expect(open({ kind: 'postgres', url }).ready).rejects.toThrow(/DATABASE_URL.*search_path/);
  });

  it('rings everything with the least pool there may be, however much is asked of it', async () => {
    const clock = open({ kind: 'postgres', url: database.applicationUrl, poolSize: 5 });
    await clock.ready;
    const rung = new Set<string>();
    clock.work(
      ({ id }) => {
        rung.add(id);
        return Promise.resolve();
      },
      { concurrency: 20 },
    );
    const ids = Array.from({ length: 200 }, anId);
    for (const id of ids) clock.wake({ id, kind: 'tell', dueAt: rightNow() }, rightNow());
    await until(
      () => rung.size,
      (size) => size === 200,
    );
    const connections = await ask(
      database.ownerUrl,
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND usename = 'iter_app'`,
    );
    expect(connections[0]?.['n']).toBeLessThanOrEqual(5);
  });

  it('does not begin with a pool that would starve', () => {
    expect(() =>
      openJobs({ backend: { kind: 'postgres', url: database.applicationUrl, poolSize: 4 } }),
    ).toThrow(/pool of 5/);
  });
});

describeWithRedis('the queue in Redis', () => {
  let redis: TestRedis;
  let client: Redis;
  beforeAll(async () => {
    redis = await startRedis();
    client = new Redis(redis.url);
  });
  afterAll(async () => {
    client.disconnect();
    await redis.stop();
  });
  afterEach(() => client.config('SET', 'maxmemory-policy', 'noeviction', 'appendonly', 'yes'));

  it.each(['allkeys-lru', 'allkeys-random'])(
    'is refused under %s, which throws alarms away',
    async (policy) => {
      await client.config('SET', 'maxmemory-policy', policy);
      const { ready } = open({ kind: 'redis', url: redis.url });
      await expect(ready).rejects.toThrow(JobsRefused);
      await expect(ready).rejects.toThrow(`${policy} and may throw alarms away. Set it to noeviction`);
      expect(jobs?.health().state).toBe('refused');
    },
  );

  it('is used with a warning when it keeps no append-only file', async () => {
    await client.config('SET', 'appendonly', 'no');
    await open({ kind: 'redis', url: redis.url }).ready;
    expect(said.join('\n')).toContain('appendonly');
  });

  it('says nothing but that it is ready when all is well', async () => {
    await open({ kind: 'redis', url: redis.url }).ready;
    expect(said).toEqual(['Le sveglie sono pronte (Redis).']);
  });
});
