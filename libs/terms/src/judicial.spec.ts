import { type Policies, type Term, computeTerm, dayAfter } from './index.js';
import { dates } from './testing/dates.js';

describe('a term of court', () => {
  const court = (
    start: string,
    count: number,
    unit: Term['unit'] = 'days',
    policies: Partial<Policies> = {},
  ) => dates({ start, count, unit, kind: 'judicial', policies }).slice(0, 3);

  it('leaves out August once for every year that it meets', () => {
    expect(court('2026-07-20', 60)[0]).toBe('2026-10-19');
    expect(court('2026-03-10', 6, 'months')[0]).toBe('2026-10-11');
    expect(court('2026-02-15', 6, 'months')[0]).toBe('2026-09-15');
    expect(court('2026-01-31', 6, 'months')[0]).toBe('2026-07-31');
    expect(court('2025-09-15', 24, 'months')[0]).toBe('2027-11-16');
    expect(court('2026-09-01', 10, 'years')[0]).toBe('2037-07-08');
  });

  it('agrees with counting the days one by one without August', () => {
    for (const start of ['2026-06-15', '2026-08-10', '2026-07-31', '2026-09-01', '2030-03-01']) {
      for (const count of [1, 30, 60, 180, 400, 3000]) {
        let day = start;
        let skipped = 0;
        for (let left = count; left > 0;) {
          day = dayAfter(day);
          if (day.slice(5, 7) === '08') skipped += 1;
          else left -= 1;
        }
        const term = { count, unit: 'days', kind: 'judicial', norm: 'n' } as const;
        const { raw, suspendedDays } = computeTerm({ term, start, startFact: 'notifica' });
        expect([start, count, raw, suspendedDays]).toEqual([start, count, day, skipped]);
      }
    }
  });

  it('leaves out the Augusts of a term that was interrupted years later', () => {
    const term = { count: 400, unit: 'days', kind: 'judicial', norm: 'n' } as const;
    const interruptions = [{ on: '2026-10-01', restart: '2036-07-01', norm: 'n' }];
    const again = computeTerm({ term, start: '2026-09-01', startFact: 'notifica', interruptions });
    expect(again.raw).toBe(computeTerm({ term, start: '2036-07-01', startFact: 'notifica' }).raw);
  });

  it('counts months from the end of August when it starts inside', () => {
    expect(court('2026-08-10', 6, 'months')[0]).toBe('2027-02-28');
    expect(court('2026-08-31', 6, 'months')[0]).toBe('2027-02-28');
    expect(court('2026-08-01', 1)[0]).toBe('2026-09-01');
    expect(court('2026-08-31', 1)[0]).toBe('2026-09-01');
  });

  it('starts again on 1 September when it falls inside August by a day', () => {
    expect(court('2026-07-30', 1)[0]).toBe('2026-07-31');
    expect(court('2026-07-30', 2)[0]).toBe('2026-09-01');
  });

  it('does not roll from a Saturday 31 July into August', () => {
    expect(court('2027-07-21', 10)).toEqual(['2027-07-31', '2027-09-01', '2027-09-01']);
    expect(court('2027-07-21', 10, 'days', { august: 'runs' })).toEqual([
      '2027-07-31',
      '2027-08-02',
      '2027-08-02',
    ]);
  });

  it('runs through August where the law says so', () => {
    expect(court('2026-07-20', 60, 'days', { august: 'runs' })).toEqual([
      '2026-09-18',
      '2026-09-18',
      '2026-09-18',
    ]);
  });

  it('in working days counts what is left after August', () => {
    expect(court('2026-07-29', 5, 'working-days')).toEqual(
      ['2026-09-03', '2026-09-05', '2026-09-05'].map(() => '2026-09-03'),
    );
  });
});
