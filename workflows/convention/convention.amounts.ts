/** The totals that only the convention knows. Every sum is of whole cents. */
import { capOf, share, sumOf, type Cents } from '#money';
import type { ConventionContext, ReportRecord, Settlement } from './convention.context.js';

export const coFinancingAgreed = ({ party }: Pick<ConventionContext, 'party'>): Cents =>
  sumOf(party.coFinancing.map((c) => c.amount));

/** The contribution and what signed amendments added to it. */
export const granted = ({ party, amendments }: ConventionContext): Cents =>
  sumOf([party.contribution.total, ...amendments.filter((a) => a.state === 'signed').map((a) => a.amount)]);

export const paidFor = ({ payments }: ConventionContext, what: string): Cents =>
  sumOf(payments.filter((p) => p.for === what).map((p) => p.amount));

export const paid = ({ payments }: ConventionContext): Cents => sumOf(payments.map((p) => p.amount));

export const approvedOf = (report: ReportRecord): Cents => report.approval?.total ?? 0;

export const approved = ({ reports }: ConventionContext): Cents => sumOf(reports.map(approvedOf));

/** What the partners really brought, as recognised report by report. */
export const coFinancingRecognised = ({ reports }: ConventionContext): Cents =>
  sumOf(reports.map((r) => r.approval?.coFinancing ?? 0));

/** The value on which extensions are counted: the notice says which. */
export const extensionBase = (context: ConventionContext): Cents =>
  context.parameters.extension.base.value === 'contribution'
    ? context.party.contribution.total
    : sumOf([context.party.contribution.total, coFinancingAgreed(context)]);

/** What extensions have used, pending ones included; labour-cost revisions where the notice counts them. */
export function extensionUsed(context: ConventionContext): Cents {
  const { ccnlCountsTowardCap, cumulative } = context.parameters.extension;
  if (!cumulative.value) return 0;
  const counting = context.amendments.filter((a) => a.kind === 'extension' || ccnlCountsTowardCap.value);
  return sumOf(counting.map((a) => a.amount));
}

export const extensionCap = (context: ConventionContext): Cents =>
  capOf(extensionBase(context), context.parameters.extension.capBasisPoints.value);

/** The arithmetic of the cap, as it is shown: on which base, how much, how much of it is taken. */
export type ExtensionAccount = {
  base: Cents;
  /** What the notice counts the cap on. */
  basis: string;
  basisPoints: number;
  cap: Cents;
  used: Cents;
  left: Cents;
  norm: string;
};

export function extensionAccount(context: ConventionContext): ExtensionAccount {
  const { base, capBasisPoints } = context.parameters.extension;
  const [cap, used] = [extensionCap(context), extensionUsed(context)];
  return {
    base: extensionBase(context),
    basis: base.value,
    basisPoints: capBasisPoints.value,
    cap,
    used,
    left: cap - used,
    norm: capBasisPoints.norm,
  };
}

/** The costs recognised for one activity over all reports. */
export const recognisedOf = ({ reports }: ConventionContext, activity: string): Cents =>
  sumOf(
    reports.flatMap((r) => r.approval?.byActivity ?? []).map((a) => (a.activity === activity ? a.amount : 0)),
  );

/** What an activity loses where the rule is proportional: the share that was not accepted of its recognised costs. */
export const proportionalReduction = (
  context: ConventionContext,
  activity: string,
  acceptedBasisPoints: number,
): Cents => share(recognisedOf(context, activity), 10_000 - acceptedBasisPoints);

/** Due = eligible - reductions (R11); eligible never exceeds what was granted. */
export function settle(
  context: ConventionContext,
  given: Settlement,
): Settlement & { eligible: Cents; due: Cents } {
  const costs = sumOf([approved(context), ...given.disallowances.map((d) => -d.amount)]);
  const eligible = Math.min(costs, granted(context));
  const due = sumOf([eligible, ...given.reductions.map((r) => -r.amount)]);
  return { disallowances: given.disallowances, reductions: given.reductions, eligible, due };
}

/** What the partner is still owed; below zero what it must give back (R12). */
export const balance = (context: ConventionContext): Cents =>
  sumOf([context.settled?.due ?? 0, -paid(context), context.recovery?.received ?? 0]);
