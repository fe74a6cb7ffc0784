import { calendarName, type CalendarRef, localOf, nationalHolidayRules } from '../calendar/calendar.js';
import type { Decree } from '../calendar/decrees.js';
import { type Language, sayDate, sayYearly } from './say.js';

/** Some days by which a date was counted, and what says so. */
export type CalendarPart = { days: string; source: string };

/** A calendar as people read it: the holidays of the State, what the place adds, what was decreed. */
export function calendarParts(ref: CalendarRef, lang: Language = 'it'): CalendarPart[] {
  const say = texts[lang];
  const { patron, closures = [] } = localOf(ref);
  const laws = [...new Set(nationalHolidayRules(ref).map(({ norm }) => norm))];
  return [
    { days: say.national, source: laws.join('; ') },
    ...(patron === undefined
      ? []
      : [
          {
            days: `${placeOf(ref, lang)}: ${patron.name}, ${sayYearly(patron.on, lang)}`,
            source: patron.norm,
          },
        ]),
    ...closures.map(({ from, to, name, act }) => ({
      days: `${say.closure}: ${name}, ${span(from, to, lang)}`,
      source: act,
    })),
    ...(ref.decrees ?? []).map((decree) => ({ days: decreeDays(decree, lang), source: decree.norm })),
  ];
}

/** The same in one line, with the name under which the calendar is kept. */
export function sayCalendar(ref: CalendarRef, lang: Language = 'it'): string {
  const days = calendarParts(ref, lang).map((part) => part.days);
  return `${days.join('; ')} (${calendarName(ref)})`;
}

const texts = {
  it: {
    national: 'domeniche e festività nazionali',
    patron: 'patrono',
    of: 'di',
    closure: 'uffici chiusi',
    suspension: 'sospensione',
    extension: 'proroga',
    from: 'da',
    to: 'a',
  },
  en: {
    national: 'Sundays and national holidays',
    patron: 'patron day',
    of: 'of',
    closure: 'offices closed',
    suspension: 'suspension',
    extension: 'extension',
    from: 'from',
    to: 'to',
  },
};

function placeOf({ municipality }: CalendarRef, lang: Language): string {
  const { patron, of } = texts[lang];
  if (municipality === undefined) return patron;
  const place = municipality.replace(/(^|-)(\p{L})/gu, (_, gap: string, letter: string) =>
    [gap && ' ', letter.toUpperCase()].join(''),
  );
  return `${patron} ${of} ${place}`;
}

const span = (from: string, to: string, lang: Language): string =>
  `${texts[lang].from} ${sayDate(from, lang)} ${texts[lang].to} ${sayDate(to, lang)}`;

const decreeDays = ({ measure, reason, from, to }: Decree, lang: Language): string =>
  `${texts[lang][measure]}: ${reason}, ${span(from, to, lang)}`;
