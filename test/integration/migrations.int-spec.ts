import pg from 'pg';
import { ForeignSchema, migrate } from '#database';
import { freshDatabase, type FreshDatabase } from '../support/postgres/index.js';

describe('the schema of the database', () => {
  let database: FreshDatabase;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('is left as it is where every migration has run', async () => {
    await expect(migrate(database.ownerUrl)).resolves.toEqual([]);
  });

  it('is refused, untouched, where another version of Iter has written it', async () => {
    await owner.query(`DELETE FROM migrations;
      INSERT INTO migrations (timestamp, name) VALUES (1763000000099, 'Later1763000000099')`);
    const error = await migrate(database.ownerUrl).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ForeignSchema);
    expect((error as Error).message).toMatch(/Later1763000000099.*ITER_HOME.*DATABASE_URL/);
    const { rows } = await owner.query<{ name: string }>('SELECT name FROM migrations');
    expect(rows).toEqual([{ name: 'Later1763000000099' }]);
  });
});
