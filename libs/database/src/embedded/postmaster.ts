import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from './place.js';
import { commandOf, stateOf, workingDirectoryOf } from './processes.js';

/** What a running server says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/**
 * The server that runs on these data, if one does. The number in the file may by now belong to any other program (after
 * a crash of the machine), so the process itself is asked who it is. `stale`: the file names a process that is not our
 * server, but that PostgreSQL would take for one.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | 'stale' | undefined> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  const state = Number.isInteger(pid) && pid > 0 ? stateOf(pid) : 'gone';
  if (state === 'gone') return undefined;
  if (state === 'ended') return 'stale';
  if ((await servesData(pid, [cluster, lines[1] ?? cluster])) === 'no') return 'stale';
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7] === 'ready' };
}

/**
 * Removes what a dead server left that would be taken for a living one. Safe under our lock: children of a killed server
 * are recognised by their shared memory, not by these files.
 */
export async function forgetStale(place: Place): Promise<void> {
  await rm(pidFile(place.cluster), { force: true });
  const sockets = (await readdir(join(place.base, 'run'))).filter((name) => name.startsWith('.s.PGSQL.'));
  for (const name of sockets) await rm(join(place.base, 'run', name), { force: true });
}

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** `unknown` counts as yes for now: the connection that follows asks the server for its data directory. */
async function servesData(pid: number, names: readonly string[]): Promise<'yes' | 'no' | 'unknown'> {
  const command = await commandOf(pid);
  if (command === undefined) return 'unknown';
  if (!/postgres(\.exe)?["']? /.test(command)) return 'no';
  const works = await workingDirectoryOf(pid);
  if (works !== undefined) return names.includes(works) ? 'yes' : 'no';
  return names.some((name) => command.includes(name)) ? 'yes' : 'no';
}
