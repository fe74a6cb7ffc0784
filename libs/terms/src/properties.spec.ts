import fc from 'fast-check';
import {
  type Computation,
  type Term,
  civilDateOf,
  computeTerm,
  dayAfter,
  dayBefore,
  daysBetween,
  endOfDay,
  isHoliday,
  periodsOf,
  startOfDay,
  timeliness,
  weekdayOf,
} from './index.js';

/** Days since 1970 of a proleptic Gregorian date, by whole-number arithmetic alone (no Date, no Temporal, no zone). */
function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const yearOfEra = y - era * 400;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lastDay = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
const written = (year: number, month: number, day: number) =>
  `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The same day number some months later, clipped, in one go: what art. 2963 c.c. says, written a second time. */
function monthsLater(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return written(y, m, Math.min(day, lastDay(y, m)));
}

const aDay = fc
  .record({
    year: fc.integer({ min: 2000, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => written(year, month, Math.min(day, lastDay(year, month))));
const aUnit = fc.constantFrom<Term['unit']>('days', 'weeks', 'months', 'years', 'free-days', 'working-days');
const aKind = fc.constantFrom<Term['kind']>('act', 'notice', 'judicial', 'validity', 'power');
const aCount = fc.integer({ min: 1, max: 60 });

function computed(start: string, term: Partial<Term>, more: Partial<Computation> = {}) {
  const asked: Term = { count: 1, unit: 'days', kind: 'act', norm: 'norma', ...term };
  return computeTerm({ term: asked, start, startFact: 'fatto', ...more });
}

const fits = (unit: Term['unit'], kind: Term['kind']) =>
  !(unit === 'free-days' && (kind === 'validity' || kind === 'power'));

describe('every term', () => {
  it('of days ends on the day that whole-number arithmetic gives', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 4000 }), (start, count) => {
        const { raw } = computed(start, { count, kind: 'validity' });
        expect(dayNumber(raw) - dayNumber(start)).toBe(count);
        expect(daysBetween(start, raw)).toBe(count);
      }),
    );
  });

  it('of months is counted in one go from its start, never month by month', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 240 }), (start, count) => {
        const forward = computed(start, { count, unit: 'months', kind: 'validity' });
        expect(forward.raw).toBe(monthsLater(start, count));
        const back = computed(start, { count, unit: 'months', kind: 'validity', direction: 'backward' });
        expect(back.raw).toBe(monthsLater(start, -count));
      }),
    );
  });

  it('never ends before its start, nor its readings before its raw day or each other', () => {
    fc.assert(
      fc.property(aDay, aUnit, aKind, aCount, (start, unit, kind, count) => {
        fc.pre(fits(unit, kind));
        const { raw, strict, lenient } = computed(start, { unit, kind, count });
        expect([start < raw, raw <= strict, strict <= lenient]).toEqual([true, true, true]);
      }),
    );
  });

  it('never ends earlier because it starts later', () => {
    fc.assert(
      fc.property(aDay, aDay, aUnit, aKind, aCount, (one, two, unit, kind, count) => {
        fc.pre(fits(unit, kind));
        const [first, second] = one < two ? [one, two] : [two, one];
        const a = computed(first, { unit, kind, count });
        const b = computed(second, { unit, kind, count });
        expect([a.raw <= b.raw, a.strict <= b.strict, a.lenient <= b.lenient]).toEqual([true, true, true]);
      }),
    );
  });

  it('never ends earlier because it starts one day later', () => {
    fc.assert(
      fc.property(aDay, aUnit, aKind, aCount, (start, unit, kind, count) => {
        fc.pre(fits(unit, kind));
        const a = computed(start, { unit, kind, count });
        const b = computed(dayAfter(start), { unit, kind, count });
        expect([a.raw <= b.raw, a.strict <= b.strict, a.lenient <= b.lenient]).toEqual([true, true, true]);
      }),
    );
  });

  it('to act ends on no holiday, and leniently on no Saturday; only unusable days are passed over', () => {
    fc.assert(
      fc.property(aDay, aUnit, aCount, (start, unit, count) => {
        const { raw, strict, lenient } = computed(start, { unit, count });
        expect([isHoliday(strict), isHoliday(lenient)]).toEqual([false, false]);
        if (unit !== 'working-days') expect(weekdayOf(lenient)).not.toBe(6);
        for (let day = raw; day < strict; day = dayAfter(day)) expect(isHoliday(day)).toBe(true);
        for (let day = strict; day < lenient; day = dayAfter(day)) {
          expect(isHoliday(day) || weekdayOf(day) === 6).toBe(true);
        }
      }),
    );
  });

  it('backward is never later than its raw day, and its civil reading never later than the other', () => {
    fc.assert(
      fc.property(aDay, aUnit, fc.integer({ min: 1, max: 13 }), (start, unit, count) => {
        const { raw, strict, lenient } = computed(start, { unit, count, direction: 'backward' });
        expect([raw < start, strict <= raw, lenient <= strict]).toEqual([true, true, true]);
      }),
    );
  });

  it('moves by exactly the days of a suspension', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.integer({ min: 2, max: 90 }),
        fc.nat(60),
        fc.nat(30),
        (start, count, after, length) => {
          fc.pre(after < count);
          const from = computed(start, { count: Math.max(after, 1), kind: 'validity' }).raw;
          const to = length === 0 ? from : computed(from, { count: length, kind: 'validity' }).raw;
          const suspended = computed(start, { count }, { suspensions: [{ reason: 'art-2-c-7', from, to }] });
          expect(suspended.suspendedDays).toBe(length);
          expect(daysBetween(computed(start, { count }).raw, suspended.raw)).toBe(length);
        },
      ),
    );
  });

  it('survives a round trip through JSON and computes the same again from what it stored', () => {
    fc.assert(
      fc.property(aDay, aUnit, aKind, aCount, (start, unit, kind, count) => {
        fc.pre(fits(unit, kind));
        const once = computed(start, { unit, kind, count });
        expect(JSON.parse(JSON.stringify(once))).toEqual(once);
        expect(computeTerm(once.input)).toEqual(once);
      }),
    );
  });
});

describe('every day', () => {
  it('of Rome is the legal day of all its instants and of no other', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const lastSecond = timeliness(day, startOfDay(day));
        expect([civilDateOf(startOfDay(day)), civilDateOf(endOfDay(day))]).toEqual([day, dayAfter(day)]);
        expect([lastSecond.onTime, timeliness(day, endOfDay(day)).onTime]).toEqual([true, false]);
        expect([23, 24, 25].map((hours) => hours * 3600 - 1)).toContain(lastSecond.bySeconds);
      }),
    );
  });
});

describe('the periods of a convention', () => {
  it('follow each other without a gap and cover it whole', () => {
    fc.assert(
      fc.property(aDay, aDay, fc.constantFrom('P1M', 'P2M', 'P3M', 'P1Y'), (one, two, every) => {
        const [start, end] = one < two ? [one, two] : [two, one];
        const periods = periodsOf(start, end, every);
        expect([periods[0]?.from, periods.at(-1)?.to]).toEqual([start, end]);
        periods.slice(1).forEach(({ from }, i) => {
          expect(periods[i]?.to).toBe(dayBefore(from));
        });
      }),
      { numRuns: 30 },
    );
  });
});
