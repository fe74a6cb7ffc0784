import { setTimeout as sleep } from 'node:timers/promises';
import { advance, deliver, fire, owedNow, sweep, verifyAll } from '#procedures';
import { determination, ets, manager, officer, openWorld, type World } from '../support/procedure.js';

let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(async () => {
  expect((await verifyAll(world.path)).broken).toEqual([]);
  await world.end();
});

type Row = { id: string; term: string; status: string; due: string; opened: number; closed: number | null };
const deadlines = (id: string) =>
  world.rows<Row>(
    `SELECT id, term, status, to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS due,
            opened_revision AS opened, closed_revision AS closed FROM deadline WHERE case_id = $1 ORDER BY opened_at, opened_revision`,
    [id],
  );
const only = async (id: string): Promise<Row> => {
  const [row, ...others] = await deadlines(id);
  expect(others).toEqual([]);
  return row as Row;
};

const underRescue = async (key = 'A1'): Promise<string> => {
  const id = await world.receive(key);
  await world.take({ case: id, type: 'amount.ask', data: { amountCents: 5, purpose: 'x' }, by: ets });
  await world.take({ case: id, type: 'rescue.open', data: { missing: ['bilancio'] } });
  return id;
};
const extend = (closesAt: string) =>
  world.take({
    type: 'closing.extend',
    data: { closesAt },
    by: manager,
    act: { ...determination, date: '2026-02-01' },
  });

describe('a deadline', () => {
  it('opens when its state is entered, with its whole derivation', async () => {
    const id = await underRescue();
    expect(await only(id)).toMatchObject({
      term: 'rescue',
      status: 'open',
      due: '2026-02-11T23:00:00.000Z',
      opened: 3,
      closed: null,
    });
    const [row] = await world.rows<{ derivation: { computed: object } }>(
      'SELECT derivation, norm, expires FROM deadline WHERE case_id = $1',
      [id],
    );
    expect(row).toMatchObject({
      norm: 'Avviso dimostrativo, art. 6',
      expires: 'rescue.expire',
      derivation: {
        computed: { lenient: '2026-02-11', calendar: expect.any(String), trace: expect.any(Array) },
      },
    });
  });

  it('is met when its state is left, and does not fall due any more', async () => {
    const id = await underRescue();
    const { id: deadline } = await only(id);
    await world.take({ case: id, type: 'rescue.answer', data: { documents: ['bilancio'] }, by: ets });
    expect(await only(id)).toMatchObject({ status: 'met', closed: 4 });
    await world.setNow('2026-02-20T00:00:00Z');
    expect(await fire(world.path, deadline)).toBe('moot');
    expect(await sweep(world.path)).toEqual({ done: 0, refused: 0 });
  });

  it('is renewed by a re-entry: the old one is met, the new one counts from that moment', async () => {
    const id = await underRescue();
    await world.setNow('2026-02-05T09:00:00Z');
    await world.take({ case: id, type: 'rescue.open', data: { missing: ['statuto'] } });
    expect(await deadlines(id)).toMatchObject([
      { status: 'met', closed: 4, due: '2026-02-11T23:00:00.000Z' },
      { status: 'open', opened: 4, due: '2026-02-16T23:00:00.000Z' },
    ]);
  });

  it('falls due at its instant and not a millisecond before', async () => {
    const id = await underRescue();
    const { id: deadline } = await only(id);
    await world.setNow('2026-02-11T22:59:59.999Z');
    expect(await fire(world.path, deadline)).toBe('moot');
    await world.setNow('2026-02-11T23:00:00Z');
    expect(await fire(world.path, deadline)).toBe('done');
    expect(await only(id)).toMatchObject({ status: 'expired', closed: 4 });
    expect((await world.entries(id)).at(-1)).toMatchObject({
      event: 'rescue.expire',
      command: deadline,
      by: { role: 'clock', person: null },
      to: 'excluded',
      recordedAt: '2026-02-11T23:00:00.000Z',
    });
  });

  it('stands still while suspended, and counts anew when resumed', async () => {
    const id = await underRescue();
    await world.take({ case: id, type: 'rescue.suspend' });
    expect(await only(id)).toMatchObject({ status: 'suspended' });
    await world.setNow('2026-02-20T09:00:00Z');
    expect(await sweep(world.path)).toEqual({ done: 0, refused: 0 });
    await world.take({ case: id, type: 'rescue.resume' });
    expect(await deadlines(id)).toMatchObject([
      { status: 'met', closed: 5 },
      { status: 'open', opened: 5, due: '2026-03-02T23:00:00.000Z' },
    ]);
  });

  it('ends with its case, whatever the outcome', async () => {
    const id = await underRescue();
    await world.take({ case: id, type: 'application.withdraw', by: ets });
    expect(await only(id)).toMatchObject({ status: 'met', closed: 4 });
  });

  it('given by the call is moved by an act, and the clock follows the new instant', async () => {
    await extend('2026-03-10T11:00:00Z');
    await world.setNow('2026-03-01T11:00:00Z');
    expect(await sweep(world.path)).toEqual({ done: 0, refused: 0 });
    await world.setNow('2026-03-10T11:00:00Z');
    expect(await sweep(world.path)).toEqual({ done: 1, refused: 0 });
    expect(await deadlines(world.call)).toMatchObject([
      { term: 'closing', status: 'met' },
      { term: 'closing', status: 'expired' },
      { term: 'decision', status: 'open' },
    ]);
  });
});

describe('the clock', () => {
  it('refused once is not refused again, and its reason is kept where people look', async () => {
    await world.receive('A1');
    await world.setNow('2026-03-01T11:00:00Z');
    await sweep(world.path);
    await world.setNow('2026-04-01T00:00:00Z');
    expect(await sweep(world.path)).toEqual({ done: 0, refused: 1 });
    expect(await sweep(world.path)).toEqual({ done: 0, refused: 0 });
    const [refused] = await world.rows(`SELECT term, refusal FROM deadline WHERE status = 'refused'`);
    expect(refused).toMatchObject({
      term: 'decision',
      refusal: {
        kind: 'rule',
        reasons: [{ code: 'allSettled', text: { it: 'Restano 1 domande da definire.' } }],
      },
    });
  });

  it('rung by many at once makes one step', async () => {
    const ids = [await underRescue('A1'), await underRescue('A2'), await underRescue('A3')];
    await world.setNow('2026-02-12T00:00:00Z');
    const { deadlines: due } = await owedNow(world.path);
    const rungs = await Promise.all([...due, ...due, ...due, ...due].map((id) => fire(world.path, id)));
    expect(rungs.filter((rung) => rung === 'done')).toHaveLength(3);
    expect(rungs.filter((rung) => rung === 'refused')).toEqual([]);
    for (const id of ids) expect(await world.entries(id)).toHaveLength(4);
  });

  it('and a person at the same moment cannot both win', async () => {
    // Head starts of either side, in milliseconds: who wins is the moment's affair, that one wins is not.
    for (const [round, lead] of [0, 0, 2, -2, 5, -5, 10, -10, 20, -20].entries()) {
      await world.setNow('2026-02-02T09:00:00Z');
      const id = await underRescue(`R${round}`);
      const { id: deadline } = await only(id);
      await world.setNow('2026-02-13T00:00:00Z');
      const answer = { case: id, type: 'rescue.answer', data: { documents: ['x'] }, by: ets };
      const [answered, expired] = await Promise.all([
        sleep(Math.max(0, -lead)).then(async () => (await world.ask(answer)).ok),
        sleep(Math.max(0, lead)).then(async () => (await fire(world.path, deadline)) === 'done'),
      ]);
      expect(answered).toBe(!expired);
      expect((await world.entries(id)).at(-1)?.event).toBe(answered ? 'rescue.answer' : 'rescue.expire');
    }
  });

  it('does not let a term expire that was renewed while it was asking', async () => {
    const id = await underRescue();
    const { id: deadline } = await only(id);
    await world.setNow('2026-02-12T00:00:00Z');
    // The officer renews between the moment in which the alarm reads its row and the moment in which it asks the case.
    const renewing = racing(async () => {
      await world.take({ case: id, type: 'rescue.open', data: { missing: ['statuto'] } });
    });
    expect(await fire({ ...world.path, pool: renewing }, deadline)).toBe('moot');
    expect((await world.entries(id)).at(-1)).toMatchObject({ event: 'rescue.open', to: 'under-rescue' });
    expect((await deadlines(id)).map((row) => row.status)).toEqual(['met', 'open']);
  });

  it('does not let a tell be delivered that was refused while it was asking', async () => {
    const id = await world.receive('A1');
    await world.take({ case: id, type: 'question.ask', data: { text: 'x' }, by: ets });
    const { tells } = await owedNow(world.path);
    const busy = racing(async () => {
      await world.take({ type: 'application.receive', data: { key: 'A2', organisation: ets.onBehalfOf } });
    });
    expect(await deliver({ ...world.path, pool: busy }, tells[0] ?? '')).toBe('done');
    expect((await world.entries(world.call)).map((entry) => entry.event)).toEqual([
      'case.open',
      'application.receive',
      'application.receive',
      'question.received',
    ]);
  });

  /** The pool, but with something that happens right after its first answer. */
  function racing(meanwhile: () => Promise<void>): typeof world.pool {
    let first = true;
    const query = async (...args: [never, never]) => {
      const answer: unknown = await world.pool.query(...args);
      if (first) {
        first = false;
        await meanwhile();
      }
      return answer;
    };
    return Object.assign(Object.create(world.pool) as typeof world.pool, { query });
  }
});

describe('the sweep', () => {
  it('does all that is owed and what follows from it, with every job lost', async () => {
    for (const key of ['A1', 'A2']) await underRescue(key);
    await world.setNow('2026-04-02T00:00:00Z');
    const closing = (await owedNow(world.path)).deadlines;
    expect(closing).toHaveLength(3);
    // Two rescues and the closing expire; the outcomes are told; then the term to decide, which all outcomes allow.
    expect(await sweep(world.path)).toEqual({ done: 6, refused: 0 });
    const [call] = await world.rows('SELECT state, outcome FROM case_file WHERE id = $1', [world.call]);
    expect(call).toEqual({ state: 'lapsed', outcome: 'lapsed' });
    expect(await owedNow(world.path)).toEqual({ tells: [], deadlines: [] });
  });

  it('keeps no case from its terms because of another that cannot be asked, and says which that is', async () => {
    const [lost, well] = [await underRescue('A1'), await underRescue('A2')];
    const snapshot = (text: string) =>
      world.owner.query('UPDATE case_file SET snapshot = $2 WHERE id = $1', [lost, text]);
    const [row] = await world.rows<{ whole: string }>(
      'SELECT snapshot::text AS whole FROM case_file WHERE id = $1',
      [lost],
    );
    const { whole } = row as { whole: string };
    await snapshot(whole.replace(/"hash":"[0-9a-f]{64}"/, `"hash":"${'f'.repeat(64)}"`));
    await world.setNow('2026-02-12T00:00:00Z');
    await expect(sweep(world.path)).rejects.toThrow(
      `Pratiche che non si possono interrogare: 1. La prima è ${lost}`,
    );
    expect((await only(well)).status).toBe('expired');
    expect((await only(lost)).status).toBe('open');
    await snapshot(whole);
    expect(await sweep(world.path)).toMatchObject({ refused: 0 });
    expect((await only(lost)).status).toBe('expired');
  });

  it('asks as the clock only: nobody else may send what the clock sends', async () => {
    const id = await underRescue();
    const answer = await advance(world.path, {
      case: id,
      type: 'rescue.expire',
      data: {},
      by: officer,
      id: 'x',
    });
    expect(answer).toMatchObject({ ok: false, kind: 'not-yours' });
  });
});
