import { setTimeout as pause } from 'node:timers/promises';
import { openJobs, type Alarm, type Jobs, type JobsOptions } from '#jobs';
import { anId, backends, type BreakableKeeper } from '../support/jobs/backends.js';
import { openDoor, throughPort } from '../support/jobs/outage.js';
import { until } from '../support/jobs/until.js';

/** Servers are ended and started here, on a machine that may be busy. */
const PATIENT_MS = 60_000;

for (const backend of backends)
  backend.describe(`the alarm clock without its ${backend.name}`, () => {
    let keeper: BreakableKeeper;
    let opened: Jobs[] = [];

    beforeAll(async () => {
      keeper = await backend.breakable();
    }, PATIENT_MS);
    afterEach(async () => {
      await Promise.all(opened.map((jobs) => jobs.close()));
      opened = [];
    });
    afterAll(() => keeper.stop(), PATIENT_MS);

    const open = (options: Partial<JobsOptions> = {}): Jobs => {
      const jobs = openJobs({ backend: keeper.backend, retryMs: 100, closeMs: 1_000, ...options });
      opened.push(jobs);
      return jobs;
    };
    const listening = (jobs: Jobs): Alarm[] => {
      const rung: Alarm[] = [];
      jobs.work((alarm) => {
        rung.push(alarm);
        return Promise.resolve();
      });
      return rung;
    };
    const wake = (jobs: Jobs, id = anId(), ms = 0) => {
      const now = Date.now();
      jobs.wake(
        { id, kind: 'deadline', dueAt: new Date(now + ms).toISOString() },
        new Date(now).toISOString(),
      );
    };
    /** Sets alarms until one rings: those that are set while the server comes back may be lost. */
    const ringsAgain = (jobs: Jobs, rung: Alarm[]) =>
      until(
        () => {
          wake(jobs);
          return rung.length;
        },
        (length) => length > 0,
        15_000,
      );

    it(
      'waits for a server that is not there at boot, and works when it comes',
      async () => {
        await keeper.kill();
        const said: string[] = [];
        const jobs = open({ log: (line) => said.push(line) });
        const rung = listening(jobs);
        wake(jobs);
        await pause(1_000);
        expect(jobs.health()).toMatchObject({
          state: 'waiting',
          dropped: 1,
          set: 0,
          lastError: expect.any(String),
        });
        expect(said.length).toBeLessThan(10);
        await keeper.start();
        await jobs.ready;
        expect(jobs.health().state).toBe('ready');
        await ringsAgain(jobs, rung);
      },
      PATIENT_MS,
    );

    it(
      'rings again after the server was restarted, also what was set before',
      async () => {
        const jobs = open();
        await jobs.ready;
        const rung = listening(jobs);
        wake(jobs, 'before', 6_000);
        await until(
          () => jobs.health().set,
          (set) => set === 1,
        );
        await keeper.kill();
        await pause(500);
        await keeper.start();
        await ringsAgain(jobs, rung);
        await until(
          () => rung.map(({ id }) => id),
          (ids) => ids.includes('before'),
        );
      },
      PATIENT_MS,
    );

    it(
      'makes nobody wait and throws nothing when alarms are set without a server',
      async () => {
        const jobs = open();
        await jobs.ready;
        await keeper.kill();
        const before = process.cpuUsage();
        for (let n = 0; n < 3_000; n += 1) wake(jobs);
        const { user, system } = process.cpuUsage(before);
        await until(
          () => jobs.health().dropped,
          (dropped) => dropped === 3_000,
        );
        await keeper.start();
        // Microseconds of this process, not of the wall: the machine may be busy with others.
        expect((user + system) / 3_000).toBeLessThan(1_000);
      },
      PATIENT_MS,
    );

    it(
      'closes in a few seconds although the server is gone',
      async () => {
        const jobs = open();
        listening(jobs);
        await jobs.ready;
        wake(jobs, anId(), 60_000);
        await until(
          () => jobs.health().set,
          (set) => set === 1,
        );
        await keeper.kill();
        await pause(300);
        await jobs.close();
        await keeper.start();
      },
      PATIENT_MS,
    );

    it(
      'closes while it still waits for a server',
      async () => {
        await keeper.kill();
        const jobs = open();
        await pause(200);
        await jobs.close();
        expect(jobs.health().state).toBe('closed');
        await keeper.start();
      },
      PATIENT_MS,
    );

    it(
      'opens itself anew when nobody answers and nobody hangs up',
      async () => {
        const { url } = keeper.backend;
        const door = await openDoor(Number(new URL(url).port));
        try {
          const said: string[] = [];
          const jobs = open({
            backend: { kind: keeper.backend.kind, url: throughPort(url, door.port) },
            beatMs: 300,
            log: (line) => said.push(line),
          });
          const rung = listening(jobs);
          await jobs.ready;
          door.freeze();
          wake(jobs);
          await until(
            () => jobs.health().dropped,
            (dropped) => dropped === 1,
          );
          await until(
            () => jobs.health().renewed,
            (renewed) => renewed > 0,
            30_000,
          );
          door.thaw();
          await ringsAgain(jobs, rung);
          expect(said.join('\n')).toContain('la riapro');
          await jobs.close();
        } finally {
          await door.close();
        }
      },
      PATIENT_MS,
    );
  });
