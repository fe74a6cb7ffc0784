import pg from 'pg';
import { startTestPostgres } from '../support/postgres/index.js';
import { openWorld, type World } from '../support/procedure.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.receive('A1');
});
afterAll(() => world.end());

describe('the role of the application', () => {
  it.each([
    ['change an entry', `UPDATE ledger_entry SET event = 'x'`],
    ['delete an entry', 'DELETE FROM ledger_entry'],
    ['empty the ledger', 'TRUNCATE ledger_entry'],
    [
      'write an entry by itself',
      `INSERT INTO ledger_entry (case_id, revision, command_id, request_hash, event, actor_role, occurred_at, recorded_at, body, previous_hash, hash)
       VALUES (gen_random_uuid(), 1, 'x', '', 'x', 'x', now(), now(), '', '', '')`,
    ],
    ['write parameters by itself', `INSERT INTO parameter_set (body) VALUES ('x')`],
    ['forget parameters', 'DELETE FROM parameter_set'],
    ['change a case', `UPDATE case_file SET state = 'x'`],
    ['delete a deadline', 'DELETE FROM deadline'],
    ['move a deadline', `UPDATE deadline SET due_at = now()`],
    ['forget a tell', 'DELETE FROM tell'],
    ['open a case by itself', `INSERT INTO case_file (id) VALUES (gen_random_uuid())`],
    ['stop the clock', `INSERT INTO virtual_clock (at) VALUES (now())`],
    ['take the guard off', 'ALTER TABLE ledger_entry DISABLE TRIGGER ALL'],
    ['drop the ledger', 'DROP TABLE ledger_entry'],
    ['rewrite the writing statement', 'DROP FUNCTION record_steps'],
    ['switch triggers off for itself', 'SET session_replication_role = replica'],
  ])('cannot %s', async (_, sql) => {
    await expect(world.pool.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('owns nothing', async () => {
    const owned = await world.rows(
      `SELECT relname FROM pg_class WHERE relowner = 'iter_app'::regrole AND relnamespace = 'public'::regnamespace`,
    );
    expect(owned).toEqual([]);
  });
});

describe('the owner of the schema', () => {
  it.each([
    ['changes an entry', `UPDATE ledger_entry SET event = 'x'`],
    ['deletes an entry', 'DELETE FROM ledger_entry'],
    ['empties the ledger', 'TRUNCATE ledger_entry'],
  ])('is stopped by the table itself when it %s', async (_, sql) => {
    await expect(world.owner.query(sql)).rejects.toMatchObject({
      code: '42501',
      message: 'The ledger is never changed: a wrong entry is corrected by a new one.',
    });
  });
});

describe('the superuser', () => {
  it('can tamper, with the guard switched off: against that there is the chain, and `iter verify`', async () => {
    const { administratorUrl } = await startTestPostgres();
    const url = new URL(administratorUrl);
    const [row] = await world.rows<{ name: string }>('SELECT current_database() AS name');
    url.pathname = `/${row?.name ?? ''}`;
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    try {
      await client.query('SET session_replication_role = replica');
      const { rowCount } = await client.query(`UPDATE ledger_entry SET event = event`);
      expect(rowCount).toBe(3);
    } finally {
      await client.end();
    }
  });
});
