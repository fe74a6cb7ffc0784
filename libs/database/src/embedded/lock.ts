import { randomBytes } from 'node:crypto';
import { link, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, EmbeddedFailure } from './failure.js';
import { birthOf, isRunning } from './processes.js';

interface Holder {
  readonly pid: number;
  readonly birth: string | undefined;
}

/**
 * Takes the directory for this process and returns how to give it back. A lock whose holder died is simply outbid.
 *
 * The lock is the highest-numbered file `lock.<n>`. A newcomer may create number n+1 only when the holder of n is dead,
 * and only one can create it (`link` is atomic), so no lock is ever removed to be taken: that is what makes it safe.
 */
export async function takeLock(base: string): Promise<() => Promise<void>> {
  const mine: Holder = { pid: process.pid, birth: await birthOf(process.pid) };
  const draft = join(base, `lock-draft.${process.pid}.${randomBytes(4).toString('hex')}`);
  await writeFile(draft, JSON.stringify(mine), { mode: 0o644 });
  try {
    for (;;) {
      const highest = await highestLock(base);
      const pid = await holderOf(base, highest);
      if (pid !== undefined) throw new EmbeddedFailure('in-use', { pid, path: base });
      if (!(await placed(draft, lockFile(base, highest + 1)))) continue;
      if ((await highestLock(base)) === highest + 1) {
        await sweepBelow(base, highest + 1);
        return () => rm(lockFile(base, highest + 1), { force: true });
      }
      await rm(lockFile(base, highest + 1), { force: true });
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** Whether a living process holds the directory. */
export const isHeld = async (base: string): Promise<boolean> =>
  (await holderOf(base, await highestLock(base))) !== undefined;

const lockFile = (base: string, number: number): string => join(base, `lock.${number}`);

async function numbers(base: string): Promise<number[]> {
  return (await readdir(base)).flatMap((name) => (/^lock\.\d+$/.test(name) ? [Number(name.slice(5))] : []));
}

const highestLock = async (base: string): Promise<number> => Math.max(0, ...(await numbers(base)));

/** The living process that holds lock `number`. */
async function holderOf(base: string, number: number): Promise<number | undefined> {
  const text = number === 0 ? '{}' : await readFile(lockFile(base, number), 'utf8').catch(() => '{}');
  const { pid, birth } = parsed(text);
  if (pid === undefined || !isRunning(pid)) return undefined;
  const now = await birthOf(pid);
  return birth !== undefined && now !== undefined && now !== birth ? undefined : pid;
}

/** A power cut can leave an empty file behind: nobody holds that one. */
function parsed(text: string): Partial<Holder> {
  try {
    return JSON.parse(text) as Partial<Holder>;
  } catch {
    return {};
  }
}

async function placed(draft: string, target: string): Promise<boolean> {
  try {
    await link(draft, target);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function sweepBelow(base: string, number: number): Promise<void> {
  for (const old of await numbers(base)) if (old < number) await rm(lockFile(base, old), { force: true });
}
