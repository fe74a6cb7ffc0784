import type { Misfit, Path } from '../findings.js';
import { isNotice } from '../kind.js';
import { firstDayOf, lastDayOf } from '../period.js';
import type { NoticeFile, ProcedureFile } from '../schemas/procedure-file.schema.js';

/** What begins before it ends, and the smaller that is not larger than the greater. */
export function orderMisfits(file: ProcedureFile): Misfit[] {
  const { period } = file.procedure;
  const intake = isNotice(file) ? file.parameters.applications : file.parameters.adhesions;
  const block = isNotice(file) ? 'applications' : 'adhesions';
  const { askBeforeDays: ask, answerBeforeDays: answer } = file.parameters.clarifications;
  return [
    ...notAfter(firstDayOf(period), lastDayOf(period), ['procedure', 'period', 'to']),
    ...notAfter(intake.openAt.value, intake.closeAt.value, ['parameters', block, 'closeAt', 'value']),
    ...(answer.value > ask.value
      ? [
          {
            path: ['parameters', 'clarifications', 'answerBeforeDays', 'value'],
            message: `Si risponde ${answer.value} giorni prima della chiusura, ma si può chiedere fino a ${ask.value} giorni prima.`,
            expected: `al più ${ask.value}`,
          },
        ]
      : []),
    ...(file.body.officeClosures ?? []).flatMap(({ from, to }, index) =>
      notAfter(from, to, ['body', 'officeClosures', index, 'to']),
    ),
    ...(isNotice(file) ? noticeOrder(file) : []),
  ];
}

function noticeOrder({ plans, parameters: { convention, commission } }: NoticeFile): Misfit[] {
  const [size, least, most] = [
    commission.size.value,
    commission.minimumSize.value,
    commission.maximumSize.value,
  ];
  return [
    ...plans.flatMap(({ period }, index) =>
      notAfter(firstDayOf(period), lastDayOf(period), ['plans', index, 'period', 'to']),
    ),
    ...notAfter(convention.durationFrom.value, convention.durationTo.value, [
      'parameters',
      'convention',
      'durationTo',
      'value',
    ]),
    ...(size < least || size > most
      ? [
          {
            path: ['parameters', 'commission', 'size', 'value'],
            message: `La commissione è di ${size}, ma ne sono ammessi da ${least} a ${most}.`,
            expected: `un numero dispari fra ${least} e ${most}`,
          },
        ]
      : []),
  ];
}

/** Dates and local times in one form compare as text. */
function notAfter(from: string, to: string, path: Path): Misfit[] {
  return from <= to
    ? []
    : [
        {
          path,
          message: `La fine (${to}) viene prima dell’inizio (${from}).`,
          expected: `non prima di ${from}`,
        },
      ];
}
