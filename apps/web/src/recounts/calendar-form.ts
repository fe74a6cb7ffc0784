/** Another calendar, as people write it: the list of national holidays, the patron day and the closures of the offices. */
import { z } from 'zod';
import type { Json } from '#engine';
import { calendars, sayDate, type CalendarRef, type Language, type LocalCalendar } from '#terms';
import { civilDate } from '../../../../workflows/fields.js';
import type { Option } from '../forms/node.js';
import type { FieldWords } from '../forms/tree-of.js';
import { sayer } from '../words/words.js';
import { recountWords as w } from './recounts.words.js';

type Calendar = Omit<CalendarRef, 'decrees'>;

const text = z.string().trim().min(1);
const versions = calendars.national.map(({ version }) => version) as [string, ...string[]];
const DAY_AND_MONTH = /^(\d{1,2})\/(\d{1,2})$/;

export const calendarFields = {
  version: z.enum(versions),
  patron: z
    .strictObject({
      on: z.string().regex(DAY_AND_MONTH, 'Occorre un giorno e un mese, per esempio 10/6.'),
      name: text,
      norm: text,
      rollsByLaw: z.boolean(),
    })
    .optional(),
  closures: z.array(z.strictObject({ from: civilDate, to: civilDate, name: text, act: text })),
};

const schema = z.strictObject(calendarFields);

/** By their path below `/data`. */
export const calendarNames: Readonly<Record<string, FieldWords | undefined>> = {
  version: { label: w.holidays },
  patron: { label: w.patron, help: w.patronHelp },
  'patron/on': { label: w.patronDay, help: w.patronDayHelp },
  'patron/name': { label: w.patronName },
  'patron/norm': { label: w.patronNorm },
  'patron/rollsByLaw': { label: w.patronRolls },
  closures: { label: w.closures, one: w.closure },
  'closures/name': { label: w.closureName },
  'closures/act': { label: w.closureAct },
};

export const versionOptions = (language: Language): Option[] =>
  calendars.national.map(({ version, covers }) => ({
    value: version,
    label: sayer(language)(w.holidaysOf, {
      version,
      from: sayDate(covers.from, language),
      to: sayDate(covers.to, language),
    }),
  }));

const localOf = ({ local, municipality }: Calendar): LocalCalendar =>
  local ?? calendars.municipalities[municipality ?? ''] ?? {};

/** What the form begins with: the calendar as it is. */
export function writtenCalendar(calendar: Calendar | null): Record<string, Json> {
  const { patron, closures = [] } = calendar ? localOf(calendar) : {};
  return {
    version: calendar?.version ?? calendars.newest,
    ...(patron
      ? { patron: { ...patron, on: dayFirst(patron.on), rollsByLaw: patron.rollsByLaw ?? false } }
      : {}),
    closures,
  };
}

export function calendarFrom(data: Json): Calendar {
  const { version, patron, closures } = schema.loose().parse(data);
  if (!patron && closures.length === 0) return { version };
  return {
    version,
    local: {
      ...(patron
        ? {
            patron: {
              on: monthFirst(patron.on),
              name: patron.name,
              norm: patron.norm,
              ...(patron.rollsByLaw ? { rollsByLaw: true } : {}),
            },
          }
        : {}),
      ...(closures.length > 0 ? { closures } : {}),
    },
  };
}

const dayFirst = (on: string): string => on.split('-').map(Number).reverse().join('/');

const monthFirst = (on: string): string => {
  const [, day = '', month = ''] = DAY_AND_MONTH.exec(on) ?? [];
  return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** A calendar in lines of name and value. */
export function calendarLines(calendar: Calendar, language: Language): { label: string; value: string }[] {
  const { patron, closures = [] } = localOf(calendar);
  return [
    { label: w.holidays[language], value: calendar.version },
    {
      label: w.patron[language],
      value: patron ? `${dayFirst(patron.on)}, ${patron.name} (${patron.norm})` : w.noPatron[language],
    },
    {
      label: w.closures[language],
      value:
        closures
          .map(
            ({ from, to, name, act }) =>
              `${name}: ${sayDate(from, language)} – ${sayDate(to, language)} (${act})`,
          )
          .join('; ') || w.noClosures[language],
    },
  ];
}
