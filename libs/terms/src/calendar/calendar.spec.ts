import { weekdayOf } from '../civil-date.js';
import {
  calendarName,
  calendarRef,
  calendars,
  checkCalendar,
  holidayOn,
  isHoliday,
  nationalHolidays,
} from './calendar.js';
import { easterSunday } from './easter.js';

/** Oudin's algorithm (1940), independent of the one under test. */
function easterByOudin(year: number): string {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const k = Math.floor((century - 17) / 25);
  let i = (century - Math.floor(century / 4) - Math.floor((century - k) / 3) + 19 * golden + 15) % 30;
  i -=
    Math.floor(i / 28) * (1 - Math.floor(i / 28) * Math.floor(29 / (i + 1)) * Math.floor((21 - golden) / 11));
  const j = (year + Math.floor(year / 4) + i + 2 - century + Math.floor(century / 4)) % 7;
  const l = i - j;
  const month = 3 + Math.floor((l + 40) / 44);
  const day = l + 28 - 31 * Math.floor(month / 4);
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

describe('Easter', () => {
  it.each(['2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '2038-04-25', '2285-03-22'])(
    'falls on %s',
    (sunday) => {
      expect(easterSunday(Number(sunday.slice(0, 4)))).toBe(sunday);
    },
  );

  it('agrees with a second algorithm from 1583 to 2600, always on a Sunday', () => {
    for (let year = 1583; year <= 2600; year += 1) {
      const sunday = easterSunday(year);
      expect([sunday, weekdayOf(sunday)]).toEqual([easterByOudin(year), 7]);
    }
  });
});

describe('the national calendar', () => {
  it('lists twelve named holidays in 2026, in order, each with its law', () => {
    expect(nationalHolidays(2026)).toMatchSnapshot();
    const dates = nationalHolidays(2038).map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    expect(dates.slice(2, 4)).toEqual(['2038-04-25', '2038-04-26']);
  });

  it('has 4 October from 2026 and not before', () => {
    expect([holidayOn('2027-10-04', calendarRef())?.norm, isHoliday('2025-10-04')]).toEqual([
      'L. 151/2025',
      false,
    ]);
    expect(isHoliday('2025-10-04', calendarRef('it-2001.1'))).toBe(false);
  });

  it('has 2 June from 2001 and not before', () => {
    expect([isHoliday('2000-06-02'), isHoliday('2001-06-02')]).toEqual([false, true]);
  });

  it('counts every Sunday, and neither Saturdays nor eves nor suppressed feasts', () => {
    expect(holidayOn('2026-11-29', calendarRef())).toEqual({
      date: '2026-11-29',
      name: 'domenica',
      english: 'Sunday',
      norm: 'L. 260/1949, art. 2',
    });
    const ordinary = [
      '2026-11-28',
      '2026-12-24',
      '2026-12-31',
      '2026-11-02',
      '2026-11-04',
      '2026-03-19',
      '2028-06-29',
    ];
    expect(ordinary.filter((day) => isHoliday(day))).toEqual([]);
  });

  it('gives the name of a holiday rather than of its Sunday', () => {
    expect(holidayOn('2026-10-04', calendarRef())?.name).toBe("San Francesco d'Assisi");
  });

  it('refuses days that its version does not cover, and takes its first and last', () => {
    expect([isHoliday('1986-01-01'), isHoliday('2199-12-31')]).toEqual([true, false]);
    expect(() => isHoliday('1985-12-31')).toThrow(
      'fuori dal calendario it-2026.1 (dal 1986-01-01 al 2199-12-31)',
    );
    expect(() => isHoliday('2200-01-01')).toThrow('fuori dal calendario');
    expect(() => isHoliday('2026-01-01', calendarRef('it-2001.1'))).toThrow('it-2001.1');
  });

  it('keeps the old versions, so that an old date stays what it was', () => {
    expect(calendars.national.map(({ version }) => version)).toEqual(['it-2001.1', 'it-2026.1']);
    expect([calendars.newest, calendarRef().version]).toEqual(['it-2026.1', 'it-2026.1']);
    expect(nationalHolidays(2025, calendarRef('it-2001.1'))).toHaveLength(11);
  });
});

describe('a municipality', () => {
  it('adds a patron day that is no holiday for terms', () => {
    expect(isHoliday('2027-06-10', calendarRef(undefined, 'crema'))).toBe(false);
    expect(calendars.municipalities['crema']?.patron?.on).toBe('06-10');
  });

  it('has a true holiday only where the law says so: 29 June in Rome', () => {
    const rome = calendarRef(undefined, 'roma');
    expect(holidayOn('2026-06-29', rome)).toMatchObject({
      name: 'Santi Pietro e Paolo',
      norm: 'DPR 792/1985',
    });
    expect([isHoliday('2026-06-30', rome), isHoliday('2026-06-29')]).toEqual([false, false]);
  });

  it('is not confused with its province', () => {
    const { crema, cremona } = calendars.municipalities;
    expect([crema?.patron?.on, cremona?.patron?.on]).toEqual(['06-10', '11-13']);
  });

  it('may be handed in by the body itself', () => {
    const local = { patron: { on: '02-29', name: 'San Dimostrativo', norm: 'statuto' } };
    const ref = { version: 'it-2026.1', local };
    expect(() => {
      checkCalendar(ref);
    }).not.toThrow();
    expect(calendarName(ref)).toBe('it-2026.1+local');
    expect(calendarName({ ...ref, municipality: 'borgo-dimostrativo' })).toBe('it-2026.1+borgo-dimostrativo');
    expect(calendarName(calendarRef())).toBe('it-2026.1');
  });

  it('is refused when unknown or badly written', () => {
    expect(() => calendarRef(undefined, 'atlantide')).toThrow('quelli conosciuti sono crema, cremona, roma');
    expect(() => calendarRef(undefined, 'constructor')).toThrow('non ha un calendario');
    expect(() => calendarRef('it-1900.1')).toThrow('quelli pubblicati sono it-2001.1, it-2026.1');
    const day = (on: string) => () => {
      checkCalendar({ version: 'it-2026.1', local: { patron: { on, name: 'x', norm: 'x' } } });
    };
    expect(day('06-31')).toThrow('"06-31" non è un giorno MM-GG');
    const closed = (from: string, to: string) => () => {
      checkCalendar({
        version: 'it-2026.1',
        local: { closures: [{ from, to, name: 'ponte', act: 'atto' }] },
      });
    };
    expect(closed('2026-12-07', '2026-12-07')).not.toThrow();
    expect(closed('2026-12-08', '2026-12-07')).toThrow('"ponte" finisce prima di cominciare');
    expect(closed('2026-12-32', '2026-12-07')).toThrow('non esiste');
  });
});
