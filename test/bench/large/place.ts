/** Databases of the large set's own, on the server of Iter: nobody's data are ever touched. */
import pg from 'pg';
import { migrate } from '#database';
import { reachDatabase, type Reached } from '../../../apps/cli/src/reach.js';

export type Place = {
  /** Makes a database, with the schema of today, and says how to reach it. @throws if it is there and may not be replaced */
  make: (name: string, replace: boolean) => Promise<Reached>;
  drop: (name: string) => Promise<void>;
  close: () => Promise<void>;
};

export async function openPlace(talk: (line: string) => void): Promise<Place> {
  const reached = await reachDatabase(talk);
  const admin = new pg.Client({ connectionString: reached.administratorUrl ?? reached.ownerUrl });
  await admin.connect();
  const owner = new URL(reached.ownerUrl).username;
  const drop = async (name: string) => {
    await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
  };
  return {
    drop,
    make: async (name, replace) => {
      if (new URL(reached.ownerUrl).pathname === `/${name}`)
        throw new Error(`«${name}» è la base dati in uso: scegline un’altra con --database.`);
      if (replace) await drop(name);
      const quoted = pg.escapeIdentifier(name);
      const there = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
      if (there.rows.length > 0)
        throw new Error(`La base dati «${name}» c’è già: per rifarla da capo aggiungi --again.`);
      await admin.query(
        `CREATE DATABASE ${quoted}${reached.administratorUrl ? ` OWNER ${pg.escapeIdentifier(owner)}` : ''}`,
      );
      await admin.query(`ALTER DATABASE ${quoted} SET synchronous_commit = off`);
      const inside = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
      const own = {
        ...reached,
        ownerUrl: inside(reached.ownerUrl),
        applicationUrl: inside(reached.applicationUrl),
      };
      await migrate(own.ownerUrl);
      return own;
    },
    close: async () => {
      await admin.end();
      await reached.stop();
    },
  };
}

/** A pool whose idle connections may be cut when their database goes. */
export function poolAt(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  return pool;
}
