import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';

const program = fileURLToPath(new URL('./serve-embedded.ts', import.meta.url));
const loader = new URL('../typescript/register.mjs', import.meta.url).href;

export interface Served {
  readonly administratorUrl: string;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly port: number;
  readonly adopted: boolean;
  readonly ms: number;
}

export interface Refused {
  readonly problem: string;
  readonly message: string;
}

const children = new Set<ChildProcess>();

/** Ends what a failed test left running. */
export async function endAll(): Promise<void> {
  await Promise.all([...children].map((child) => ended(child, () => child.kill('SIGKILL'))));
}

/** Another process that serves the directory: to be killed, or to be raced against. */
export async function serveElsewhere(
  directory: string,
  as?: { uid: number; gid: number },
): Promise<{ answer: Partial<Served & Refused>; end: () => Promise<void>; kill9: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--conditions=source', '--import', loader, program, directory], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...as,
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  const line = await firstLine(child);
  return {
    answer: JSON.parse(line) as Partial<Served & Refused>,
    end: () => ended(child, () => child.stdin?.write('end\n')),
    kill9: () => ended(child, () => child.kill('SIGKILL')),
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the child has no output');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('the server program ended without an answer');
}

async function ended(child: ChildProcess, act: () => unknown): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  act();
  await exit;
}
