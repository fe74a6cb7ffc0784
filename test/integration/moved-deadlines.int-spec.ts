import { DataSource } from 'typeorm';
import ICAL from 'ical.js';
import { connectionOptions } from '#database';
import type { Iter } from '#door';
import { createPerson, giveMandate, viewerFor } from '#identity';
import { waking, type SetAlarm } from '#jobs';
import { dispatch, expandReminders } from '#notify';
import type { CalendarChange } from '#procedures';
import { feedDeadlines, writeFeed } from '#reading';
import type { Decree } from '#terms';
import { applyChange, ets, manager, openWorld, organisation, type World } from '../support/procedure.js';

const flood: Decree = {
  id: 'determina-7-2026',
  measure: 'suspension',
  norm: 'decreto dimostrativo n. 1/2026',
  reason: 'alluvione',
  kinds: ['act'],
  from: '2026-02-05',
  to: '2026-02-14',
};
const act = {
  type: 'determination',
  body: 'Dirigente (dimostrazione)',
  number: '7',
  date: '2026-02-01',
  legalBasis: flood.norm,
};

describe('a duty that one act for all moves', () => {
  let world: World;
  let source: DataSource;
  let application: string;
  let reader: string;
  const alarms: SetAlarm[] = [];

  beforeEach(async () => {
    world = await openWorld();
    alarms.length = 0;
    world.path.wake = waking({ wake: (alarm) => alarms.push(alarm) });
    source = await new DataSource(connectionOptions({ url: world.applicationUrl, poolSize: 2 })).initialize();
    await world.pool.query(
      `INSERT INTO organisation (id, name, kind, demonstration) VALUES ($1, 'Ente', 'APS', false)`,
      [organisation],
    );
    reader = await createPerson(world.pool, { displayName: 'Ada', email: 'ada@example.org' });
    await giveMandate(world.pool, { person: reader, organisation, evidence: 'statuto', from: '2026-01-01' });
    application = await world.receive('A1');
    const data = { amountCents: 5, purpose: 'x' };
    await world.take({ case: application, type: 'amount.ask', data, by: ets });
    await world.take({ case: application, type: 'rescue.open', data: { missing: ['bilancio'] } });
  });
  afterEach(async () => {
    await source.destroy();
    await world.end();
  });

  const change = (asked: CalendarChange, number = '7') =>
    applyChange(world.path, { procedure: procedureId() }, asked, { by: manager, act: { ...act, number } });
  let procedureId: () => string;
  beforeEach(async () => {
    const [row] = await world.rows<{ id: string }>('SELECT id FROM procedure');
    procedureId = () => row?.id ?? '';
  });
  const at = async (instant: string) => {
    await world.setNow(instant);
    await expandReminders(world.path);
  };
  const send = () => {
    const composing = { procedure: world.path.procedure, base: 'https://iter.example' };
    return dispatch({ pool: world.pool, composing, mailer: null, concurrency: 1 });
  };
  const reminders = async () =>
    (
      await world.rows<{ rung: number; state: string; said: string; subject: string | null }>(
        `SELECT rung, state, said, subject FROM message WHERE kind = 'reminder' AND person_id = $1 ORDER BY owed_at, rung DESC`,
        [reader],
      )
    ).map(({ rung, state, subject }) => [rung, state, /\d+ febbraio/.exec(subject ?? '')?.[0] ?? null]);
  const event = async () => {
    const iter = { source, pool: world.pool, procedure: world.path.procedure } as Iter;
    const viewer = await viewerFor(world.pool, reader);
    if (!viewer) throw new Error('Nobody reads.');
    const deadlines = await feedDeadlines(iter, viewer, { kind: 'person' });
    const text = writeFeed(iter.procedure, deadlines, {
      name: 'x',
      language: 'it',
      origin: 'https://iter.example',
    });
    const [found, ...more] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(more).toEqual([]);
    const value = (name: string) => String(found?.getFirstPropertyValue(name));
    return {
      uid: value('uid'),
      sequence: Number(value('sequence')),
      day: value('dtstart'),
      status: value('status'),
      url: value('url'),
    };
  };

  it('has the ladder of its new day, and nothing of the old one is sent', async () => {
    await at('2026-02-04T07:00:00Z');
    expect(await reminders()).toEqual([[7, 'owed', null]]);
    await change({ kind: 'decree', decree: flood });
    await send();
    expect(await reminders()).toEqual([[7, 'cancelled', null]]);
    for (const day of ['08', '10', '11', '16', '20']) await at(`2026-02-${day}T07:00:00Z`);
    await send();
    expect(await reminders()).toEqual([
      [7, 'cancelled', null],
      [15, 'kept', '23 febbraio'],
      [7, 'kept', '23 febbraio'],
      [3, 'kept', '23 febbraio'],
    ]);
  });

  it('moved nearer, is reminded of at once by the rung that has gone by', async () => {
    await change({ kind: 'decree', decree: flood });
    await at('2026-02-09T09:00:00Z');
    await change({ kind: 'revoke', decree: flood.id }, '8');
    await at('2026-02-09T09:00:00Z');
    await send();
    expect(await reminders()).toEqual([
      [15, 'cancelled', null],
      [3, 'kept', '11 febbraio'],
    ]);
  });

  it('has its alarm at the new instant', async () => {
    const [open] = alarms.filter(({ kind }) => kind === 'deadline').slice(-1);
    expect(open).toMatchObject({ dueAt: '2026-02-11T23:00:00Z' });
    await change({ kind: 'decree', decree: flood });
    expect(alarms.at(-1)).toEqual({ id: open?.id, kind: 'deadline', dueAt: '2026-02-23T23:00:00Z' });
  });

  it('keeps its name in calendars, with another number and day, and is cancelled when it is done', async () => {
    const before = await event();
    expect(before).toMatchObject({
      day: '2026-02-11',
      status: 'CONFIRMED',
      url: `https://iter.example/ente/pratiche/${application}`,
    });
    await change({ kind: 'decree', decree: flood });
    const moved = await event();
    expect(moved).toMatchObject({ uid: before.uid, day: '2026-02-23', status: 'CONFIRMED' });
    expect(moved.sequence).toBeGreaterThan(before.sequence);
    await world.take({
      case: application,
      type: 'rescue.answer',
      data: { documents: ['bilancio'] },
      by: ets,
    });
    const done = await event();
    expect(done).toMatchObject({ uid: before.uid, status: 'CANCELLED' });
    expect(done.sequence).toBeGreaterThan(moved.sequence);
  });
});
