import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A Redis of the tests' own: on a free port, in a directory of its own, keeping every write. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  readonly pid: () => number;
  /** Ends it and removes its data. */
  readonly stop: () => Promise<void>;
  /** Ends it without warning; its data stay. */
  readonly kill9: () => Promise<void>;
  /** Starts it again on the same port and data, ending it first if it runs. */
  readonly restart: () => Promise<void>;
}

const program = 'redis-server';

/** Tests that need redis-server: left out, with the reason in the name, on a machine that does not have it. */
export function describeWithRedis(name: string, tests: () => void): void {
  if (process.env['ITER_NO_REDIS'] === '1')
    describe.skip(`${name} (left out: redis-server is missing, apt-get install redis-server)`, tests);
  else describe(name, tests);
}

export async function startRedis(): Promise<TestRedis> {
  const directory = await mkdtemp(join(tmpdir(), 'iter-redis-'));
  const port = await freePort();
  let server = await launched(directory, port);
  const killed = (signal: NodeJS.Signals) => ended(server, signal);
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    pid: () => server.pid ?? 0,
    kill9: () => killed('SIGKILL'),
    stop: async () => {
      await killed('SIGKILL');
      await rm(directory, { recursive: true, force: true });
    },
    restart: async () => {
      await killed('SIGTERM');
      server = await launched(directory, port);
    },
  };
}

/** A run that is cut short must not leave a server behind: it is killed when this process exits. */
async function launched(directory: string, port: number): Promise<ChildProcess> {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, '--daemonize', 'no'];
  const durable = [
    '--appendonly',
    'yes',
    '--appendfsync',
    'always',
    '--maxmemory-policy',
    'noeviction',
    '--save',
    '',
  ];
  const server = spawn(program, [...options, ...durable], { stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  server.stdout.on('data', (chunk: Buffer) => (words += chunk.toString()));
  server.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  let failure: Error | undefined;
  server.once('error', (error) => (failure = error));
  const guard = () => server.kill('SIGKILL');
  process.once('exit', guard);
  server.once('exit', () => process.removeListener('exit', guard));
  for (let waited = 0; waited < 200; waited += 1) {
    if (failure)
      throw new Error('redis-server could not be started: apt-get install redis-server', { cause: failure });
    if (server.exitCode !== null) throw new Error(`redis-server ended at once:\n${words}`);
    if (await answers(port)) return server;
    await pause(50);
  }
  server.kill('SIGKILL');
  throw new Error(`redis-server did not answer within ten seconds:\n${words}`);
}

/** PONG only: while it loads its data Redis answers LOADING. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const done = (well: boolean) => {
      socket.destroy();
      resolve(well);
    };
    socket.once('data', (chunk: Buffer) => done(chunk.toString().startsWith('+PONG')));
    socket.once('error', () => done(false));
    socket.setTimeout(1_000, () => done(false));
  });
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill(signal);
  await exit;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
