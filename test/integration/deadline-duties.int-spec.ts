import { verifyAll } from '#procedures';
import { ets, openWorld, organisation, type World } from '../support/procedure.js';

let world: World;
let application: string;

beforeEach(async () => {
  world = await openWorld();
  application = await world.receive('A1');
  await world.take({
    case: application,
    type: 'amount.ask',
    data: { amountCents: 5, purpose: 'x' },
    by: ets,
  });
  await world.take({ case: application, type: 'rescue.open', data: { missing: ['bilancio'] } });
});
afterEach(() => world.end());

const duties = () =>
  world.rows<{ term: string; status: string }>(
    'SELECT term, status, owner_role, owner_organisation, awaits FROM deadline ORDER BY due_at',
  );
const violations = () => world.rows('SELECT case_id, term, what FROM deadline_violation');

/** A superuser may break constraints; the view and the proof still see it. */
const broken = async (sql: string) => {
  await world.owner.query(sql);
  return { seen: await violations(), proved: (await verifyAll(world.path)).broken.map(({ code }) => code) };
};

describe('the duty of a deadline', () => {
  it('is the organisation’s where it must answer, and the clock’s where the date is only a moment', async () => {
    expect(await duties()).toEqual([
      {
        term: 'rescue',
        status: 'open',
        owner_role: null,
        owner_organisation: organisation,
        awaits: ['rescue.answer'],
      },
      { term: 'closing', status: 'open', owner_role: 'clock', owner_organisation: null, awaits: [] },
    ]);
    expect(await violations()).toEqual([]);
  });

  it('stays with its owner when the term is suspended and resumed', async () => {
    await world.take({ case: application, type: 'rescue.suspend' });
    await world.take({ case: application, type: 'rescue.resume' });
    expect((await duties()).find(({ status }) => status === 'open')).toMatchObject({
      term: 'rescue',
      owner_organisation: organisation,
      awaits: ['rescue.answer'],
    });
  });

  it.each([
    ['no owner', `UPDATE deadline SET owner_role = NULL WHERE term = 'closing'`, 'deadline_has_one_owner'],
    [
      'two owners',
      `UPDATE deadline SET owner_role = 'manager' WHERE term = 'rescue'`,
      'deadline_has_one_owner',
    ],
    ['nothing that fulfils it', `UPDATE deadline SET awaits = '{}' WHERE term = 'rescue'`, 'somebody_awaits'],
    [
      'a moment that awaits something',
      `UPDATE deadline SET awaits = '{x}' WHERE term = 'closing'`,
      'somebody_awaits',
    ],
  ])('is refused by the table with %s', async (_, sql, constraint) => {
    await expect(world.owner.query(sql)).rejects.toThrow(constraint);
  });

  it('is seen by the view and by verify where it outlives its case', async () => {
    const { seen, proved } = await broken(
      `UPDATE case_file SET status = 'done', outcome = 'admitted' WHERE id = '${application}'`,
    );
    expect(seen).toEqual([{ case_id: application, term: 'rescue', what: 'runs on a case that has ended' }]);
    expect(proved).toContain('duty-outlives-case');
  });

  it('is seen by the view and by verify where it runs twice, or without an owner', async () => {
    const { seen, proved } = await broken(
      `DROP INDEX deadline_live;
       ALTER TABLE deadline DROP CONSTRAINT deadline_has_one_owner;
       INSERT INTO deadline (id, case_id, term, key, expires, status, due_at, awaits, derivation, norm, opened_revision, opened_at)
         SELECT gen_random_uuid(), case_id, term, key, expires, status, due_at, awaits, derivation, norm, opened_revision, opened_at
         FROM deadline WHERE term = 'rescue'`,
    );
    expect(seen).toEqual([
      { case_id: application, term: 'rescue', what: 'runs more than once for one duty' },
      { case_id: application, term: 'rescue', what: 'has not exactly one owner' },
    ]);
    expect(proved).toContain('duty-twice');
  });
});
