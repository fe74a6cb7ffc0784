import pg from 'pg';
import { freshDatabase } from '../support/postgres/index.js';

const rowsOf = async (url: string, sql: string): Promise<pg.QueryResultRow[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as pg.QueryResultRow[];
  } finally {
    await client.end();
  }
};

describe('a fresh database for a spec', () => {
  it('has the schema, no rows, and nothing of its neighbour', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    const isEmpty = 'SELECT count(*)::int AS n FROM ledger_entry';
    expect(await rowsOf(one.applicationUrl, isEmpty)).toEqual([{ n: 0 }]);
    await rowsOf(one.ownerUrl, 'CREATE TABLE mine ()');
    await expect(rowsOf(other.ownerUrl, 'TABLE mine')).rejects.toMatchObject({ code: '42P01' });
    await Promise.all([one.drop(), other.drop()]);
  });

  it('goes away although somebody is still connected to it', async () => {
    const database = await freshDatabase();
    const client = new pg.Client({ connectionString: database.applicationUrl });
    const lost = new Promise((resolve) => client.on('error', resolve));
    await client.connect();
    await database.drop();
    expect(await lost).toBeInstanceOf(Error);
    await expect(rowsOf(database.ownerUrl, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  });
});
