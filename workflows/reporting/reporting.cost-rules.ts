/** What may stand in a report: only costs, only disbursed, only of the period, only as agreed (R05, R06, R07, R10, R13). */
import { multipleOf, saidEuro, saidPercentage, sumOf } from '#money';
import { civilDateOf, saidDate } from '#terms';
import { defineRules } from '#engine';
import type { CoFinancingLine, CostLine } from './report.js';
import type { ReportingEvent } from './reporting.events.js';
import {
  profileOf,
  reportAfter,
  submissionInstant,
  type ReportingArgs,
  type ReportingContext,
} from './reporting.context.js';
import { flatRateCap } from './reporting.amounts.js';

const removedBy = ['ets-representative'];
const ART_12 = 'L. 241/1990, art. 12; avviso: rimborso di quanto effettivamente esborsato';
const FLAT_RATE = 'Avviso: rimborso forfettario concordato in negoziazione';

const lines = ({ context, event }: ReportingArgs): CostLine[] => reportAfter(context, event).lines;
const numbers = (found: readonly { number: number }[]) => ({
  lines: found.map((l) => l.number).join(', ') || '—',
});

/** Lines that claim more than was paid, alone or together with others on the same document. */
function aboveDisbursed(args: ReportingArgs): CostLine[] {
  const all = lines(args);
  const claimedOn = (hash: string) =>
    sumOf(all.filter((l) => l.document.documentHash === hash).map((l) => l.claimed));
  return all.filter((l) => claimedOn(l.document.documentHash) > l.paid);
}

const paidLater = (args: ReportingArgs) => {
  const day = civilDateOf(submissionInstant(args.context, args.event));
  return lines(args).filter((l) => l.paidOn > day);
};

const outOfPeriod = (args: ReportingArgs) => {
  const { from, to } = args.context.period;
  return [...lines(args).filter((l) => l.incurredOn < from || l.incurredOn > to), ...strayCoFinancing(args)];
};

const strayCoFinancing = ({ context, event }: ReportingArgs): CoFinancingLine[] =>
  reportAfter(context, event).coFinancing.filter(
    (c) => c.onDay < context.period.from || c.onDay > context.period.to,
  );

const withRecoverableVat = (args: ReportingArgs) =>
  lines(args).filter((l) => l.vat.recoverable && sumOf([l.claimed, l.vat.amount]) > l.paid);

const notOfTheProject = ({ context, event }: ReportingArgs) => {
  const { lines: costs, coFinancing } = reportAfter(context, event);
  const isStray = (on: { organisation: string; activity: string; day: string }) => {
    const known = context.activities.find((a) => a.code === on.activity);
    const ceased = known?.lastDay != null && on.day > known.lastDay;
    return !context.members.includes(on.organisation) || !known || ceased;
  };
  return [
    ...costs.filter((l) => isStray({ ...l, day: l.incurredOn })),
    ...coFinancing.filter((c) => isStray({ ...c, day: c.onDay })),
  ];
};

/** Staff lines without a profile of the project, or above its unit cost: exact, no rounding in anybody's favour. */
function aboveUnitCost(args: ReportingArgs): CostLine[] {
  return lines(args).filter((l) => {
    if (l.category !== 'staff') return false;
    const agreed = profileOf(args.context, l);
    if (!l.work || !agreed?.labour || agreed.unit !== 'hour') return true;
    return multipleOf(l.claimed, 60) > multipleOf(agreed.amount, l.work.minutes);
  });
}

const onTopOfFlatRate = (args: ReportingArgs) => {
  const items = args.context.flatRate?.items ?? [];
  return lines(args).filter(
    (l) => l.category === 'management' && (l.item === null || items.includes(l.item)),
  );
};

const wronglyValued = ({ context, event }: ReportingArgs) =>
  reportAfter(context, event).coFinancing.filter(({ kind, nature, valuation, amount }) => {
    if (!context.parameters.coFinancingKinds.value.includes(kind)) return true;
    if (kind === 'monetary') return nature !== 'money';
    if (nature === 'money' || !valuation) return true;
    return multipleOf(amount, 100) > multipleOf(valuation.unitValue, valuation.hundredths);
  });

export const costRules = defineRules<ReportingContext, ReportingEvent>()({
  // R06: euro by euro, and one document once.
  onlyDisbursedCosts: {
    holds: (args) => !args.context.parameters.disbursedCostOnly.value || aboveDisbursed(args).length === 0,
    norm: ({ parameters }) => parameters.disbursedCostOnly.norm,
    removedBy,
    onData: true,
    details: (args) => numbers(aboveDisbursed(args)),
  },
  paidBeforeSubmission: {
    holds: (args) => !args.context.parameters.disbursedCostOnly.value || paidLater(args).length === 0,
    norm: ({ parameters }) => parameters.disbursedCostOnly.norm,
    removedBy,
    onData: true,
    details: (args) => numbers(paidLater(args)),
  },
  costsOfThePeriod: {
    holds: (args) => outOfPeriod(args).length === 0,
    norm: 'Convenzione: periodo di rendicontazione',
    removedBy,
    onData: true,
    details: (args) => ({
      ...numbers(outOfPeriod(args)),
      from: saidDate(args.context.period.from),
      to: saidDate(args.context.period.to),
    }),
  },
  recoverableVatNotClaimed: {
    holds: (args) => withRecoverableVat(args).length === 0,
    norm: ART_12,
    removedBy,
    onData: true,
    details: (args) => numbers(withRecoverableVat(args)),
  },
  costsOfTheProject: {
    holds: (args) => notOfTheProject(args).length === 0,
    norm: 'Convenzione: progetto definitivo',
    removedBy,
    onData: true,
    details: (args) => numbers(notOfTheProject(args)),
  },
  // R13: frozen until the collective agreement is renewed and a revision is signed.
  labourCostsAsAgreed: {
    holds: (args) => aboveUnitCost(args).length === 0,
    norm: 'Avviso: revisione del costo del lavoro solo per rinnovo del CCNL',
    removedBy: [...removedBy, 'manager'],
    onData: true,
    details: (args) => numbers(aboveUnitCost(args)),
  },
  managementNotTwice: {
    holds: (args) => onTopOfFlatRate(args).length === 0,
    norm: FLAT_RATE,
    removedBy,
    onData: true,
    details: (args) => numbers(onTopOfFlatRate(args)),
  },
  flatRateNegotiated: {
    holds: ({ context, event }) => !reportAfter(context, event).flatRate || context.flatRate !== null,
    norm: FLAT_RATE,
    removedBy,
    onData: true,
  },
  flatRateItemsNegotiated: {
    holds: ({ context, event }) => {
      const claimed = reportAfter(context, event).flatRate?.items ?? [];
      return claimed.every((item) => context.flatRate?.items.includes(item) ?? false);
    },
    norm: FLAT_RATE,
    removedBy,
    onData: true,
    details: ({ context }) => ({ items: context.flatRate?.items.join(', ') ?? '—' }),
  },
  flatRateWithinShare: {
    holds: ({ context, event }) => {
      const report = reportAfter(context, event);
      return (report.flatRate?.claimed ?? 0) <= flatRateCap(context.flatRate, report.lines);
    },
    norm: FLAT_RATE,
    removedBy,
    onData: true,
    details: ({ context, event }) => ({
      cap: saidEuro(flatRateCap(context.flatRate, lines({ context, event }))),
      share: saidPercentage(context.flatRate?.basisPoints ?? 0),
    }),
  },
  coFinancingValued: {
    holds: (args) => wronglyValued(args).length === 0,
    norm: ({ parameters }) => parameters.coFinancingKinds.norm,
    removedBy,
    onData: true,
    details: (args) => numbers(wronglyValued(args)),
  },
});
