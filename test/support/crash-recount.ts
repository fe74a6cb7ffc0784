/**
 * A program for the kill tests: it carries out an act for many cases until it dies, after so many statements that write.
 * Arguments: the application's database, the act, after which statement.
 */
import pg from 'pg';
import { carryOut, type OnePath } from '#procedures';
import { sampleProcedure } from './procedure.js';

const [url = '', id = '', after = '1'] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 4, application_name: 'crash' });

let written = 0;
/** The entries are committed, and nobody has noted that they are. */
const watched: pg.Pool = Object.assign(Object.create(pool) as pg.Pool, {
  query: async (query: never, values: never) => {
    const answer = (await pool.query(query, values)) as unknown;
    const { name } = query as { name?: string };
    if (name === 'record-steps' && ++written === Number(after)) process.kill(process.pid, 'SIGKILL');
    return answer;
  },
});
const path: OnePath = { pool: watched, procedure: sampleProcedure, wake: () => undefined };
await carryOut(path, id);
