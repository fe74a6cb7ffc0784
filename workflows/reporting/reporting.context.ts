import type { CivilDate } from '#terms';
import type { Asked, MachineInput, Self } from '#engine';
import { arrivedAt } from '../intake.js';
import { priceOn, type FlatRate, type Price, type ReportingTerms } from '../negotiation/agreement.js';
import type { ConventionParameters, Parameter } from '../parameters.js';
import type { Approval, CostLine, DebitNote, Report } from './report.js';
import type { ReportingEvent } from './reporting.events.js';

/** What the convention hands over when a period ends. */
export type ReportingInput = {
  /** The lead, who alone reports for all. */
  organisation: string;
  members: string[];
  programme: string;
  period: { key: string; from: CivilDate; to: CivilDate };
  form: ReportingTerms['form'];
  /** Activities of the period, with the last day of one that ceases; what had ceased before is not among them. */
  activities: { code: string; title: string; lastDay: CivilDate | null }[];
  prices: Price[];
  flatRate: FlatRate | null;
  parameters: {
    reportDueDays: ConventionParameters['reportDueDays'];
    checkDays: ConventionParameters['checkDays'];
    integrationDays: ConventionParameters['integrationDays'];
    disbursedCostOnly: Parameter<boolean>;
    coFinancingKinds: Parameter<('monetary' | 'non-monetary')[]>;
  };
};

export type Integration = {
  askedOn: CivilDate;
  /** Whether the check was still in time, so that the request suspends it. */
  suspends: boolean;
  answeredOn: CivilDate | null;
  lines: number[];
  answer: string | null;
};

export type ReportingContext = ReportingInput & {
  self: Self;
  report: Report | null;
  submittedAt: string | null;
  late: boolean;
  integrations: Integration[];
  approval: Approval | null;
  /** From that day counts the time in which the approval may be annulled. */
  approvedOn: CivilDate | null;
  debitNote: DebitNote | null;
};

export type ReportingMachineInput = MachineInput<ReportingInput>;
export type ReportingArgs = { context: ReportingContext; event: ReportingEvent };

/** The report as it would stand after this event: whole when submitted, with the answered lines when integrated. */
export function reportAfter(context: ReportingContext, event: ReportingEvent): Report {
  if (event.type === 'report.submit') return event.data;
  if (!context.report) throw new Error('There is no report before it is submitted.');
  if (event.type !== 'report.integrate') return context.report;
  const answered = new Map(event.data.lines.map((line) => [line.number, line]));
  return { ...context.report, lines: context.report.lines.map((line) => answered.get(line.number) ?? line) };
}

/** The day by which money must have left: that of the submission, also of what is integrated later. */
export const submissionInstant = (context: ReportingContext, event: Asked): string =>
  event.type === 'report.submit' ? arrivedAt(event) : (context.submittedAt ?? event.occurredAt);

export const profileOf = (context: ReportingContext, line: CostLine): Price | undefined =>
  line.work ? priceOn(context.prices, line.work.profile, line.incurredOn) : undefined;
