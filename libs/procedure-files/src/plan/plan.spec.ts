import { readFileSync } from 'node:fs';
import { sayDate } from '#terms';
import { parseProcedureFile, planAsIcs, planProcedure, type ProcedureFile } from '../index.js';

function example(name: string, change: (text: string) => string = (text) => text): ProcedureFile {
  const path = new URL(`../../../../examples/${name}.yaml`, import.meta.url);
  const parsed = parseProcedureFile(change(readFileSync(path, 'utf8')), name);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.procedure;
}

const crema = 'crema-2026-2028/notice-comune';
const village = 'comune-di-esempio/notice';
const plan = (publishOn: string, change?: (text: string) => string) =>
  planProcedure(example(crema, change), publishOn);
const replaced = (from: string | RegExp, to: string) => (text: string) => {
  if (text.search(from) < 0) throw new Error(`the file has no ${String(from)}`);
  return text.replace(from, to);
};
const codes = ({ conflicts }: ReturnType<typeof plan>) =>
  conflicts.map(({ code, severity }) => `${code} ${severity}`);

describe('the plan of a procedure', () => {
  const planned = plan('2025-09-15');
  const day = (code: string) => planned.steps.find((step) => step.code === code)?.day;

  it('opens and closes as the file says when it is published on its day', () => {
    expect(planned.steps.find(({ code }) => code === 'closes')?.at).toBe('2025-10-15T12:00');
    expect(codes(planned)).not.toContain('dates-shifted warning');
    expect([planned.calendar, planned.publishOn]).toEqual(['it-2026.1+crema', '2025-09-15']);
  });

  it('counts each phase from the end of the one before', () => {
    const chain = [
      'earliest-closing',
      'questions-by',
      'admissibility-by',
      'rescue-1-by',
      'evaluation-by',
      'table-by',
    ];
    expect(chain.map(day)).toEqual([
      '2025-10-06',
      '2025-10-08',
      '2025-10-25',
      '2025-10-30',
      '2025-11-19',
      '2026-01-03',
    ]);
    expect([day('signature-by'), day('annulment-until')]).toEqual(['2026-02-02', '2026-07-03']);
  });

  it('has twelve reports with their checks and payments, and the final account', () => {
    const reports = planned.steps.filter(({ code }) => /^report-\d\d-due$/.test(code));
    expect(reports).toHaveLength(12);
    expect([reports[0]?.day, reports[11]?.day]).toEqual(['2026-04-30', '2029-01-30']);
    expect([day('report-01-check'), day('report-01-payment')]).toEqual(['2026-05-30', '2026-06-29']);
    expect(day('final-account-by')).toBe('2029-03-01');
  });

  it('says the last day on which a termination notice still has an effect', () => {
    expect(day('termination-notice-until')).toBe('2028-06-30');
  });

  it('is in order of day, each step with its norm, each term with its derivation', () => {
    const days = planned.steps.map((step) => step.day);
    expect(days).toEqual([...days].sort());
    for (const { norm, derivation, strict, lenient } of planned.steps) {
      expect(norm).not.toBe('');
      if (derivation !== null) expect([derivation.strict, derivation.lenient]).toEqual([strict, lenient]);
    }
    expect(planned.steps.filter(({ derivation }) => derivation === null).map(({ code }) => code)).toEqual([
      'published',
      'opens',
      'closes',
      'convention-from',
      'convention-to',
    ]);
  });

  it('survives a round trip through JSON', () => {
    expect(JSON.parse(JSON.stringify(planned))).toEqual(planned);
  });

  it('belongs to any body: its own patron day and closures, its own periods', () => {
    const other = planProcedure(example(village), '2027-03-01');
    expect([other.calendar, other.publishable]).toEqual(['it-2026.1+esempio', true]);
    expect(other.steps.filter(({ code }) => code.endsWith('-due'))).toHaveLength(6);
  });

  it('of a co-programming has its window, its clarifications and its term only', () => {
    const path = planProcedure(example('crema-2026-2028/co-programming'), '2024-03-19');
    expect(path.steps.map(({ code }) => code)).toEqual([
      'published',
      'opens',
      'questions-by',
      'answers-by',
      'closes',
      'earliest-closing',
      'procedure-term',
    ]);
  });

  it('refuses a day of publication that does not exist', () => {
    expect(() => plan('2026-02-30')).toThrow('Il giorno di pubblicazione "2026-02-30" non esiste');
  });
});

describe('what does not hold in a plan', () => {
  it('is named when the file was written for another day, and its dates move together', () => {
    const moved = plan('2026-09-14');
    expect(codes(moved)).toContain('dates-shifted warning');
    expect(moved.steps.find(({ code }) => code === 'closes')?.at).toBe('2026-10-14T12:00');
  });

  it('is refused when the window closes on a holiday', () => {
    const onSunday = plan('2026-10-02');
    expect(onSunday.publishable).toBe(false);
    expect(onSunday.conflicts.find(({ code }) => code === 'closes-on-holiday')?.message).toContain(
      `${sayDate('2026-11-01')}, festivo (Ognissanti)`,
    );
  });

  it('is a warning when the window closes on a Saturday or when offices are closed', () => {
    expect(codes(plan('2026-10-01'))).toContain('closes-on-saturday warning');
    expect(codes(plan('2027-05-11'))).toContain('closes-on-local-day warning');
    const closed = planProcedure(example(village, replaced('2027-08-16', '2027-04-11')), '2027-03-01');
    expect(codes(closed)).toEqual(['closes-on-local-day warning']);
  });

  it('is refused when the publication is shorter than its minimum, with the first good day', () => {
    const short = plan(
      '2025-09-15',
      replaced('closeAt:\n      value: 2025-10-15T12:00', 'closeAt:\n      value: 2025-10-03T12:00'),
    );
    expect(codes(short)).toContain('publication-too-short refused');
    expect(short.conflicts.find(({ code }) => code === 'publication-too-short')?.message).toContain(
      'dura 18 giorni e il minimo è 20 interi',
    );
    const exact = plan(
      '2025-09-15',
      replaced('closeAt:\n      value: 2025-10-15T12:00', 'closeAt:\n      value: 2025-10-06T12:00'),
    );
    expect(exact.publishable).toBe(true);
  });

  it('is refused when clarifications would be due before publication', () => {
    const early = plan(
      '2025-09-15',
      replaced('askBeforeDays:\n      value: 7', 'askBeforeDays:\n      value: 31'),
    );
    expect(codes(early)).toContain('clarifications-too-early refused');
  });

  it('is refused when the sessions of the table do not fit into it', () => {
    const fits = (days: number) =>
      codes(
        planProcedure(
          example(village, replaced(/maximumDays: { value: 60/, `maximumDays: { value: ${String(days)}`)),
          '2027-03-01',
        ),
      );
    expect([fits(14), fits(13)]).toEqual([[], ['table-too-short refused']]);
  });

  it('is a warning when the procedure ends after its term, or the convention starts before the signature', () => {
    const slow = plan('2025-09-15', replaced('{ count: 180, unit: days }', '{ count: 90, unit: days }'));
    expect(codes(slow)).toEqual(['ends-after-procedure-term warning', 'signed-after-start warning']);
    expect(codes(plan('2025-07-01'))).toEqual(['dates-shifted warning']);
  });
});

describe('the plan as a calendar file', () => {
  const text = planAsIcs(plan('2025-09-15'));
  const lines = text.split('\r\n');
  const unfolded = text.replaceAll('\r\n ', '').split('\r\n');

  it('has lines of at most 75 octets that unfold to whole ones', () => {
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(unfolded.every((line) => line === '' || /^[A-Z-]+[;:]/.test(line))).toBe(true);
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
  });

  it('has one event a step, with a stable and unique name', () => {
    const uids = unfolded.filter((line) => line.startsWith('UID:'));
    expect(new Set(uids).size).toBe(plan('2025-09-15').steps.length);
    expect(uids).toContain('UID:co-progettazione-comune-2026-2028-closes@iter');
  });

  it('gives hours as instants and days as whole days', () => {
    expect(unfolded).toContain('DTSTART:20251015T100000Z');
    const report = unfolded.indexOf('UID:co-progettazione-comune-2026-2028-report-01-due@iter');
    expect(unfolded.slice(report + 2, report + 4)).toEqual([
      'DTSTART;VALUE=DATE:20260430',
      'DTEND;VALUE=DATE:20260501',
    ]);
  });

  it('escapes commas, semicolons and line ends of a derivation', () => {
    const description = unfolded.find((line) => line.startsWith('DESCRIPTION:Termine')) ?? '';
    expect(description).toContain('\\n1. Parte da');
    expect(/[^\\][,;]/.test(description)).toBe(false);
  });
});
