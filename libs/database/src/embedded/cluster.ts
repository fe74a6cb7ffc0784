import { lstat, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { program, type Binaries } from './binaries.js';
import { configuration, forTheOperator, include } from './configuration.js';
import type { Credentials } from './credentials.js';
import { codeOf, EmbeddedFailure, lastLines, problemIn } from './failure.js';
import type { Place } from './place.js';
import { writePrivate } from './private-file.js';
import { run } from './run.js';

/** Whether there are data in the place; refuses those that these programs cannot serve. */
export async function holdsCluster(place: Place, binaries: Binaries): Promise<boolean> {
  if (!(await lstat(place.cluster).catch(() => undefined))) return false;
  const found = (await readFile(join(place.cluster, 'PG_VERSION'), 'utf8').catch(unlessMissing)).trim();
  if (found === '') throw new EmbeddedFailure('not-a-cluster', { path: place.cluster });
  if (found !== binaries.major)
    throw new EmbeddedFailure('other-major', { path: place.cluster, found, wanted: binaries.major });
  return true;
}

function unlessMissing(error: unknown): string {
  if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return '';
  throw error;
}

/** Writes the settings that Iter answers for. They are ours at every start; `local.conf` is the operator's. */
export async function configure(place: Place, port: number): Promise<void> {
  await writePrivate(join(place.cluster, 'iter.conf'), configuration(place, port), place.account);
}

/** Creates the data. They appear under their name only when complete: what a crash interrupts is thrown away and made again. */
export async function createCluster(
  place: Place,
  binaries: Binaries,
  credentials: Credentials,
): Promise<void> {
  const draft = join(place.base, 'run', 'cluster.new');
  const passwordFile = join(place.base, 'run', 'password');
  await rm(draft, { recursive: true, force: true });
  try {
    await writePrivate(passwordFile, `${credentials.administrator}\n`, place.account);
    const args = ['-D', draft, '--username=postgres', `--pwfile=${passwordFile}`, ...initdbOptions];
    const { code, words } = await run(program(binaries.bin, 'initdb'), args, place.account);
    if (code !== 0)
      throw new EmbeddedFailure(problemIn(words) ?? 'not-initialised', {
        path: place.base,
        words: lastLines(words),
      });
    const settings = await readFile(join(draft, 'postgresql.conf'), 'utf8');
    await writePrivate(join(draft, 'postgresql.conf'), settings + include, place.account);
    await writePrivate(join(draft, 'local.conf'), forTheOperator, place.account);
    await rename(draft, place.cluster);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * PostgreSQL's own C.UTF-8 sorts by code point and knows the case of every letter, alike on every machine and in every
 * release of ICU or libc, so no index breaks when the data move. Lists for people ask for `COLLATE "it-x-icu"`.
 */
const initdbOptions = [
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
];
