/** The final account: what is due, after a hearing where anything is taken away (R11, R12). */
import { minimumOf, proportion, reachesShare, saidEuro, saidPercentage, sumOf } from '#money';
import { dataOf, defineRules, isExternal } from '#engine';
import {
  approvedOf,
  balance,
  coFinancingRecognised,
  proportionalReduction,
  settle,
} from './convention.amounts.js';
import type { ConventionArgs, ConventionContext, Settlement } from './convention.context.js';
import type { ConventionEvent } from './convention.events.js';

const ACCOUNT = 'Convenzione: rendiconto finale';
const REDUCTION = 'Avviso: riduzioni economiche secondo le modalità stabilite in negoziazione';
const officer = ['procedure-officer'];

const missingReports = ({ reports }: ConventionContext) => reports.filter((r) => r.outcome === null);

const given = ({ event }: ConventionArgs): Settlement =>
  event.type === 'reduction.propose' ? event.data : dataOf(event, 'account.approve');

const sumFor = (rows: readonly { amount: number }[]) => sumOf(rows.map((r) => r.amount));
const repeats = (keys: readonly string[]) => new Set(keys).size < keys.length;

/** Disallowances within what their report was approved for, once for each. */
const disallowancesFit = (args: ConventionArgs): boolean => {
  const { disallowances } = given(args);
  const within = (d: (typeof disallowances)[number]) =>
    args.context.reports.some((r) => r.key === d.period && d.amount <= approvedOf(r));
  return !repeats(disallowances.map((d) => d.period)) && disallowances.every(within);
};

const reductionsFollowTheRule = (args: ConventionArgs): boolean => {
  const { context } = args;
  const { reductions } = given(args);
  const codes = context.project.activities.map((a) => a.code);
  const asAgreed = (r: (typeof reductions)[number]) =>
    context.agreement.reduction.rule !== 'proportional' ||
    r.amount === proportionalReduction(context, r.activity, r.acceptedBasisPoints);
  return (
    !repeats(reductions.map((r) => r.activity)) &&
    reductions.every((r) => codes.includes(r.activity) && r.acceptedBasisPoints < 10_000 && asAgreed(r))
  );
};

/** Nothing is taken away that was not proposed and heard, and never more. */
function heard({ context, event }: ConventionArgs): boolean {
  const { reductions, disallowances } = dataOf(event, 'account.approve');
  const proposed = context.proposed ?? { reductions: [], disallowances: [] };
  return (
    reductions.every((r) =>
      proposed.reductions.some((p) => p.activity === r.activity && r.amount <= p.amount),
    ) &&
    disallowances.every((d) =>
      proposed.disallowances.some((p) => p.period === d.period && d.amount <= p.amount),
    )
  );
}

/** At the account the base is the contribution recognised, and of it the part of the municipality. */
function recognisedBase(context: ConventionContext, due: number): number {
  const { total, municipal } = context.party.contribution;
  return context.parameters.coFinancing.base.value === 'contribution-total'
    ? due
    : proportion(due, municipal, total);
}

const recognised = (args: ConventionArgs): number =>
  recognisedBase(args.context, Math.max(0, settle(args.context, given(args)).due));

export const accountRules = defineRules<ConventionContext, ConventionEvent>()({
  leadAccounts: {
    holds: ({ context, event }) => !isExternal(event.by) || event.by.onBehalfOf === context.party.lead,
    norm: 'Mandato collettivo al capofila; convenzione',
    removedBy: ['ets-representative'],
  },
  allReportsEnded: {
    holds: ({ context }) => missingReports(context).length === 0,
    norm: ACCOUNT,
    removedBy: ['ets-representative', 'procedure-officer', 'manager'],
    details: ({ context }) => ({
      periods:
        missingReports(context)
          .map((r) => r.key)
          .join(', ') || '—',
    }),
  },
  everyActivityAccounted: {
    holds: ({ context, event }) => {
      const told = dataOf(event, 'account.submit').activities.map((a) => a.code);
      const { activities } = context.project;
      return told.length === activities.length && activities.every((a) => told.includes(a.code));
    },
    norm: ACCOUNT,
    removedBy: ['ets-representative'],
    onData: true,
    details: ({ context }) => ({ activities: context.project.activities.map((a) => a.code).join(', ') }),
  },
  somethingProposed: {
    holds: (args) => given(args).reductions.length + given(args).disallowances.length > 0,
    norm: REDUCTION,
    removedBy: officer,
    onData: true,
  },
  disallowancesFit: { holds: disallowancesFit, norm: ACCOUNT, removedBy: officer, onData: true },
  reductionsFollowTheRule: {
    holds: reductionsFollowTheRule,
    norm: REDUCTION,
    removedBy: officer,
    onData: true,
    details: ({ context }) => ({ how: context.agreement.reduction.how }),
  },
  dueNotBelowZero: {
    holds: (args) => settle(args.context, given(args)).due >= 0,
    norm: REDUCTION,
    removedBy: officer,
    onData: true,
    details: (args) => ({
      eligible: saidEuro(settle(args.context, given(args)).eligible),
      reductions: saidEuro(sumFor(given(args).reductions)),
    }),
  },
  // A reduction or a recovery without a hearing would be void.
  nothingUnheard: {
    holds: heard,
    norm: 'L. 241/1990, art. 7, 8 e 10',
    removedBy: officer,
    onData: true,
  },
  observationsAnswered: {
    holds: ({ context, event }) => !context.observed || dataOf(event, 'account.approve').answer !== null,
    norm: 'L. 241/1990, art. 10 c. 1 lett. b',
    removedBy: ['manager'],
    onData: true,
  },
  // R24 at the account: on the contribution recognised.
  coFinancingBrought: {
    holds: (args) =>
      reachesShare(
        coFinancingRecognised(args.context),
        recognised(args),
        args.context.parameters.coFinancing.minimumBasisPoints.value,
      ),
    norm: ({ parameters }) => parameters.coFinancing.minimumBasisPoints.norm,
    removedBy: officer,
    onData: true,
    details: (args) => {
      const share = args.context.parameters.coFinancing.minimumBasisPoints.value;
      return {
        share: saidPercentage(share),
        brought: saidEuro(coFinancingRecognised(args.context)),
        minimum: saidEuro(minimumOf(recognised(args), share)),
      };
    },
  },
  // Branches once the account is approved, and while money comes back.
  balanceRemains: { holds: ({ context }) => balance(context) > 0, norm: ACCOUNT, removedBy: [] },
  excessReceived: { holds: ({ context }) => balance(context) < 0, norm: ACCOUNT, removedBy: [] },
  ceasedEarly: { holds: ({ context }) => context.ended?.byCessation === true, norm: ACCOUNT, removedBy: [] },
  // R12: received above due, no more and no less.
  recoveryOfTheExcess: {
    holds: ({ context, event }) => dataOf(event, 'recovery.order').amount === -balance(context),
    norm: 'Avviso: restituzione; art. 2033 c.c.',
    removedBy: ['manager'],
    onData: true,
    details: ({ context }) => ({ excess: saidEuro(-balance(context)) }),
  },
  recoveryNotExceeded: {
    holds: ({ context, event }) => dataOf(event, 'recovery.record').amount <= -balance(context),
    norm: 'Avviso: restituzione; art. 2033 c.c.',
    removedBy: ['accounting-officer'],
    onData: true,
    details: ({ context }) => ({ left: saidEuro(-balance(context)) }),
  },
});
