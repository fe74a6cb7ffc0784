/** What every case takes, whatever its stage and also at its end: terms counted again, and what becomes of its acts. */
import { z } from 'zod';
import { isCivilDate, type CalendarRef, type Computation, type Decree, type Instant } from '#terms';
import { contestEvents, contestSayings } from './contest-events.js';
import type { Reading, Said } from './vocabulary.js';
import { event, type EventDefinition } from './workflow.js';

const day = z.string().refine(isCivilDate, 'Un giorno si scrive come 2026-11-30.');
const words = z.string().trim().min(1);

const decreeFields = {
  id: words,
  norm: words,
  reason: words,
  kinds: z.array(z.enum(['act', 'notice', 'posting', 'judicial', 'validity', 'power'])).min(1),
  from: day,
  to: day,
};

export const decreeSchema = z.discriminatedUnion('measure', [
  z.strictObject({ ...decreeFields, measure: z.literal('suspension') }),
  z.strictObject({ ...decreeFields, measure: z.literal('extension'), until: day }),
]) satisfies z.ZodType<Decree>;

export const calendarSchema = z.strictObject({
  version: words,
  municipality: words.exactOptional(),
  local: z
    .strictObject({
      patron: z
        .strictObject({ on: words, name: words, norm: words, rollsByLaw: z.boolean().exactOptional() })
        .exactOptional(),
      closures: z.array(z.strictObject({ from: day, to: day, name: words, act: words })).exactOptional(),
    })
    .exactOptional(),
  decrees: z.array(decreeSchema).exactOptional(),
}) satisfies z.ZodType<CalendarRef>;

/** An open term as the asker finds it: a case keeps no list of its own terms, so the fact comes in with the question. */
export type RunningTerm = {
  deadline: string;
  term: string;
  key: string;
  dueAt: Instant;
  reading: Reading;
  counted: Computation & { calendar: CalendarRef };
};

const running = z.array(z.custom<RunningTerm>((value) => typeof value === 'object' && value !== null));

const roles = ['manager', 'legal-staff'];
const norm = 'L. 241/1990, art. 2 e art. 3';
const act = {
  types: ['determination', 'executive-resolution', 'council-resolution', 'assembly-resolution'],
  norm: 'L. 241/1990, art. 2 c. 1 e art. 3 (atto espresso e motivato)',
};

/** Asked of the root of a procedure: the calendar changes, for all its cases. */
export const CALENDAR_CHANGE = 'calendar.change';
/** Asked of each case that it touches. */
export const TERMS_RECOUNT = 'terms.recount';

export const commonEvents: Record<string, EventDefinition> = {
  [CALENDAR_CHANGE]: event({ roles, norm, act, data: z.strictObject({ calendar: calendarSchema, running }) }),
  [TERMS_RECOUNT]: event({ roles, norm, act, data: z.strictObject({ running }) }),
  ...contestEvents,
};

export const isCommon = (type: string): boolean => Object.hasOwn(commonEvents, type);
export const isContest = (type: string): boolean => Object.hasOwn(contestEvents, type);

const sayings: Record<string, { action: Said; done: Said }> = {
  [CALENDAR_CHANGE]: {
    action: { it: 'Cambia il calendario dei termini', en: 'Change the calendar of terms' },
    done: { it: 'Calendario dei termini cambiato', en: 'Calendar of terms changed' },
  },
  [TERMS_RECOUNT]: {
    action: { it: 'Ricalcola i termini', en: 'Count the terms again' },
    done: { it: 'Termini ricalcolati', en: 'Terms counted again' },
  },
  ...contestSayings,
};

/** What a common event is called; undefined for one of a stage. */
export const commonWords = (type: string): { action: Said; done: Said } | undefined => sayings[type];
