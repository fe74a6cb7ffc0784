import { forecastCase, sweep, type Assumption, type Forecast } from '#procedures';
import { caseId } from '#engine';
import { determination, ets, manager, openWorld, organisation, type World } from '../support/procedure.js';

let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(() => world.end());

const forecast = async (id: string, assumption?: Assumption): Promise<Forecast> => {
  const found = await forecastCase(world.path, id, assumption);
  if (!found) throw new Error(`There is no case ${id}.`);
  return found;
};

/** An application whose rescue has been asked for: its organisation has ten days. */
async function underRescue(): Promise<string> {
  const application = await world.receive('A1');
  await world.take({
    case: application,
    type: 'amount.ask',
    data: { amountCents: 500_000, purpose: 'Doposcuola' },
    by: ets,
  });
  await world.take({ case: application, type: 'rescue.open', data: { missing: ['statute'] } });
  return application;
}

describe('a forecast under which nobody does anything', () => {
  it('is what then happens, step for step and deadline for deadline', async () => {
    const application = await world.receive('A1');
    await world.receive('A2');
    const foreseen = await forecast(world.call);
    const ofApplication = await forecast(application);

    for (const { dueAt } of foreseen.deadlines) {
      await world.setNow(dueAt);
      await sweep(world.path);
    }

    const happened = (await world.entries(world.call)).slice(foreseen.revision);
    // What a case refuses to the clock stands with the deadline, not in the record.
    const taken = foreseen.steps.filter(({ to }) => to !== null);
    expect(taken.map(({ at, event, from, to }) => ({ at, event, from, to }))).toEqual(
      happened.map(({ recordedAt, event, from, to }) => ({ at: recordedAt, event, from, to })),
    );
    const rows = await world.rows<{ id: string; status: string; due: Date }>(
      'SELECT id, status, due_at AS due FROM deadline WHERE case_id = $1 ORDER BY due_at, id',
      [world.call],
    );
    expect(foreseen.deadlines.map(({ id, status, dueAt }) => ({ id, status, dueAt }))).toEqual(
      rows.map(({ id, status, due }) => ({ id, status, dueAt: due.toISOString() })),
    );
    expect(foreseen.deadlines.map(({ status }) => status)).toEqual(['expired', 'refused']);
    const stateOf = async (id: string) =>
      (await world.rows<{ state: string }>('SELECT state FROM case_file WHERE id = $1', [id]))[0]?.state;
    expect(foreseen.state).toBe(await stateOf(world.call));
    expect(ofApplication.state).toBe(await stateOf(application));
    expect(foreseen.end).toEqual({
      kind: 'waits',
      at: '2026-04-01T00:00:00.000Z',
      choices: [],
    });
    expect(ofApplication.end).toMatchObject({ kind: 'waits' });
  });

  it('reaches the outcome that the clock brings', async () => {
    expect(await forecast(world.call)).toMatchObject({
      state: 'lapsed',
      end: { kind: 'outcome', outcome: 'lapsed', at: '2026-04-01T00:00:00.000Z' },
    });
  });

  it('records nothing', async () => {
    const application = await world.receive('A1');
    const before = await world.rows('SELECT * FROM case_file ORDER BY id');
    await forecast(world.call);
    await forecast(application);
    expect(await world.rows('SELECT * FROM case_file ORDER BY id')).toEqual(before);
    expect(await world.entries(world.call)).toHaveLength(2);
  });

  it('says where each date comes from, whose it is, and that nothing more falls due', async () => {
    const application = await underRescue();
    const { deadlines, steps } = await forecast(application);
    expect(deadlines).toMatchObject([
      {
        term: 'rescue',
        expires: 'rescue.expire',
        awaits: ['rescue.answer'],
        owner: { organisation },
        foreseen: false,
        status: 'expired',
      },
    ]);
    expect(deadlines[0]?.derivation).toHaveProperty('computed.trace');
    expect(steps[0]).toMatchObject({
      event: 'rescue.expire',
      by: { role: 'clock' },
      cause: { kind: 'expiry', deadline: deadlines[0]?.id },
    });
  });

  it('is of no case that is not there', async () => {
    expect(await forecastCase(world.path, caseId(world.call, 'application', 'none'))).toBeNull();
  });
});

describe('a forecast under which everybody acts', () => {
  it('takes the one step that fulfils a duty, a second before the clock asks, with the act that the law wants', async () => {
    const { end, steps } = await forecast(world.call, { kind: 'last-day' });
    expect(steps.map(({ event, at, cause }) => [event, at, cause.kind])).toEqual([
      ['call.close', '2026-03-01T11:00:00.000Z', 'expiry'],
      ['call.conclude', '2026-03-31T23:59:59Z', 'assumed'],
    ]);
    expect(steps[1]).toMatchObject({ by: { role: 'manager' }, cause: { actType: 'determination' } });
    expect(end).toMatchObject({ kind: 'outcome', outcome: 'concluded' });
  });

  it('counts the days from the opening of each duty, and never passes its last moment', async () => {
    await world.setNow('2026-03-01T11:00:00.000Z');
    await sweep(world.path);
    const soon = await forecast(world.call, { kind: 'after', days: 3 });
    expect(soon.steps.at(-1)).toMatchObject({ event: 'call.conclude' });
    expect(soon.steps.at(-1)?.at).toBe('2026-03-03T23:00:00Z');
    const late = await forecast(world.call, { kind: 'after', days: 900 });
    expect(late.steps.at(-1)?.at).toBe('2026-03-31T23:59:59Z');
  });

  it('leaves a duty to the clock where the rules bar it, with the reasons', async () => {
    await world.receive('A1');
    const { steps, end } = await forecast(world.call, { kind: 'last-day' });
    expect(steps.find(({ event }) => event === 'call.conclude')).toMatchObject({
      to: null,
      reasons: [{ code: 'allSettled' }],
    });
    expect(end).toMatchObject({ kind: 'waits' });
  });

  it('stops where a person must say what nobody else knows, and names it', async () => {
    const application = await underRescue();
    const { end, deadlines } = await forecast(application, { kind: 'last-day' });
    expect(end).toEqual({
      kind: 'person',
      at: expect.any(String),
      deadline: deadlines[0]?.id,
      choices: [{ event: 'rescue.answer', roles: ['ets-representative'], fields: ['documents'] }],
    });
  });

  it('goes on from what has happened', async () => {
    await world.setNow('2026-03-02T09:00:00.000Z');
    await sweep(world.path);
    await world.take({ type: 'call.conclude', by: manager, act: determination });
    expect(await forecast(world.call)).toMatchObject({
      steps: [],
      end: { kind: 'outcome', outcome: 'concluded' },
    });
  });
});
