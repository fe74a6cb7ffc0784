import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedFailure } from './failure.js';
import { run, type Account } from './run.js';

const preferred = ['postgres', '_postgres', 'nobody'];

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Who runs the server. An ordinary user does it himself (undefined). Root hands it to whoever owns the data already,
 * else to an account of the system, because PostgreSQL refuses to run as root.
 */
export async function serverAccount(base: string): Promise<Account | undefined> {
  if (!isRoot()) return undefined;
  for (const path of [join(base, 'cluster'), base]) {
    const owner = await stat(path).catch(() => undefined);
    if (owner && owner.uid !== 0) return proven({ name: `#${owner.uid}`, uid: owner.uid, gid: owner.gid });
  }
  for (const name of preferred) {
    const uid = await idOf(name, '-u');
    const gid = await idOf(name, '-g');
    if (uid && gid) return proven({ name, uid, gid });
  }
  throw new EmbeddedFailure('no-account', { words: preferred.join(', ') });
}

async function idOf(name: string, flag: '-u' | '-g'): Promise<number | undefined> {
  const { code, words } = await run('id', [flag, name]);
  return code === 0 && /^\d+$/.test(words) ? Number(words) : undefined;
}

/** In some containers root may not become anybody else: better said here than by an obscure failure later. */
async function proven(account: Account): Promise<Account> {
  try {
    await run('/bin/sh', ['-c', ':'], account);
    return account;
  } catch (error) {
    throw new EmbeddedFailure('no-account', { words: String(error) }, error);
  }
}

/** Whether the account may walk into the directory, asked of the system itself and so right for any kind of permission. */
export async function canReach(account: Account, directory: string): Promise<boolean> {
  const { code } = await run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], account);
  return code === 0;
}
