/** A holiday of every year, in force from a day (and until one, where a law suppressed it). */
export type HolidayRule = {
  name: string;
  english: string;
  /** `MM-DD`, or days after Easter Sunday. */
  on: string | { afterEaster: number };
  from: string;
  norm: string;
};

/** One version of the national calendar: what was known to be law when it was published. */
export type NationalCalendar = {
  version: string;
  /** First and last day for which the list is known to be right. */
  covers: { from: string; to: string };
  holidays: HolidayRule[];
};

const LISTED = 'L. 260/1949, art. 2, come modificato dalla L. 54/1977';
const since = '1986-01-01';

const until2025: HolidayRule[] = [
  { name: 'Capodanno', english: "New Year's Day", on: '01-01', from: since, norm: LISTED },
  { name: 'Epifania', english: 'Epiphany', on: '01-06', from: since, norm: 'DPR 792/1985' },
  { name: "Lunedì dell'Angelo", english: 'Easter Monday', on: { afterEaster: 1 }, from: since, norm: LISTED },
  { name: 'Liberazione', english: 'Liberation Day', on: '04-25', from: since, norm: LISTED },
  { name: 'Festa del lavoro', english: 'Labour Day', on: '05-01', from: since, norm: LISTED },
  {
    name: 'Festa della Repubblica',
    english: 'Republic Day',
    on: '06-02',
    from: '2001-01-01',
    norm: 'L. 336/2000',
  },
  { name: 'Assunzione', english: 'Assumption', on: '08-15', from: since, norm: LISTED },
  { name: 'Ognissanti', english: 'All Saints', on: '11-01', from: since, norm: LISTED },
  { name: 'Immacolata Concezione', english: 'Immaculate Conception', on: '12-08', from: since, norm: LISTED },
  { name: 'Natale', english: 'Christmas Day', on: '12-25', from: since, norm: LISTED },
  { name: 'Santo Stefano', english: "St Stephen's Day", on: '12-26', from: since, norm: LISTED },
];

const saintFrancis: HolidayRule = {
  name: "San Francesco d'Assisi",
  english: 'Saint Francis of Assisi',
  on: '10-04',
  from: '2026-01-01',
  norm: 'L. 151/2025',
};

const covers = { from: since, to: '2199-12-31' };

/** The version that a new date is computed with. */
export const newestVersion = 'it-2026.1';

/**
 * The published versions, oldest first. A version is never edited: a new law makes a new one, and a date that was
 * computed keeps the version that it was computed with.
 */
export const nationalCalendars: NationalCalendar[] = [
  { version: 'it-2001.1', covers: { ...covers, to: '2025-12-31' }, holidays: until2025 },
  { version: newestVersion, covers, holidays: [...until2025, saintFrancis] },
];
