/** The worker alone in its process, from its environment until it is told to stop. */
import { once } from 'node:events';
import pg from 'pg';
import { waitForDatabase } from '#database';
import { loadProcedure } from '#engine';
import { openJobs, waking } from '#jobs';
import { digestOf } from '#ledger';
import { coDesign } from '#workflows';
import { startWorker } from './create-worker.js';
import type { Environment } from './environment.js';
import { serveHealth } from './health.js';
import { startMail } from './mail-rounds.js';

type Log = (line: string) => void;

/** Works until `stop` is aborted; then stops in order: alarms and rounds, the queue, the database. */
export async function runWorker(environment: Environment, stop: AbortSignal, log: Log): Promise<void> {
  const procedure = loadProcedure(coDesign, digestOf);
  await Promise.race([
    waitForDatabase(environment.databaseUrl, {
      onWait: (error) => log(`Orologio: PostgreSQL non risponde ancora (${error.message}): si aspetta`),
    }),
    aborted(stop),
  ]);
  if (stop.aborted) return;
  const pool = new pg.Pool({
    connectionString: environment.databaseUrl,
    max: 8,
    application_name: 'iter-worker',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
  });
  pool.on('error', (error) => log(`Orologio: la base dati ha chiuso un collegamento: ${error.message}`));
  const jobs = openJobs({ backend: environment.backend, log });
  const worker = await startWorker({ path: { pool, procedure, wake: waking(jobs) }, jobs, log });
  const { mail: settings } = environment;
  const composing = { procedure, base: settings.base };
  const mail = startMail({ pool, composing, settings, demonstration: false, log });
  const read = () => ({ worker: worker.health(), jobs: jobs.health(), mail: mail.health() });
  try {
    const server = environment.health && (await serveHealth(read, environment.health));
    log('Orologio: al lavoro');
    await aborted(stop);
    server?.close();
  } finally {
    await Promise.all([worker.stop(), mail.stop()]);
    await jobs.close();
    await pool.end();
    log('Orologio: fermo');
  }
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
