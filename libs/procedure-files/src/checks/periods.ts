import { daysBetween } from '#terms';
import type { Remark } from '../findings.js';
import { isNotice } from '../kind.js';
import { firstDayOf, lastDayOf, saySpan, yearsIn } from '../period.js';
import type { NoticeFile, ProcedureFile } from '../schemas/procedure-file.schema.js';

/** Years of the procedure that a plan or budget under it does not reach. */
export function planRemarks(file: NoticeFile): Remark[] {
  const needed = yearsIn(file.procedure.period);
  return file.plans.flatMap(({ title, period }, index): Remark[] => {
    const covered = yearsIn(period);
    const open = needed.filter((year) => !covered.includes(year));
    if (open.length === 0) return [];
    const [plan, procedure, years] = [saySpan(period), saySpan(file.procedure.period), open.join(', ')];
    return [
      {
        code: 'period-not-covered',
        path: ['plans', index, 'period'],
        text: {
          it: `«${title}» copre il periodo ${plan}, ma la procedura è del ${procedure}: resta senza copertura il ${years}.`,
          en: `«${title}» covers ${plan}, but the procedure is for ${procedure}: ${years} is left uncovered.`,
        },
      },
    ];
  });
}

/** A convention that begins before the period of the procedure or ends after it. */
export function durationRemarks({ procedure, parameters }: NoticeFile): Remark[] {
  const { durationFrom, durationTo } = parameters.convention;
  const [first, last] = [firstDayOf(procedure.period), lastDayOf(procedure.period)];
  if (durationFrom.value >= first && durationTo.value <= last) return [];
  return [
    {
      code: 'duration-outside-period',
      path: ['parameters', 'convention', 'durationTo'],
      text: {
        it: `La convenzione va dal ${durationFrom.value} al ${durationTo.value}, fuori dal periodo della procedura (dal ${first} al ${last}).`,
        en: `The convention runs from ${durationFrom.value} to ${durationTo.value}, outside the period of the procedure (${first} to ${last}).`,
      },
    },
  ];
}

/** Fewer days between opening and closing than the notice must stay published. */
export function publicationRemarks(file: ProcedureFile): Remark[] {
  const intake = isNotice(file) ? file.parameters.applications : file.parameters.adhesions;
  const days = daysBetween(intake.openAt.value.slice(0, 10), intake.closeAt.value.slice(0, 10));
  const least = file.parameters.minimumPublicationDays.value;
  if (days >= least) return [];
  return [
    {
      code: 'publication-too-short',
      path: ['parameters', isNotice(file) ? 'applications' : 'adhesions', 'closeAt'],
      text: {
        it: `Fra apertura e chiusura passano ${days} giorni, meno dei ${least} di pubblicazione minima.`,
        en: `There are ${days} days between opening and closing, fewer than the ${least} of minimum publication.`,
      },
    },
  ];
}
