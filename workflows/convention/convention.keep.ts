/** What each event leaves in the context of a convention. */
import { civilDateOf, type CivilDate, type Period } from '#terms';
import { dataOf } from '#engine';
import { arrivedAt } from '../intake.js';
import { balance, settle } from './convention.amounts.js';
import {
  allPeriods,
  childId,
  nextPeriod,
  type ConventionArgs,
  type ConventionContext,
  type Payment,
  type ReportRecord,
} from './convention.context.js';

type Kept = Partial<ConventionContext>;
/** The partner's own filings arrive when they are received, whatever day they claim. */
const day = ({ event }: ConventionArgs): CivilDate => civilDateOf(arrivedAt(event));

export const grouping = ({ context, event }: ConventionArgs): Kept => ({
  grouping: 'constituted',
  party: { ...context.party, grouping: 'constituted', members: dataOf(event, 'grouping.constitute').members },
});

export const determination = ({ event }: ConventionArgs): Kept => ({
  determination: {
    on: event.act?.date ?? civilDateOf(event.occurredAt),
    effectiveOn: event.act?.effectiveOn ?? null,
    cover: dataOf(event, 'determination.adopt').cover,
  },
});

export const visa = ({ context, event }: ConventionArgs): Kept => ({
  determination: context.determination && {
    ...context.determination,
    effectiveOn: dataOf(event, 'visa.record').effectiveOn,
  },
});

export const signature = (args: ConventionArgs): Kept => {
  const { repertory, documentHash, startsOn, endsOn } = dataOf(args.event, 'convention.sign');
  return {
    signed: { repertory, documentHash, startsOn, endsOn, signedOn: day(args) },
    prices: args.context.project.unitCosts.map((u) => ({ ...u, from: startsOn })),
  };
};

const opened = (period: Period, index: number): ReportRecord => ({
  ...period,
  key: `p${index + 1}`,
  outcome: null,
  approval: null,
  debitNote: null,
});

export const period = ({ context }: ConventionArgs): Kept => {
  const next = nextPeriod(context);
  return next ? { reports: [...context.reports, opened(next, context.reports.length)] } : {};
};

/** The records of the periods that are not opened yet when the convention ends on this day. */
export const lastPeriods = (context: ConventionContext, on: CivilDate): ReportRecord[] =>
  allPeriods({ ...context, ended: { on, byCessation: false } })
    .map(opened)
    .slice(context.reports.length);

const end = (context: ConventionContext, on: CivilDate, byCessation: boolean): Kept => ({
  ended: { on, byCessation },
  reports: [...context.reports, ...lastPeriods(context, on)],
});

export const naturalEnd = ({ context }: ConventionArgs): Kept =>
  end(context, context.signed?.endsOn ?? '', false);

export const cessation = ({ context, event }: ConventionArgs): Kept =>
  end(context, dataOf(event, 'termination.ended').output.lastDay ?? '', true);

export const report = ({ context, event }: ConventionArgs): Kept => {
  const { case: told, outcome, output } = dataOf(event, 'report.ended');
  const ended = outcome === 'payable' ? ('payable' as const) : ('missing' as const);
  return {
    reports: context.reports.map((r) =>
      childId(context, 'reporting', r.key) === told
        ? { ...r, outcome: ended, approval: output.approval, debitNote: output.debitNote }
        : r,
    ),
  };
};

const payment = (args: ConventionArgs, what: Pick<Payment, 'for' | 'amount' | 'mandate'>): Kept => ({
  payments: [
    ...args.context.payments,
    { ...what, paidOn: day(args), payer: args.event.by.person ?? args.event.by.role },
  ],
});

export const orderedPayment = (args: ConventionArgs): Kept => {
  const { period: of, amount, mandate } = dataOf(args.event, 'payment.order');
  return payment(args, { for: of, amount, mandate });
};

export const advance = (args: ConventionArgs): Kept => {
  const { amount, mandate } = dataOf(args.event, 'advance.order');
  return payment(args, { for: 'advance', amount, mandate });
};

export const finalPayment = (args: ConventionArgs): Kept =>
  payment(args, {
    for: 'balance',
    amount: balance(args.context),
    mandate: dataOf(args.event, 'balance.order').mandate,
  });

export const amendment = ({ context, event }: ConventionArgs): Kept => {
  const kind = event.type === 'ccnl.record' ? ('labour-cost' as const) : ('extension' as const);
  const { amount } = event.type === 'ccnl.record' ? event.data : dataOf(event, 'amendment.open');
  const key = `a${context.amendments.length + 1}`;
  return { amendments: [...context.amendments, { key, kind, amount, state: 'pending' }] };
};

export const amendmentEnd = ({ context, event }: ConventionArgs): Kept => {
  const { case: told, outcome, output } = dataOf(event, 'amendment.ended');
  const state = outcome === 'signed' ? ('signed' as const) : ('abandoned' as const);
  return {
    amendments: context.amendments.map((a) =>
      childId(context, 'amendment', a.key) === told ? { ...a, state, amount: output.amount } : a,
    ),
    prices: [...context.prices, ...output.prices],
  };
};

export const termination = ({ context }: ConventionArgs): Kept => ({
  terminations: [
    ...context.terminations,
    {
      key: `t${context.terminations.length + 1}`,
      state: 'pending',
      level: null,
      target: null,
      lastDay: null,
    },
  ],
});

export const terminationRunning = ({ context, event }: ConventionArgs): Kept => {
  const { case: told, level, target, lastDay } = dataOf(event, 'termination.running');
  return {
    terminations: context.terminations.map((t) =>
      childId(context, 'termination-notice', t.key) === told
        ? { ...t, state: 'running', level, target, lastDay }
        : t,
    ),
  };
};

export const terminationEnd = ({ context, event }: ConventionArgs): Kept => {
  const { case: told, outcome, output } = dataOf(event, 'termination.ended');
  const state = outcome === 'effective' ? ('effective' as const) : ('revoked' as const);
  return {
    terminations: context.terminations.map((t) =>
      childId(context, 'termination-notice', t.key) === told ? { ...t, ...output, state } : t,
    ),
  };
};

export const account = (args: ConventionArgs): Kept => ({
  account: { documentHash: dataOf(args.event, 'account.submit').documentHash, submittedOn: day(args) },
});

export const approval = ({ context, event }: ConventionArgs): Kept => ({
  settled: settle(context, dataOf(event, 'account.approve')),
});

export const recoveryOrder = ({ event }: ConventionArgs): Kept => ({
  recovery: { ordered: dataOf(event, 'recovery.order').amount, received: 0 },
});

export const recovered = ({ context, event }: ConventionArgs): Kept => ({
  recovery: context.recovery && {
    ...context.recovery,
    received: context.recovery.received + dataOf(event, 'recovery.record').amount,
  },
});
