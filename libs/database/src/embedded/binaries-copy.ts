import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, fileFailure } from './failure.js';

const programs = ['initdb', 'pg_ctl', 'postgres'];

/**
 * Gives the package the library links and the executable bits that npm leaves out when install scripts are off.
 * False when the directory is not ours to complete.
 */
export async function makeUsable(native: string): Promise<boolean> {
  try {
    for (const { source, target } of await links(native)) {
      const link = join(native, '..', target);
      if (await lstat(link).catch(() => undefined)) continue;
      await symlink(basename(source), link).catch(unlessThere);
    }
    for (const name of programs) await makeExecutable(join(native, 'bin', name));
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '')) return false;
    throw fileFailure(error, native);
  }
}

/** A complete copy of the programs under `store`, readable by everybody; made once, put in place in one step. */
export async function copyInto(store: string, native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = join(store, `postgresql-${version}-${process.platform}-${process.arch}`);
  const made = join(home, 'native');
  if (await lstat(made).catch(() => undefined)) return made;
  const draft = `${home}.${process.pid}.new`;
  try {
    await mkdir(draft, { recursive: true, mode: 0o755 });
    const copied = join(draft, 'native');
    await cp(native, copied, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    });
    await makeUsable(copied);
    await openToAll(draft);
    await rename(draft, home).catch(unlessThere);
    return made;
  } catch (error) {
    throw fileFailure(error, store);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function links(native: string): Promise<readonly { source: string; target: string }[]> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  return (JSON.parse(list) as { source: string; target: string }[]).filter(
    ({ source, target }) => dirname(source) === dirname(target) && !target.includes('..'),
  );
}

async function makeExecutable(file: string): Promise<void> {
  const found = await lstat(file).catch(() => undefined);
  if (found && (found.mode & 0o100) === 0) await chmod(file, 0o755);
}

async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, basename(directory) === 'bin' ? 0o755 : 0o644);
  }
}

function unlessThere(error: unknown): void {
  if (!['EEXIST', 'ENOTEMPTY'].includes(codeOf(error) ?? '')) throw error;
}
