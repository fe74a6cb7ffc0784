import { openSuspensions, suspensionUseOf } from '#reading';
import { ets, openWorld, type World } from '../support/procedure.js';

describe('the days of the one suspension of a term', () => {
  let world: World;
  let application: string;
  beforeEach(async () => {
    world = await openWorld();
    application = await world.receive('A1');
    const data = { amountCents: 5, purpose: 'x' };
    await world.take({ case: application, type: 'amount.ask', data, by: ets });
    await world.take({ case: application, type: 'rescue.open', data: { missing: ['bilancio'] } });
  });
  afterEach(() => world.end());

  const use = async () => {
    const [row] = await world.rows<{ id: string; status: string; term: string; derivation: unknown }>(
      'SELECT id, status, term, derivation FROM deadline WHERE case_id = $1 ORDER BY opened_revision DESC',
      [application],
    );
    if (!row) throw new Error('There is no deadline.');
    const workflow = world.path.procedure.current('application');
    return suspensionUseOf(workflow, row, (await openSuspensions(world.pool, [row])).get(row.id));
  };

  it('are all left of a term that its stage may suspend', async () => {
    expect(await use()).toMatchObject({ usedDays: 0, remainingDays: 30, from: null });
  });

  it('are counted from the day that the record says', async () => {
    await world.take({ case: application, type: 'rescue.suspend' });
    await world.setNow('2026-02-05T09:00:00Z');
    expect(await use()).toMatchObject({
      usedDays: 4,
      remainingDays: 26,
      from: '2026-02-01',
      until: '2026-03-03',
    });
  });

  it('are not asked of a term that no stage suspends for this reason', () => {
    const workflow = world.path.procedure.current('call');
    expect(suspensionUseOf(workflow, { term: 'decision', derivation: {} }, undefined)).toBeNull();
  });
});
