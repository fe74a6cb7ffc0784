import { randomBytes } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  constants,
  lstat,
  mkdir,
  readlink,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { canReach, isRoot, serverAccount } from './account.js';
import { codeOf, EmbeddedFailure, fileFailure } from './failure.js';
import type { Account } from './run.js';

/** Where one embedded server lives, and under which account (undefined: the one that runs Iter). */
export interface Place {
  readonly base: string;
  readonly cluster: string;
  readonly log: string;
  readonly account: Account | undefined;
}

type Say = (line: string) => void;

/**
 * Directories of root's own where the server's account can work when the project itself is out of its reach.
 * Never /var/tmp: systemd empties it of what was not touched for thirty days.
 */
const reachableRoots = ['/var/lib/iter', '/srv/iter', '/opt/iter'];

/** The place of an existing server; undefined when nothing was ever started in the directory. */
export async function placeOf(directory: string): Promise<Place | undefined> {
  const wanted = resolve(directory);
  const base = (await linkedBase(wanted)) ?? (await realpath(wanted).catch(() => undefined));
  return base === undefined ? undefined : placeAt(base, await serverAccount(base));
}

/** Makes the directory ready for the server, or another one behind a link where the account could not reach it. */
export async function settle(directory: string, say: Say): Promise<Place> {
  const wanted = resolve(directory);
  try {
    await mkdir(wanted, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
    const base = (await linkedBase(wanted)) ?? (await realpath(wanted));
    const account = await serverAccount(base);
    const place = placeAt(account ? await reachable(base, account, say) : base, account);
    await access(place.base, constants.R_OK | constants.W_OK | constants.X_OK);
    for (const path of [join(place.base, 'run'), join(place.base, 'log')]) await ownedBy(account, path);
    return place;
  } catch (error) {
    throw fileFailure(error, wanted);
  }
}

/** Root-owned stores for copies of the programs, best first. */
export async function programStores(place: Place): Promise<readonly string[]> {
  if (!place.account) return [join(place.base, 'programs')];
  const found = [];
  for (const root of reachableRoots) if (await trustworthy(root)) found.push(root);
  return found;
}

/** Where an earlier start put the data, if it could not keep them in the directory itself. */
async function linkedBase(wanted: string): Promise<string | undefined> {
  const path = linkIn(wanted);
  const target = await readlink(path).catch(() => undefined);
  if (target === undefined) return undefined;
  return realpath(path).catch((error: unknown) => {
    throw new EmbeddedFailure('lost-data', { path, target }, error);
  });
}

const linkIn = (wanted: string): string => join(wanted, 'postgres');

function placeAt(base: string, account: Account | undefined): Place {
  return { base, cluster: join(base, 'cluster'), log: join(base, 'log', 'server.log'), account };
}

/** The directory itself if the account can work there; else a new one where it can, and a link to it. */
async function reachable(base: string, account: Account, say: Say): Promise<string> {
  const { uid, mode } = await stat(base);
  if (uid === 0 && (mode & 0o001) === 0) await chmod(base, mode | 0o011);
  if (await canReach(account, base)) return base;
  if (await stat(join(base, 'cluster')).catch(() => undefined))
    throw new EmbeddedFailure('unreachable', { account: account.name, path: base });
  for (const root of reachableRoots)
    if ((await trustworthy(root)) && (await canReach(account, root)))
      return relocated(base, root, account, say);
  throw new EmbeddedFailure('unreachable', { account: account.name, path: base });
}

async function relocated(base: string, root: string, account: Account, say: Say): Promise<string> {
  const home = join(root, `${basename(dirname(base))}-${randomBytes(6).toString('hex')}`);
  await mkdir(home, { mode: 0o711 });
  await writeFile(join(home, 'origin'), `${base}\n`, { mode: 0o600 });
  try {
    await symlink(home, linkIn(base));
  } catch (error) {
    await rm(home, { recursive: true });
    if (codeOf(error) === 'EEXIST') return realpath(linkIn(base));
    throw error;
  }
  say(
    `L’utente ${account.name} non può raggiungere ${base}: i dati stanno in ${home} (the data are kept there).`,
  );
  return home;
}

/** A directory that only root can change: nobody else can have put programs or links in it. */
async function trustworthy(root: string): Promise<boolean> {
  const made = await mkdir(root, { recursive: true }).catch(() => undefined);
  if (made !== undefined) await chmod(root, 0o755);
  const found = await lstat(root).catch(() => undefined);
  return found?.isDirectory() === true && found.uid === 0 && (found.mode & 0o022) === 0;
}

async function ownedBy(account: Account | undefined, path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const { uid } = await lstat(path);
  if (account && uid !== account.uid) await chown(path, account.uid, account.gid);
}
