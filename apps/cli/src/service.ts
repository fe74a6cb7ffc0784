/** Iter at work: one process that serves and rings, or one part of it. Stops in the reverse order in which it began. */
import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrate, waitForDatabase } from '#database';
import { openStore } from '#documents';
import type { Procedure } from '#engine';
import { openJobs, waking } from '#jobs';
import type { Mode } from '#door';
import { createApi } from '../../api/src/create-api.js';
import { drawAhead, openPages } from '../../web/src/index.js';
import { readMailSettings, type MailSettings } from '#notify';
import { startWorker } from '../../worker/src/create-worker.js';
import { startMail } from '../../worker/src/mail-rounds.js';
import { loadDemonstration } from './demonstration.js';
import { openStage } from './demonstration-stage.js';
import { CliFailure, EXIT } from './failure.js';
import { keepDatabase, openPath, reachDatabase, rules, type Reached } from './reach.js';

export type ServiceOptions = { port: number; host: string; only?: string; demo: boolean };

type Talk = (line: string) => void;
type Stop = () => Promise<void>;

export async function service(options: ServiceOptions, talk: Talk): Promise<void> {
  const parts = partsOf(options.only);
  const mail = mailSettings(options);
  const procedure = rules();
  if (parts.api) await refuseTakenPort(options);
  const stops: Stop[] = [];
  const stopping = stopOnSignal(stops, talk);
  try {
    const reached = await (options.only ? reachDatabase(talk) : keepDatabase(talk));
    stops.push(reached.stop);
    stopping.endIfAsked();
    await waitForDatabase(reached.ownerUrl, {
      onWait: (error) => talk(`La base dati non risponde ancora (${error.message}): aspetto.`),
    });
    await migrate(reached.ownerUrl);
    const mode =
      options.demo && !options.only
        ? await loadDemonstration({ reached, procedure, documents: openStore(), talk })
        : 'service';
    stopping.endIfAsked();
    await begin({ options, parts, mail, mode, reached, procedure, stops, talk });
  } catch (error) {
    await stopAll(stops);
    // What breaks because everything is being stopped is no failure.
    if (!stopping.asked()) throw error;
  }
  await stopping.stopped;
}

type Parts = { api: boolean; worker: boolean };

function partsOf(only: string | undefined): Parts {
  if (only === undefined) return { api: true, worker: true };
  if (only === 'api' || only === 'worker') return { api: only === 'api', worker: only === 'worker' };
  throw new CliFailure(
    `Non c’è una parte «${only}».`,
    'iter start --only api, oppure iter start --only worker',
    EXIT.usage,
  );
}

function mailSettings({ port }: ServiceOptions): MailSettings {
  try {
    return readMailSettings(process.env, `http://127.0.0.1:${port}`);
  } catch (error) {
    throw new CliFailure((error as Error).message, 'docs/operations.md spiega le impostazioni.', EXIT.usage);
  }
}

type Beginning = {
  options: ServiceOptions;
  parts: Parts;
  mail: MailSettings;
  mode: Mode;
  reached: Reached;
  procedure: Procedure;
  stops: Stop[];
  talk: Talk;
};

async function begin({
  options,
  parts,
  mail,
  mode,
  reached,
  procedure,
  stops,
  talk,
}: Beginning): Promise<void> {
  const redis = process.env['REDIS_URL'];
  const backend = redis
    ? ({ kind: 'redis', url: redis } as const)
    : ({ kind: 'postgres', url: reached.applicationUrl } as const);
  const jobs = openJobs({ backend, log: talk });
  // A queue that an operator must mend: said once, and the rounds go on without alarms.
  jobs.ready.catch((error: unknown) => talk(`Le sveglie non suonano: ${(error as Error).message}`));
  stops.push(jobs.close);
  const path = await openPath(reached.applicationUrl, procedure, waking(jobs));
  stops.push(path.close);
  const worker = parts.worker ? await startWorker({ path, jobs, log: talk }) : undefined;
  if (worker) stops.push(worker.stop);
  if (worker) {
    const composing = { procedure, base: mail.base };
    const demonstration = mode === 'demonstration';
    stops.push(startMail({ pool: path.pool, composing, settings: mail, demonstration, log: talk }).stop);
  }
  if (!parts.api) {
    talk('L’orologio di Iter è in funzione. Per fermarlo: Ctrl-C.');
    return;
  }
  const heartbeat = worker ? { heartbeat: () => worker.health().well } : {};
  const stage = mode === 'demonstration' ? openStage(reached, path) : undefined;
  if (stage) stops.push(stage.close);
  const api = await createApi({
    faces: [await openPages(stage)],
    dataSource: path.source,
    procedure,
    wake: path.wake,
    mode,
    ...heartbeat,
  });
  stops.push(() => api.close());
  await listen(api, options, talk);
  // Once it answers: nobody waits for a picture, neither at the start nor when the first reader asks for one.
  const stopping = new AbortController();
  stops.push(() => Promise.resolve(stopping.abort()));
  drawAhead(procedure, stopping.signal).catch((error: unknown) =>
    talk(`Un percorso non si è potuto disegnare: ${(error as Error).message}`),
  );
}

async function listen(
  api: NestFastifyApplication,
  { port, host }: ServiceOptions,
  talk: Talk,
): Promise<void> {
  await api.listen(port, host);
  const address = (await api.getUrl()).replace('[::1]', 'localhost');
  talk(`\nIter è pronto: ${address}\n  API: ${address}/api/v1   documentazione: ${address}/docs`);
  talk('Per fermarlo: Ctrl-C.');
}

/** Said before anything is started, so that nothing has to be undone. */
async function refuseTakenPort({ port, host }: ServiceOptions): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portFailure(port, error)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function portFailure(port: number, error: NodeJS.ErrnoException): CliFailure {
  if (error.code === 'EADDRINUSE')
    return new CliFailure(
      `La porta ${port} è già usata da un altro programma.`,
      `npm start -- --port ${port + 1}`,
    );
  if (error.code === 'EACCES')
    return new CliFailure(`La porta ${port} non è permessa a questo utente.`, 'npm start -- --port 3000');
  return new CliFailure(
    `Sulla porta ${port} non si può ascoltare (${error.code ?? error.message}).`,
    'npm start -- --host 127.0.0.1 --port 3000',
  );
}

async function stopAll(stops: Stop[]): Promise<void> {
  for (const stop of stops.splice(0).reverse()) {
    await stop().catch((error: unknown) =>
      process.stderr.write(`Nel fermare: ${(error as Error).message}\n`),
    );
  }
}

type Stopping = { asked: () => boolean; endIfAsked: () => void; stopped: Promise<void> };

/** `stopped` resolves once everything is stopped after Ctrl-C or a polite kill. A second Ctrl-C does not wait. */
function stopOnSignal(stops: Stop[], talk: Talk): Stopping {
  let asked = false;
  const stopped = new Promise<void>((resolve) => {
    const stop = () => {
      if (asked) process.exit(130);
      asked = true;
      talk('\nMi fermo…');
      void stopAll(stops).then(resolve);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
  const endIfAsked = () => {
    if (asked) throw new CliFailure('Fermato prima di cominciare.', 'npm start');
  };
  return { asked: () => asked, endIfAsked, stopped };
}
