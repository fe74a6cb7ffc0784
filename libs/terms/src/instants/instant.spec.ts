import {
  civilDateOf,
  compareInstants,
  endOfDay,
  epochSecond,
  instantFrom,
  instantOf,
  isInstant,
  isLocalDateTime,
  localTimeOf,
  plusSeconds,
  startOfDay,
} from './instant.js';

describe('an instant', () => {
  it.each(['2026-11-30T11:00:00Z', '2026-11-30T11:00:00.5Z', '2026-11-30T23:59:59.123Z'])(
    'takes %s',
    (text) => {
      expect(isInstant(text)).toBe(true);
    },
  );

  it.each([
    '2026-11-30T11:00:00',
    '2026-11-30T12:00:00+01:00',
    '2026-11-30T11:00Z',
    '2026-11-30T24:00:00Z',
    '2026-11-30T11:60:00Z',
    '2026-11-30T11:00:60Z',
    '2026-02-30T11:00:00Z',
    ' 2026-11-30T11:00:00Z',
    '2026-11-30T11:00:00Z ',
    '2026-11-30',
    0,
  ])('refuses %p', (value) => {
    expect(isInstant(value)).toBe(false);
  });

  it('is read from any offset, and never without one', () => {
    expect(instantFrom('2026-11-30T12:00:00+01:00')).toBe('2026-11-30T11:00:00Z');
    expect(instantFrom('2026-11-30T12:00:00+0100')).toBe('2026-11-30T11:00:00Z');
    expect(instantFrom('2026-11-30T12:00:00.250-05:00')).toBe('2026-11-30T17:00:00.25Z');
    expect(instantFrom('2026-11-30T11:00:00Z')).toBe('2026-11-30T11:00:00Z');
    for (const text of [
      '2026-11-30T12:00:00',
      '2026-02-30T12:00:00Z',
      'x2026-11-30T12:00:00Z',
      '2026-11-30T12:00:00Zx',
      '2026-11-30T24:00:00Z',
      '2026-11-30T12:00+01:00',
    ]) {
      expect(() => instantFrom(text)).toThrow(`"${text}" non è leggibile`);
    }
  });

  it('belongs to the legal day of Rome, summer and winter, or of another zone', () => {
    expect(civilDateOf('2026-07-31T22:00:00Z')).toBe('2026-08-01');
    expect(civilDateOf('2026-11-30T22:59:59Z')).toBe('2026-11-30');
    expect(civilDateOf('2026-11-30T23:00:00Z')).toBe('2026-12-01');
    expect(civilDateOf('2026-11-30T23:00:00Z', 'America/New_York')).toBe('2026-11-30');
  });

  it('shows the time on the wall without fractions, and its offset', () => {
    expect(localTimeOf('2026-11-30T10:59:59.999Z')).toEqual({
      local: '2026-11-30T11:59:59',
      offset: '+01:00',
    });
    expect(localTimeOf('2026-07-31T10:00:00Z')).toEqual({ local: '2026-07-31T12:00:00', offset: '+02:00' });
  });

  it('moves by elapsed seconds over the change of the clocks', () => {
    expect(plusSeconds('2026-10-24T18:00:00Z', 12 * 3600)).toBe('2026-10-25T06:00:00Z');
    expect(plusSeconds('2026-10-24T18:00:00Z', -1)).toBe('2026-10-24T17:59:59Z');
    expect(() => plusSeconds('2026-10-24T18:00:00Z', 0.5)).toThrow('numero intero, non 0.5');
    expect(() => plusSeconds('2026-10-24', 1)).toThrow('"2026-10-24" non è scritto in UTC');
  });

  it('compares by value, however it is written', () => {
    expect(compareInstants('2026-11-30T11:00:00Z', '2026-11-30T11:00:00.000Z')).toBe(0);
    expect(compareInstants('2026-11-30T11:00:00Z', '2026-11-30T11:00:00.001Z')).toBe(-1);
    expect(compareInstants('2026-11-30T11:00:01Z', '2026-11-30T11:00:00Z')).toBe(1);
    expect([epochSecond('1970-01-01T00:00:01.999Z'), epochSecond('1970-01-01T00:01:00Z')]).toEqual([1, 60]);
  });
});

describe('a local time', () => {
  it('is converted with the offset of its own date', () => {
    expect(instantOf('2026-11-30T12:00')).toBe('2026-11-30T11:00:00Z');
    expect(instantOf('2026-07-31T12:00:30')).toBe('2026-07-31T10:00:30Z');
    expect(instantOf('2026-11-30T12:00', 'America/New_York')).toBe('2026-11-30T17:00:00Z');
  });

  it('is recognised by its shape', () => {
    expect(['2026-11-30T12:00', '2026-11-30T12:00:01'].map(isLocalDateTime)).toEqual([true, true]);
    const strangers = [
      '2026-11-30',
      '2026-11-30T12',
      '2026-11-30T12:00Z',
      'x2026-11-30T12:00',
      '2026-11-30T24:00',
    ];
    expect(strangers.map(isLocalDateTime)).toEqual([false, false, false, false, false]);
  });

  it('is refused when badly written, on a day that does not exist or in an unknown zone', () => {
    expect(() => instantOf('2026-11-30 12:00')).toThrow('AAAA-MM-GGTHH:MM');
    expect(() => instantOf('2026-02-30T12:00')).toThrow('"2026-02-30" non esiste');
    expect(() => instantOf('2026-11-30T12:00', 'Europe/Crema')).toThrow('"Europe/Crema" non è conosciuto');
    expect(() => startOfDay('2026-11-30', 'Europe/Crema')).toThrow('"Europe/Crema" non è conosciuto');
    expect(() => civilDateOf('2026-11-30T11:00:00Z', 'Europe/Crema')).toThrow(
      '"Europe/Crema" non è conosciuto',
    );
  });

  it('is refused on both edges of the hour that is skipped, and taken just outside', () => {
    expect(() => instantOf('2027-03-28T02:00')).toThrow('non esiste in Europe/Rome');
    expect(() => instantOf('2027-03-28T02:59:59')).toThrow('non esiste in Europe/Rome');
    expect(instantOf('2027-03-28T01:59:59')).toBe('2027-03-28T00:59:59Z');
    expect(instantOf('2027-03-28T03:00')).toBe('2027-03-28T01:00:00Z');
  });

  it('is refused on both edges of the hour that comes twice, and taken just outside', () => {
    expect(() => instantOf('2026-10-25T02:00')).toThrow('ricorre due volte');
    expect(() => instantOf('2026-10-25T02:59:59')).toThrow('ricorre due volte');
    expect(instantOf('2026-10-25T01:59:59')).toBe('2026-10-24T23:59:59Z');
    expect(instantOf('2026-10-25T03:00')).toBe('2026-10-25T02:00:00Z');
  });
});

describe('a day of Rome', () => {
  const hours = (day: string) => (epochSecond(endOfDay(day)) - epochSecond(startOfDay(day))) / 3600;

  it('has 23 hours in March, 25 in October and 24 otherwise', () => {
    expect(['2027-03-28', '2026-10-25', '2026-11-30'].map(hours)).toEqual([23, 25, 24]);
  });

  it('ends at the first instant of the next one', () => {
    expect(startOfDay('2026-12-01')).toBe('2026-11-30T23:00:00Z');
    expect(endOfDay('2026-11-30')).toBe('2026-11-30T23:00:00Z');
    expect(endOfDay('2026-11-30', 'America/New_York')).toBe('2026-12-01T05:00:00Z');
  });
});
