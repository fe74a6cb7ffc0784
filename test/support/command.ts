/** Runs the command line in a process of its own: from the build that `npm test` has made, else from the sources. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const register = fileURLToPath(new URL('./typescript/register.mjs', import.meta.url));

const fromSources = ['--conditions=source', '--no-warnings', '--import', register, 'apps/cli/src/main.ts'];

export type Ran = { code: number | null; stdout: string; stderr: string };
export type Environment = Record<string, string | undefined>;

export function spawnIter(args: readonly string[], env: Environment = {}): ChildProcess {
  const built = process.env['ITER_BUILT'] !== undefined;
  const program = built ? ['dist/apps/cli/src/main.js'] : fromSources;
  const { NODE_OPTIONS: _ofJest, ...inherited } = process.env;
  return spawn(process.execPath, [...program, ...args], {
    cwd: root,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function iter(args: readonly string[], env: Environment = {}): Promise<Ran> {
  const child = spawnIter(args, env);
  const [stdout, stderr, code] = await Promise.all([all(child.stdout), all(child.stderr), ended(child)]);
  return { code, stdout, stderr };
}

export const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

async function all(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}
