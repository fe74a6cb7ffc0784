/** Files on disk under the hash of their content: written whole or not at all, never changed, never executable. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { access, chmod, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { kindOf, KINDS, TAKEN, type KindOfFile } from './kinds.js';
import type { RefusalOfFile } from './refusals.js';

export type StoreOptions = {
  /** Beside the other data if not given. */
  directory?: string;
  /** Bytes of one file at most. */
  cap?: number;
  taken?: readonly KindOfFile[];
};

export type KeptFile = { hash: string; size: number; mediaType: string };

export type Kept = ({ ok: true } & KeptFile) | { ok: false; refusal: RefusalOfFile };

/** A stream of bytes that may say, once it has ended, that its sender was cut off. */
export type Incoming = AsyncIterable<Uint8Array> & { truncated?: boolean };

export type DocumentStore = {
  cap: number;
  keep: (incoming: Incoming) => Promise<Kept>;
  /** @throws ENOENT if nothing is kept under this hash */
  read: (hash: string) => Promise<ReadStream>;
  has: (hash: string) => Promise<boolean>;
};

export const LARGEST_FILE = 20 * 1_048_576;

const besideTheData = (): string => join(process.env['ITER_HOME'] ?? '.iter', 'documents');

export function openStore({
  directory = besideTheData(),
  cap = LARGEST_FILE,
  taken = TAKEN,
}: StoreOptions = {}): DocumentStore {
  const pathOf = (hash: string): string => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('A document is named by its SHA-256.');
    return join(directory, hash.slice(0, 2), hash.slice(2, 4), hash);
  };
  return {
    cap,
    keep: (incoming) => keep(incoming, { directory, cap, taken, pathOf }),
    read: async (hash) => {
      const path = pathOf(hash);
      await access(path);
      return createReadStream(path);
    },
    has: (hash) =>
      access(pathOf(hash)).then(
        () => true,
        () => false,
      ),
  };
}

type Place = Required<StoreOptions> & { pathOf: (hash: string) => string };

async function keep(incoming: Incoming, place: Place): Promise<Kept> {
  const arriving = join(place.directory, 'arriving');
  await mkdir(arriving, { recursive: true, mode: 0o700 });
  const path = join(arriving, randomUUID());
  const file = await open(path, 'wx+', 0o600);
  try {
    const written = await receive(incoming, file, place.cap);
    if ('why' in written) return { ok: false, refusal: written };
    const kind = await kindOf(file, written.size);
    const refusal = refusalOf(kind, place.taken);
    if (kind === null || kind === 'macros' || refusal)
      return { ok: false, refusal: refusal as RefusalOfFile };
    await file.sync();
    await settle(path, place.pathOf(written.hash));
    return { ok: true, ...written, mediaType: KINDS[kind].mediaType };
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}

const refusalOf = (
  kind: KindOfFile | 'macros' | null,
  taken: readonly KindOfFile[],
): RefusalOfFile | null => {
  if (kind === 'macros') return { why: 'macros' };
  if (kind !== null && taken.includes(kind)) return null;
  return { why: 'kind', allowed: taken.map((one) => KINDS[one].said) };
};

async function receive(
  incoming: Incoming,
  file: FileHandle,
  cap: number,
): Promise<{ hash: string; size: number } | RefusalOfFile> {
  const digest = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of incoming) {
      size += chunk.length;
      if (size > cap) return { why: 'too-large', cap };
      digest.update(chunk);
      await file.writeFile(chunk);
    }
  } catch {
    return { why: 'cut-off' };
  }
  if (incoming.truncated) return { why: 'too-large', cap };
  return size === 0 ? { why: 'empty' } : { hash: digest.digest('hex'), size };
}

/** Gives the file its name, for good: the same content twice is the same file. */
async function settle(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await chmod(from, 0o400);
  await rename(from, to);
  for (const directory of [dirname(to), dirname(dirname(to))]) await syncDirectory(directory);
}

async function syncDirectory(path: string): Promise<void> {
  // Windows opens no directory; there the rename itself is all there is.
  const directory = await open(path, 'r').catch(() => null);
  await directory?.sync().catch(() => undefined);
  await directory?.close();
}
