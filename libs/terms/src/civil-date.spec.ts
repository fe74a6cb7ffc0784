import {
  dateOf,
  dayAfter,
  dayBefore,
  daysBetween,
  earlierOf,
  isCivilDate,
  laterOf,
  partsOf,
  plusDays,
  plusMonths,
  weekdayOf,
} from './civil-date.js';

describe('a legal day', () => {
  it.each(['2026-11-30', '2028-02-29', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '2026-11-30T12:00',
    ' 2026-11-30',
    '2026-11-30 ',
    '',
    20261130,
    null,
  ])('refuses %p', (value) => {
    expect(isCivilDate(value)).toBe(false);
  });

  it('is counted across months, years and leap days', () => {
    expect([dayAfter('2026-12-31'), dayBefore('2027-01-01')]).toEqual(['2027-01-01', '2026-12-31']);
    expect([dayAfter('2028-02-28'), dayAfter('2026-02-28')]).toEqual(['2028-02-29', '2026-03-01']);
    expect([daysBetween('2026-01-01', '2027-01-01'), daysBetween('2026-03-02', '2026-03-01')]).toEqual([
      365, -1,
    ]);
  });

  it('has 28, 29, 30 or 31 as the last day of a month, never beyond', () => {
    expect(plusMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(plusMonths('2027-02-28', 6)).toBe('2027-08-28');
    expect(plusMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('knows its weekday, its parts and its order', () => {
    expect([weekdayOf('2026-11-30'), weekdayOf('2026-11-29')]).toEqual([1, 7]);
    expect(partsOf('2026-11-30')).toEqual({ year: 2026, month: 11, day: 30, weekday: 1 });
    expect(dateOf(987, 4, 9)).toBe('0987-04-09');
    expect([laterOf('2026-01-02', '2026-01-01'), laterOf('2026-01-01', '2026-01-02')]).toEqual([
      '2026-01-02',
      '2026-01-02',
    ]);
    expect([earlierOf('2026-01-02', '2026-01-01'), earlierOf('2026-01-01', '2026-01-02')]).toEqual([
      '2026-01-01',
      '2026-01-01',
    ]);
  });

  it('refuses arithmetic on what is not a day, and beyond four-digit years', () => {
    expect(() => plusDays('2026-02-30', 1)).toThrow('"2026-02-30" non esiste');
    expect(() => plusMonths('yesterday', 1)).toThrow('"yesterday" non esiste');
    expect(() => plusDays('9999-12-31', 1)).toThrow('fuori dagli anni');
    expect(() => plusMonths('9999-12-31', 12 * 300_000)).toThrow('fuori dagli anni');
  });
});
