/** A worker of the sample procedure in a process of its own. Arguments: address of the database, kind and address of the queue, mail server. */
import pg from 'pg';
import { openJobs, waking, type JobsBackend } from '#jobs';
import { startWorker } from '../../../apps/worker/src/create-worker.js';
import { startMail } from '../../../apps/worker/src/mail-rounds.js';
import { sampleProcedure } from '../procedure.js';

const [databaseUrl = '', kind, url = '', smtp = ''] = process.argv.slice(2);
const backend: JobsBackend = { kind: kind === 'redis' ? 'redis' : 'postgres', url };
const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 });
const jobs = openJobs({ backend });
await jobs.ready;
await startWorker({ path: { pool, procedure: sampleProcedure, wake: waking(jobs) }, jobs, everyMs: 300 });
startMail({
  pool,
  composing: { procedure: sampleProcedure, base: 'https://iter.example' },
  settings: {
    smtp: { url: smtp, from: 'iter@comune.example' },
    pec: null,
    base: 'https://iter.example',
    concurrency: 1,
  },
  demonstration: false,
  everyMs: 100,
  log: () => undefined,
});
// Ends with whoever started it, also when that one is killed.
process.stdin.on('end', () => process.exit(0)).resume();
process.stdout.write(`${Date.now()}\n`);
