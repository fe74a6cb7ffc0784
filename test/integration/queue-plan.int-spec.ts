import { derivedId } from '#engine';
import { GROUPS, groupOf, type GroupName, type Put } from '../../apps/web/src/queue/queue-groups.js';
import { openWorld, organisation, type World } from '../support/procedure.js';

/** The groups that are ranges of one index, by the index that serves them. */
const INDEX: Record<GroupName, string> = {
  overdue: 'deadline_of_the_body',
  today: 'deadline_of_the_body',
  week: 'deadline_of_the_body',
  later: 'deadline_of_the_body',
  waiting: 'deadline_of_others',
  blocked: 'deadline_refused',
};

describe('the work queue, however many deadlines there are', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await world.receive('A1');
    // One in ten of an organisation, one in fifty refused, one in five with a last moment of its own.
    await world.owner.query(
      `INSERT INTO deadline (id, case_id, term, key, expires, status, due_at, owner_role, owner_organisation, awaits, derivation, norm, opened_revision, opened_at)
       SELECT gen_random_uuid(), $1, 'many', n::text, 'x', CASE WHEN n % 50 = 0 THEN 'refused' ELSE 'open' END,
         timestamptz '2026-01-01' + n * interval '1 hour', CASE WHEN n % 10 = 0 THEN NULL ELSE 'officer' END,
         CASE WHEN n % 10 = 0 THEN $2::uuid END, '{x}',
         CASE WHEN n % 5 = 0 THEN '{"actBy": "2026-03-01T11:00:00Z"}'::json ELSE '{}' END, 'x', 1, '2026-01-01'
       FROM generate_series(1, 20000) n`,
      [world.call, organisation],
    );
    await world.owner.query('ANALYZE deadline, case_file, procedure');
  });
  afterAll(async () => {
    await world.owner.query(`DELETE FROM deadline WHERE term = 'many'`);
    await world.end();
  });

  it.each(GROUPS)('reads the group "%s" along its index, without sorting', async (group) => {
    const values: unknown[] = [];
    const put: Put = (value) => `$${values.push(value)}`;
    const grants = [{ role: 'officer', body: derivedId('body', 'demonstration'), procedure: null }];
    const from = groupOf(
      group,
      { filters: {}, viewer: { grants } as never, now: '2026-02-02T09:00:00Z' },
      put,
    );
    const rows = await world.rows(
      `EXPLAIN (FORMAT json) SELECT d.id ${from} ORDER BY d.act_by, d.id LIMIT 11`,
      values,
    );
    const plan = JSON.stringify(rows);
    expect(plan).toContain(INDEX[group]);
    expect(plan).not.toContain('"Sort"');
  });
});
