// A first start as a new user sees it: `npm start` on an empty home, Ctrl-C, then kill -9 and `npm start` again.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

const home = join(mkdtempSync(join(tmpdir(), 'iter-start-')), '.iter');
const port = await freePort();
const address = `http://127.0.0.1:${port}`;

try {
  await said('empty home', async () => {
    const iter = start();
    await ready(iter, 300);
    await stopped(iter, 'SIGINT', 30);
    refuseLeftovers();
  });
  await said('kill -9, then start again', async () => {
    const killed = start();
    await ready(killed, 60);
    await stopped(killed, 'SIGKILL', 10);
    const iter = start();
    await ready(iter, 60);
    await stopped(iter, 'SIGINT', 30);
    refuseLeftovers();
  });
} finally {
  const link = join(home, 'postgres');
  if (existsSync(link)) rmSync(realpathSync(link), { recursive: true, force: true });
  rmSync(join(home, '..'), { recursive: true, force: true });
}

async function said(name, work) {
  const began = performance.now();
  await work();
  console.log(`${name}: well, ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/** In a process group of its own, so that a signal reaches what a terminal's Ctrl-C would reach. */
function start() {
  const child = spawn('npm', ['start', '--', '--port', String(port)], {
    env: { ...process.env, ITER_HOME: home },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  const state = { child, code: undefined };
  child.once('exit', (code, signal) => (state.code = code ?? signal));
  return state;
}

async function ready(iter, seconds) {
  for (let waited = 0; waited < seconds * 4; waited += 1) {
    if (iter.code !== undefined) throw new Error(`npm start ended (${iter.code}) before it was ready`);
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.status === 200) return;
    await pause(250);
  }
  process.kill(-iter.child.pid, 'SIGKILL');
  throw new Error(`${address}/health/ready did not answer 200 within ${seconds} s`);
}

async function stopped(iter, signal, seconds) {
  process.kill(-iter.child.pid, signal);
  for (let waited = 0; waited < seconds * 10; waited += 1) {
    if (iter.code !== undefined && !(await answers())) return;
    await pause(100);
  }
  process.kill(-iter.child.pid, 'SIGKILL');
  throw new Error(`still running ${seconds} s after ${signal}`);
}

function answers() {
  return fetch(`${address}/health/ready`).then(
    () => true,
    () => false,
  );
}

function refuseLeftovers() {
  for (const base of [home, join(home, 'postgres')])
    if (existsSync(join(base, 'cluster', 'postmaster.pid')))
      throw new Error('Ctrl-C left the database running');
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: found } = server.address();
      server.close(() => resolve(found));
    });
  });
}
