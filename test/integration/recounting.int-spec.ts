import { CALENDAR_CHANGE, derivedId, TERMS_RECOUNT, type Act, type Actor } from '#engine';
import {
  previewChange,
  sweep,
  verifyAll,
  type CalendarChange,
  type PreviewedTerm,
  type RecountCase,
} from '#procedures';
import type { Decree } from '#terms';
import { applyChange, ets, manager, officer, openCall, openWorld, type World } from '../support/procedure.js';

let world: World;
let scope: { procedure: string };

beforeEach(async () => {
  world = await openWorld();
  scope = { procedure: derivedId('procedure', derivedId('body', 'demonstration'), 'one') };
});
afterEach(async () => {
  expect((await verifyAll(world.path)).broken).toEqual([]);
  await world.end();
});

const flood: Decree = {
  id: 'determina-7-2026',
  measure: 'suspension',
  norm: 'decreto dimostrativo n. 1/2026',
  reason: 'alluvione',
  kinds: ['act'],
  from: '2026-02-05',
  to: '2026-02-14',
};
const stop: CalendarChange = { kind: 'decree', decree: flood };
const act: Act = {
  type: 'determination',
  body: 'Dirigente (dimostrazione)',
  number: '7',
  date: '2026-02-01',
  legalBasis: flood.norm,
};
const ordered: { by: Actor; act: Act } = { by: manager, act };

const underRescue = async (key: string): Promise<string> => {
  const id = await world.receive(key);
  await world.take({ case: id, type: 'amount.ask', data: { amountCents: 5, purpose: 'x' }, by: ets });
  await world.take({ case: id, type: 'rescue.open', data: { missing: ['bilancio'] } });
  return id;
};
const due = async (id: string) =>
  (
    await world.rows<{ due_at: Date; status: string }>(
      'SELECT due_at, status FROM deadline WHERE case_id = $1 ORDER BY opened_revision',
      [id],
    )
  ).map(({ due_at, status }) => `${status} ${due_at.toISOString()}`);
const moves = (terms: PreviewedTerm[]) =>
  terms.flatMap((one) =>
    one.what === 'moves' ? [[one.case, one.from, new Date(one.move.dueAt).toISOString()]] : [],
  );
const answers = (cases: RecountCase[]) => cases.map((one): [string, string] => [one.case, one.status]);

const FIRST = '2026-02-11T23:00:00.000Z';
/** Ten days later is Saturday 21 February: who must act has until Monday. */
const MOVED = '2026-02-23T23:00:00.000Z';

describe('a suspension of all running terms', () => {
  it('is previewed: who moves, from when to when and why, and what stays because its date was given', async () => {
    const a = await underRescue('A1');
    const [preview] = await previewChange(world.path, scope, stop);
    expect(moves(preview!.terms)).toEqual([[a, FIRST, MOVED]]);
    expect(preview!.terms.find(({ what }) => what === 'given')).toMatchObject({
      case: world.call,
      term: 'closing',
    });
    const [moved] = preview!.terms.filter((one) => one.what === 'moves');
    expect(moved!.move.computed?.trace.map(({ norm }) => norm)).toContain(flood.norm);
    expect(await due(a)).toEqual([`open ${FIRST}`]);
    expect((await world.entries(world.call)).map(({ event }) => event)).not.toContain(CALENDAR_CHANGE);
  });

  it('moves each one by an entry of its case, with the same act and by the same person', async () => {
    const a = await underRescue('A1');
    const b = await underRescue('A2');
    const [root, ...others] = answers(await applyChange(world.path, scope, stop, ordered));
    expect(root).toEqual([world.call, 'recorded']);
    expect(new Map(others)).toEqual(
      new Map([
        [a, 'recorded'],
        [b, 'recorded'],
      ]),
    );
    expect(await due(a)).toEqual([`open ${MOVED}`]);
    for (const id of [a, b])
      expect((await world.entries(id)).at(-1)).toMatchObject({
        event: TERMS_RECOUNT,
        act,
        by: { role: 'manager', person: manager.person },
        from: 'under-rescue',
        to: 'under-rescue',
        effects: [{ kind: 'move-term', term: 'rescue', from: FIRST, dueAt: '2026-02-23T23:00:00Z' }],
      });
    await world.setNow('2026-02-12T09:00:00Z');
    expect(await sweep(world.path)).toEqual({ done: 0, refused: 0 });
    await world.setNow(MOVED);
    expect(await sweep(world.path)).toMatchObject({ refused: 0 });
    expect((await world.entries(a)).at(-1)).toMatchObject({ event: 'rescue.expire', to: 'excluded' });
  });

  it('never moves a closed deadline', async () => {
    const a = await underRescue('A1');
    await world.take({ case: a, type: 'rescue.answer', data: { documents: ['bilancio'] }, by: ets });
    await applyChange(world.path, scope, stop, ordered);
    expect(await due(a)).toEqual([`met ${FIRST}`]);
    expect((await world.entries(a)).map(({ event }) => event)).not.toContain(TERMS_RECOUNT);
  });

  it('counts also for terms that open, or are renewed, after it', async () => {
    const a = await underRescue('A1');
    await applyChange(world.path, scope, stop, ordered);
    await world.setNow('2026-02-06T09:00:00Z');
    const late = await underRescue('A2');
    await world.take({ case: a, type: 'rescue.open', data: { missing: ['statuto'] } });
    expect(await due(late)).toEqual(['open 2026-02-24T23:00:00.000Z']);
    expect(await due(a)).toEqual([`met ${MOVED}`, 'open 2026-02-24T23:00:00.000Z']);
  });

  it('leaves a suspended term until it resumes, and counts then', async () => {
    const a = await underRescue('A1');
    await world.take({ case: a, type: 'rescue.suspend' });
    await applyChange(world.path, scope, stop, ordered);
    expect(await due(a)).toEqual([`suspended ${FIRST}`]);
    await world.setNow('2026-02-04T09:00:00Z');
    await world.take({ case: a, type: 'rescue.resume' });
    expect((await due(a)).at(-1)).toBe('open 2026-02-24T23:00:00.000Z');
  });

  it('is taken back by another act, and every open term returns to its day', async () => {
    const a = await underRescue('A1');
    await applyChange(world.path, scope, stop, ordered);
    const revoke: CalendarChange = { kind: 'revoke', decree: flood.id };
    const other = { by: manager, act: { ...act, number: '8' } };
    expect(moves((await previewChange(world.path, scope, revoke))[0]!.terms)).toEqual([[a, MOVED, FIRST]]);
    expect(answers(await applyChange(world.path, scope, revoke, other))).toEqual([
      [world.call, 'recorded'],
      [a, 'recorded'],
    ]);
    expect(await due(a)).toEqual([`open ${FIRST}`]);
  });

  it('is applied once, however often it is asked', async () => {
    const a = await underRescue('A1');
    await applyChange(world.path, scope, stop, ordered);
    const before = (await world.entries(a)).length;
    await applyChange(world.path, scope, stop, ordered);
    expect((await world.entries(a)).length).toBe(before);
  });

  it('goes on where it was left: cases that were not reached are found and moved', async () => {
    const a = await underRescue('A1');
    await world.take({
      type: CALENDAR_CHANGE,
      data: { calendar: { version: 'it-2026.1', decrees: [flood] } },
      by: manager,
      act,
    });
    expect(await due(a)).toEqual([`open ${FIRST}`]);
    const recount: CalendarChange = { kind: 'recount' };
    expect(moves((await previewChange(world.path, scope, recount))[0]!.terms)).toEqual([[a, FIRST, MOVED]]);
    expect(answers(await applyChange(world.path, scope, recount, ordered))).toEqual([[a, 'recorded']]);
    expect(await due(a)).toEqual([`open ${MOVED}`]);
  });

  it('leaves the cases of a procedure whose calendar was refused, and says so', async () => {
    const a = await underRescue('A1');
    const minutes = { by: manager, act: { ...act, type: 'minutes' } };
    const refused = await applyChange(world.path, scope, stop, minutes);
    expect(refused).toMatchObject([
      { case: world.call, status: 'refused', reasons: [{ code: 'act-type' }] },
      { case: a, status: 'refused', reasons: [{ code: 'calendar-refused' }] },
    ]);
  });

  it('may be ordered again by the same act after it was revoked', async () => {
    const a = await underRescue('A1');
    await applyChange(world.path, scope, stop, ordered);
    await applyChange(world.path, scope, { kind: 'revoke', decree: flood.id }, ordered);
    expect(await due(a)).toEqual([`open ${FIRST}`]);
    await applyChange(world.path, scope, stop, ordered);
    expect(await due(a)).toEqual([`open ${MOVED}`]);
  });

  it('reaches every procedure of a body with one act, and no other procedure alone', async () => {
    const a = await underRescue('A1');
    const second = await openCall(world.pool, 'two');
    const body = { body: derivedId('body', 'demonstration') };
    expect(new Map(answers(await applyChange(world.path, body, stop, ordered)))).toEqual(
      new Map([
        [world.call, 'recorded'],
        [a, 'recorded'],
        [second, 'recorded'],
      ]),
    );
    expect(await previewChange(world.path, { procedure: derivedId('procedure', 'none') }, stop)).toEqual([]);
  });
});

describe('an extension for all', () => {
  it('carries the terms that would end in its days on to one date', async () => {
    const a = await underRescue('A1');
    const longer: Decree = { ...flood, id: 'proroga', measure: 'extension', until: '2026-03-10' };
    await applyChange(world.path, scope, { kind: 'decree', decree: longer }, ordered);
    expect(await due(a)).toEqual(['open 2026-03-10T23:00:00.000Z']);
  });
});

describe('another calendar', () => {
  it('recounts open terms with a preview, never in silence', async () => {
    const a = await underRescue('A1');
    const local = { patron: { on: '02-11', name: 'Festa', norm: 'decreto dimostrativo', rollsByLaw: true } };
    const change: CalendarChange = { kind: 'calendar', calendar: { version: 'it-2026.1', local } };
    expect(moves((await previewChange(world.path, scope, change))[0]!.terms)).toEqual([
      [a, FIRST, '2026-02-12T23:00:00.000Z'],
    ]);
    expect(await due(a)).toEqual([`open ${FIRST}`]);
    await applyChange(world.path, scope, change, ordered);
    expect(await due(a)).toEqual(['open 2026-02-12T23:00:00.000Z']);
  });
});

describe('who may, and with what', () => {
  const calendar = { version: 'it-2026.1', decrees: [flood] };

  it('is refused to who is neither manager nor legal staff', async () => {
    const answer = await world.ask({ type: CALENDAR_CHANGE, data: { calendar }, by: officer, act });
    expect(answer).toMatchObject({
      ok: false,
      kind: 'not-yours',
      reasons: [{ removedBy: ['manager', 'legal-staff'] }],
    });
  });

  it.each([
    ['without an act', undefined, 'act-missing'],
    ['with minutes', { ...act, type: 'minutes' }, 'act-type'],
    ['with an act of tomorrow', { ...act, date: '2026-02-02' }, 'act-future'],
  ])('is refused %s', async (_, wrong, code) => {
    const answer = await world.ask({
      type: CALENDAR_CHANGE,
      data: { calendar },
      by: manager,
      ...(wrong ? { act: wrong } : {}),
    });
    expect(answer).toMatchObject({ ok: false, kind: 'rule', reasons: [{ code }] });
  });

  it('is refused for a calendar that does not exist, in words', async () => {
    const answer = await world.ask({
      type: CALENDAR_CHANGE,
      data: { calendar: { version: 'x' } },
      by: manager,
      act,
    });
    expect(answer).toMatchObject({ ok: false, kind: 'rule', reasons: [{ code: 'term-cannot-be-counted' }] });
  });

  it('is refused to a single case: the calendar is one for the whole procedure', async () => {
    const a = await underRescue('A1');
    const alone = await world.ask({ case: a, type: CALENDAR_CHANGE, data: { calendar }, by: manager, act });
    expect(alone).toMatchObject({ ok: false, reasons: [{ code: 'calendar-of-procedure' }] });
    const recount = await world.ask({ case: a, type: TERMS_RECOUNT, by: manager, act });
    expect(recount).toMatchObject({ ok: false, reasons: [{ code: 'no-term-moves' }] });
  });

  it('takes no terms from who asks: it finds them itself', async () => {
    const a = await underRescue('A1');
    const forged = [{ deadline: 'x', term: 'rescue', key: '', dueAt: FIRST, reading: 'raw', counted: {} }];
    const answer = await world.ask({
      case: a,
      type: TERMS_RECOUNT,
      data: { running: forged },
      by: manager,
      act,
    });
    expect(answer).toMatchObject({ ok: false, reasons: [{ code: 'no-term-moves' }] });
  });

  it('finds nothing to move once a case has ended and no act of it may be contested', async () => {
    const a = await underRescue('A1');
    await world.take({ case: a, type: 'application.withdraw', by: ets });
    const answer = await world.ask({ case: a, type: TERMS_RECOUNT, by: manager, act });
    expect(answer).toMatchObject({ ok: false, kind: 'rule', reasons: [{ code: 'no-term-moves' }] });
  });
});
