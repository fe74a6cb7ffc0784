import { periodsOf, type CalendarRef } from '#terms';
import type { WithNorms } from '../parameters.js';
import type { NoticeParameters } from '../schemas/procedure-file.schema.js';
import { daysToAct, fixedStep, heading, termStep } from './plan-steps.js';
import type { PlanStep } from './plan.types.js';

/** The life of the convention: every report with its check and payment, the final account, the last useful notice. */
export function executionSteps(parameters: WithNorms<NoticeParameters>, calendar: CalendarRef): PlanStep[] {
  const { convention } = parameters;
  const { durationFrom, durationTo, reportingPeriod, finalAccountDays } = convention;
  const first = heading(
    'convention-from',
    'convention',
    'everybody',
    'Primo giorno della convenzione',
    'First day of the convention',
  );
  const last = heading(
    'convention-to',
    'convention',
    'everybody',
    'Ultimo giorno della convenzione',
    'Last day of the convention',
  );
  const final = heading('final-account-by', 'execution', 'partner', 'Rendiconto finale', 'Final account');
  const periods = periodsOf(durationFrom.value, durationTo.value, reportingPeriod.value);
  const end = { day: durationTo.value, fact: 'fine della convenzione' };
  return [
    fixedStep(first, durationFrom.value, durationFrom.norm),
    ...periods.flatMap((period, index) =>
      reportSteps(convention, { ...period, number: index + 1 }, calendar),
    ),
    lastNotice(parameters, calendar),
    fixedStep(last, durationTo.value, durationTo.norm),
    termStep(final, daysToAct(finalAccountDays), end, calendar),
  ];
}

type NumberedPeriod = { from: string; to: string; number: number };

function reportSteps(
  convention: WithNorms<NoticeParameters>['convention'],
  { from, to, number }: NumberedPeriod,
  calendar: CalendarRef,
): PlanStep[] {
  const code = `report-${String(number).padStart(2, '0')}`;
  const ended = { day: to, fact: `fine del periodo ${from} / ${to}` };
  const n = String(number);
  const due = termStep(
    heading(`${code}-due`, 'execution', 'partner', `Rendicontazione ${n}`, `Report ${n}`),
    daysToAct(convention.reportDueDays),
    ended,
    calendar,
  );
  const checked = termStep(
    heading(
      `${code}-check`,
      'execution',
      'body',
      `Controllo della rendicontazione ${n}`,
      `Check of report ${n}`,
    ),
    daysToAct(convention.checkDays),
    { day: due.day, fact: `rendicontazione ${n} presentata` },
    calendar,
  );
  const paid = termStep(
    heading(`${code}-payment`, 'execution', 'body', `Pagamento ${n}`, `Payment ${n}`),
    daysToAct(convention.paymentDays),
    { day: checked.day, fact: `rendicontazione ${n} approvata e nota di debito` },
    calendar,
  );
  return [due, checked, paid];
}

/** The last day on which a notice of termination can still be delivered and take effect before the end. */
function lastNotice(
  { termination, convention }: WithNorms<NoticeParameters>,
  calendar: CalendarRef,
): PlanStep {
  const { value, norm } = termination.minimumMonths;
  return termStep(
    heading(
      'termination-notice-until',
      'execution',
      'body',
      'Ultimo giorno utile perché un preavviso di cessazione abbia effetto entro la fine',
      'Last day for a termination notice to take effect before the end',
    ),
    { count: value, unit: 'months', kind: 'notice', direction: 'backward', norm },
    { day: convention.durationTo.value, fact: 'ultimo giorno della convenzione' },
    calendar,
  );
}
