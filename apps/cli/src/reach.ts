/** How a command comes to its database: one that is named, one that is running, or one started for the moment. */
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import {
  connectionOptions,
  EmbeddedFailure,
  migrate,
  poolOf,
  runningEmbedded,
  startEmbedded,
} from '#database';
import { checkProcedure, loadProcedure, type Procedure } from '#engine';
import { digestOf } from '#ledger';
import type { OnePath, Wake } from '#procedures';
import { coDesign, published } from '#workflows';
import { CliFailure, EXIT } from './failure.js';

export type Reached = {
  /** Owns the schema: migrations, the virtual clock. */
  ownerUrl: string;
  applicationUrl: string;
  /** May create databases; only where Iter itself runs the server. */
  administratorUrl?: string;
  stop: () => Promise<void>;
};

export const homeDirectory = (): string => resolve(process.env['ITER_HOME'] ?? '.iter');

/** Together about ten seconds. */
const TURN_PAUSE_MS = 250;
const TURN_ATTEMPTS = 40;

/** DATABASE_URL if given (DATABASE_OWNER_URL for the schema); else the embedded server, joined or started. */
export async function reachDatabase(talk: (line: string) => void): Promise<Reached> {
  const url = process.env['DATABASE_URL'];
  if (url)
    return {
      applicationUrl: url,
      ownerUrl: process.env['DATABASE_OWNER_URL'] ?? url,
      stop: () => Promise.resolve(),
    };
  for (let attempt = 1; ; attempt++) {
    const running = await runningEmbedded(homeDirectory());
    if (running) return { ...running, stop: () => Promise.resolve() };
    try {
      return await startEmbedded({ directory: homeDirectory(), log: talk, shared: false });
    } catch (error) {
      if (!isInUse(error) || attempt === TURN_ATTEMPTS) throw error;
      if (attempt === 1) talk('Un altro comando di Iter sta finendo: aspetto il mio turno.');
      await pause(TURN_PAUSE_MS);
    }
  }
}

/** Another command, or a service that is still beginning, holds the data for a few seconds. */
const isInUse = (error: unknown): boolean => error instanceof EmbeddedFailure && error.problem === 'in-use';

/** Like `reachDatabase`, for a service that stays: it never leans on a server that another process will stop. */
export async function keepDatabase(talk: (line: string) => void): Promise<Reached> {
  if (process.env['DATABASE_URL']) return reachDatabase(talk);
  return startEmbedded({ directory: homeDirectory(), log: talk, watched: true });
}

/** The procedure with its workflows. @throws if a boot check finds anything: Iter does not start on broken rules */
export function rules(): Procedure {
  const procedure = loadProcedure(coDesign, digestOf);
  const findings = checkProcedure(procedure, published);
  if (findings.length === 0) return procedure;
  const stories = findings.map(({ workflow, check, story }) => `  ${workflow} · ${check}: ${story}`);
  throw new CliFailure(
    ['Le regole di procedimento hanno difetti e non si parte:', ...stories].join('\n'),
    'correggere i file indicati in workflows/ e riprovare (npm run verify li controlla).',
    EXIT.violated,
  );
}

export type OpenedPath = OnePath & { source: DataSource; close: () => Promise<void> };

/** The one path over a connection of its own. */
export async function openPath(
  url: string,
  procedure: Procedure,
  wake: Wake = () => undefined,
): Promise<OpenedPath> {
  const source = await new DataSource(connectionOptions({ url })).initialize();
  return { source, pool: poolOf(source), procedure, wake, close: () => source.destroy() };
}

/** Reaches the database, brings its schema up to date, does the work, and leaves everything as it was found. */
export async function withPath<T>(
  talk: (line: string) => void,
  work: (path: OpenedPath, reached: Reached) => Promise<T>,
): Promise<T> {
  const procedure = rules();
  const reached = await reachDatabase(talk);
  try {
    await migrate(reached.ownerUrl);
    const path = await openPath(reached.applicationUrl, procedure);
    try {
      return await work(path, reached);
    } finally {
      await path.close();
    }
  } finally {
    await reached.stop();
  }
}
