/** The cases that a convention opens, and what it hands over to each. */
import { sayDate, type CivilDate } from '#terms';
import type { AmendmentInput } from '../amendment/amendment.context.js';
import type { ReportingInput } from '../reporting/reporting.context.js';
import type { TerminationInput } from '../termination-notice/termination-notice.rules.js';
import {
  activitiesOf,
  organisationsOf,
  runningTargets,
  type AmendmentRecord,
  type ConventionContext,
  type ReportRecord,
} from './convention.context.js';

const common = (context: ConventionContext) => ({
  organisation: context.party.lead,
  programme: context.programme.code,
});

const whole = ({ signed }: ConventionContext) => {
  if (!signed) throw new Error('A convention opens cases once it is signed.');
  return { reference: signed.repertory, startsOn: signed.startsOn, endsOn: signed.endsOn };
};

function reportingInput(context: ConventionContext, { key, from, to }: ReportRecord): ReportingInput {
  const { convention, reimbursement, coFinancing } = context.parameters;
  if (!context.reporting) throw new Error('A report has the form that the convention fixes.');
  return {
    ...common(context),
    members: organisationsOf(context),
    period: { key, from, to },
    form: context.reporting.form,
    activities: activitiesOf(context)
      .filter((a) => a.lastDay === null || a.lastDay >= from)
      .map(({ code, title, lastDay }) => ({ code, title, lastDay })),
    prices: context.prices,
    flatRate: context.agreement.flatRate,
    parameters: {
      reportDueDays: convention.reportDueDays,
      checkDays: convention.checkDays,
      integrationDays: convention.integrationDays,
      disbursedCostOnly: reimbursement.disbursedCostOnly,
      coFinancingKinds: coFinancing.kinds,
    },
  };
}

export const reportingCase = (context: ConventionContext, report: ReportRecord) => ({
  workflow: 'reporting',
  key: report.key,
  title: `Rendicontazione da ${sayDate(report.from, 'it')} a ${sayDate(report.to, 'it')}: ${context.programme.title}`,
  ...common(context),
  input: reportingInput(context, report),
});

export function amendmentCase(
  context: ConventionContext,
  record: AmendmentRecord,
  renewal: AmendmentInput['renewal'],
) {
  const input: AmendmentInput = {
    ...common(context),
    members: organisationsOf(context),
    kind: record.kind,
    amount: record.amount,
    convention: whole(context),
    activities: activitiesOf(context).filter((a) => a.lastDay === null),
    prices: context.prices,
    renewal,
    parameters: context.parameters.extension,
  };
  const title = renewal
    ? `Revisione del costo del lavoro: ${renewal.agreement}`
    : `Estensione delle attività: ${context.programme.title}`;
  return { workflow: 'amendment', key: record.key, title, ...common(context), input };
}

/** An intervention has no name of its own: it is called by what it consists of. */
function titlesOf({ programme, project }: ConventionContext): Record<string, string> {
  const interventions = new Map<string, string[]>();
  for (const { intervention, title } of project.activities)
    interventions.set(intervention, [...(interventions.get(intervention) ?? []), title]);
  return {
    [programme.code]: programme.title,
    ...Object.fromEntries([...interventions].map(([code, titles]) => [code, titles.join(', ')])),
    ...Object.fromEntries(project.activities.map(({ code, title }) => [code, title])),
  };
}

export function terminationCase(context: ConventionContext, key: string) {
  const { minimumMonths, grounds, levels } = context.parameters.termination;
  const input: TerminationInput = {
    organisation: context.party.lead,
    convention: whole(context),
    running: runningTargets(context),
    titles: titlesOf(context),
    parameters: {
      minimumMonths: minimumMonths.value,
      grounds: grounds.value,
      levels: levels.value,
      norm: minimumMonths.norm,
    },
  };
  return {
    workflow: 'termination-notice',
    key,
    title: `Preavviso di cessazione: ${context.programme.title}`,
    ...common(context),
    input,
  };
}

/** Who is told that the convention has ended: amendments that are pending, notices that it overtakes. */
export function endTold(context: ConventionContext, on: CivilDate) {
  const amendments = context.amendments
    .filter((a) => a.state === 'pending')
    .map((a) => ({ child: 'amendment', key: a.key }));
  const overtaken = context.terminations
    .filter((t) => t.state === 'pending' || (t.state === 'running' && (t.lastDay ?? '') > on))
    .map((t) => ({ child: 'termination-notice', key: t.key }));
  return [...amendments, ...overtaken].map((to) => ({ to, event: 'convention.end', data: {} }));
}
