import { spawn, type SpawnOptions } from 'node:child_process';
import { tmpdir } from 'node:os';

/** The account under which the server runs when Iter itself runs as root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export interface Ran {
  readonly code: number;
  readonly words: string;
}

/** Runs one program to its end, as `account` if given; rejects only when it could not be started at all. */
export function run(command: string, args: readonly string[], account?: Account): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, settings(account));
    let words = '';
    const hear = (chunk: Buffer) => (words += chunk.toString('utf8'));
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, words: words.trim() }));
  });
}

/** A bare environment: PGDATA, PGPORT or a locale of the caller must not steer our server. */
function settings(account: Account | undefined): SpawnOptions {
  const kept = ['PATH', 'SystemRoot'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    cwd: process.platform === 'win32' ? tmpdir() : '/',
    env: { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    ...(account && { uid: account.uid, gid: account.gid }),
  };
}
