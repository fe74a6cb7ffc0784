import { randomUUID } from 'node:crypto';
import { rehearse, verifyAll, type Refused } from '#procedures';
import { ets, manager, officer, openWorld, organisation, start, type World } from '../support/procedure.js';

let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(() => world.end());

afterEach(async () => {
  if (world.pool.ended) return;
  expect((await verifyAll(world.path)).broken).toEqual([]);
});

const receive = (key: string) => ({ type: 'application.receive', data: { key, organisation } });

describe('a command', () => {
  it('is recorded with who asked, in which role, for whom, when, and under which rules', async () => {
    const id = await world.receive('A1');
    await world.take({
      case: id,
      type: 'amount.ask',
      data: { amountCents: 5, purpose: 'x' },
      by: ets,
      id: 'one',
      occurredAt: '2026-01-31T10:00:00.1239Z',
    });
    const [, entry] = await world.entries(id);
    expect(entry).toMatchObject({
      revision: 2,
      command: 'one',
      event: 'amount.ask',
      data: { amountCents: 5, purpose: 'x' },
      by: { person: ets.person, role: 'ets-representative', onBehalfOf: organisation, mandate: 'mandate-1' },
      occurredAt: '2026-01-31T10:00:00.123Z',
      recordedAt: start,
      workflow: { name: 'application', version: 1 },
      from: 'drafted',
      to: 'submitted',
    });
  });

  it('asked twice has one effect and the recorded answer', async () => {
    const once = await world.take({ ...receive('A1'), id: 'same' });
    await world.setNow('2026-02-02T09:00:00Z');
    const again = await world.take({ ...receive('A1'), id: 'same' });
    expect(again).toEqual({ ...once, repeated: true });
    expect(await world.entries(world.call)).toHaveLength(2);
  });

  it('asked again after others acted still gets its own answer, also if it names an old revision', async () => {
    const once = await world.take({ ...receive('A1'), id: 'same', ifRevision: 1 });
    await world.take(receive('A2'));
    expect(await world.take({ ...receive('A1'), id: 'same', ifRevision: 1 })).toEqual({
      ...once,
      repeated: true,
    });
  });

  it.each([
    ['other data', receive('A2')],
    ['another actor', { ...receive('A1'), by: manager }],
    ['another instant', { ...receive('A1'), occurredAt: start }],
  ])('whose identifier served already is refused with %s', async (_, other) => {
    await world.take({ ...receive('A1'), id: 'same' });
    const answer = await world.ask({ ...other, id: 'same' });
    expect(answer).toMatchObject({ ok: false, kind: 'bad-data', reasons: [{ code: 'command-reused' }] });
    expect(await world.entries(world.call)).toHaveLength(2);
  });

  it('may bear the same identifier on another case', async () => {
    const id = await world.receive('A1');
    await world.take({ ...receive('A2'), id: 'same' });
    const other = await world.take({ case: id, type: 'application.withdraw', by: ets, id: 'same' });
    expect(other.repeated).toBe(false);
  });

  it('that is refused leaves nothing, and may be asked again once the reason is gone', async () => {
    const id = await world.receive('A1');
    const ask = { case: id, type: 'rescue.open', data: { missing: ['x'] }, id: 'same' };
    expect(await world.ask(ask)).toMatchObject({ ok: false, kind: 'not-now', revision: 1 });
    expect(await world.entries(id)).toHaveLength(1);
    await world.take({ case: id, type: 'amount.ask', data: { amountCents: 5, purpose: 'x' }, by: ets });
    expect(await world.take(ask)).toMatchObject({ repeated: false, revision: 3 });
  });

  it('to no case is refused in words', async () => {
    const answer = await world.ask({ ...receive('A1'), case: randomUUID() });
    expect(answer).toMatchObject({ ok: false, kind: 'unknown', reasons: [{ code: 'no-such-case' }] });
  });

  it.each([
    ['a text with NUL', { text: 'a\u0000b' }],
    ['half a character', { text: 'x\ud83d' }],
  ])('with %s is refused as bad data, before the database would break on it', async (_, data) => {
    const id = await world.receive('A1');
    const answer = await world.ask({ case: id, type: 'question.ask', data, by: ets });
    expect(answer).toMatchObject({ ok: false, kind: 'bad-data', errors: [{ pointer: '/text' }] });
  });
});

describe('who saw an older case', () => {
  it('is told what happened meanwhile, and nothing is recorded', async () => {
    await world.take(receive('A1'));
    await world.take({ ...receive('A2'), by: manager });
    const answer = (await world.ask({ ...receive('A3'), ifRevision: 1 })) as Refused;
    expect(answer).toMatchObject({
      kind: 'stale',
      revision: 3,
      meanwhile: [
        { revision: 2, event: 'application.receive', role: 'officer', to: 'open', recordedAt: start },
        { revision: 3, event: 'application.receive', role: 'manager', to: 'open', recordedAt: start },
      ],
    });
    expect(answer.reasons[0]?.text.en).toContain('(Manager)');
    expect(await world.entries(world.call)).toHaveLength(3);
  });

  it('is told so even when the revision named does not exist yet', async () => {
    const answer = await world.ask({ ...receive('A1'), ifRevision: 9 });
    expect(answer).toMatchObject({ kind: 'stale', revision: 1, meanwhile: [] });
    expect(answer.ok ? '' : answer.reasons[0]?.text.it).toContain('non ha ancora la revisione');
  });

  it('wins or is told when two click at once, never both', async () => {
    const keys = ['B1', 'B2', 'B3', 'B4'];
    const answers = await Promise.all(keys.map((key) => world.ask({ ...receive(key), ifRevision: 1 })));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const losers = answers.filter((answer): answer is Refused => !answer.ok);
    expect(losers.map((loser) => loser.kind)).toEqual(['stale', 'stale', 'stale']);
    for (const loser of losers) expect(loser.meanwhile?.map((m) => m.revision)).toEqual([2]);
  });
});

describe('a rehearsal', () => {
  it('answers as the step would, and leaves no trace', async () => {
    const command = { case: world.call, by: officer, id: 'dry', ...receive('A1') };
    const dry = await rehearse(world.path, command);
    expect(await world.entries(world.call)).toHaveLength(1);
    expect(await world.take(command)).toEqual(dry);
  });

  it('answers with the recorded answer when the command was taken already', async () => {
    const command = { case: world.call, by: officer, id: 'done', ...receive('A1') };
    const real = await world.take(command);
    expect(await rehearse(world.path, command)).toEqual({ ...real, repeated: true });
  });
});

describe('after the commit', () => {
  it('what came to be owed is woken once: terms and tells, and nothing for a repeat or a refusal', async () => {
    const id = await world.receive('A1');
    world.woken.length = 0;
    await world.take({ case: id, type: 'question.ask', data: { text: 'quando?' }, by: ets, id: 'q' });
    await world.take({ case: id, type: 'question.ask', data: { text: 'quando?' }, by: ets, id: 'q' });
    await world.ask({ case: id, type: 'question.ask', data: {}, by: ets });
    expect(world.woken).toHaveLength(1);
    expect(world.woken[0]?.tells).toEqual([expect.objectContaining({ toCase: world.call, fromCase: id })]);
  });
});

describe('the time of the record', () => {
  it('never goes back within a case, even when the clock of the database does', async () => {
    await world.take(receive('A1'));
    await world.setNow('2026-01-01T00:00:00Z');
    const back = await world.take(receive('A2'));
    expect(back.recordedAt).toBe(start);
    await world.setNow('2026-02-03T00:00:00Z');
    expect((await world.take(receive('A3'))).recordedAt).toBe('2026-02-03T00:00:00.000Z');
    const times = (await world.entries(world.call)).map((entry) => entry.recordedAt);
    expect(times).toEqual([...times].sort());
  });
});
