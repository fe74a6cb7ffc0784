import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

type Vector = Record<'id' | 'case' | 'start' | 'unit' | 'reference' | 'raw', string> &
  Record<'strict' | 'lenient' | 'administrative' | 'civil', string> & { count: number };
type Answer = { code: number; stdout: string; stderr: string };

const root = fileURLToPath(new URL('../..', import.meta.url));
const vectors = JSON.parse(
  readFileSync(join(root, 'libs/terms/vectors/time-limit-vectors.json'), 'utf8'),
) as Record<'forward' | 'backward', Vector[]>;

const backwardCounts: Record<string, string[]> = {
  B01: ['--count', '10', '--unit', 'days'],
  B04: ['--count', '3', '--unit', 'days'],
  B05: ['--count', '6', '--unit', 'months'],
  B07: ['--count', '6', '--unit', 'months'],
};

let home = '';

/** The command as it is shipped, transpiled as the build does and run by a Node of its own. */
beforeAll(() => {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  home = mkdtempSync(join(root, 'node_modules/.cache/iter-term-'));
  const sources = ['libs/terms/src', 'apps/cli/src/commands'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('spec.ts'))
      .filter((name) => folder.startsWith('libs') || /^(term|usage-error)/.test(name))
      .map((name) => join(folder, name)),
  );
  for (const source of sources) {
    const target = join(home, source.replace(/\.ts$/, '.js'));
    const { code } = transformFileSync(join(root, source), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
  const imports = { '#terms': './libs/terms/src/index.js' };
  writeFileSync(join(home, 'package.json'), JSON.stringify({ type: 'module', imports }));
  writeFileSync(
    join(home, 'main.js'),
    `import { Command } from 'commander';
     import { termCommand } from './apps/cli/src/commands/term.command.js';
     await new Command('iter').addCommand(termCommand()).parseAsync();`,
  );
});

afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

function iter(args: string[], zone = 'UTC'): Promise<Answer> {
  return new Promise((resolve) => {
    const env = { ...process.env, TZ: zone, NODE_OPTIONS: '' };
    execFile(process.execPath, [join(home, 'main.js'), 'term', ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

async function json(args: string[], zone?: string): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await iter([...args, '--json'], zone);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('iter term', () => {
  it.concurrent.each(vectors.forward)('computes $id: $case', async (vector) => {
    const { start, count, unit, raw, strict, lenient } = vector;
    const answer = await json(['--start', start, '--count', String(count), '--unit', unit]);
    expect(answer).toMatchObject({ raw, strict, lenient, effectiveFrom: null, calendar: 'it-2026.1' });
  });

  it.concurrent.each(vectors.backward)('computes $id: $case', async (vector) => {
    const counted = backwardCounts[vector.id] ?? [];
    const answer = await json(['--start', vector.reference, ...counted, '--backward']);
    expect(answer).toMatchObject({ raw: vector.raw, strict: vector.administrative, lenient: vector.civil });
  });

  it.concurrent.each(['UTC', 'Europe/Rome', 'America/Los_Angeles'])(
    'answers the same in a process whose zone is %s',
    async (zone) => {
      const answer = await json(['--start', '2027-03-18', '--count', '10', '--unit', 'days'], zone);
      expect(answer).toMatchObject({ raw: '2027-03-28', strict: '2027-03-30', lenient: '2027-03-30' });
    },
  );

  it.concurrent('gives rule, norm and text of every step', async () => {
    const { trace } = await json(['--start', '2026-12-15', '--count', '10', '--unit', 'days']);
    const steps = trace as Record<string, string>[];
    expect(steps.map(({ rule }) => rule)).toEqual([
      'start-fact',
      'initial-day-excluded',
      'calendar-days',
      ...['holiday-roll', 'holiday-roll', 'holiday-roll'],
    ]);
    for (const { norm, text } of steps) expect([norm?.length, text?.length]).not.toContain(0);
  });

  it.concurrent('gives the first day after a notice', async () => {
    const asked = ['--start', '2026-08-31', '--count', '6', '--unit', 'months', '--kind', 'notice'];
    expect(await json(asked)).toMatchObject({ raw: '2027-02-28', effectiveFrom: '2027-03-01' });
  });

  it.concurrent('counts the first day of a posting', async () => {
    const asked = ['--start', '2028-02-20', '--count', '15', '--unit', 'days', '--kind', 'posting'];
    expect(await json(asked)).toMatchObject({ raw: '2028-03-05' });
  });

  it.concurrent('leaves August out of a judicial term', async () => {
    const asked = ['--start', '2026-08-10', '--count', '60', '--unit', 'days', '--kind', 'judicial'];
    expect(await json(asked)).toMatchObject({ strict: '2026-10-30', lenient: '2026-10-30' });
  });

  it.concurrent('adds the days of two suspensions', async () => {
    const asked = ['--start', '2026-10-01', '--count', '30', '--unit', 'days'];
    const suspended = ['--suspend', '2026-10-12:2026-10-22', '--suspend', '2026-10-26:2026-10-29:art-10-bis'];
    expect(await json([...asked, ...suspended])).toMatchObject({ raw: '2026-11-13', suspendedDays: 13 });
  });

  it.concurrent('warns of the patron day of a municipality and moves no date', async () => {
    const asked = ['--start', '2026-05-31', '--count', '10', '--unit', 'days', '--municipality', 'crema'];
    const answer = await json(asked);
    expect(answer).toMatchObject({ raw: '2026-06-10', strict: '2026-06-10', calendar: 'it-2026.1+crema' });
    expect((answer['trace'] as { rule: string }[]).map(({ rule }) => rule)).toContain('patron-day');
  });

  it.concurrent('says that 33 seconds after noon are late', async () => {
    const asked = ['--deadline', '2026-11-30T12:00', '--at', '2026-11-30T12:00:33+01:00'];
    expect(await json(asked)).toMatchObject({ onTime: false, bySeconds: 33, at: '2026-11-30T11:00:33Z' });
    const { stdout } = await iter(asked);
    expect(stdout).toContain('In ritardo di 33 s.');
  });

  it.concurrent('prints a table and the reasons in Italian, or in English', async () => {
    const asked = ['--start', '2026-04-21', '--count', '10', '--unit', 'days'];
    const [italian, english] = await Promise.all([iter(asked), iter([...asked, '--lang', 'en'])]);
    expect(italian.stdout).toContain('Lettura favorevole     2026-05-04  lunedì 4 maggio 2026');
    expect(english.stdout).toContain('Lenient reading   2026-05-04  Monday 4 May 2026');
  });

  it.concurrent.each([
    ['a missing flag', ['--start', '2026-10-01']],
    ['a day that does not exist', ['--start', '2026-02-30', '--count', '1', '--unit', 'days']],
    ['an unknown unit', ['--start', '2026-10-01', '--count', '1', '--unit', 'fortnights']],
    ['an unknown kind', ['--start', '2026-10-01', '--count', '1', '--unit', 'days', '--kind', 'wish']],
    ['a count that is not whole', ['--start', '2026-10-01', '--count', '1.5', '--unit', 'days']],
    [
      'an unknown municipality',
      ['--start', '2026-10-01', '--count', '1', '--unit', 'days', '--municipality', 'x'],
    ],
    ['an unknown option', ['--begin', '2026-10-01']],
    ['a deadline without a moment', ['--deadline', '2026-11-30T12:00']],
    [
      'a local time that comes twice',
      ['--deadline', '2026-10-25T02:30', '--at', '2026-10-25T02:30:00+01:00'],
    ],
  ])('refuses %s with exit code 2 and a hint', async (_name, args) => {
    const { code, stdout, stderr } = await iter([...args, '--json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^Prova: iter term /);
  });

  it.concurrent('shows its help and leaves with 0', async () => {
    const { code, stdout } = await iter(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--suspend');
  });
});
