import { setTimeout as pause } from 'node:timers/promises';
import { advance, sweep, verifyAll } from '#procedures';
import { ets, openWorld, type World } from '../support/procedure.js';
import { crash } from '../support/crash.js';
import { crashPoints, type CrashPoint } from '../support/crash-points.js';

let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(() => world.end());

const urlOf = () => String(world.pool.options.connectionString);

/** Whether the step is recorded when the process dies there. What was sent is recorded or not, never in part. */
const recordedAt: Record<CrashPoint, boolean | null> = {
  'before-write': false,
  'write-sent': null,
  'after-commit': true,
  'after-wake': true,
};

const passes = [1, 2, 5];
const matrix = crashPoints.flatMap((point) => passes.map((pass) => ({ point, pass })));

describe('a process that is killed', () => {
  it.each(matrix)('$point, at pass $pass, loses nothing and doubles nothing', async ({ point, pass }) => {
    const { asking, acknowledged, signal } = await crash(urlOf(), world.call, point, pass);
    expect(signal).toBe('SIGKILL');
    expect(acknowledged.size).toBe(pass - 1);
    await settled();

    const before = (await world.entries(asking.case)).filter((entry) => entry.command === asking.id);
    const expected = recordedAt[point];
    if (expected !== null) expect(before).toHaveLength(expected ? 1 : 0);

    // Whoever got no answer asks again, with the same identifier.
    const answer = await advance(world.path, asking);
    expect(answer).toMatchObject({ ok: true, repeated: before.length === 1 });
    expect(await advance(world.path, asking)).toEqual({ ...answer, repeated: true });
    const after = (await world.entries(asking.case)).filter((entry) => entry.command === asking.id);
    expect(after).toHaveLength(1);

    for (const [id, received] of acknowledged) {
      if (!received.ok) throw new Error(`${id} had been refused`);
      const kept = (await world.entries(received.case)).filter((entry) => entry.command === id);
      expect(kept).toMatchObject([{ revision: received.revision, to: received.to }]);
    }
    await sweep(world.path);
    await expectEverythingTold();
    expect((await verifyAll(world.path)).broken).toEqual([]);
  });

  it('before anybody was woken leaves what is owed to the sweep', async () => {
    const { woken } = await crash(urlOf(), world.call, 'after-commit', 3);
    expect(woken).toHaveLength(1);
    const owed = await world.rows(`SELECT FROM tell WHERE status = 'owed'`);
    expect(owed).toHaveLength(2);
    expect(await sweep(world.path)).toEqual({ done: 2, refused: 0 });
    await expectEverythingTold();
  });
});

describe('when every alarm is lost', () => {
  it('the sweep alone does everything that is due, in the order in which it came to be owed', async () => {
    const ids = [];
    for (const key of ['A1', 'A2', 'A3', 'A4']) {
      const id = await world.receive(key);
      await world.take({ case: id, type: 'amount.ask', data: { amountCents: 5, purpose: 'x' }, by: ets });
      await world.take({ case: id, type: 'rescue.open', data: { missing: ['x'] } });
      await world.take({ case: id, type: 'question.ask', data: { text: key }, by: ets });
      ids.push(id);
    }
    // Nothing was ever enqueued here: the wake only wrote down what it was told.
    await world.setNow('2026-05-01T00:00:00Z');
    const swept = await sweep(world.path);
    // Four questions, four rescues, the closing, four outcomes, the term to decide.
    expect(swept).toEqual({ done: 14, refused: 0 });
    const states = await world.rows('SELECT DISTINCT state FROM case_file WHERE parent_id IS NOT NULL');
    expect(states).toEqual([{ state: 'excluded' }]);
    await expectEverythingTold();
    expect((await verifyAll(world.path)).broken).toEqual([]);
    for (const id of ids) expect((await world.entries(id)).at(-1)?.by.role).toBe('clock');
  });

  it('two sweeps at the same time do it once', async () => {
    for (const key of ['A1', 'A2', 'A3']) {
      const id = await world.receive(key);
      await world.take({ case: id, type: 'question.ask', data: { text: key }, by: ets });
    }
    await Promise.all([sweep(world.path), sweep(world.path), sweep(world.path)]);
    await sweep(world.path);
    await expectEverythingTold();
    const heard = (await world.entries(world.call)).filter((entry) => entry.event === 'question.received');
    expect(heard).toHaveLength(3);
  });
});

/** The server may still be at work on what a dead process sent: it is done when it has let the connections go. */
async function settled(): Promise<void> {
  const theirs = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'crash'`;
  while ((await world.rows(theirs)).length > 0) await pause(10);
}

async function expectEverythingTold(): Promise<void> {
  expect(await world.rows(`SELECT event, status FROM tell WHERE status <> 'delivered'`)).toEqual([]);
}
