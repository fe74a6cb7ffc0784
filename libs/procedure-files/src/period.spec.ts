import { firstDayOf, lastDayOf, saySpan, wholeYearsOf, yearsIn } from './period.js';

describe('a period as the source says it', () => {
  it.each([
    [{ from: '2026', to: '2028' }, '2026-01-01', '2028-12-31', 3],
    [{ from: '2024-03', to: '2024-07' }, '2024-03-01', '2024-07-31', null],
    [{ from: '2023-03', to: '2024-02' }, '2023-03-01', '2024-02-29', 1],
    [{ from: '2027-09-01', to: '2029-08-31' }, '2027-09-01', '2029-08-31', 2],
  ])('%p has its first and last day and its years', (span, first, last, years) => {
    expect([firstDayOf(span), lastDayOf(span), wholeYearsOf(span)]).toEqual([first, last, years]);
  });

  it('touches calendar years and is said as it was written', () => {
    expect(yearsIn({ from: '2027-09-01', to: '2029-08-31' })).toEqual([2027, 2028, 2029]);
    expect(saySpan({ from: '2026', to: '2028' })).toBe('2026-2028');
    expect(saySpan({ from: '2024-03', to: '2024-07' })).toBe('2024-03 / 2024-07');
  });
});
