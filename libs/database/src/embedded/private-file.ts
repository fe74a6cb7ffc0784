import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isRoot } from './account.js';

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Writes a file that only its owner may read, whole or not at all, and never through a link left in its place. */
export async function writePrivate(path: string, text: string, owner?: Owner): Promise<void> {
  const draft = join(dirname(path), `.${randomBytes(6).toString('hex')}`);
  const file = await open(draft, 'wx', 0o600);
  try {
    if (owner && isRoot()) await file.chown(owner.uid, owner.gid);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path).catch(async (error: unknown) => {
    await rm(draft, { force: true });
    throw error;
  });
}
