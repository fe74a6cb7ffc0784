import { readFile, rename, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { program } from './binaries.js';
import { EmbeddedFailure, lastLines, problemIn } from './failure.js';
import type { Place } from './place.js';
import { findPostmaster, type Postmaster } from './postmaster.js';
import { isRunning } from './processes.js';
import { run } from './run.js';

/** Replaying the log after a crash can take minutes: killing the server meanwhile would only begin it again. */
const secondsToStart = 300;
const secondsToStop = { fast: 30, immediate: 10 };
const bytesOfLogKept = 5_000_000;

/**
 * Starts the server in a session of its own, where Ctrl-C on our terminal does not reach it, and waits until it answers.
 * The children of a server that was killed may keep its memory for a moment: that is waited for.
 */
export async function startServer(place: Place, bin: string, port: number): Promise<void> {
  for (const patience of [500, 1_000, 2_000, 4_000, 0]) {
    const logged = await trimmedLog(place.log);
    const args = ['start', '-D', place.cluster, '-l', place.log, '-w', '-s', '-t', String(secondsToStart)];
    const { code, words } = await run(program(bin, 'pg_ctl'), args, place.account);
    if (code === 0) return;
    const log = (await readFile(place.log, 'utf8').catch(() => '')).slice(logged);
    const killedOneLingers = /pre-existing shared memory block|is still in use/.test(log);
    if (!killedOneLingers || patience === 0) throw startFailure(place, port, `${log}\n${words}`);
    await pause(patience);
  }
}

/** Stops the server: connections end at their next statement, everything is written; if that takes too long, at once. */
export async function stopServer(place: Place, bin: string): Promise<void> {
  for (const mode of ['fast', 'immediate'] as const) {
    const running = await findPostmaster(place.cluster);
    if (running === undefined || running === 'stale') return;
    const args = ['stop', '-D', place.cluster, '-m', mode, '-w', '-s', '-t', String(secondsToStop[mode])];
    const { code, words } = await run(program(bin, 'pg_ctl'), args, place.account);
    if (code === 0) {
      // pg_ctl waits for the pid file to go; the process itself follows a moment later.
      await hasEnded(running.pid);
      return;
    }
    if (mode === 'immediate')
      throw new EmbeddedFailure('not-stopped', { pid: running.pid, words: lastLines(words) });
  }
}

/** Gives a process that is ending two seconds to be gone. */
export async function hasEnded(pid: number): Promise<boolean> {
  for (let waited = 0; isRunning(pid) && waited < 200; waited += 1) await pause(10);
  return !isRunning(pid);
}

/** Waits for a server found starting or stopping; undefined when it ended. */
export async function settled(place: Place, found: Postmaster): Promise<Postmaster | undefined> {
  let current: Postmaster = found;
  for (let waited = 0; !current.ready && waited < secondsToStart * 10; waited += 1) {
    await pause(100);
    const next = await findPostmaster(place.cluster);
    if (next === undefined || next === 'stale') return undefined;
    current = next;
  }
  return current;
}

function startFailure(place: Place, port: number, words: string): EmbeddedFailure {
  const details = {
    path: place.cluster,
    port,
    log: place.log,
    words: lastLines(words),
    found: '?',
    wanted: '?',
  };
  return new EmbeddedFailure(problemIn(words) ?? 'not-started', details);
}

/** The length of the log; a log grown too long is put aside first, so that there are never more than two. */
async function trimmedLog(log: string): Promise<number> {
  const { size } = await stat(log).catch(() => ({ size: 0 }));
  if (size < bytesOfLogKept) return size;
  await rename(log, `${log}.1`);
  return 0;
}
