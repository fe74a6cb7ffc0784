/** Before money leaves: report, debit note, publication, checks, the contribution, two persons (R08). */
import { saidEuro, saidPercentage, sumOf } from '#money';
import { civilDateOf } from '#terms';
import { dataOf, defineRules } from '#engine';
import { approvedOf, balance, granted, paid, paidFor } from './convention.amounts.js';
import { organisationsOf, type ConventionArgs, type ConventionContext } from './convention.context.js';
import type { ConventionEvent } from './convention.events.js';
import { advanceCap, missingChecks } from './signing.rules.js';

const reportOf = ({ context, event }: ConventionArgs) =>
  context.reports.find((r) => r.key === dataOf(event, 'payment.order').period);

const payable = (args: ConventionArgs): number => {
  const report = reportOf(args);
  return report?.outcome === 'payable' ? approvedOf(report) - paidFor(args.context, report.key) : 0;
};

/** What this event would pay. */
const paying = ({ context, event }: ConventionArgs): number => {
  if (event.type === 'balance.order') return balance(context);
  return event.type === 'advance.order' ? event.data.amount : dataOf(event, 'payment.order').amount;
};

const published = ({ publication }: ConventionContext): number =>
  sumOf((publication?.beneficiaries ?? []).map((b) => b.amount));

const isCondition = (context: ConventionContext): boolean =>
  granted(context) > context.parameters.reimbursement.publicationThreshold.value;

const checkers = ({ reports }: ConventionContext, period: string): string[] =>
  reports.flatMap((r) => (r.approval && (r.key === period || period === '') ? [r.approval.checker] : []));

const accountant = ['accounting-officer'];
const PAYMENT = 'Avviso: nota di debito e rendicontazione periodica (L. 241/1990, art. 12)';
const ART_26 = 'D.Lgs. 33/2013, art. 26 c. 3 (la pubblicazione è condizione di efficacia)';

export const paymentRules = defineRules<ConventionContext, ConventionEvent>()({
  // R08: both documents, and the report approved.
  reportApprovedWithDebitNote: {
    holds: (args) => {
      const report = reportOf(args);
      return report?.outcome === 'payable' && report.debitNote !== null;
    },
    norm: PAYMENT,
    removedBy: ['ets-representative', 'procedure-officer'],
    onData: true,
    details: ({ event }) => ({ period: dataOf(event, 'payment.order').period }),
  },
  withinApproved: {
    holds: (args) => dataOf(args.event, 'payment.order').amount <= payable(args),
    norm: PAYMENT,
    removedBy: accountant,
    onData: true,
    details: (args) => ({ amount: saidEuro(payable(args)) }),
  },
  withinContribution: {
    holds: (args) => sumOf([paid(args.context), paying(args)]) <= granted(args.context),
    norm: 'L. 241/1990, art. 12; convenzione',
    removedBy: ['manager'],
    onData: true,
    details: ({ context }) => ({
      left: saidEuro(granted(context) - paid(context)),
      granted: saidEuro(granted(context)),
    }),
  },
  publicationDone: {
    holds: ({ context }) => context.publication !== null || !isCondition(context),
    norm: ART_26,
    removedBy: ['publication-officer'],
  },
  publicationCovers: {
    holds: (args) =>
      !isCondition(args.context) ||
      args.context.publication === null ||
      sumOf([paid(args.context), paying(args)]) <= published(args.context),
    norm: ART_26,
    removedBy: ['publication-officer'],
    onData: true,
    details: ({ context }) => ({ published: saidEuro(published(context)) }),
  },
  everyMemberPublished: {
    holds: ({ context, event }) => {
      const { beneficiaries } = dataOf(event, 'publication.record');
      const named = beneficiaries.map((b) => b.organisation);
      const total = sumOf(beneficiaries.map((b) => b.amount));
      return organisationsOf(context).every((o) => named.includes(o)) && total === granted(context);
    },
    norm: 'D.Lgs. 33/2013, art. 27 c. 1',
    removedBy: ['publication-officer'],
    onData: true,
    details: ({ context }) => ({ granted: saidEuro(granted(context)) }),
  },
  publicationNotInFuture: {
    holds: ({ event }) => dataOf(event, 'publication.record').publishedOn <= civilDateOf(event.occurredAt),
    norm: 'D.Lgs. 33/2013, art. 26',
    removedBy: ['publication-officer'],
    onData: true,
  },
  payerIsNotChecker: {
    holds: ({ context, event }) =>
      !checkers(context, event.type === 'payment.order' ? event.data.period : '').includes(
        event.by.person ?? '',
      ),
    norm: 'D.Lgs. 267/2000, art. 147-bis (separazione dei compiti)',
    removedBy: accountant,
    onData: true,
  },
  checksStillValid: {
    holds: ({ context, event }) => missingChecks(context, civilDateOf(event.occurredAt)).length === 0,
    norm: 'D.L. 69/2013, art. 31 (DURC); D.Lgs. 159/2011, art. 83; D.Lgs. 117/2017, art. 4',
    removedBy: ['procedure-officer'],
    details: ({ context, event }) => ({
      missing: [...new Set(missingChecks(context, civilDateOf(event.occurredAt)))].join(', ').toUpperCase(),
    }),
  },
  accountNotApproved: {
    holds: ({ context }) => context.settled === null,
    norm: 'Convenzione: rendiconto finale',
    removedBy: [],
  },
  advanceForeseen: {
    holds: ({ context, event }) => {
      const already = paidFor(context, 'advance');
      return sumOf([already, dataOf(event, 'advance.order').amount]) <= advanceCap(context);
    },
    norm: ({ parameters }) => parameters.reimbursement.advancesBasisPoints.norm,
    removedBy: accountant,
    onData: true,
    details: ({ context }) => ({
      share: saidPercentage(context.parameters.reimbursement.advancesBasisPoints.value),
      cap: saidEuro(advanceCap(context)),
    }),
  },
  balanceNoteWithoutVat: {
    holds: ({ event }) => {
      const { vat, outOfScope } = dataOf(event, 'balance.order').debitNote;
      return vat === 0 && outOfScope;
    },
    norm: 'Avviso: fuori campo IVA; Ag. Entrate, circ. 34/E/2013',
    removedBy: ['ets-representative'],
    onData: true,
  },
  balanceNoteAmount: {
    holds: ({ context, event }) => dataOf(event, 'balance.order').debitNote.amount === balance(context),
    norm: PAYMENT,
    removedBy: ['ets-representative'],
    onData: true,
    details: ({ context }) => ({ balance: saidEuro(balance(context)) }),
  },
});
