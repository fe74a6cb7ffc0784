import { periodsOf, type CivilDate, type Period } from '#terms';
import { caseId, type MachineInput, type RuleArgs, type Self } from '#engine';
import type { z } from 'zod';
import type { coverLine } from '../amendment/amendment.events.js';
import type { ConventionTerms, Party, Price, ReportingTerms } from '../negotiation/agreement.js';
import type { NoticeParameters } from '../parameters.js';
import type { Approval, DebitNote } from '../reporting/report.js';
import type { settlement } from './account.events.js';
import type { ConventionEvent } from './convention.events.js';
import type { publication } from './execution.events.js';
import type { check } from './signing.events.js';

export type ConventionSlice = Pick<
  NoticeParameters,
  'convention' | 'reimbursement' | 'coFinancing' | 'extension' | 'labourCost' | 'termination'
>;

/** What the notice hands over for each party with which the table agreed. */
export type ConventionInput = ConventionTerms & { parameters: ConventionSlice };

/** The input of a convention: what the table fixed, under the parameters of the notice. */
export const conventionInput = (terms: ConventionTerms, parameters: NoticeParameters): ConventionInput => {
  const { convention, reimbursement, coFinancing, extension, labourCost, termination } = parameters;
  return {
    ...terms,
    parameters: { convention, reimbursement, coFinancing, extension, labourCost, termination },
  };
};

export type Level = 'activity' | 'intervention' | 'programme';
export type ReportRecord = Period & {
  key: string;
  outcome: 'payable' | 'missing' | null;
  approval: Approval | null;
  debitNote: DebitNote | null;
};
export type Payment = { for: string; amount: number; mandate: string; paidOn: CivilDate; payer: string };
export type AmendmentRecord = {
  key: string;
  kind: 'extension' | 'labour-cost';
  /** Kept apart while it is pending; then what was granted, which may be nothing. */
  amount: number;
  state: 'pending' | 'signed' | 'abandoned';
};
export type TerminationRecord = {
  key: string;
  state: 'pending' | 'running' | 'effective' | 'revoked';
  level: Level | null;
  target: string | null;
  lastDay: CivilDate | null;
};
export type Settlement = z.output<typeof settlement>;

export type ConventionContext = ConventionInput & {
  self: Self;
  grouping: Party['grouping'];
  reporting: ReportingTerms | null;
  checks: z.output<typeof check>[];
  determination: { on: CivilDate; effectiveOn: CivilDate | null; cover: z.output<typeof coverLine>[] } | null;
  signed: {
    repertory: string;
    documentHash: string;
    signedOn: CivilDate;
    startsOn: CivilDate;
    endsOn: CivilDate;
  } | null;
  publication: z.output<typeof publication> | null;
  prices: Price[];
  reports: ReportRecord[];
  payments: Payment[];
  amendments: AmendmentRecord[];
  terminations: TerminationRecord[];
  ended: { on: CivilDate; byCessation: boolean } | null;
  /** Set when the partner presents the final account. */
  account: { documentHash: string; submittedOn: CivilDate } | null;
  proposed: Settlement | null;
  observed: boolean;
  settled: (Settlement & { eligible: number; due: number }) | null;
  recovery: { ordered: number; received: number } | null;
};

export type ConventionMachineInput = MachineInput<ConventionInput>;
export type ConventionArgs = RuleArgs<ConventionContext, ConventionEvent>;

export const organisationsOf = ({ party }: Pick<ConventionInput, 'party'>): string[] => [
  ...new Set([party.lead, ...party.members.map((m) => m.organisation)]),
];

/** All periods of the signed convention; the last one is cut at the end, or at the day of a whole cessation. */
export function allPeriods({ signed, reporting, ended }: ConventionContext): Period[] {
  if (!signed || !reporting) return [];
  const end = ended && ended.on < signed.endsOn ? ended.on : signed.endsOn;
  return periodsOf(signed.startsOn, end, reporting.every);
}

/** The period that ends next, or none once all are opened. */
export const nextPeriod = (context: ConventionContext): Period | undefined =>
  allPeriods(context)[context.reports.length];

export const childId = (context: ConventionContext, workflow: string, key: string): string =>
  caseId(context.self.id, workflow, key);

const coversActivity = (t: TerminationRecord, activity: { code: string; intervention: string }): boolean =>
  t.level === 'programme' ||
  (t.level === 'intervention' && t.target === activity.intervention) ||
  (t.level === 'activity' && t.target === activity.code);

/** The activities with the last day of those that cease by a notice that is running or has taken effect. */
export const activitiesOf = (context: ConventionContext) =>
  context.project.activities.map((a) => {
    const days = context.terminations
      .filter((t) => (t.state === 'running' || t.state === 'effective') && coversActivity(t, a))
      .flatMap((t) => t.lastDay ?? []);
    return { ...a, lastDay: days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b)) };
  });

/** What may still be given notice of: what no running or effective notice covers. */
export function runningTargets(context: ConventionContext): Record<Level, string[]> {
  const running = activitiesOf(context).filter((a) => a.lastDay === null);
  return {
    activity: running.map((a) => a.code),
    intervention: [...new Set(running.map((a) => a.intervention))],
    programme: running.length === 0 ? [] : [context.programme.code],
  };
}

/** Whether every activity has ceased by the end of this day. */
export const allCeasedBy = (context: ConventionContext, day: CivilDate): boolean =>
  activitiesOf(context).every((a) => a.lastDay !== null && a.lastDay <= day);
