import { setTimeout as pause } from 'node:timers/promises';
import { openJobs, type Alarm, type Jobs, type JobsOptions } from '#jobs';
import { anId, backends, type Keeper } from '../support/jobs/backends.js';
import { until } from '../support/jobs/until.js';

type Rung = Alarm & { at: number };

for (const backend of backends)
  backend.describe(`the alarm clock on ${backend.name}`, () => {
    let keeper: Keeper;
    let opened: Jobs[] = [];

    beforeAll(async () => {
      keeper = await backend.keeper();
    });
    afterEach(async () => {
      await Promise.all(opened.map((jobs) => jobs.close()));
      opened = [];
      await keeper.lose();
    });
    afterAll(() => keeper.stop());

    const open = async (options: Partial<JobsOptions> = {}): Promise<Jobs> => {
      const jobs = openJobs({ backend: keeper.backend, ...options });
      opened.push(jobs);
      await jobs.ready;
      return jobs;
    };
    const listening = (jobs: Jobs, concurrency = 4): Rung[] => {
      const rung: Rung[] = [];
      jobs.work(
        (alarm) => {
          rung.push({ ...alarm, at: Date.now() });
          return Promise.resolve();
        },
        { concurrency },
      );
      return rung;
    };
    const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
    const rightNow = () => inMs(0);

    it('rings at the instant of the alarm, once, and never before', async () => {
      const jobs = await open();
      const rung = listening(jobs);
      const due = Date.now() + 1_000;
      jobs.wake({ id: 'a', kind: 'deadline', dueAt: new Date(due).toISOString() }, rightNow());
      await until(
        () => rung.length,
        (length) => length > 0,
      );
      await pause(500);
      expect(rung).toEqual([{ id: 'a', kind: 'deadline', at: expect.any(Number) }]);
      expect(rung[0]?.at).toBeGreaterThanOrEqual(due);
    });

    it('rings at once for what is due already', async () => {
      const jobs = await open();
      const rung = listening(jobs);
      jobs.wake({ id: anId(), kind: 'tell', dueAt: inMs(-60_000) }, rightNow());
      await until(
        () => rung.length,
        (length) => length === 1,
        2_000,
      );
    });

    it('counts the time ahead on the clock of the database, not on its own', async () => {
      const jobs = await open();
      const rung = listening(jobs);
      jobs.wake(
        { id: anId(), kind: 'deadline', dueAt: '2031-05-04T10:00:00.300Z' },
        '2031-05-04T10:00:00.000Z',
      );
      await until(
        () => rung.length,
        (length) => length === 1,
        2_000,
      );
    });

    it('rings once for an alarm that was set twice', async () => {
      const jobs = await open();
      const id = anId();
      const dueAt = inMs(400);
      for (let times = 0; times < 5; times += 1) jobs.wake({ id, kind: 'deadline', dueAt }, rightNow());
      const rung = listening(jobs);
      await until(
        () => rung.length,
        (length) => length > 0,
      );
      await pause(500);
      expect(rung).toHaveLength(1);
    });

    it('keeps a deadline and a tell with the same id apart', async () => {
      const jobs = await open();
      const rung = listening(jobs);
      const id = anId();
      jobs.wake({ id, kind: 'deadline', dueAt: rightNow() }, rightNow());
      jobs.wake({ id, kind: 'tell', dueAt: rightNow() }, rightNow());
      await until(
        () => rung.length,
        (length) => length === 2,
      );
      expect(rung.map(({ kind }) => kind).sort()).toEqual(['deadline', 'tell']);
    });

    it('rings again for an alarm that is set again after it rang', async () => {
      const jobs = await open();
      const rung = listening(jobs);
      const id = anId();
      for (const times of [1, 2, 3]) {
        await until(keeper.count, (count) => count === 0);
        jobs.wake({ id, kind: 'deadline', dueAt: rightNow() }, rightNow());
        await until(
          () => rung.length,
          (length) => length === times,
        );
      }
    });

    it('keeps nothing of an alarm that rang, and nothing of one whose handler failed', async () => {
      const jobs = await open();
      jobs.work(({ kind }) => (kind === 'tell' ? Promise.reject(new Error('no')) : Promise.resolve()));
      jobs.wake({ id: anId(), kind: 'deadline', dueAt: rightNow() }, rightNow());
      jobs.wake({ id: anId(), kind: 'tell', dueAt: rightNow() }, rightNow());
      await until(
        () => jobs.health().rung,
        (rung) => rung === 2,
      );
      await until(keeper.count, (count) => count === 0);
      expect(jobs.health()).toMatchObject({ rung: 2, failed: 1, lastError: 'no' });
    });

    it('sets nothing that is more than 24 hours ahead, nor for an instant that is none', async () => {
      const jobs = await open();
      const now = '2026-11-30T12:00:00.000Z';
      jobs.wake({ id: anId(), kind: 'deadline', dueAt: '2026-12-01T12:00:00.001Z' }, now);
      jobs.wake({ id: anId(), kind: 'deadline', dueAt: 'soon' }, now);
      jobs.wake({ id: anId(), kind: 'deadline', dueAt: '2026-12-01T12:00:00.000Z' }, now);
      await until(
        () => jobs.health().set,
        (set) => set === 1,
      );
      expect(await keeper.count()).toBe(1);
      expect(jobs.health().dropped).toBe(0);
    });

    it('rings every alarm once although several workers listen', async () => {
      const [one, two] = [await open(), await open()];
      const first = listening(one);
      const second = listening(two);
      const ids = Array.from({ length: 100 }, anId);
      ids.forEach((id) => one.wake({ id, kind: 'deadline', dueAt: inMs(300) }, rightNow()));
      await until(
        () => first.length + second.length,
        (length) => length >= 100,
      );
      await pause(300);
      expect([...first, ...second].map(({ id }) => id).sort()).toEqual(ids.sort());
    });

    it('rings as many at once as it was told, and no more', async () => {
      const jobs = await open();
      let now = 0;
      let most = 0;
      jobs.work(
        async () => {
          most = Math.max(most, (now += 1));
          await pause(50);
          now -= 1;
        },
        { concurrency: 3 },
      );
      for (let n = 0; n < 12; n += 1) jobs.wake({ id: anId(), kind: 'tell', dueAt: rightNow() }, rightNow());
      await until(
        () => jobs.health().rung,
        (rung) => rung === 12,
      );
      expect(most).toBe(3);
    });

    it('lets alarms wait for a worker that comes later', async () => {
      const setting = await open();
      setting.wake({ id: 'late', kind: 'tell', dueAt: rightNow() }, rightNow());
      await until(keeper.count, (count) => count === 1);
      const rung = listening(await open());
      await until(
        () => rung.length,
        (length) => length === 1,
      );
    });

    it('waits for what is being rung before it closes, and rings nothing after', async () => {
      const jobs = await open();
      let ended = false;
      const listener = jobs.work(async () => {
        await pause(400);
        ended = true;
      });
      jobs.wake({ id: anId(), kind: 'tell', dueAt: rightNow() }, rightNow());
      await until(
        () => jobs.health().rung,
        (rung) => rung === 1,
      );
      await listener.close();
      expect(ended).toBe(true);
      jobs.wake({ id: anId(), kind: 'tell', dueAt: rightNow() }, rightNow());
      await pause(500);
      expect(jobs.health().rung).toBe(1);
    });

    it('closes after its time although a handler never ends, and leaves nothing that keeps the process alive', async () => {
      const before = resources();
      const jobs = await open({ closeMs: 200 });
      jobs.work(() => new Promise(() => undefined));
      jobs.wake({ id: anId(), kind: 'tell', dueAt: rightNow() }, rightNow());
      await until(
        () => jobs.health().rung,
        (rung) => rung === 1,
      );
      await jobs.close();
      expect(jobs.health().state).toBe('closed');
      expect(await until(resources, (now) => now <= before)).toBeLessThanOrEqual(before);
    });

    it('leaves no connection and no timer behind, and may be closed twice', async () => {
      const before = resources();
      const jobs = await open({ beatMs: 100 });
      const rung = listening(jobs);
      jobs.wake({ id: anId(), kind: 'tell', dueAt: rightNow() }, rightNow());
      await until(
        () => rung.length,
        (length) => length === 1,
      );
      await Promise.all([jobs.close(), jobs.close()]);
      await jobs.close();
      expect(await until(resources, (now) => now <= before)).toBeLessThanOrEqual(before);
    });

    it('drops an alarm that is set after closing, without a word', async () => {
      const jobs = await open();
      await jobs.close();
      jobs.wake({ id: anId(), kind: 'tell', dueAt: rightNow() }, rightNow());
      expect(jobs.health().dropped).toBe(1);
    });

    it('sends a sign of life through the queue', async () => {
      const jobs = await open({ beatMs: 100 });
      listening(jobs);
      await until(
        () => jobs.health().lastBeatAt,
        (at) => at !== null,
      );
      await pause(400);
      expect(jobs.health()).toMatchObject({ state: 'ready', renewed: 0, rung: 0 });
    });
  });

/** Connections and timers that keep this process alive. */
function resources(): number {
  return process.getActiveResourcesInfo().filter((name) => /TCP|Timeout/.test(name)).length;
}
