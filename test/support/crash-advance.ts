/**
 * A program for the kill tests: it advances cases until it dies at a given point of a given pass. The points are in the
 * pool and in the wake that are handed to the one path; the product knows nothing of them.
 *
 * Arguments: the application's database, the call, the point, the pass at which it dies.
 * It says each acknowledged answer in one line of JSON, and before asking, what it is about to ask.
 */
import pg from 'pg';
import { advance, type Command, type OnePath } from '#procedures';
import { caseId } from '#engine';
import { ets, officer, organisation, sampleProcedure } from './procedure.js';
import { crashPoints, type CrashPoint } from './crash-points.js';

const [url = '', call = '', point = '', pass = '1'] = process.argv.slice(2);
if (!crashPoints.includes(point as CrashPoint)) throw new Error(`There is no crash point "${point}".`);

const pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'crash' });
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

let passes = 0;
function dieAt(here: CrashPoint): void {
  if (here === point && ++passes === Number(pass)) process.kill(process.pid, 'SIGKILL');
}

const isWrite = (query: unknown) => (query as { name?: string }).name === 'record-steps';

/** The pool of the product, with the points around its writing statement. */
const watched: pg.Pool = Object.assign(Object.create(pool) as pg.Pool, {
  query: async (query: never, values: never) => {
    if (!isWrite(query)) return pool.query(query, values);
    dieAt('before-write');
    const writing = pool.query(query, values) as unknown as Promise<unknown>;
    if (point === 'write-sent') setImmediate(() => dieAt('write-sent'));
    const written = await writing;
    dieAt('after-commit');
    return written;
  },
});

const path: OnePath = {
  pool: watched,
  procedure: sampleProcedure,
  wake: (owed) => {
    if (owed.tells.length > 0) say({ woken: owed.tells.map((tell) => tell.id) });
    dieAt('after-wake');
  },
};

const application = caseId(call, 'application', 'A1');
const ask = async (command: Command) => {
  say({ asking: command });
  const answer = await advance(path, command);
  say({ answered: command.id, answer });
};

await ask({
  case: call,
  type: 'application.receive',
  data: { key: 'A1', organisation },
  by: officer,
  id: 'receive',
});
for (let n = 1; ; n++)
  await ask({ case: application, type: 'question.ask', data: { text: `q${n}` }, by: ets, id: `q${n}` });
