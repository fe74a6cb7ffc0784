import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
let clone: string;
let fresh: string;
let built: string;

beforeAll(async () => {
  clone = fresh = await mkdtemp(join(tmpdir(), 'iter-clone-'));
  await makeClone();
  clone = built = await copyOf(fresh);
  await run('iter.mjs');
});

beforeEach(async () => {
  clone = await copyOf(built);
});

afterEach(() => rm(clone, { recursive: true, force: true }));

afterAll(async () => {
  for (const directory of [fresh, built]) await rm(directory, { recursive: true, force: true });
});

async function beFresh(): Promise<void> {
  await rm(clone, { recursive: true, force: true });
  clone = await copyOf(fresh);
}

async function copyOf(directory: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'iter-clone-'));
  await cp(directory, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** A clone with the real bin/ and compiler, and one small program in the place of Iter. */
async function makeClone(): Promise<void> {
  await cp(join(project, 'bin'), join(clone, 'bin'), { recursive: true });
  await write('package.json', '{ "type": "module" }');
  await write('package-lock.json', '{ "packages": { "": {} } }');
  await write('node_modules/.package-lock.json', '{ "packages": {} }');
  await symlink(join(project, 'node_modules', 'typescript'), join(clone, 'node_modules', 'typescript'));
  const settings = {
    compilerOptions: {
      module: 'nodenext',
      rootDir: '.',
      outDir: 'dist',
      types: [],
      lib: ['es2022'],
      skipLibCheck: true,
      incremental: true,
      tsBuildInfoFile: 'node_modules/.cache/tsconfig.build.tsbuildinfo',
    },
    include: ['apps', 'libs'],
  };
  await write('tsconfig.json', '{}');
  await write('tsconfig.build.json', JSON.stringify(settings));
  await program(
    "import { word } from '../../../libs/words/src/word.js';\nconsole.log(word, process.argv.slice(2));",
  );
  await write('libs/words/src/word.ts', "export const word = 'one';");
  await write('libs/words/src/other.ts', 'export {};');
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(clone, path)), { recursive: true });
  await writeFile(join(clone, path), text);
}

const program = (text: string) =>
  write('apps/cli/src/main.ts', `declare const process: any;\ndeclare const console: any;\n${text}`);

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly talk: string;
}

function run(command: string, args: string[] = [], environment: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(clone, 'bin', command), ...args], {
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, talk] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (talk += chunk.toString()));
    child.once('close', (code) => resolve({ code, out, talk }));
  });
}

const dist = (path: string) => join(clone, 'dist', path);

describe('a command of Iter in a clone', () => {
  it('is built first, and answers on stdout with nothing but its answer', async () => {
    await beFresh();
    const { code, out, talk } = await run('iter.mjs', ['case', 'show']);
    expect({ code, out }).toEqual({ code: 0, out: "one [ 'case', 'show' ]\n" });
    expect(talk).toContain('Compilo');
  });

  it('is the start command when called so', async () => {
    expect((await run('start.mjs', ['--port', '3001'])).out).toBe("one [ 'start', '--port', '3001' ]\n");
  });

  it('passes its exit code on', async () => {
    await program('process.exitCode = 3; export {};');
    expect((await run('iter.mjs')).code).toBe(3);
  });

  it('is not built again when nothing changed', async () => {
    const before = await stat(dist('apps/cli/src/main.js'));
    const { talk } = await run('iter.mjs');
    expect(talk).toBe('');
    expect((await stat(dist('apps/cli/src/main.js'))).mtimeMs).toBe(before.mtimeMs);
  });

  it('follows a change of a source, and forgets what was made of a deleted one', async () => {
    expect(existsSync(dist('libs/words/src/other.js'))).toBe(true);
    await write('libs/words/src/word.ts', "export const word = 'two';");
    await rm(join(clone, 'libs/words/src/other.ts'));
    expect((await run('iter.mjs')).out).toBe('two []\n');
    expect(existsSync(dist('libs/words/src/other.js'))).toBe(false);
  });

  it('is built from nothing after a build that was cut short', async () => {
    await rm(dist('.iter-build'));
    await rm(dist('libs/words/src/word.js'));
    expect((await run('iter.mjs')).out).toBe('one []\n');
  });

  it('says which source has an error, and runs nothing', async () => {
    await write('libs/words/src/word.ts', 'export const word: number = "x";');
    const { code, out, talk } = await run('iter.mjs');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(talk).toContain('libs/words/src/word.ts(1,14)');
    expect(talk).toContain('La compilazione non è riuscita');
  });

  it('may be called twice at once in a fresh clone', async () => {
    await beFresh();
    const both = await Promise.all([run('iter.mjs'), run('iter.mjs')]);
    expect(both.map(({ out }) => out)).toEqual(['one []\n', 'one []\n']);
    expect(both.filter(({ talk }) => talk.includes('Compilo'))).toHaveLength(1);
  });
});

describe('the test command', () => {
  beforeEach(async () => {
    await rm(join(clone, 'node_modules', 'typescript'));
    await write('node_modules/typescript/bin/tsc', "require('fs').mkdirSync('dist', { recursive: true });");
  });

  const jestThatCounts = (counts: object, code: number) =>
    write(
      'node_modules/jest/bin/jest.js',
      `const fs = require('fs');
      const file = process.argv.find((one) => one.startsWith('--outputFile=')).slice(13);
      const left = process.env.ITER_NO_REDIS === '1' ? 2 : 0;
      fs.writeFileSync(file, JSON.stringify({ numPendingTests: left, numTodoTests: 0, numRuntimeErrorTestSuites: 0, ...${JSON.stringify(counts)} }));
      process.exitCode = ${code};`,
    );

  const withTools = async (...names: string[]) => {
    for (const name of names) {
      await write(`tools/${name}`, '#!/bin/sh\n');
      await chmod(join(clone, 'tools', name), 0o755);
    }
    return { PATH: join(clone, 'tools') };
  };

  const lines = (out: string) => out.trimEnd().split('\n');

  it('ends with the count', async () => {
    await jestThatCounts({ numPassedTests: 12, numFailedTests: 0 }, 0);
    const { code, out } = await run('test.mjs', [], await withTools('redis-server', 'faketime', 'chromium'));
    expect({ code, last: lines(out).at(-1) }).toEqual({ code: 0, last: '12 passed, 0 failed' });
  });

  it('fails with the number of failed tests, files that could not run among them', async () => {
    await jestThatCounts({ numPassedTests: 3, numFailedTests: 1, numRuntimeErrorTestSuites: 1 }, 1);
    const { code, out } = await run('test.mjs', [], await withTools('redis-server', 'faketime', 'chromium'));
    expect({ code, last: lines(out).at(-1) }).toEqual({ code: 1, last: '3 passed, 2 failed' });
  });

  it('never passes when jest itself did not', async () => {
    await jestThatCounts({ numPassedTests: 3, numFailedTests: 0 }, 1);
    const { code, out } = await run('test.mjs', [], await withTools('redis-server', 'faketime', 'chromium'));
    expect({ code, last: lines(out).at(-1) }).toEqual({ code: 1, last: '3 passed, 1 failed' });
  });

  it('leaves out what a bare machine lacks, and names it with the command that brings it', async () => {
    await jestThatCounts({ numPassedTests: 10, numFailedTests: 0 }, 0);
    const { code, out } = await run('test.mjs', [], await withTools());
    const [redis, faketime, browser, last] = lines(out).slice(-4);
    expect({ code, last }).toEqual({ code: 0, last: '10 passed, 0 failed, 2 skipped' });
    expect(redis).toContain('apt-get install redis-server');
    expect(faketime).toContain('apt-get install faketime');
    expect(browser).toContain('apt-get install chromium');
  });

  it('fails in CI for want of what a bare machine may lack', async () => {
    await jestThatCounts({ numPassedTests: 10, numFailedTests: 0 }, 0);
    const { code, out } = await run('test.mjs', [], { ...(await withTools()), CI: 'true' });
    expect(code).toBe(1);
    expect(lines(out).slice(-4)).toEqual([
      expect.stringContaining('redis-server'),
      expect.stringContaining('faketime'),
      expect.stringContaining('chromium'),
      '0 passed, 3 failed',
    ]);
  });
});
