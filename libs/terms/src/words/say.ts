import { type CivilDate, partsOf } from '../civil-date.js';
import {
  type Instant,
  ROME,
  civilDateOf,
  compareInstants,
  endOfDay,
  localTimeOf,
  plusSeconds,
} from '../instants/instant.js';

/** The languages of the texts. */
export type Language = 'it' | 'en';

const words = {
  it: {
    days: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'],
    months: [
      'gennaio',
      'febbraio',
      'marzo',
      'aprile',
      'maggio',
      'giugno',
      'luglio',
      'agosto',
      'settembre',
      'ottobre',
      'novembre',
      'dicembre',
    ],
    at: ', ore ',
    wholeDay: 'le ore 24 di {day}',
    summer: ' (ora legale)',
    winter: ' (ora solare)',
  },
  en: {
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    at: ', ',
    wholeDay: 'midnight at the end of {day}',
    summer: ' (summer time)',
    winter: ' (standard time)',
  },
};

/** A day in words: `venerdì 11 dicembre 2026`, `Friday 11 December 2026`. */
export function sayDate(date: CivilDate, lang: Language = 'it'): string {
  const { year, month, day, weekday } = partsOf(date);
  const { days, months } = words[lang];
  return [days[weekday - 1], day, months[month - 1], year].join(' ');
}

/** A day of every year: `10 giugno`, `10 June`. @param monthDay `06-10` */
export function sayYearly(monthDay: string, lang: Language = 'it'): string {
  const [month, day] = monthDay.split('-').map(Number);
  return `${String(day)} ${words[lang].months[(month ?? 1) - 1] ?? ''}`;
}

/**
 * A moment in words on the clocks of Rome: `venerdì 11 dicembre 2026, ore 12:00`; with seconds when they are not
 * zero, and with the name of the hour in the night when 02:30 comes twice.
 */
export function sayInstant(at: Instant, lang: Language = 'it'): string {
  const { local, offset } = localTimeOf(at, ROME);
  const [date, time] = [local.slice(0, 10), local.slice(11)];
  const shown = time.endsWith(':00') ? time.slice(0, 5) : time;
  return `${sayDate(date, lang)}${words[lang].at}${shown}${hourName(at, local, offset, lang)}`;
}

/** The end of a term as people say it: what ends with a day ends at its hour 24. */
export function sayEnd(at: Instant, lang: Language = 'it'): string {
  const last = civilDateOf(plusSeconds(at, -1));
  if (compareInstants(endOfDay(last), at) !== 0) return sayInstant(at, lang);
  return words[lang].wholeDay.replace('{day}', sayDate(last, lang));
}

function hourName(at: Instant, local: string, offset: string, lang: Language): string {
  const neighbours = [plusSeconds(at, -3600), plusSeconds(at, 3600)];
  if (!neighbours.some((other) => localTimeOf(other, ROME).local === local)) return '';
  return offset === '+02:00' ? words[lang].summer : words[lang].winter;
}

const BEFORE_A_SUNDAY = /\b(il|del|dal|al|nel)(?= domenica\b)/gi;
const feminine: Record<string, string> = { il: 'la', del: 'della', dal: 'dalla', al: 'alla', nel: 'nella' };

/** An Italian sentence into which days were put: the article of Sunday is feminine, that of every other day is not. */
export const agreed = (sentence: string): string =>
  sentence.replace(BEFORE_A_SUNDAY, (article) => {
    const word = feminine[article.toLowerCase()] ?? article;
    return /^[A-Z]/.test(article) ? word.replace(/^./, (first) => first.toUpperCase()) : word;
  });

/** In both languages: for a sentence of which nobody knows yet who reads it. */
export const saidDate = (date: CivilDate): Record<Language, string> => ({
  it: sayDate(date, 'it'),
  en: sayDate(date, 'en'),
});

export const saidInstant = (at: Instant): Record<Language, string> => ({
  it: sayInstant(at, 'it'),
  en: sayInstant(at, 'en'),
});

/** `1 giorno`, `30 giorni`, `6 months`. */
export function sayCount(count: number, unit: keyof typeof units.it, lang: Language = 'it'): string {
  const [one, many] = units[lang][unit];
  return `${String(count)} ${count === 1 ? one : many}`;
}

const units = {
  it: {
    days: ['giorno', 'giorni'],
    weeks: ['settimana', 'settimane'],
    months: ['mese', 'mesi'],
    years: ['anno', 'anni'],
    'working-days': ['giorno lavorativo', 'giorni lavorativi'],
    'free-days': ['giorno libero', 'giorni liberi'],
    hours: ['ora', 'ore'],
    seconds: ['secondo', 'secondi'],
  },
  en: {
    days: ['day', 'days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
    years: ['year', 'years'],
    'working-days': ['working day', 'working days'],
    'free-days': ['free day', 'free days'],
    hours: ['hour', 'hours'],
    seconds: ['second', 'seconds'],
  },
} as const;
