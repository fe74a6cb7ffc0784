import { daysBetween, plusDays, type CalendarRef, type CivilDate } from '#terms';
import type { WithNorms } from '../parameters.js';
import type { CoProgrammingParameters, NoticeParameters } from '../schemas/procedure-file.schema.js';
import { daysBefore, daysToWait, fixedStep, heading, termStep, type From } from './plan-steps.js';
import type { PlanStep } from './plan.types.js';

export type IntakeParameters = WithNorms<NoticeParameters> | WithNorms<CoProgrammingParameters>;

/** The window in which one may apply. */
export type Window = { openAt: string; closeAt: string; norm: string; shiftedDays: number };

/** The window of the file, moved as a whole when the publication is not on the day on which it opens. */
export function windowFrom(parameters: IntakeParameters, publishOn: CivilDate): Window {
  const { openAt, closeAt } = 'applications' in parameters ? parameters.applications : parameters.adhesions;
  const shiftedDays = daysBetween(dayOf(openAt.value), publishOn);
  const moved = (local: string) => plusDays(dayOf(local), shiftedDays) + local.slice(10);
  return { openAt: moved(openAt.value), closeAt: moved(closeAt.value), norm: closeAt.norm, shiftedDays };
}

/** The day of a local time. */
export function dayOf(local: string): CivilDate {
  return local.slice(0, 10);
}

/** From publication to the closing of the window. */
export function intakeSteps(
  parameters: IntakeParameters,
  publishOn: CivilDate,
  window: Window,
  calendar: CalendarRef,
): PlanStep[] {
  const published: From = { day: publishOn, fact: "pubblicazione dell'avviso" };
  const closing: From = { day: dayOf(window.closeAt), fact: 'chiusura della finestra' };
  const { askBeforeDays, answerBeforeDays } = parameters.clarifications;
  const { minimumPublicationDays, procedureTerm } = parameters;
  return [
    fixedStep(
      heading('published', 'publication', 'body', 'Pubblicazione dell’avviso', 'Notice published'),
      publishOn,
      window.norm,
    ),
    fixedStep(
      heading('opens', 'applications', 'partner', 'Si apre la finestra', 'The window opens'),
      dayOf(window.openAt),
      window.norm,
      window.openAt,
    ),
    termStep(
      heading(
        'earliest-closing',
        'publication',
        'body',
        'Primo giorno in cui si può chiudere',
        'First day on which it may close',
      ),
      daysToWait(minimumPublicationDays),
      published,
      calendar,
    ),
    termStep(
      heading(
        'questions-by',
        'applications',
        'partner',
        'Ultimo giorno per chiedere chiarimenti',
        'Last day to ask for clarifications',
      ),
      daysBefore(askBeforeDays),
      closing,
      calendar,
    ),
    termStep(
      heading('answers-by', 'applications', 'body', 'Ultimo giorno per rispondere', 'Last day to answer'),
      daysBefore(answerBeforeDays),
      closing,
      calendar,
    ),
    fixedStep(
      heading('closes', 'applications', 'partner', 'Si chiude la finestra', 'The window closes'),
      closing.day,
      window.norm,
      window.closeAt,
    ),
    termStep(
      heading(
        'procedure-term',
        'publication',
        'body',
        'Termine di conclusione del procedimento',
        'Term of the procedure',
      ),
      { ...procedureTerm.value, kind: 'act', norm: procedureTerm.norm },
      published,
      calendar,
    ),
  ];
}
