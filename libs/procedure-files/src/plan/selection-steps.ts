import type { CalendarRef } from '#terms';
import type { WithNorms } from '../parameters.js';
import type { NoticeParameters } from '../schemas/procedure-file.schema.js';
import { daysToAct, daysToWait, heading, termStep, type From } from './plan-steps.js';
import type { PlanStep } from './plan.types.js';

/** From the closing of the window to the signature, each phase taking all the time that the notice gives it. */
export function selectionSteps(
  parameters: WithNorms<NoticeParameters>,
  closes: PlanStep,
  calendar: CalendarRef,
): PlanStep[] {
  const { workDays, rescueDays, rescueRounds, table, convention } = parameters;
  const steps: PlanStep[] = [];
  let from: From = { day: closes.day, fact: 'chiusura della finestra' };
  const then = (step: PlanStep, fact: string) => {
    steps.push(step);
    from = { day: step.day, fact };
  };
  const body = (code: string, title: string, english: string) =>
    heading(code, 'selection', 'body', title, english);
  const admissible = body('admissibility-by', 'Esame di ammissibilità', 'Admissibility checked');
  then(
    termStep(admissible, daysToAct(workDays.admissibilityDays), from, calendar),
    'richiesta di integrazioni',
  );
  for (let round = 1; round <= rescueRounds.value; round += 1) {
    const head = heading(
      `rescue-${String(round)}-by`,
      'selection',
      'partner',
      'Integrazioni (soccorso istruttorio)',
      'Document rescue',
    );
    then(termStep(head, daysToAct(rescueDays), from, calendar), 'fine delle integrazioni');
  }
  const evaluated = body('evaluation-by', 'Valutazione delle proposte', 'Proposals evaluated');
  then(termStep(evaluated, daysToAct(workDays.evaluationDays), from, calendar), 'esito della valutazione');
  const checked = body('checks-by', 'Controlli sulle dichiarazioni', 'Declarations checked');
  steps.push(termStep(checked, daysToAct(workDays.checksDays), from, calendar));
  const convened = heading(
    'first-session',
    'table',
    'everybody',
    'Prima seduta possibile del tavolo',
    'First possible session of the table',
  );
  steps.push(termStep(convened, daysToWait(table.convocationDays), from, calendar));
  const ended = heading(
    'table-by',
    'table',
    'everybody',
    'Fine del tavolo e atto di conclusione',
    'End of the table and concluding act',
  );
  then(termStep(ended, daysToAct(table.maximumDays), from, calendar), 'atto di conclusione');
  const signed = heading(
    'signature-by',
    'convention',
    'everybody',
    'Firma della convenzione',
    'Convention signed',
  );
  steps.push(termStep(signed, daysToAct(convention.signatureDays), from, calendar));
  const annulled = heading(
    'annulment-until',
    'convention',
    'body',
    'Fine del potere di annullamento d’ufficio',
    'End of the power to annul',
  );
  const power = { count: 6, unit: 'months', kind: 'power', norm: 'art. 21-nonies L. 241/1990' } as const;
  steps.push(termStep(annulled, power, from, calendar));
  return steps;
}
