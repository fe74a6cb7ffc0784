import fc from 'fast-check';
import type { Pool, QueryResult } from 'pg';
import { caseId, derivedId, type Act } from '#engine';
import { contestedOf, forecastCase, sweep, verifyAll, verifyCase, type CalendarChange } from '#procedures';
import { civilDateOf, plusDays, startOfDay, type Decree } from '#terms';
import {
  applyChange,
  determination,
  ets,
  manager,
  openCall,
  openWorld,
  organisation,
  type World,
} from '../support/procedure.js';

let world: World;
beforeEach(async () => (world = await openWorld({ poolSize: 12 })));
afterEach(() => world.end());
const whole = async () => expect((await verifyAll(world.path)).broken).toEqual([]);

/** An application that was admitted on 2 March 2026 by an act of the day before, and has ended so. */
async function admitted(call = world.call): Promise<string> {
  await world.take({ case: call, type: 'application.receive', data: { key: 'A1', organisation } });
  const id = caseId(call, 'application', 'A1');
  await world.take({ case: id, type: 'amount.ask', data: { amountCents: 5, purpose: 'x' }, by: ets });
  await world.setNow('2026-03-02T09:00:00Z');
  await sweep(world.path);
  const act = determination;
  await world.take({ case: id, type: 'application.admit', data: { grantedCents: 5 }, by: manager, act });
  await sweep(world.path);
  return id;
}

type Window = { id: string; term: string; key: string; status: string; due: Date };
const windows = (id: string) =>
  world.rows<Window>(
    `SELECT id, term, key, status, due_at AS due FROM deadline WHERE case_id = $1 AND is_window ORDER BY opened_revision, due_at`,
    [id],
  );
const told = async (id: string) =>
  (await windows(id)).map(({ term, status, due }) => [term, status, due.toISOString()]);
const events = async (id: string, event: string) =>
  (await world.entries(id)).filter((entry) => entry.event === event);

const to = `application.admit/${organisation}`;
const APPEAL = '2026-05-04T22:00:00.000Z';
const UNDOING = '2026-09-01T22:00:00.000Z';

describe('windows in which an act may be contested or undone', () => {
  it('outlive the end of their case, and are nobody’s duty', async () => {
    const id = await admitted();
    expect(await told(id)).toEqual([
      ['window.appeal', 'open', APPEAL],
      ['window.undoing', 'open', UNDOING],
    ]);
    expect(await world.rows('SELECT * FROM deadline_violation')).toEqual([]);
    expect(await world.rows('SELECT status, outcome FROM case_file WHERE id = $1', [id])).toEqual([
      { status: 'done', outcome: 'admitted' },
    ]);
    await whole();
  });

  it('pass by one entry each, however many workers ask, and leave the case as it ended', async () => {
    const id = await admitted();
    await world.setNow('2026-05-04T21:59:59Z');
    await sweep(world.path);
    expect((await told(id)).map(([, status]) => status)).toEqual(['open', 'open']);
    await world.setNow(UNDOING);
    await Promise.all(Array.from({ length: 8 }, () => sweep(world.path)));
    expect((await told(id)).map(([, status]) => status)).toEqual(['expired', 'expired']);
    const passed = await events(id, 'window.pass');
    expect(passed).toMatchObject([
      { by: { role: 'clock' }, from: 'admitted', to: 'admitted', outcome: 'admitted', data: { key: to } },
      { data: { passed: { term: 'window.undoing' } } },
    ]);
    expect(await events(world.call, 'application.settled')).toHaveLength(1);
    await whole();
  });

  it('open for whom the act reached later, from that day', async () => {
    const id = await admitted();
    await world.setNow('2026-04-01T09:00:00Z');
    const data = { act: 'application.admit', addressee: '*', on: '2026-03-20', evidence: 'albo n. 7' };
    await world.take({ case: id, type: 'act.communicate', data, by: manager });
    expect(await told(id)).toContainEqual(['window.appeal', 'open', '2026-05-19T22:00:00.000Z']);
    // Recorded wrongly: the window is counted again from the right day, and there is one.
    await world.take({ case: id, type: 'act.communicate', data: { ...data, on: '2026-03-30' }, by: manager });
    expect((await windows(id)).filter(({ key }) => key === 'application.admit/*')).toMatchObject([
      { status: 'met' },
      { status: 'open', due: new Date('2026-05-29T22:00:00.000Z') },
    ]);
    await whole();
  });

  it('close for who lodged an appeal, and for all once the act is no more', async () => {
    const id = await admitted();
    await world.setNow('2026-04-10T09:00:00Z');
    const appeal = { act: 'application.admit', addressee: organisation, window: 'appeal' };
    const lodged = { ...appeal, on: '2026-04-01', reference: 'R.G. 12/2026' };
    await world.take({ case: id, type: 'act.challenge', data: lodged, by: manager });
    expect((await told(id)).map(([, status]) => status)).toEqual(['met', 'open']);
    const taken = { act: 'application.admit', basis: 'art-21-nonies', reference: 'annullata' };
    const act: Act = { ...determination, number: '40', date: '2026-04-09' };
    await world.take({ case: id, type: 'act.withdraw', data: taken, act, by: manager });
    expect((await told(id)).map(([, status]) => status)).toEqual(['met', 'met']);
    await world.setNow(UNDOING);
    await sweep(world.path);
    expect(await events(id, 'window.pass')).toEqual([]);
    await whole();
  });

  it('are read from the steps about acts alone, however long the history of the case', async () => {
    await world.take({ case: world.call, type: 'application.receive', data: { key: 'A1', organisation } });
    const id = caseId(world.call, 'application', 'A1');
    const text = 'x';
    for (let asked = 0; asked < 10; asked += 1)
      await world.take({ case: id, type: 'question.ask', data: { text }, by: ets });
    await world.take({ case: id, type: 'amount.ask', data: { amountCents: 5, purpose: 'x' }, by: ets });
    await world.setNow('2026-03-02T09:00:00Z');
    await sweep(world.path);
    const act = determination;
    await world.take({ case: id, type: 'application.admit', data: { grantedCents: 5 }, by: manager, act });
    const read: string[] = [];
    const query: Pool['query'] = async (...given: unknown[]) => {
      const answer = await (world.pool.query as (...asked: unknown[]) => Promise<QueryResult>)(...given);
      read.push(...answer.rows.map(({ event }: { event: string }) => event));
      return answer;
    };
    const contested = await contestedOf({ query }, world.path.procedure.current('application'), id);
    expect(contested.map(({ addressee }) => addressee)).toEqual([organisation, '*']);
    expect(read).toEqual(['application.admit']);
  });

  it('are told by the record, never by who asks', async () => {
    const id = await admitted();
    const contested = [
      { act: 'invented', addressee: '*', adoptedOn: '2026-01-01', on: null, windows: [], marks: [] },
    ];
    const data = { act: 'invented', addressee: '*', on: '2026-03-01', evidence: 'x', contested };
    const answer = await world.ask({ case: id, type: 'act.communicate', data, by: manager });
    expect(answer).toMatchObject({ ok: false, reasons: [{ code: 'no-such-act' }] });
  });

  it('move with a decree on terms of court, though the whole procedure has ended', async () => {
    const id = await admitted();
    const scope = { procedure: derivedId('procedure', derivedId('body', 'demonstration'), 'one') };
    const decree: Decree = {
      id: 'decreto-1',
      measure: 'suspension',
      norm: 'decreto dimostrativo',
      reason: 'alluvione',
      kinds: ['judicial'],
      from: '2026-04-01',
      to: '2026-04-10',
    };
    const change: CalendarChange = { kind: 'decree', decree };
    const moved = await applyChange(world.path, scope, change, { by: manager, act: determination });
    expect(moved.map(({ status }) => status)).toEqual(['recorded', 'recorded']);
    expect(await told(id)).toEqual([
      ['window.appeal', 'open', '2026-05-11T22:00:00.000Z'],
      ['window.undoing', 'open', UNDOING],
    ]);
    await whole();
  });

  it('are no part of a forecast: nothing is to be done about them', async () => {
    const id = await admitted();
    const forecast = await forecastCase(world.path, id, { kind: 'nothing' });
    expect(forecast?.deadlines.filter(({ term }) => term.startsWith('window.'))).toEqual([]);
  });
});

describe('what somebody does to them behind the record', () => {
  it.each([
    ['deletes one', `DELETE FROM deadline WHERE case_id = $1 AND term = 'window.appeal'`, 'deadline-missing'],
    [
      'moves one',
      `UPDATE deadline SET due_at = due_at + interval '1 day' WHERE case_id = $1 AND term = 'window.undoing'`,
      'deadline-differs',
    ],
    [
      'lets one pass',
      `UPDATE deadline SET status = 'expired' WHERE case_id = $1 AND is_window`,
      'deadline-status',
    ],
    [
      'invents one',
      `INSERT INTO deadline (id, case_id, term, key, expires, status, due_at, owner_role, awaits, derivation, norm, opened_revision, opened_at)
       SELECT gen_random_uuid(), case_id, term, 'other/*', expires, status, due_at, owner_role, awaits, derivation, norm, opened_revision, opened_at
       FROM deadline WHERE case_id = $1 AND term = 'window.appeal'`,
      'deadline-stray',
    ],
  ])('is found when he %s', async (_, sql, code) => {
    const id = await admitted();
    await world.owner.query(sql, [id]);
    const verdict = await verifyCase(world.path, id);
    expect(verdict?.broken?.code).toBe(code);
  });

  it('cannot be made somebody’s duty', async () => {
    const id = await admitted();
    const sql = `UPDATE deadline SET owner_role = 'manager', awaits = '{x}' WHERE case_id = $1 AND is_window`;
    await expect(world.owner.query(sql, [id])).rejects.toThrow('deadline_window_is_nobodys');
  });
});

type Deed = 'communicate' | 'challenge' | 'withdraw' | 'sweep';
const deeds: Record<Exclude<Deed, 'sweep'>, { type: string; data: object; act?: Act }> = {
  communicate: {
    type: 'act.communicate',
    data: { act: 'application.admit', addressee: '*', on: '2026-03-02', evidence: 'albo' },
  },
  challenge: {
    type: 'act.challenge',
    data: {
      act: 'application.admit',
      addressee: organisation,
      window: 'appeal',
      on: '2026-03-02',
      reference: 'x',
    },
  },
  withdraw: {
    type: 'act.withdraw',
    data: { act: 'application.admit', basis: 'judgment', reference: 'x' },
    act: { ...determination, type: 'judgment', date: '2026-03-02' },
  },
};
const wave = fc.record({
  days: fc.integer({ min: 0, max: 70 }),
  all: fc.array(fc.constantFrom<Deed>('communicate', 'challenge', 'withdraw', 'sweep', 'sweep'), {
    minLength: 1,
    maxLength: 6,
  }),
});

describe('whatever people and workers do to an act at the same time', () => {
  it('leaves one live window a key, one passing a window, and a record that holds', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(wave, { minLength: 1, maxLength: 5 }), async (waves) => {
        await world.setNow('2026-02-01T09:00:00Z');
        const id = await admitted(await openCall(world.pool, `run-${++run}`));
        let now = '2026-03-02T09:00:00Z';
        for (const { days, all } of waves) {
          now = startOfDay(plusDays(civilDateOf(now), days + 1));
          await world.setNow(now);
          await Promise.all(
            all.map((deed) =>
              deed === 'sweep' ? sweep(world.path) : world.ask({ case: id, by: manager, ...deeds[deed] }),
            ),
          );
        }
        const rows = await windows(id);
        const live = rows.filter(({ status }) => status === 'open').map(({ term, key }) => `${term} ${key}`);
        expect(new Set(live).size).toBe(live.length);
        const passed = (await events(id, 'window.pass')).map(({ command }) => command);
        expect(passed.toSorted()).toEqual(
          rows
            .filter(({ status }) => status === 'expired')
            .map((row) => row.id)
            .toSorted(),
        );
        expect((await verifyCase(world.path, id))?.broken).toBeNull();
      }),
      { numRuns: 12 },
    );
    await whole();
  });
});
