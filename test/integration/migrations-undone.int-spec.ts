import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrate } from '#database';
import { migrations } from '../../libs/database/src/migrate.js';
import { freshDatabase, type FreshDatabase } from '../support/postgres/index.js';
import { schemaOf, type Schema } from '../support/postgres/schema-of.js';

describe('every migration', () => {
  let database: FreshDatabase;
  let owner: pg.Client;
  let source: DataSource;
  /** By how many migrations had been run: on the way down, and on the way up again. */
  const down: Schema[] = [];
  const up: Schema[] = [];
  const all = migrations.length;

  beforeAll(async () => {
    database = await freshDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    down[all] = await schemaOf(owner);
    for (let left = all - 1; left >= 0; left -= 1) {
      await withMigrations(migrations, (typeorm) => typeorm.undoLastMigration({ transaction: 'each' }));
      down[left] = await schemaOf(owner);
    }
    for (let run = 1; run < all; run += 1) {
      await withMigrations(migrations.slice(0, run), (typeorm) =>
        typeorm.runMigrations({ transaction: 'each' }),
      );
      up[run] = await schemaOf(owner);
    }
    await migrate(database.ownerUrl);
    up[all] = await schemaOf(owner);
  }, 120_000);

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  async function withMigrations(some: typeof migrations, work: (typeorm: DataSource) => Promise<unknown>) {
    source = new DataSource({ type: 'postgres', url: database.ownerUrl, migrations: some });
    await source.initialize();
    try {
      await work(source);
    } finally {
      await source.destroy();
    }
  }

  /** The application's role is given its rights once, after the last one. */
  const structure = ({ rights: _rights, ...schema }: Schema): Schema => schema;

  it('undone, leaves no table, view, index or function behind', () => {
    expect(Object.values(structure(down[0] ?? {})).flat()).toEqual([]);
  });

  it.each(migrations.map(({ name }, place) => [name, place + 1] as const))(
    '%s makes again what undoing those after it had left',
    (_, run) => {
      expect(structure(up[run] ?? {})).toEqual(structure(down[run] ?? {}));
    },
  );

  it.each(migrations.map(({ name }, place) => [name, place + 1] as const))('%s does something', (_, run) => {
    expect(structure(up[run] ?? {})).not.toEqual(structure(down[run - 1] ?? {}));
  });

  it('run again, gives the application the same rights', () => {
    expect(up[all]).toEqual(down[all]);
  });
});
