import { randomBytes } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  constants,
  lstat,
  mkdir,
  readdir,
  readlink,
  realpath,
  rmdir,
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
  const base = await realpath(resolve(directory)).catch(() => undefined);
  if (base === undefined) return undefined;
  return placeAt(base, await serverAccount(base));
}

/** Makes the directory ready for the server, somewhere else with a link to it where the account could not reach it. */
export async function settle(directory: string, say: Say): Promise<Place> {
  const wanted = resolve(directory);
  try {
    await refuseDangling(wanted);
    const account = isRoot() ? await serverAccount(wanted) : undefined;
    const base = account ? await reachableBase(wanted, account, say) : await ownBase(wanted);
    const place = placeAt(base, account);
    for (const path of [join(base, 'run'), join(base, 'log')]) await ownedBy(account, path);
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

async function refuseDangling(wanted: string): Promise<void> {
  const target = await readlink(wanted).catch(() => undefined);
  if (target === undefined || (await stat(wanted).catch(() => undefined))) return;
  throw new EmbeddedFailure('lost-data', { path: wanted, target });
}

function placeAt(base: string, account: Account | undefined): Place {
  return { base, cluster: join(base, 'cluster'), log: join(base, 'log', 'server.log'), account };
}

async function ownBase(wanted: string): Promise<string> {
  await mkdir(wanted, { recursive: true, mode: 0o700 });
  await access(wanted, constants.R_OK | constants.W_OK | constants.X_OK);
  return realpath(wanted);
}

async function reachableBase(wanted: string, account: Account, say: Say): Promise<string> {
  await mkdir(dirname(wanted), { recursive: true, mode: 0o755 });
  const there = await lstat(wanted).catch(() => undefined);
  if (!there && (await canReach(account, dirname(wanted))))
    await mkdir(wanted, { recursive: true, mode: 0o711 });
  else if (!there) return relocated(wanted, account, say);
  const base = await realpath(wanted);
  const { uid, mode } = await lstat(base);
  if (uid === 0 && (mode & 0o001) === 0) await chmod(base, mode | 0o011);
  if (await canReach(account, base)) return base;
  if (there?.isDirectory() && (await readdir(base)).length === 0) {
    await rmdir(base);
    return relocated(wanted, account, say);
  }
  throw new EmbeddedFailure('unreachable', { account: account.name, path: base });
}

async function relocated(wanted: string, account: Account, say: Say): Promise<string> {
  for (const root of reachableRoots) {
    if (!(await trustworthy(root)) || !(await canReach(account, root))) continue;
    const home = join(root, `${basename(dirname(dirname(wanted)))}-${randomBytes(6).toString('hex')}`);
    await mkdir(home, { mode: 0o711 });
    await writeFile(join(home, 'origin'), `${wanted}\n`, { mode: 0o600 });
    const linked = await symlink(home, wanted).then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) === 'EEXIST') return false;
        throw error;
      },
    );
    if (!linked) return realpath(wanted);
    say(
      `L’utente ${account.name} non può raggiungere ${wanted}: i dati stanno in ${home} (the data are kept there).`,
    );
    return home;
  }
  throw new EmbeddedFailure('unreachable', { account: account.name, path: wanted });
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
