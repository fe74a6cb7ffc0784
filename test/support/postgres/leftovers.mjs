import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Stops the server of one test run and removes its directory. */
export async function removeRun(directory) {
  const pid = numberIn(join(directory, 'pg', 'cluster', 'postmaster.pid'));
  if (pid !== undefined && serves(pid, directory)) await end(pid);
  rmSync(directory, { recursive: true, force: true });
}

/** What earlier runs left that were killed before they could tidy up. */
export async function removeAbandoned() {
  for (const name of readdirSync(tmpdir())) {
    if (!/^iter-test-\w{6}$/.test(name)) continue;
    const directory = join(tmpdir(), name);
    const jest = numberIn(join(directory, 'jest.pid'));
    if (jest !== undefined && !isRunning(jest)) await removeRun(directory).catch(() => undefined);
  }
}

/** Fast, then immediate, then by force: the data of a test run are worth nothing. */
async function end(pid) {
  for (const [signal, tenths] of [
    ['SIGINT', 100],
    ['SIGQUIT', 50],
    ['SIGKILL', 20],
  ]) {
    if (!isRunning(pid)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < tenths && isRunning(pid); waited += 1) await pause(100);
  }
}

function numberIn(file) {
  const number = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : NaN;
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** A number may have passed to another program since: the words it was started with tell. */
function serves(pid, directory) {
  if (!existsSync('/proc/self/cmdline')) return true;
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) && readFileSync(file, 'utf8').includes(directory);
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  const file = `/proc/${pid}/stat`;
  return !existsSync(file) || !/\) [ZX] /.test(readFileSync(file, 'utf8'));
}
