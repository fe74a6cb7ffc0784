/** An act that moves the terms of many cases, whatever is killed and lost meanwhile. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { CALENDAR_CHANGE, derivedId, TERMS_RECOUNT } from '#engine';
import { openJobs, waking, type Jobs } from '#jobs';
import { orderRecount, recountState, verifyAll } from '#procedures';
import { startWorker, type Worker } from '../../apps/worker/src/create-worker.js';
import { backends, type Keeper } from '../support/jobs/backends.js';
import { until } from '../support/jobs/until.js';
import { determination, ets, manager, openWorld, type World } from '../support/procedure.js';

const PATIENT_MS = 120_000;
const CASES = 120;
const NEVER = 0;

const program = fileURLToPath(new URL('../support/crash-recount.ts', import.meta.url));
const loader = new URL('../support/typescript/register.mjs', import.meta.url).href;
const scope = { procedure: derivedId('procedure', derivedId('body', 'demonstration'), 'one') };
const stop = {
  kind: 'decree' as const,
  decree: {
    id: 'determina-7-2026',
    measure: 'suspension' as const,
    norm: 'decreto dimostrativo n. 1/2026',
    reason: 'alluvione',
    kinds: ['act' as const],
    from: '2026-02-05',
    to: '2026-02-14',
  },
};
const act = { ...determination, date: '2026-02-01' };

for (const backend of backends)
  backend.describe(`an act for many cases, with alarms on ${backend.name}`, () => {
    let keeper: Keeper;
    let world: World;
    let jobs: Jobs;
    let worker: Worker | undefined;
    beforeEach(async () => {
      keeper = await backend.keeper();
      world = await openWorld();
      jobs = openJobs({ backend: keeper.backend });
      await jobs.ready;
      const ids: string[] = [];
      for (let place = 0; place < CASES; place += 1) ids.push(await world.receive(`A${place}`));
      await Promise.all(ids.map(underRescue));
    }, PATIENT_MS);
    afterEach(async () => {
      await worker?.stop();
      await jobs.close();
      expect((await verifyAll(world.path)).broken).toEqual([]);
      await world.end();
      await keeper.stop();
    }, PATIENT_MS);

    const underRescue = async (id: string): Promise<void> => {
      await world.take({ case: id, type: 'amount.ask', data: { amountCents: 5, purpose: 'x' }, by: ets });
      await world.take({ case: id, type: 'rescue.open', data: { missing: ['bilancio'] } });
    };
    const order = async (wake = world.path.wake) =>
      (await orderRecount({ ...world.path, wake }, scope, stop, { by: manager, act })).id;
    const counts = async (id: string) => (await recountState(world.pool, id))?.cases;
    const isDone = (id: string) =>
      until(
        () => recountState(world.pool, id),
        (state) => state?.doneAt !== null,
        PATIENT_MS / 2,
      );
    /** Entries that moved something, at most one a case; and where the terms stand. */
    const expectMovedOnce = async () => {
      const [moves] = await world.rows<{ entries: number; cases: number }>(
        `SELECT count(*)::int AS entries, count(DISTINCT case_id)::int AS cases FROM ledger_entry WHERE event = ANY($1)`,
        [[CALENDAR_CHANGE, TERMS_RECOUNT]],
      );
      expect(moves).toEqual({ entries: CASES + 1, cases: CASES + 1 });
      expect(
        await world.rows(
          `SELECT due_at AS due, moves, count(*)::int AS terms FROM deadline WHERE term = 'rescue' GROUP BY 1, 2`,
        ),
      ).toEqual([{ due: new Date('2026-02-23T23:00:00.000Z'), moves: 1, terms: CASES }]);
    };

    it(
      'is gone on with by a worker after the one that carried it out was killed in the middle',
      async () => {
        const id = await order();
        const child = spawn(
          process.execPath,
          ['--conditions=source', '--import', loader, program, world.applicationUrl, id, '3'],
          { stdio: 'inherit' },
        );
        expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
        const [moved] = await world.rows<{ some: number }>(
          `SELECT count(*)::int AS some FROM deadline WHERE moves > 0`,
        );
        expect([(moved?.some ?? 0) > 0, (moved?.some ?? 0) < CASES]).toEqual([true, true]);
        worker = await startWorker({ path: world.path, jobs, everyMs: 200 });
        await isDone(id);
        await expectMovedOnce();
        expect(await counts(id)).toEqual({ owed: 0, recorded: CASES + 1, still: 0, refused: 0 });
      },
      PATIENT_MS,
    );

    it(
      'is carried out by its alarm, and by the round when every job was lost',
      async () => {
        worker = await startWorker({ path: world.path, jobs, everyMs: NEVER });
        const id = await order(waking(jobs));
        await isDone(id);
        await expectMovedOnce();
        await worker.stop();
        const back = { kind: 'revoke' as const, decree: stop.decree.id };
        const other = { by: manager, act: { ...act, number: '8' } };
        const revoked = await orderRecount({ ...world.path, wake: waking(jobs) }, scope, back, other);
        await keeper.lose();
        worker = await startWorker({ path: world.path, jobs, everyMs: 200 });
        await isDone(revoked.id);
        expect(
          await world.rows(`SELECT DISTINCT due_at AS due, moves FROM deadline WHERE term = 'rescue'`),
        ).toEqual([{ due: new Date('2026-02-11T23:00:00.000Z'), moves: 2 }]);
      },
      PATIENT_MS,
    );
  });
