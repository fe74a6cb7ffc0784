import { civilDateOf, computeTerm, saidDate } from '#terms';
import { saidEuro, share, sumOf } from '#money';
import { dataOf, defineRules, defineTerms, dueBy, type RuleArgs } from '#engine';
import { priceOn } from '../negotiation/agreement.js';
import type { AmendmentContext } from './amendment.context.js';
import type { AmendmentEvent } from './amendment.events.js';

type Args = RuleArgs<AmendmentContext, AmendmentEvent>;

const EXTENSION = 'Avviso: estensione delle attività';
const PROJECT_COSTS = 'Avviso: estensione ai costi del progetto definitivo';
const RENEWAL = 'Avviso: revisione del costo del lavoro in caso di rinnovo del CCNL';
const officer = ['procedure-officer'];

/** Lines whose unit cost is not the one in force today: the project's, or what a signed revision made of it. */
const otherCosts = ({ context, event }: Args) =>
  dataOf(event, 'terms.agree').lines.filter(
    (l) => priceOn(context.prices, l.unitCost, civilDateOf(event.occurredAt))?.amount !== l.unitAmount,
  );

const otherActivities = ({ context, event }: Args) => {
  const codes = context.activities.map((a) => a.code);
  return dataOf(event, 'terms.agree').lines.filter((l) => !codes.includes(l.activity));
};

/** Quantity times cost, to the nearest cent, and the lines to the amount. */
const extensionAddsUp = ({ event }: Args): boolean => {
  const { lines, amount } = dataOf(event, 'terms.agree');
  return (
    lines.every((l) => share(l.unitAmount, l.hundredths * 100) === l.total) &&
    sumOf(lines.map((l) => l.total)) === amount
  );
};

const notLabour = ({ context, event }: Args) =>
  dataOf(event, 'revision.set').lines.filter((l) => {
    const known = priceOn(context.prices, l.unitCost, dataOf(event, 'revision.set').from);
    return !known?.labour || known.amount !== l.current;
  });

export const rules = defineRules<AmendmentContext, AmendmentEvent>()({
  isExtension: {
    holds: ({ context }) => context.kind === 'extension',
    norm: EXTENSION,
    removedBy: [],
  },
  isLabourCost: {
    holds: ({ context }) => context.kind === 'labour-cost',
    norm: RENEWAL,
    removedBy: [],
  },
  sessionNotPast: {
    holds: ({ event }) => dataOf(event, 'table.reopen').sessionOn >= civilDateOf(event.occurredAt),
    norm: EXTENSION,
    removedBy: officer,
    onData: true,
  },
  sessionHeld: {
    holds: ({ context, event }) => {
      const { heldOn } = dataOf(event, 'session.record');
      return heldOn <= civilDateOf(event.at) && heldOn >= (context.reopened?.sessionOn ?? heldOn);
    },
    norm: EXTENSION,
    removedBy: officer,
    onData: true,
    details: ({ context }) => ({ convened: context.reopened ? saidDate(context.reopened.sessionOn) : '—' }),
  },
  leadPresent: {
    holds: ({ context, event }) => dataOf(event, 'session.record').present.includes(context.organisation),
    norm: EXTENSION,
    removedBy: officer,
    onData: true,
  },
  // R16: the table first.
  tableReopenedFirst: {
    holds: ({ context }) => !context.parameters.requiresReopenedTable.value || context.sessions.length > 0,
    norm: ({ parameters }) => parameters.requiresReopenedTable.norm,
    removedBy: officer,
  },
  activitiesOfTheProject: {
    holds: (args) => otherActivities(args).length === 0,
    norm: PROJECT_COSTS,
    removedBy: officer,
    onData: true,
    details: (args) => ({
      activities:
        otherActivities(args)
          .map((l) => l.activity)
          .join(', ') || '—',
    }),
  },
  // R17, with what a signed revision made of it (R13).
  costsOfTheProject: {
    holds: (args) => otherCosts(args).length === 0,
    norm: PROJECT_COSTS,
    removedBy: officer,
    onData: true,
    details: (args) => ({
      unitCosts:
        otherCosts(args)
          .map((l) => l.unitCost)
          .join(', ') || '—',
    }),
  },
  linesAddUp: {
    holds: extensionAddsUp,
    norm: PROJECT_COSTS,
    removedBy: officer,
    onData: true,
  },
  extensionWithinRequest: {
    holds: ({ context, event }) => dataOf(event, 'terms.agree').amount <= context.amount,
    norm: EXTENSION,
    removedBy: ['manager'],
    onData: true,
    details: ({ context }) => ({ amount: saidEuro(context.amount) }),
  },
  onlyLabourCosts: {
    holds: (args) => notLabour(args).length === 0,
    norm: RENEWAL,
    removedBy: officer,
    onData: true,
    details: (args) => ({
      unitCosts:
        notLabour(args)
          .map((l) => l.unitCost)
          .join(', ') || '—',
    }),
  },
  notBeforeRenewal: {
    holds: ({ context, event }) => {
      const { from } = dataOf(event, 'revision.set');
      return from >= (context.renewal?.effectiveFrom ?? from) && from >= context.convention.startsOn;
    },
    norm: RENEWAL,
    removedBy: officer,
    onData: true,
    details: ({ context }) => ({
      agreement: context.renewal?.agreement ?? '—',
      from: context.renewal ? saidDate(context.renewal.effectiveFrom) : '—',
    }),
  },
  deltasAddUp: {
    holds: ({ event }) => {
      const { lines, amount } = dataOf(event, 'revision.set');
      return sumOf(lines.map((l) => l.delta)) === amount && lines.every((l) => l.revised >= l.current);
    },
    norm: RENEWAL,
    removedBy: officer,
    onData: true,
  },
  revisionWithinRequest: {
    holds: ({ context, event }) => dataOf(event, 'revision.set').amount <= context.amount,
    norm: RENEWAL,
    removedBy: ['manager'],
    onData: true,
    details: ({ context }) => ({ amount: saidEuro(context.amount) }),
  },
  coverIsEnough: {
    holds: ({ context, event }) =>
      sumOf(dataOf(event, 'determination.adopt').cover.map((c) => c.amount)) >= (context.agreed?.amount ?? 0),
    norm: 'D.Lgs. 267/2000, art. 183 e art. 191',
    removedBy: ['manager', 'accounting-officer'],
    onData: true,
    details: ({ context }) => ({ amount: saidEuro(context.agreed?.amount ?? 0) }),
  },
  bothSigned: {
    holds: ({ context, event }) => {
      const { signatures } = dataOf(event, 'addendum.sign');
      return (
        signatures.some((s) => s.by === 'body') &&
        signatures.some((s) => s.by === 'partner' && s.organisation === context.organisation)
      );
    },
    norm: 'L. 241/1990, art. 11 c. 2',
    removedBy: ['manager', 'ets-representative'],
    onData: true,
  },
  // R14: while the convention is in force.
  conventionInForce: {
    holds: ({ context, event }) => civilDateOf(event.occurredAt) <= context.convention.endsOn,
    norm: 'Avviso: estensione in corso di validità',
    removedBy: [],
    details: ({ context }) => ({ end: saidDate(context.convention.endsOn) }),
  },
});

export const terms = defineTerms<AmendmentContext>()({
  reopening: {
    expires: 'table.expire',
    owner: { role: 'procedure-officer' },
    awaits: ['table.reopen'],
    norm: 'Avviso: riapertura del tavolo',
    due: ({ context, at, calendar }) => {
      const { value: count, norm } = context.parameters.tableReopenedWithinDays;
      const computed = computeTerm({
        term: { count, unit: 'days', kind: 'act', norm },
        start: civilDateOf(at),
        startFact: 'richiesta di estensione',
        calendar,
      });
      return dueBy('strict', computed);
    },
  },
});
