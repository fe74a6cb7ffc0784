import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planCommand } from './plan.command.js';

const crema = fileURLToPath(
  new URL('../../../../examples/crema-2026-2028/notice-comune.yaml', import.meta.url),
);

async function plan(...args: string[]) {
  const said = { out: '', err: '' };
  const { stdout, stderr } = process;
  const writers = { out: stdout.write.bind(stdout), err: stderr.write.bind(stderr) };
  stdout.write = (chunk: unknown) => {
    said.out += String(chunk);
    return true;
  };
  stderr.write = (chunk: unknown) => {
    said.err += String(chunk);
    return true;
  };
  const before = process.exitCode;
  process.exitCode = 0;
  const command = planCommand().exitOverride();
  let code: number;
  try {
    await command.parseAsync(args, { from: 'user' });
    code = Number(process.exitCode);
  } catch {
    code = 2;
  } finally {
    process.exitCode = before;
    stdout.write = writers.out;
    stderr.write = writers.err;
  }
  return { code, ...said };
}

describe('iter plan', () => {
  it('prints every step with its day, its phase and its norm, and what to look at', async () => {
    const { code, out } = await plan(crema, '--publish', '2025-09-15');
    expect(code).toBe(0);
    expect(out).toContain('Pubblicazione: lunedì 15 settembre 2025. Calendario: it-2026.1+crema.');
    expect(out).toContain('mercoledì 15 ottobre 2025, ore 12:00');
    expect(out).toContain('sabato 25 ottobre 2025 o lunedì 27 ottobre 2025');
    expect(out).toContain('Attenzione: La firma può arrivare fino a');
    expect(out).toContain('Nulla da correggere prima di pubblicare.');
  });

  it('prints the same plan in English', async () => {
    const { out } = await plan(crema, '--publish', '2025-09-15', '--lang', 'en');
    expect(out).toContain('Publication: Monday 15 September 2025. Calendar: it-2026.1+crema.');
    expect(out).toContain('Warning: The signature may come as late as');
  });

  it('answers in JSON with steps, derivations and conflicts', async () => {
    const { code, out } = await plan(crema, '--publish', '2025-09-15', '--json');
    const answer = JSON.parse(out) as { publishable: boolean; steps: { derivation: unknown }[] };
    expect([code, answer.publishable]).toEqual([0, true]);
    expect(answer.steps.length).toBeGreaterThan(50);
  });

  it('answers as a calendar file', async () => {
    const { out } = await plan(crema, '--publish', '2025-09-15', '--format', 'ics');
    expect(out.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  });

  it('leaves with 1 when something must be mended, and still shows the plan', async () => {
    const { code, out } = await plan(crema, '--publish', '2026-10-02');
    expect(code).toBe(1);
    expect(out).toContain('DA CORREGGERE: La finestra chiude domenica 1 novembre 2026, festivo (Ognissanti)');
    expect(out).not.toContain('Nulla da correggere');
  });

  it('leaves with 2 and a hint when it is called wrongly', async () => {
    const calls = [
      [crema],
      [crema, '--publish', '2026-02-30'],
      ['no-such-file.yaml', '--publish', '2026-10-02'],
      [crema, '--publish', '2026-10-02', '--format', 'pdf'],
      [crema, '--publish', '2026-10-02', '--lang', 'fr'],
    ];
    for (const args of calls) {
      const { code, out, err } = await plan(...args);
      expect([code, out]).toEqual([2, '']);
      expect(err.trimEnd().split('\n').at(-1)).toMatch(/^Prova: iter plan /);
    }
  });

  it('refuses a file that is not a procedure with the line of each problem', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iter-plan-'));
    const path = join(folder, 'notice.yaml');
    writeFileSync(path, 'format: iter-procedure/1\nprocedure: { kind: notice }\n');
    const { code, err } = await plan(path, '--publish', '2026-10-02');
    rmSync(folder, { recursive: true });
    expect(code).toBe(2);
    expect(err).toContain(`${path}:2 procedure`);
  });
});
