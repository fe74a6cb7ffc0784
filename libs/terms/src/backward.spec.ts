import { type Policies, type Term, computeTerm, dayBefore } from './index.js';
import { type Asked, dates } from './testing/dates.js';

describe('a backward term', () => {
  const back = (start: string, count: number, unit: Term['unit'] = 'days', more: Asked = {}) =>
    dates({ start, count, unit, direction: 'backward', ...more }).slice(0, 3);

  it('keeps the day number in months and leaves out both ends in free days', () => {
    expect(back('2027-06-30', 6, 'months')[0]).toBe('2026-12-30');
    expect(back('2026-11-23', 10, 'free-days')).toEqual(['2026-11-12', '2026-11-12', '2026-11-12']);
    expect(back('2026-11-24', 2, 'weeks')[0]).toBe('2026-11-10');
    expect(back('2028-02-29', 1, 'years')[0]).toBe('2027-02-28');
  });

  it('moves back over holidays, and over a Saturday in the civil reading', () => {
    expect(back('2026-12-05', 10)).toEqual(['2026-11-25', '2026-11-25', '2026-11-25']);
    expect(back('2026-11-24', 10)).toEqual(['2026-11-14', '2026-11-14', '2026-11-13']);
    expect(back('2026-12-28', 2)).toEqual(['2026-12-26', '2026-12-24', '2026-12-24']);
  });

  it('follows the reading that the body chose', () => {
    const chosen = (backwardMirror: Policies['backwardMirror']) =>
      back('2027-04-01', 3, 'days', { policies: { backwardMirror } });
    expect(chosen('administrative')).toEqual(['2027-03-29', '2027-03-27', '2027-03-27']);
    expect(chosen('civil')).toEqual(['2027-03-29', '2027-03-26', '2027-03-26']);
    expect(chosen('none')).toEqual(['2027-03-29', '2027-03-29', '2027-03-29']);
  });

  it('does not mirror the look-back of a validity or of a power, and has no effective day', () => {
    expect(back('2027-04-01', 3, 'days', { kind: 'validity' })).toEqual([
      '2027-03-29',
      '2027-03-29',
      '2027-03-29',
    ]);
    expect(back('2027-04-01', 3, 'days', { kind: 'power' })).toEqual([
      '2027-03-29',
      '2027-03-29',
      '2027-03-29',
    ]);
    expect(back('2027-04-01', 3, 'days', { kind: 'notice' })).toEqual([
      '2027-03-29',
      '2027-03-27',
      '2027-03-26',
    ]);
    expect(dates({ start: '2027-04-01', count: 3, kind: 'notice', direction: 'backward' })[3]).toBeNull();
  });

  it('in court agrees with counting the days one by one without August', () => {
    for (const start of ['2026-09-15', '2026-08-10', '2026-07-31', '2026-12-31', '2030-03-01']) {
      for (const count of [1, 14, 15, 40, 120, 400, 3000]) {
        let day = start;
        let skipped = 0;
        for (let left = count; left > 0;) {
          day = dayBefore(day);
          if (day.slice(5, 7) === '08') skipped += 1;
          else left -= 1;
        }
        const term = { count, unit: 'days', kind: 'judicial', direction: 'backward', norm: 'n' } as const;
        const { raw, suspendedDays } = computeTerm({ term, start, startFact: 'udienza' });
        expect([start, count, raw, suspendedDays]).toEqual([start, count, day, skipped]);
      }
    }
  });

  it('in court leaves out August, also when the reference day is inside it', () => {
    const court = (start: string, count: number) => back(start, count, 'days', { kind: 'judicial' })[0];
    expect(court('2026-09-15', 20)).toBe('2026-07-26');
    expect(court('2026-09-15', 14)).toBe('2026-09-01');
    expect(court('2026-09-15', 15)).toBe('2026-07-31');
    expect(court('2026-08-20', 1)).toBe('2026-07-31');
    expect(court('2026-08-31', 1)).toBe('2026-07-31');
    expect(court('2026-08-01', 1)).toBe('2026-07-31');
    expect(court('2026-09-15', 14 + 333)).toBe('2025-09-02');
    expect(court('2026-09-15', 14 + 335)).toBe('2025-07-31');
    expect(court('2026-07-31', 1)).toBe('2026-07-30');
  });
});
