import { calendarName, isCivilDate, TermError, type CivilDate } from '#terms';
import { withNorms } from '../parameters.js';
import type { ProcedureFile } from '../schemas/procedure-file.schema.js';
import { calendarOfBody } from './body-calendar.js';
import { lifeConflicts, windowConflicts } from './conflicts.js';
import { executionSteps } from './execution-steps.js';
import { intakeSteps, windowFrom } from './intake-steps.js';
import type { PlanStep, ProcedurePlan } from './plan.types.js';
import { selectionSteps } from './selection-steps.js';

/**
 * The whole calendar of a procedure if it is published on a day: every term with its derivation, and what does not hold.
 * Each phase is given all the time that the file allows. The window of applications opens on the day of publication: when
 * the file says another day, its dates are moved together and a warning says so.
 *
 * Pure: nothing is read and nothing is written.
 * @throws TermError when the day does not exist.
 */
export function planProcedure(file: ProcedureFile, publishOn: CivilDate): ProcedurePlan {
  if (!isCivilDate(publishOn)) {
    throw new TermError(
      'bad-date',
      `Il giorno di pubblicazione "${publishOn}" non esiste o non è scritto AAAA-MM-GG.`,
      `The day of publication "${publishOn}" does not exist or is not written YYYY-MM-DD.`,
    );
  }
  const calendar = calendarOfBody(file);
  const parameters = withNorms(file);
  const window = windowFrom(parameters, publishOn);
  const steps = intakeSteps(parameters, publishOn, window, calendar);
  const find = (code: string) => steps.find((step) => step.code === code);
  const closes = find('closes');
  if ('convention' in parameters && closes !== undefined) {
    steps.push(...selectionSteps(parameters, closes, calendar), ...executionSteps(parameters, calendar));
  }
  const conflicts = [
    ...windowConflicts(window, publishOn, find, calendar),
    ...('convention' in parameters ? lifeConflicts(parameters, find) : []),
  ];
  return {
    procedure: { slug: file.procedure.slug, title: file.procedure.title, body: file.body.name },
    publishOn,
    calendar: calendarName(calendar),
    publishable: conflicts.every(({ severity }) => severity === 'warning'),
    steps: inOrder(steps),
    conflicts,
  };
}

function inOrder(steps: PlanStep[]): PlanStep[] {
  return [...steps].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}
