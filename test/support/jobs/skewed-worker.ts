/** A worker whose clock of the system is wrong, by libfaketime. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { JobsBackend } from '#jobs';

/** Tests that need it: left out, with the reason in the name, on a machine that does not have it. */
export function describeWithFaketime(name: string, tests: () => void): void {
  if (process.env['ITER_NO_FAKETIME'] === '1')
    describe.skip(`${name} (left out: faketime is missing, apt-get install faketime)`, tests);
  else describe(name, tests);
}

const program = fileURLToPath(new URL('./skewed-program.ts', import.meta.url));
const loader = new URL('../typescript/register.mjs', import.meta.url).href;

export type SkewedWorker = {
  /** By how much its clock is ahead of ours, milliseconds. */
  aheadMs: number;
  stop: () => Promise<void>;
};

/** @param skew as libfaketime reads it: `+1h`, `-1h` */
export async function skewedWorker(
  skew: string,
  databaseUrl: string,
  backend: JobsBackend,
  smtp: string,
): Promise<SkewedWorker> {
  const node = [process.execPath, '--conditions=source', '--import', loader, program];
  const child = spawn('faketime', ['-m', '-f', skew, ...node, databaseUrl, backend.kind, backend.url, smtp], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Timers count what passes; only the time of day is wrong.
    env: { ...process.env, DONT_FAKE_MONOTONIC: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' },
  });
  const exit = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout }))
    return {
      aheadMs: Number(line) - Date.now(),
      async stop() {
        child.stdin.end();
        await exit;
      },
    };
  throw new Error('the worker ended without a word');
}
