import { type CivilDate, checkedDate, isCivilDate, partsOf, plusDays, weekdayOf } from '../civil-date.js';
import { TermError } from '../term-error.js';
import { checkDecree, type Decree } from './decrees.js';
import { easterSunday } from './easter.js';
import { type HolidayRule, type NationalCalendar, nationalCalendars, newestVersion } from './italy.data.js';
import { type LocalCalendar, municipalities } from './municipalities.data.js';

/** Which calendar a date was computed with: data that is kept beside the date. */
export type CalendarRef = {
  /** Version of the national list, for example `it-2026.1`. */
  version: string;
  /** Name of a known municipality, lower case, for example `crema`. */
  municipality?: string;
  /** Patron day and closures handed in by the body itself; comes before `municipality`. */
  local?: LocalCalendar;
  /** Laws and acts that stop or lengthen terms for all, oldest first. */
  decrees?: Decree[];
};

/** A day that is a holiday, with the law that makes it one. */
export type Holiday = { date: CivilDate; name: string; english: string; norm: string };

/** The published calendars: versions of the national list, oldest first, and the known municipalities. */
export const calendars: {
  national: readonly NationalCalendar[];
  municipalities: Readonly<Record<string, LocalCalendar>>;
  newest: string;
} = { national: nationalCalendars, municipalities, newest: newestVersion };

/** A checked reference; without arguments, the newest national calendar. Unknown names are refused with the known ones. */
export function calendarRef(version: string = newestVersion, municipality?: string): CalendarRef {
  const ref = municipality === undefined ? { version } : { version, municipality };
  checkCalendar(ref);
  return ref;
}

/** Refuses an unknown version, municipality or a local calendar that is not one. */
export function checkCalendar(ref: CalendarRef): void {
  nationalOf(ref);
  localOf(ref);
  for (const closure of ref.local?.closures ?? []) {
    if (checkedDate(closure.from) <= checkedDate(closure.to)) continue;
    throw unknownCalendar(
      `La chiusura "${closure.name}" finisce prima di cominciare: scambiare le due date.`,
      `The closure "${closure.name}" ends before it begins: swap the two dates.`,
    );
  }
  ref.decrees?.forEach(checkDecree);
  const patron = ref.local?.patron;
  if (patron === undefined || isCivilDate(`2028-${patron.on}`)) return;
  throw unknownCalendar(
    `La festa patronale "${patron.on}" non è un giorno MM-GG: per esempio 06-10.`,
    `The patron day "${patron.on}" is not a day MM-DD: for example 06-10.`,
  );
}

function unknownCalendar(message: string, english: string): TermError {
  return new TermError('unknown-calendar', message, english);
}

function nationalOf(ref: CalendarRef): NationalCalendar {
  const found = nationalCalendars.find(({ version }) => version === ref.version);
  if (found !== undefined) return found;
  const known = nationalCalendars.map(({ version }) => version).join(', ');
  throw unknownCalendar(
    `Il calendario "${ref.version}" non è conosciuto: quelli pubblicati sono ${known}.`,
    `The calendar "${ref.version}" is not known: the published ones are ${known}.`,
  );
}

/** Patron day and closures that go with a reference; empty when it names no municipality. */
export function localOf(ref: CalendarRef): LocalCalendar {
  if (ref.local !== undefined) return ref.local;
  if (ref.municipality === undefined) return {};
  const found = Object.entries(municipalities).find(([name]) => name === ref.municipality);
  if (found !== undefined) return found[1];
  const known = Object.keys(municipalities).join(', ');
  throw unknownCalendar(
    `Il comune "${ref.municipality}" non ha un calendario: quelli conosciuti sono ${known}; altrimenti indicare patrono e chiusure nel campo "local".`,
    `The municipality "${ref.municipality}" has no calendar: the known ones are ${known}; otherwise give patron day and closures in "local".`,
  );
}

/** The name of a calendar as it is kept with a date: `it-2026.1`, `it-2026.1+crema`, `it-2026.1+local+decree-12`. */
export function calendarName({ version, municipality, local, decrees = [] }: CalendarRef): string {
  const place = municipality ?? (local === undefined ? [] : 'local');
  return [version, place, decrees.map(({ id }) => id)].flat(2).join('+');
}

/** The rules of the national list, each with its law. */
export const nationalHolidayRules = (ref: CalendarRef): readonly HolidayRule[] => nationalOf(ref).holidays;

/**
 * The named national holidays of a year in order of date, Sundays apart.
 * L. 260/1949 with its changes; 4 October only from 2026 (L. 151/2025), 2 June from 2001 (L. 336/2000).
 */
export function nationalHolidays(year: number, ref: CalendarRef = calendarRef()): readonly Holiday[] {
  const { version, holidays } = nationalOf(ref);
  const key = `${version} ${String(year)}`;
  const known = listed.get(key);
  if (known !== undefined) return known;
  const list = holidays
    .map((rule) => ({ date: dayOf(rule, year), rule }))
    .filter(({ date, rule }) => date >= rule.from)
    .map(({ date, rule }) => ({ date, name: rule.name, english: rule.english, norm: rule.norm }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  listed.set(key, list);
  return list;
}

/** Lists already made: a version never changes, so they never grow old. */
const listed = new Map<string, readonly Holiday[]>();

function dayOf(rule: HolidayRule, year: number): CivilDate {
  if (typeof rule.on === 'string') return checkedDate(`${String(year)}-${rule.on}`);
  return plusDays(easterSunday(year), rule.on.afterEaster);
}

/** True when the version of the calendar is known to be right for the day. */
export function isCovered(date: CivilDate, ref: CalendarRef): boolean {
  const { from, to } = nationalOf(ref).covers;
  return from <= checkedDate(date) && date <= to;
}

/** The holiday that falls on a day by a law of the State (Sundays included), or null. */
export function holidayOn(date: CivilDate, ref: CalendarRef): Holiday | null {
  if (!isCovered(date, ref)) throw outside(date, ref);
  const named = nationalHolidays(partsOf(date).year, ref).find((holiday) => holiday.date === date);
  if (named !== undefined) return named;
  if (weekdayOf(date) === 7) {
    return { date, name: 'domenica', english: 'Sunday', norm: 'L. 260/1949, art. 2' };
  }
  const { patron } = localOf(ref);
  if (patron?.rollsByLaw !== true || !date.endsWith(patron.on)) return null;
  return { date, name: patron.name, english: patron.name, norm: patron.norm };
}

function outside(date: CivilDate, ref: CalendarRef): TermError {
  const { from, to } = nationalOf(ref).covers;
  return new TermError(
    'outside-calendar',
    `Il giorno ${date} è fuori dal calendario ${ref.version} (dal ${from} al ${to}): usare un'altra versione.`,
    `The day ${date} is outside the calendar ${ref.version} (${from} to ${to}): use another version.`,
  );
}

/**
 * True when the law of the State makes the day a holiday: Sundays, the national list, 29 June in Rome.
 * A patron day is not one (Cass. 17079/2007), a Saturday is not one.
 */
export function isHoliday(date: CivilDate, ref: CalendarRef = calendarRef()): boolean {
  return holidayOn(date, ref) !== null;
}
