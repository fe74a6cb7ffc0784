import { agreed, sayCount, sayDate, sayEnd, sayInstant } from './say.js';

describe('words for time', () => {
  it('name every day of the week and every month, in both languages', () => {
    const days = Array.from(
      { length: 12 },
      (_, i) => `2026-${String(i + 1).padStart(2, '0')}-${String(i + 5).padStart(2, '0')}`,
    );
    expect(days.map((day) => sayDate(day))).toMatchSnapshot();
    expect(days.map((day) => sayDate(day, 'en'))).toMatchSnapshot();
  });

  it('give an instant on the clocks of Rome, with seconds only when there are some', () => {
    expect(sayInstant('2026-12-11T11:00:00Z')).toBe('venerdì 11 dicembre 2026, ore 12:00');
    expect(sayInstant('2026-12-11T11:00:33Z')).toBe('venerdì 11 dicembre 2026, ore 12:00:33');
    expect(sayInstant('2026-07-31T22:00:00Z', 'en')).toBe('Saturday 1 August 2026, 00:00');
  });

  it('tell apart the two hours of the night in which the clocks go back', () => {
    expect(sayInstant('2026-10-25T00:30:00Z')).toBe('domenica 25 ottobre 2026, ore 02:30 (ora legale)');
    expect(sayInstant('2026-10-25T01:30:00Z')).toBe('domenica 25 ottobre 2026, ore 02:30 (ora solare)');
    expect(sayInstant('2026-10-25T00:30:00Z', 'en')).toBe('Sunday 25 October 2026, 02:30 (summer time)');
    expect(sayInstant('2026-10-25T01:30:00Z', 'en')).toBe('Sunday 25 October 2026, 02:30 (standard time)');
    expect(sayInstant('2026-10-25T02:30:00Z')).toBe('domenica 25 ottobre 2026, ore 03:30');
  });

  it('count one and many of every unit', () => {
    const units = ['days', 'weeks', 'months', 'years', 'working-days', 'free-days', 'hours'] as const;
    const said = units.flatMap((unit) => [
      sayCount(1, unit),
      sayCount(2, unit),
      sayCount(1, unit, 'en'),
      sayCount(2, unit, 'en'),
    ]);
    expect(said).toMatchSnapshot();
  });
});

describe('the end of a term', () => {
  it.each([
    [
      '2028-02-29T23:00:00.000Z',
      'le ore 24 di martedì 29 febbraio 2028',
      'midnight at the end of Tuesday 29 February 2028',
    ],
    [
      '2028-06-29T22:00:00.000Z',
      'le ore 24 di giovedì 29 giugno 2028',
      'midnight at the end of Thursday 29 June 2028',
    ],
    ['2028-02-29T11:00:00.000Z', 'martedì 29 febbraio 2028, ore 12:00', 'Tuesday 29 February 2028, 12:00'],
  ])('%s ends with its day, or at its hour', (at, italian, english) => {
    expect([sayEnd(at), sayEnd(at, 'en')]).toEqual([italian, english]);
  });
});

describe('an article before a day', () => {
  it('is feminine before a Sunday, and as it stands before any other day', () => {
    expect(agreed('Dal domenica 1 ottobre 2028 al domenica 8, il domenica stessa; del lunedì 2.')).toBe(
      'Dalla domenica 1 ottobre 2028 alla domenica 8, la domenica stessa; del lunedì 2.',
    );
  });
});
