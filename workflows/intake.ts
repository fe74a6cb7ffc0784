/** The window in which adhesions or applications may arrive, as the notice fixes it: one meaning for every stage. */
import {
  civilDateOf,
  compareInstants,
  computeTerm,
  instantOf,
  isHoliday,
  plusSeconds,
  type CalendarRef,
  type CivilDate,
  type ComputedTerm,
  type Instant,
} from '#terms';
import { isExternal, type Asked, type Due } from '#engine';
import type { z } from 'zod';
import type { intakeParameters, Parameter } from './parameters.js';

export type Intake = z.output<typeof intakeParameters>;

/** The last instant at which an application is in time: `12:00` means 12:00:00, that second included. */
export const closingInstant = (intake: Intake): Instant => instantOf(intake.closeAt.value);

export const closingDay = (intake: Intake): CivilDate => civilDateOf(closingInstant(intake));

export const isOpenAt = (intake: Intake, at: Instant): boolean =>
  compareInstants(at, instantOf(intake.openAt.value)) >= 0 &&
  compareInstants(at, closingInstant(intake)) <= 0;

/** When something arrived: what an organisation sends itself arrives now; an office may record an earlier arrival. */
export const arrivedAt = (event: Asked): Instant => (isExternal(event.by) ? event.at : event.occurredAt);

export const dueAtOpening = (intake: Intake): Due => ({
  dueAt: instantOf(intake.openAt.value),
  norm: intake.openAt.norm,
  source: intake.openAt.norm,
});

/** The clock closes one second after the closing instant, so that what arrives in that second is in time. */
export const dueAtClosing = (intake: Intake): Due => ({
  dueAt: plusSeconds(closingInstant(intake), 1),
  norm: intake.closeAt.norm,
  source: intake.closeAt.norm,
});

/** First day on which a notice published on that day may close. */
export const leastPublication = (
  days: Parameter<number>,
  publishedOn: CivilDate,
  calendar: CalendarRef,
): ComputedTerm =>
  computeTerm({
    term: { count: days.value, unit: 'days', kind: 'notice', norm: days.norm },
    start: publishedOn,
    startFact: 'pubblicazione dell’avviso',
    calendar,
  });

export const closesOnHoliday = (closeAt: string, calendar: CalendarRef): boolean =>
  isHoliday(civilDateOf(instantOf(closeAt)), calendar);
