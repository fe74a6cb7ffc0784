import pg from 'pg';
import { ask } from '../support/postgres/ask.js';
import { freshDatabase } from '../support/postgres/index.js';

describe('a fresh database for a spec', () => {
  it('has the schema, no rows, and nothing of its neighbour', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    const isEmpty = 'SELECT count(*)::int AS n FROM ledger_entry';
    expect(await ask(one.applicationUrl, isEmpty)).toEqual([{ n: 0 }]);
    await ask(one.ownerUrl, 'CREATE TABLE mine ()');
    await expect(ask(other.ownerUrl, 'TABLE mine')).rejects.toMatchObject({ code: '42P01' });
    await Promise.all([one.drop(), other.drop()]);
  });

  it('goes away although somebody is still connected to it', async () => {
    const database = await freshDatabase();
    const client = new pg.Client({ connectionString: database.applicationUrl });
    const lost = new Promise((resolve) => client.on('error', resolve));
    await client.connect();
    await database.drop();
    expect(await lost).toBeInstanceOf(Error);
    await expect(ask(database.ownerUrl, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  });
});
