import { readFileSync } from 'node:fs';
import { readFile, readlink } from 'node:fs/promises';
import { codeOf } from './failure.js';
import { run } from './run.js';

/** `ended`: dead, but its number is still taken because nobody collected it yet (PostgreSQL takes that for alive). */
export function stateOf(pid: number): 'runs' | 'ended' | 'gone' {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return 'gone';
  }
  return process.platform === 'linux' && isZombie(pid) ? 'ended' : 'runs';
}

export const isRunning = (pid: number): boolean => stateOf(pid) === 'runs';

function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return /^[ZX] /.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}

/**
 * What tells a process from a later one that was given the same number: boot and start tick on Linux, start time
 * elsewhere. Undefined when the system does not say.
 */
export async function birthOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  if (process.platform !== 'linux') return firstLine(await run('ps', ['-o', 'lstart=', '-p', String(pid)]));
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return afterName[19] === undefined ? undefined : `${boot.trim()} ${afterName[19]}`;
  } catch {
    return undefined;
  }
}

/** The words a process was started with; undefined when the system does not say. */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  if (process.platform !== 'linux')
    return firstLine(await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]));
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return words === '' ? undefined : words.replaceAll('\0', ' ').trim();
}

/** Where a process works, followed through renames by the kernel; Linux only, and only what we may look at. */
export async function workingDirectoryOf(pid: number): Promise<string | undefined> {
  return readlink(`/proc/${pid}/cwd`).catch(() => undefined);
}

function firstLine({ code, words }: { code: number; words: string }): string | undefined {
  return code === 0 && words !== '' ? words.split('\n')[0] : undefined;
}
