/** After the end: account, hearing, decision; then balance or recovery. */
import { and, not } from 'xstate';
import { saidEuro } from '#money';
import { closes, dataOf, opens } from '#engine';
import { approvedOf, balance, paidFor } from './convention.amounts.js';
import type { ConventionContext } from './convention.context.js';
import { convention } from './convention.setup.js';
import { saidProposal } from './proposed.js';

const toLead = (context: ConventionContext) => [{ organisation: context.party.lead }];

const submitting = {
  'account.submit': {
    guard: and(['leadAccounts', 'allReportsEnded', 'everyActivityAccounted']),
    actions: 'keepAccount',
    target: 'account-submitted',
  },
} as const;

const proposing = {
  'reduction.propose': {
    guard: and([
      'allReportsEnded',
      'somethingProposed',
      'disallowancesFit',
      'reductionsFollowTheRule',
      'dueNotBelowZero',
    ]),
    actions: 'keepProposal',
    target: 'hearing',
  },
} as const;

const approving = {
  'account.approve': {
    guard: and([
      'allReportsEnded',
      'nothingUnheard',
      'observationsAnswered',
      'disallowancesFit',
      'reductionsFollowTheRule',
      'dueNotBelowZero',
      'coFinancingBrought',
    ]),
    actions: [
      'keepApproval',
      // From here on what is owed is one balance.
      {
        type: 'closeTerm',
        params: ({ context }: { context: ConventionContext }) =>
          context.reports
            .filter((r) => paidFor(context, r.key) < approvedOf(r))
            .map((r) => ({ term: 'payment', key: r.key })),
      },
    ],
    target: '#convention.signed.settling',
  },
} as const;

export const accounting = convention.createStateConfig({
  initial: 'awaiting-account',
  states: {
    'awaiting-account': {
      entry: opens('finalAccount'),
      exit: closes('finalAccount'),
      on: { ...submitting, 'account.expire': 'account-missing' },
    },
    // The office goes on without it, and still takes it if it comes.
    'account-missing': {
      entry: {
        type: 'notify',
        params: ({ context }) => ({
          notice: 'accountMissing',
          to: [...toLead(context), { role: 'procedure-officer' }, { role: 'manager' }],
          data: { programme: context.programme.title },
        }),
      },
      on: { ...submitting, ...proposing, ...approving },
    },
    'account-submitted': { on: { ...proposing, ...approving } },
    hearing: {
      entry: [
        opens('hearing'),
        {
          type: 'notify',
          params: ({ context }) => ({
            notice: 'reductionsProposed',
            to: toLead(context),
            data: {
              rows: saidProposal(context),
              days: context.agreement.reduction.hearingDays,
            },
          }),
        },
      ],
      exit: closes('hearing'),
      on: {
        'observations.submit': {
          guard: 'leadAccounts',
          actions: 'keepObservations',
          target: 'to-be-decided',
        },
        'hearing.expire': 'to-be-decided',
      },
    },
    'to-be-decided': { on: { ...proposing, ...approving } },
  },
});

export const settling = convention.createStateConfig({
  initial: 'weighing',
  entry: {
    type: 'notify',
    params: ({ context }) => ({
      notice: 'accountApproved',
      to: toLead(context),
      data: { due: saidEuro(context.settled?.due ?? 0), balance: saidEuro(balance(context)) },
    }),
  },
  states: {
    weighing: {
      always: [
        { guard: 'balanceRemains', target: 'balance-due' },
        { guard: 'excessReceived', target: 'recovery-due' },
        { guard: 'ceasedEarly', target: '#convention.terminated' },
        { target: '#convention.concluded' },
      ],
    },
    'balance-due': {
      on: {
        'balance.order': {
          guard: and([
            'balanceNoteWithoutVat',
            'balanceNoteAmount',
            'withinContribution',
            'publicationDone',
            'publicationCovers',
            'checksStillValid',
            'payerIsNotChecker',
          ]),
          actions: 'keepBalance',
          target: 'weighing',
        },
      },
    },
    'recovery-due': {
      on: {
        'recovery.order': {
          guard: 'recoveryOfTheExcess',
          actions: 'keepRecoveryOrder',
          target: 'in-recovery',
        },
      },
    },
    'in-recovery': {
      entry: [
        opens('recovery'),
        {
          type: 'notify',
          params: ({ context, event }) => ({
            notice: 'recoveryOrdered',
            to: toLead(context),
            data: {
              amount: saidEuro(dataOf(event, 'recovery.order').amount),
              days: context.agreement.reduction.recoveryDays,
            },
          }),
        },
      ],
      exit: closes('recovery'),
      always: { guard: not('excessReceived'), target: 'weighing' },
      on: {
        'recovery.record': { guard: 'recoveryNotExceeded', actions: 'keepRecovery' },
        'recovery.expire': {
          actions: [
            { type: 'warn', params: { warning: 'recoveryOverdue', norm: 'art. 2033 c.c.' } },
            {
              type: 'notify',
              params: ({ context }) => ({
                notice: 'recoveryOverdue',
                to: [{ role: 'manager' }, { role: 'legal-staff' }],
                data: { left: saidEuro(-balance(context)) },
              }),
            },
          ],
        },
      },
    },
  },
});
