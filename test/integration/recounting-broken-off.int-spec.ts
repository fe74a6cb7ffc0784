import type { Pool, QueryConfig } from 'pg';
import { CALENDAR_CHANGE, derivedId, TERMS_RECOUNT, type Act } from '#engine';
import { applyChange, verifyAll, type CalendarChange } from '#procedures';
import { ets, manager, openWorld, type World } from '../support/procedure.js';

let world: World;
const scope = { procedure: derivedId('procedure', derivedId('body', 'demonstration'), 'one') };
beforeEach(async () => (world = await openWorld()));
afterEach(async () => {
  expect((await verifyAll(world.path)).broken).toEqual([]);
  await world.end();
});

const stop: CalendarChange = {
  kind: 'decree',
  decree: {
    id: 'determina-7-2026',
    measure: 'suspension',
    norm: 'decreto dimostrativo n. 1/2026',
    reason: 'alluvione',
    kinds: ['act'],
    from: '2026-02-05',
    to: '2026-02-14',
  },
};
const act: Act = {
  type: 'determination',
  body: 'Dirigente (dimostrazione)',
  number: '7',
  date: '2026-02-01',
};
const ordered = { by: manager, act };

const underRescue = async (key: string): Promise<string> => {
  const id = await world.receive(key);
  await world.take({ case: id, type: 'amount.ask', data: { amountCents: 5, purpose: 'x' }, by: ets });
  await world.take({ case: id, type: 'rescue.open', data: { missing: ['bilancio'] } });
  return id;
};
const due = async (id: string) =>
  (
    await world.rows<{ due_at: Date }>(`SELECT due_at FROM deadline WHERE case_id = $1 AND status = 'open'`, [
      id,
    ])
  ).map((row) => row.due_at.toISOString());
const MOVED = ['2026-02-23T23:00:00.000Z'];

/** The pool of the world, whose line is cut after so many statements that write. */
const failingAfter = (writes: number): Pool => {
  let written = 0;
  const query = async (asked: string | QueryConfig, values?: unknown[]) => {
    if (typeof asked === 'object' && asked.name === 'record-steps' && ++written > writes)
      throw new Error('The line is cut.');
    return world.pool.query(asked as string, values);
  };
  return Object.assign(Object.create(world.pool) as Pool, { query });
};

describe('one act for many cases', () => {
  it('broken off in the middle says what was not done, and asked again does the rest and nothing twice', async () => {
    const ids = await Promise.all(['A1', 'A2', 'A3'].map(underRescue));
    const broken = await applyChange({ ...world.path, pool: failingAfter(2) }, scope, stop, ordered);
    expect(broken.broken).toMatchObject({ message: 'The line is cut.' });
    const moved = broken.applied.filter(({ answer }) => answer.ok).map((one) => one.case);
    expect(moved[0]).toBe(world.call);
    expect(broken.left.every(({ why }) => why === 'interrupted')).toBe(true);
    expect(new Set([...moved, ...broken.left.map((one) => one.case)])).toEqual(new Set([world.call, ...ids]));
    expect(broken.left.length).toBeGreaterThan(0);

    const rest = await applyChange(world.path, scope, stop, ordered);
    expect(rest).toMatchObject({ left: [], broken: null });
    expect(new Set(rest.applied.map((one) => one.case))).toEqual(new Set(broken.left.map((one) => one.case)));
    for (const id of [world.call, ...ids]) {
      const events = (await world.entries(id)).map(({ event }) => event);
      expect(events.filter((event) => event === CALENDAR_CHANGE || event === TERMS_RECOUNT)).toHaveLength(1);
    }
    for (const id of ids) expect(await due(id)).toEqual(MOVED);
  });

  it('moves no more cases in one request than it may, says which are left, and goes on with the next', async () => {
    const ids = await Promise.all(['A1', 'A2', 'A3'].map(underRescue));
    const counts: [number, number][] = [];
    for (let request = 0; request < 3; request++) {
      const { applied, left } = await applyChange(world.path, scope, stop, ordered, 2);
      expect(left.every(({ why }) => why === 'next-request')).toBe(true);
      counts.push([applied.length, left.length]);
    }
    expect(counts).toEqual([
      [3, 1],
      [1, 0],
      [0, 0],
    ]);
    for (const id of ids) expect(await due(id)).toEqual(MOVED);
  });
});
