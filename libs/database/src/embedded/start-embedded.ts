import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries, type Binaries } from './binaries.js';
import { configure, createCluster, holdsCluster } from './cluster.js';
import { credentialsOf, newCredentials, rememberPort, type Credentials } from './credentials.js';
import { fileFailure, EmbeddedFailure } from './failure.js';
import { isHeld, takeLock } from './lock.js';
import { placeOf, programStores, settle, type Place } from './place.js';
import { choosePort, freePort } from './ports.js';
import { findPostmaster, forgetStale, type Postmaster } from './postmaster.js';
import { writePrivate } from './private-file.js';
import { ensureRoles, names, urlFor } from './roles.js';
import { hasEnded, settled, startServer, stopServer } from './server.js';
import { watch } from './watch.js';

export interface EmbeddedOptions {
  /** Where the data are kept; made if missing. */
  readonly directory: string;
  /** The port on 127.0.0.1; 0 or none: the one of last time, else any that is free. */
  readonly port?: number;
  /** False: no other command joins this server, because it stops soon. True if not given. */
  readonly shared?: boolean;
  /** True: a server that ends by itself is started again, on its port. False if not given. */
  readonly watched?: boolean;
  /** Told in whole lines what an operator wants to know; silent if not given. */
  readonly log?: (line: string) => void;
}

/** How to reach a server that runs. The passwords are in the addresses: never print them. */
export interface EmbeddedAddress {
  /** Owns the database `iter`: for migrations. */
  readonly ownerUrl: string;
  /** What the application connects as: no superuser, owner of nothing, bound by row security. */
  readonly applicationUrl: string;
  /** The superuser, for backups and checks of the files; the application never uses it. */
  readonly administratorUrl: string;
  readonly port: number;
}

export interface EmbeddedPostgres extends EmbeddedAddress {
  /** True when the server was found running, left behind by an Iter that was killed. */
  readonly adopted: boolean;
  /** The version of PostgreSQL, as `18.4`. */
  readonly version: string;
  /** Stops the server and gives the directory back; may be called more than once. Close your own connections first. */
  readonly stop: () => Promise<void>;
}

/**
 * Serves real PostgreSQL from a directory, on 127.0.0.1 only, until `stop`. Creates the data on the first start; adopts
 * the server that a killed Iter left running; holds the directory against a second start.
 *
 * @throws EmbeddedFailure with the remedy, for everything an operator can put right
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const say = options.log ?? (() => undefined);
  const place = await settle(options.directory, say);
  const release = await takeLock(place.base).catch((error: unknown) => {
    throw fileFailure(error, place.base);
  });
  try {
    const binaries = await findBinaries(place.account, () => programStores(place));
    const there = await holdsCluster(place, binaries);
    const credentials = await (there ? credentialsOf(place) : newCredentials(place));
    if (!there) await createCluster(place, binaries, credentials);
    const served = await serve(place, binaries, credentials, options.port ?? 0, say);
    if (options.shared ?? true) await announce(place);
    const revive = async () => {
      if (await leftRunning(place)) return;
      say('PostgreSQL si è fermato da sé: lo riavvio (it ended by itself: starting it again).');
      await startServer(place, binaries.bin, served.port);
      if (options.shared ?? true) await announce(place);
    };
    const unwatch = options.watched ? watch(revive, say) : undefined;
    const end = async () => {
      await unwatch?.();
      await rm(announcement(place), { force: true });
      await stopServer(place, binaries.bin);
      await release();
    };
    let ending: Promise<void> | undefined;
    return { ...served, stop: () => (ending ??= end()) };
  } catch (error) {
    await release();
    throw fileFailure(error, place.base);
  }
}

/**
 * The server of a directory, if an Iter serves it: for a command that joins in without starting or stopping anything.
 * A server whose Iter was killed is nobody's: `startEmbedded` adopts it.
 */
export async function runningEmbedded(directory: string): Promise<EmbeddedAddress | undefined> {
  const place = await placeOf(directory);
  const found = place && (await findPostmaster(place.cluster));
  if (!place || !found || found === 'stale' || !(await isAnnounced(place, found))) return undefined;
  if (!(await isHeld(place.base))) return undefined;
  try {
    return addressOf(await credentialsOf(place), found.port);
  } catch (error) {
    throw fileFailure(error, place.base);
  }
}

/** A server answers before its roles are made; who joins in waits for this word, which names the process it is about. */
async function announce(place: Place): Promise<void> {
  const found = await findPostmaster(place.cluster);
  if (found && found !== 'stale')
    await writePrivate(announcement(place), `${found.pid}\n`, await stat(place.base));
}

const announcement = (place: Place): string => join(place.base, 'serving');

async function isAnnounced(place: Place, { pid, ready }: Postmaster): Promise<boolean> {
  return ready && Number(await readFile(announcement(place), 'utf8').catch(() => '')) === pid;
}

async function serve(
  place: Place,
  binaries: Binaries,
  credentials: Credentials,
  asked: number,
  say: (line: string) => void,
): Promise<Omit<EmbeddedPostgres, 'stop'>> {
  const left = await leftRunning(place);
  if (left && (asked === 0 || asked === left.port)) {
    const version = await ensureRoles(place, credentials, left.port).catch(unlessEnded(place, left));
    if (version?.startsWith(binaries.version)) {
      say(
        `PostgreSQL ${version} era rimasto acceso (processo ${left.pid}): ripreso (was left running: adopted).`,
      );
      await rememberPort(place, credentials, left.port);
      return { ...addressOf(credentials, left.port), adopted: true, version };
    }
  }
  if (left) await stopServer(place, binaries.bin);
  const port = await started(place, binaries, credentials, asked);
  try {
    await rememberPort(place, credentials, port);
    const version = await ensureRoles(place, credentials, port);
    return { ...addressOf(credentials, port), adopted: false, version };
  } catch (error) {
    await stopServer(place, binaries.bin);
    throw error;
  }
}

/** A server that was being killed while we looked at it cuts the connection: it is gone, and nothing is wrong. */
const unlessEnded =
  (place: Place, { pid }: Postmaster) =>
  async (error: unknown): Promise<void> => {
    if (error instanceof EmbeddedFailure || !(await hasEnded(pid))) throw error;
    await forgetStale(place);
  };

async function leftRunning(place: Place): Promise<Postmaster | undefined> {
  const found = await findPostmaster(place.cluster);
  if (found === 'stale') await forgetStale(place);
  return found === undefined || found === 'stale' ? undefined : settled(place, found);
}

/** Another program may take the port between our look and the server's start: without a fixed port, try another. */
async function started(
  place: Place,
  binaries: Binaries,
  credentials: Credentials,
  asked: number,
): Promise<number> {
  let port = await choosePort(asked, credentials.port);
  for (let attempt = 1; ; attempt += 1) {
    await configure(place, port);
    try {
      await startServer(place, binaries.bin, port);
      return port;
    } catch (error) {
      const taken = error instanceof EmbeddedFailure && error.problem === 'port-taken';
      if (!taken || asked !== 0 || attempt === 3) throw error;
      port = await freePort();
    }
  }
}

function addressOf(credentials: Credentials, port: number): EmbeddedAddress {
  return {
    ownerUrl: urlFor(names.owner, credentials.owner, port),
    applicationUrl: urlFor(names.application, credentials.application, port),
    administratorUrl: urlFor('postgres', credentials.administrator, port, 'postgres'),
    port,
  };
}
