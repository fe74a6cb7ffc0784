import type { Pool, QueryConfig } from 'pg';
import { CALENDAR_CHANGE, derivedId, TERMS_RECOUNT, type Act } from '#engine';
import { dispatch, expandReminders } from '#notify';
import {
  carryOut,
  fire,
  orderRecount,
  recountCases,
  recountState,
  recountsUnderWay,
  sweep,
  verifyAll,
  type CalendarChange,
  type Command,
} from '#procedures';
import { ets, manager, openWorld, organisation, type World } from '../support/procedure.js';
import { createPerson, giveMandate } from '#identity';

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
const many = (): Promise<string[]> => Promise.all(['A1', 'A2', 'A3'].map(underRescue));
const order = async () => (await orderRecount(world.path, scope, stop, ordered)).id;
const rescue = async (id: string) => {
  const [row] = await world.rows<{ id: string; due_at: Date; status: string }>(
    `SELECT id, due_at, status FROM deadline WHERE case_id = $1 AND term = 'rescue' ORDER BY opened_revision DESC`,
    [id],
  );
  if (!row) throw new Error('There is no such term.');
  return { ...row, due: row.due_at.toISOString() };
};
const movesOf = async (id: string) =>
  (await world.entries(id)).filter(({ event }) => event === CALENDAR_CHANGE || event === TERMS_RECOUNT);
const counts = async (id: string) => (await recountState(world.pool, id))?.cases;

const FIRST = '2026-02-11T23:00:00.000Z';
const MOVED = '2026-02-23T23:00:00.000Z';

/** The pool of the world, where the step of who was killed is written after the next hand has read the case, and before its terms. */
const overtaken = (): Pool => {
  const query = async (asked: string | QueryConfig, values?: unknown[]) => {
    if (typeof asked === 'object' && asked.name === 'open-terms') {
      const [row] = await world.rows<Command>(
        `SELECT m.case_id AS "case", m.event AS type, m.data, m.command_id AS id, r.asked_by AS by, r.act
         FROM recount_case m JOIN recount r ON r.id = m.recount_id WHERE m.case_id = $1 AND m.status = 'owed'`,
        asked.values?.slice(0, 1),
      );
      if (row) await world.take(row);
    }
    return world.pool.query(asked as string, values);
  };
  return Object.assign(Object.create(world.pool) as Pool, { query });
};

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
  it('is recorded with its plan at once; nothing has moved until it is carried out', async () => {
    const ids = await many();
    const id = await order();
    expect(await counts(id)).toEqual({ owed: 4, recorded: 0, still: 0, refused: 0 });
    expect(await recountsUnderWay(world.path)).toEqual([id]);
    for (const one of ids) expect((await rescue(one)).due).toBe(FIRST);
    await carryOut(world.path, id);
    expect(await recountState(world.pool, id)).toMatchObject({
      cases: { owed: 0, recorded: 4, still: 0, refused: 0 },
      doneAt: expect.any(Date),
    });
    expect(await recountsUnderWay(world.path)).toEqual([]);
  });

  it('wakes whoever carries it out', async () => {
    await many();
    const id = await order();
    expect(world.woken.at(-1)).toMatchObject({ recounts: [{ id, at: expect.any(String) }] });
  });

  it('broken off in the middle goes on from there: every case moves, and by one entry', async () => {
    const ids = await many();
    const id = await order();
    const cut = { ...world.path, pool: failingAfter(2) };
    await expect(carryOut(cut, id)).rejects.toThrow('The line is cut.');
    const done = (await counts(id))?.recorded ?? 0;
    expect([done > 0, done < 4]).toEqual([true, true]);
    await carryOut(world.path, id);
    expect(await counts(id)).toEqual({ owed: 0, recorded: 4, still: 0, refused: 0 });
    for (const one of [world.call, ...ids]) expect(await movesOf(one)).toHaveLength(1);
    for (const one of ids) expect((await rescue(one)).due).toBe(MOVED);
  });

  it('is noted as it truly went in a case whose step is still being written when it is asked again', async () => {
    const ids = await many();
    const id = await order();
    await carryOut({ ...world.path, pool: overtaken() }, id);
    expect(await counts(id)).toEqual({ owed: 0, recorded: 4, still: 0, refused: 0 });
    for (const one of [world.call, ...ids]) expect(await movesOf(one)).toHaveLength(1);
  });

  it('is carried out once by as many workers as there are', async () => {
    const ids = await many();
    const id = await order();
    const hands = { ...world.path };
    await Promise.all(Array.from({ length: 3 }, () => carryOut(hands, id)));
    await carryOut(world.path, id);
    for (const one of [world.call, ...ids]) expect(await movesOf(one)).toHaveLength(1);
    expect(await counts(id)).toEqual({ owed: 0, recorded: 4, still: 0, refused: 0 });
  });

  it('finds in no need of a move what was done meanwhile, and says so', async () => {
    const [first] = await many();
    const id = await order();
    const documents = { documents: ['bilancio'] };
    await world.take({ case: first ?? '', type: 'rescue.answer', data: documents, by: ets });
    await carryOut(world.path, id);
    expect(await recountCases(world.pool, id, { status: 'still' })).toMatchObject([{ case: first }]);
  });

  it('keeps the next act of the body waiting, for that one counts from what this one leaves', async () => {
    await many();
    const id = await order();
    const next: CalendarChange = { kind: 'revoke', decree: 'determina-7-2026' };
    const other = { by: manager, act: { ...act, number: '8' } };
    // As long as the first is not there, there is nothing to revoke.
    await expect(orderRecount(world.path, scope, next, other)).rejects.toThrow();
    const second: CalendarChange = { kind: 'recount' };
    expect(await orderRecount(world.path, scope, second, other)).toMatchObject({ what: 'under-way' });
    await carryOut(world.path, id);
    expect(await orderRecount(world.path, scope, next, other)).toMatchObject({ what: 'ordered' });
  });

  it('gives up a case that breaks down whenever it is asked, and is done with the others', async () => {
    const [broken = '', ...others] = await many();
    const id = await order();
    await world.owner.query(
      `UPDATE case_file SET snapshot = jsonb_set(snapshot::jsonb, '{hash}', '"none"')::json WHERE id = $1`,
      [broken],
    );
    for (let round = 1; round < 5; round += 1) await expect(carryOut(world.path, id)).rejects.toThrow();
    await carryOut(world.path, id);
    expect(await recountCases(world.pool, id, { status: 'refused' })).toMatchObject([
      { case: broken, reasons: [{ code: 'cannot-be-asked' }] },
    ]);
    for (const one of others) expect((await rescue(one)).due).toBe(MOVED);
    await world.owner.query(
      `UPDATE case_file SET snapshot = jsonb_set(snapshot::jsonb, '{hash}', $2)::json WHERE id = $1`,
      [broken, JSON.stringify(world.path.procedure.current('application').hash)],
    );
  });
});

describe('a deadline that falls due while its move is ordered and has not had its turn', () => {
  const excluded = async (id: string) =>
    (await world.entries(id)).some(({ event }) => event === 'rescue.expire');

  it.each([
    ['its alarm', async (id: string) => fire(world.path, (await rescue(id)).id)],
    ['the round', () => sweep(world.path)],
  ])('is moved first by %s, and is not met on its old day', async (_, ring) => {
    const [one = '', other = ''] = await many();
    const id = await order();
    await world.setNow(FIRST);
    await ring(one);
    expect(await excluded(one)).toBe(false);
    expect([(await rescue(one)).due, (await rescue(one)).status]).toEqual([MOVED, 'open']);
    // The calendar of the procedure has changed with it.
    expect((await movesOf(world.call)).map(({ event }) => event)).toEqual([CALENDAR_CHANGE]);
    await carryOut(world.path, id);
    expect((await rescue(other)).due).toBe(MOVED);
    await world.setNow(MOVED);
    await sweep(world.path);
    expect([await excluded(one), await excluded(other)]).toEqual([true, true]);
  });

  it('falls due on its old day where the act was refused', async () => {
    const [one = ''] = await many();
    const minutes = { by: manager, act: { ...act, type: 'minutes' } };
    await orderRecount(world.path, scope, stop, minutes);
    await world.setNow(FIRST);
    await sweep(world.path);
    expect(await excluded(one)).toBe(true);
  });

  it('sends no reminder of its old day', async () => {
    await world.pool.query(
      `INSERT INTO organisation (id, name, kind, demonstration) VALUES ($1, 'Ente', 'APS', false)`,
      [organisation],
    );
    const person = await createPerson(world.pool, { displayName: 'Ada', email: 'ada@example.org' });
    await giveMandate(world.pool, { person, organisation, evidence: 'statuto', from: '2026-01-01' });
    await underRescue('A1');
    const letters = () =>
      world.rows<{ state: string }>(
        `SELECT state FROM message WHERE kind = 'reminder' AND person_id = $1 ORDER BY owed_at`,
        [person],
      );
    const send = () => {
      const composing = { procedure: world.path.procedure, base: 'https://iter.example' };
      return dispatch({ pool: world.pool, composing, mailer: null, concurrency: 1 });
    };
    // The rung of seven days before, at eight in the morning in Rome.
    await world.setNow('2026-02-04T07:00:00Z');
    await expandReminders(world.path);
    expect(await letters()).toEqual([{ state: 'owed' }]);
    const id = await order();
    await send();
    await world.setNow('2026-02-08T07:00:00Z');
    await expandReminders(world.path);
    expect(await letters()).toEqual([{ state: 'owed' }]);
    await carryOut(world.path, id);
    await send();
    expect(await letters()).toEqual([{ state: 'cancelled' }]);
  });
});
