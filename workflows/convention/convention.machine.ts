import { and } from 'xstate';
import { saidDate } from '#terms';
import { saidEuro } from '#money';
import { closes, dataOf, opens } from '#engine';
import { accounting, settling } from './account.states.js';
import { approvedOf, granted, paid, paidFor } from './convention.amounts.js';
import { childId, organisationsOf, type ConventionContext } from './convention.context.js';
import { convention } from './convention.setup.js';
import { inForce } from './execution.states.js';

const toMembers = (context: ConventionContext) =>
  organisationsOf(context).map((organisation) => ({ organisation }));

const drafted = convention.createStateConfig({
  entry: opens('signature'),
  exit: closes('signature'),
  on: {
    'grouping.constitute': {
      guard: and(['groupingToBeConstituted', 'sameMembers']),
      actions: 'keepGrouping',
    },
    'reporting.set': { actions: 'keepReporting' },
    'check.record': { guard: 'checkOfAMember', actions: 'keepCheck' },
    'determination.adopt': { guard: 'coverIsEnough', actions: 'keepDetermination' },
    'visa.record': { guard: and(['determinationAdopted', 'visaAfterDetermination']), actions: 'keepVisa' },
    'signature.expire': {
      actions: [
        { type: 'warn', params: { warning: 'signatureOverdue', norm: 'Avviso: termine per la firma' } },
        {
          type: 'notify',
          params: ({ context }) => ({
            notice: 'signatureOverdue',
            to: [{ role: 'manager' }, { organisation: context.party.lead }],
            data: { programme: context.programme.title },
          }),
        },
      ],
    },
    'convention.abandon': 'not-signed',
    'convention.sign': {
      guard: and([
        'determinationEffective',
        'groupingConstituted',
        'reportingFixed',
        'checksValid',
        'coFinancingReached',
        'bothSigned',
        'withinTheNotice',
        'startsOnceSigned',
      ]),
      actions: [
        'keepSignature',
        {
          type: 'notify',
          params: ({ context }) => [
            {
              notice: 'conventionSigned',
              to: toMembers(context),
              data: {
                programme: context.programme.title,
                repertory: context.signed?.repertory,
                from: saidDate(context.signed?.startsOn ?? ''),
                to: saidDate(context.signed?.endsOn ?? ''),
              },
            },
            {
              notice: 'publicationDue',
              to: [{ role: 'publication-officer' }],
              data: { programme: context.programme.title, amount: saidEuro(granted(context)) },
            },
          ],
        },
      ],
      target: 'signed',
    },
  },
});

/** The term of a report that is now paid in full. */
const paymentTerms = (context: ConventionContext, key: string) =>
  context.reports
    .filter((r) => r.key === key && paidFor(context, key) === approvedOf(r))
    .map((r) => ({ term: 'payment', key: r.key }));

const paymentOrdered = {
  type: 'notify',
  params: ({ context }: { context: ConventionContext }) => ({
    notice: 'paymentOrdered',
    to: [{ organisation: context.party.lead }],
    data: {
      amount: saidEuro(context.payments.at(-1)?.amount ?? 0),
      mandate: context.payments.at(-1)?.mandate,
    },
  }),
} as const;

const signed = convention.createStateConfig({
  initial: 'in-force',
  meta: { terms: ['payment'] },
  on: {
    'check.record': { guard: 'checkOfAMember', actions: 'keepCheck' },
    'publication.record': {
      guard: and(['publicationNotInFuture', 'everyMemberPublished']),
      actions: 'keepPublication',
    },
    'report.ended': {
      actions: [
        'keepReport',
        {
          type: 'openTerm',
          params: ({ context, event }) => {
            const { case: told, outcome } = dataOf(event, 'report.ended');
            const ended = context.reports.find((r) => childId(context, 'reporting', r.key) === told);
            const owed =
              outcome === 'payable' && (ended?.approval?.total ?? 0) > 0 && context.settled === null;
            return owed && ended ? [{ term: 'payment', key: ended.key }] : [];
          },
        },
      ],
    },
    'payment.order': {
      guard: and([
        'accountNotApproved',
        'reportApprovedWithDebitNote',
        'withinApproved',
        'withinContribution',
        'publicationDone',
        'publicationCovers',
        'checksStillValid',
        'payerIsNotChecker',
      ]),
      actions: [
        'keepPayment',
        {
          type: 'closeTerm',
          params: ({ context, event }) => paymentTerms(context, dataOf(event, 'payment.order').period),
        },
        paymentOrdered,
      ],
    },
    'advance.order': {
      guard: and([
        'accountNotApproved',
        'advanceForeseen',
        'withinContribution',
        'publicationDone',
        'publicationCovers',
        'checksStillValid',
      ]),
      actions: ['keepAdvance', paymentOrdered],
    },
    'payment.expire': {
      actions: [
        { type: 'warn', params: { warning: 'paymentOverdue', norm: 'Convenzione: termine di pagamento' } },
        {
          type: 'notify',
          params: ({ context }) => ({
            notice: 'paymentOverdue',
            to: [{ role: 'accounting-officer' }, { role: 'manager' }],
            data: { programme: context.programme.title },
          }),
        },
      ],
    },
    'amendment.ended': { actions: 'keepAmendmentEnd' },
    'termination.running': { actions: 'keepTerminationRunning' },
    'termination.ended': { actions: 'keepTerminationEnd' },
  },
  states: { 'in-force': inForce, accounting, settling },
});

export const machine = convention.createMachine({
  id: 'convention',
  context: ({ input: { at: _at, calendar: _calendar, ...input } }) => ({
    ...input,
    grouping: input.party.grouping,
    reporting: input.agreement.reporting,
    checks: [],
    determination: null,
    signed: null,
    publication: null,
    prices: [],
    reports: [],
    payments: [],
    amendments: [],
    terminations: [],
    ended: null,
    account: null,
    proposed: null,
    observed: false,
    settled: null,
    recovery: null,
  }),
  initial: 'drafted',
  output: ({ context }) => ({
    programme: context.programme.code,
    lead: context.party.lead,
    repertory: context.signed?.repertory ?? null,
    granted: context.signed ? granted(context) : 0,
    paid: paid(context),
    due: context.settled?.due ?? null,
    recovered: context.recovery?.received ?? 0,
    endedOn: context.ended?.on ?? null,
  }),
  states: {
    drafted,
    signed,
    concluded: { type: 'final' },
    terminated: { type: 'final' },
    'not-signed': { type: 'final' },
  },
});
