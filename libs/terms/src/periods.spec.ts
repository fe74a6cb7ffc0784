import { periodsOf, sayPeriod } from './periods.js';

describe('the periods of a convention', () => {
  it('are twelve quarters in three years, both ends included', () => {
    const quarters = periodsOf('2026-01-01', '2028-12-31', 'P3M');
    expect(quarters).toHaveLength(12);
    expect([quarters[0], quarters[11]]).toEqual([
      { from: '2026-01-01', to: '2026-03-31' },
      { from: '2028-10-01', to: '2028-12-31' },
    ]);
  });

  it('are cut at the end of the convention', () => {
    expect(periodsOf('2026-01-01', '2026-05-15', 'P2M')).toEqual([
      { from: '2026-01-01', to: '2026-02-28' },
      { from: '2026-03-01', to: '2026-04-30' },
      { from: '2026-05-01', to: '2026-05-15' },
    ]);
    expect(periodsOf('2026-01-01', '2026-01-01', 'P1Y')).toEqual([{ from: '2026-01-01', to: '2026-01-01' }]);
    expect(periodsOf('2026-01-01', '2026-02-01', 'P1M')[1]).toEqual({ from: '2026-02-01', to: '2026-02-01' });
  });

  it('never drift at the end of a month: each is counted from the first day', () => {
    const froms = periodsOf('2026-08-31', '2027-08-30', 'P1M').map(({ from }) => from);
    expect(froms.slice(0, 7)).toEqual([
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
    ]);
  });

  it('may be years, weeks or days, alone or together', () => {
    const second = (every: string) => periodsOf('2026-01-01', '2030-12-31', every)[1]?.from;
    expect(['P1Y', 'P2W', 'P10D', 'P1Y6M', 'P1M1W1D'].map(second)).toEqual([
      '2027-01-01',
      '2026-01-15',
      '2026-01-11',
      '2027-07-01',
      '2026-02-09',
    ]);
  });

  it.each(['', 'P', 'P0M', '3M', 'PT3H', 'P3M ', 'xP3M', 'P-1M'])('refuse the cadence %p', (every) => {
    expect(() => periodsOf('2026-01-01', '2026-12-31', every)).toThrow(`"${every}" non si legge`);
  });

  it('refuse an end before the start', () => {
    expect(() => periodsOf('2026-02-01', '2026-01-31', 'P1M')).toThrow("viene prima dell'inizio");
  });
});

describe('how often', () => {
  it.each([
    ['P3M', '3 mesi', '3 months'],
    ['P1Y', '1 anno', '1 year'],
    ['P1Y6M', '1 anno e 6 mesi', '1 year and 6 months'],
    ['P2W', '2 settimane', '2 weeks'],
  ])('%s is said in words', (every, it, en) => {
    expect([sayPeriod(every), sayPeriod(every, 'en')]).toEqual([it, en]);
  });

  it.each(['', 'P', 'ogni tanto'])('"%s", which cannot be read, stays as it is', (every) => {
    expect(sayPeriod(every)).toBe(every);
  });
});
