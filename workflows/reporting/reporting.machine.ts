import { and, assign, setup } from 'xstate';
import { civilDateOf, compareInstants, endOfDay, saidDate } from '#terms';
import { saidEuro } from '#money';
import { closes, dataOf, effects, guardsOf, opens, type Said } from '#engine';
import { arrivedAt } from '../intake.js';
import type { ReportingEvent } from './reporting.events.js';
import { approve, claimedOf } from './reporting.amounts.js';
import {
  reportAfter,
  type Integration,
  type ReportingContext,
  type ReportingMachineInput,
} from './reporting.context.js';
import { checkTerm, integrationTerm, reportDue, rules } from './reporting.rules.js';

/** The open request for integrations, closed on this day. */
const answered = (context: ReportingContext, on: string, answer: string | null): Integration[] =>
  context.integrations.map((i) => (i.answeredOn === null ? { ...i, answeredOn: on, answer } : i));

const reporting = setup({
  types: {
    context: {} as ReportingContext,
    events: {} as ReportingEvent,
    input: {} as ReportingMachineInput,
  },
  guards: guardsOf(rules),
  actions: {
    ...effects,
    keepReport: assign(({ context, event }) => ({
      report: reportAfter(context, event),
      submittedAt: arrivedAt(event),
      late: compareInstants(arrivedAt(event), endOfDay(reportDue(context, event.calendar).lenient)) >= 0,
    })),
    keepRequests: assign(({ context, event }) => {
      const lines = dataOf(event, 'report.return').requests.flatMap((r) => r.line ?? []);
      const askedOn = civilDateOf(event.occurredAt);
      const suspends = askedOn <= checkTerm(context, event.calendar).strict;
      const asked = { askedOn, suspends, answeredOn: null, lines, answer: null };
      return { integrations: [...context.integrations, asked] };
    }),
    keepAnswer: assign(({ context, event }) => ({
      report: reportAfter(context, event),
      integrations: answered(
        context,
        civilDateOf(arrivedAt(event)),
        dataOf(event, 'report.integrate').explanation,
      ),
    })),
    // The check goes on from the last day of the integrations, whenever the clock comes to ask.
    keepSilence: assign(({ context, event }) => ({
      integrations: answered(context, integrationTerm(context, event.calendar).lenient, null),
    })),
    keepApproval: assign(({ context, event }) => {
      const given = dataOf(event, 'report.approve');
      const checker = event.by.person ?? event.by.role;
      return {
        approval: approve(reportAfter(context, event), context.flatRate, { ...given, checker }),
        approvedOn: civilDateOf(event.occurredAt),
      };
    }),
    dropApproval: assign({ approval: null, approvedOn: null }),
    keepDebitNote: assign({ debitNote: ({ event }) => dataOf(event, 'debit-note.present') }),
  },
});

const costsAreAsAgreed = [
  'linesNumberedOnce',
  'costsOfTheProject',
  'costsOfThePeriod',
  'onlyDisbursedCosts',
  'paidBeforeSubmission',
  'recoverableVatNotClaimed',
  'labourCostsAsAgreed',
  'managementNotTwice',
  'coFinancingValued',
] as const;

const submit = {
  guard: and([
    'leadReports',
    'everyActivityReported',
    ...costsAreAsAgreed,
    'flatRateNegotiated',
    'flatRateItemsNegotiated',
    'flatRateWithinShare',
  ]),
  actions: 'keepReport',
  target: 'under-check',
} as const;

/** The term of the check, where the last request for integrations suspends it. */
const suspended = ({ integrations }: ReportingContext) =>
  integrations.at(-1)?.suspends ? [{ term: 'check' }] : [];

const saidCuts = ({ approval }: ReportingContext): Said => {
  const cuts = approval?.cuts ?? [];
  if (cuts.length === 0) return { it: 'nessuno', en: 'none' };
  const line = { it: 'voce', en: 'line' };
  const said = (language: keyof Said): string =>
    cuts
      .map((cut) => `${line[language]} ${cut.line}, ${saidEuro(cut.amount)[language]} (${cut.reason})`)
      .join('; ');
  return { it: said('it'), en: said('en') };
};

const sayPeriod = ({ period: { from, to } }: ReportingContext) => ({
  from: saidDate(from),
  to: saidDate(to),
});

const toPartner = (context: ReportingContext) => [{ organisation: context.organisation }];
const toAll = (context: ReportingContext) => [...toPartner(context), { role: 'procedure-officer' }];

/** What is decided against the partner is told to the partner, with its reasons. */
const tellDecision = (
  event: 'approval.withdraw' | 'report.close-missing',
  notice: 'approvalWithdrawn' | 'closedMissing',
) => ({
  type: 'notify' as const,
  params: ({ context, event: asked }: { context: ReportingContext; event: ReportingEvent }) => ({
    notice,
    to: toPartner(context),
    data: { ...sayPeriod(context), motivation: dataOf(asked, event).motivation },
  }),
});

const underCheck = reporting.createStateConfig({
  entry: opens('check'),
  exit: closes('check'),
  initial: 'submitted',
  on: {
    'check.expire': {
      actions: [
        { type: 'warn', params: { warning: 'checkOverdue', norm: 'L. 241/1990, art. 2 c. 9' } },
        {
          type: 'notify',
          params: ({ context }) => ({
            notice: 'checkOverdue',
            to: [{ role: 'procedure-officer' }, { role: 'manager' }],
            data: sayPeriod(context),
          }),
        },
      ],
    },
  },
  states: {
    submitted: {
      on: {
        'report.return': {
          guard: 'requestsNameLines',
          actions: [
            'keepRequests',
            {
              type: 'suspendTerm',
              params: ({ context }) =>
                suspended(context).map((check) => ({
                  ...check,
                  reason: 'integrations',
                  norm: 'Convenzione: richiesta di integrazioni',
                })),
            },
            {
              type: 'notify',
              params: ({ context, event }) => ({
                notice: 'integrationsAsked',
                to: toPartner(context),
                data: {
                  ...sayPeriod(context),
                  requests: dataOf(event, 'report.return')
                    .requests.map((r) => (r.line === null ? r.what : `voce ${r.line}: ${r.what}`))
                    .join('; '),
                },
              }),
            },
          ],
          target: 'returned',
        },
        'report.approve': {
          guard: 'cutsWithinClaims',
          actions: [
            'keepApproval',
            {
              type: 'notify',
              params: ({ context }) => ({
                notice: 'reportApproved',
                to: toPartner(context),
                data: {
                  ...sayPeriod(context),
                  approved: saidEuro(context.approval?.total ?? 0),
                  cuts: saidCuts(context),
                },
              }),
            },
          ],
          target: '#reporting.approved',
        },
      },
    },
    returned: {
      entry: opens('integration'),
      exit: closes('integration'),
      on: {
        'report.integrate': {
          guard: and(['leadReports', 'onlyAskedLines', ...costsAreAsAgreed]),
          actions: ['keepAnswer', { type: 'resumeTerm', params: ({ context }) => suspended(context) }],
          target: 'submitted',
        },
        // The office decides on what there is; silence approves nothing and refuses nothing.
        'integration.expire': {
          actions: ['keepSilence', { type: 'resumeTerm', params: ({ context }) => suspended(context) }],
          target: 'submitted',
        },
      },
    },
  },
});

export const machine = reporting.createMachine({
  id: 'reporting',
  context: ({ input: { at: _at, calendar: _calendar, ...input } }) => ({
    ...input,
    report: null,
    submittedAt: null,
    late: false,
    integrations: [],
    approval: null,
    approvedOn: null,
    debitNote: null,
  }),
  initial: 'due',
  output: ({ context }) => ({
    period: context.period,
    late: context.late,
    claimed: context.report ? claimedOf(context.report) : 0,
    approval: context.approval,
    debitNote: context.debitNote,
    activities: context.report?.activities ?? [],
  }),
  states: {
    due: {
      entry: [
        opens('reportDue'),
        {
          type: 'notify',
          params: ({ context }) => ({
            notice: 'reportDue',
            to: toPartner(context),
            data: sayPeriod(context),
          }),
        },
      ],
      exit: closes('reportDue'),
      on: { 'report.submit': submit, 'report.expire': 'overdue' },
    },
    // A state and not an end: a late report is still a report.
    overdue: {
      entry: {
        type: 'notify',
        params: ({ context }) => ({
          notice: 'reportOverdue',
          to: toAll(context),
          data: sayPeriod(context),
        }),
      },
      on: {
        'report.submit': submit,
        'report.close-missing': {
          actions: tellDecision('report.close-missing', 'closedMissing'),
          target: 'missing',
        },
      },
    },
    'under-check': underCheck,
    approved: {
      on: {
        'debit-note.present': {
          guard: and([
            'leadReports',
            'debitNoteWithoutVat',
            'debitNoteForWhatIsApproved',
            'debitNoteAfterThePeriod',
          ]),
          actions: 'keepDebitNote',
          target: 'payable',
        },
        'approval.withdraw': {
          guard: 'annulledInTime',
          actions: ['dropApproval', tellDecision('approval.withdraw', 'approvalWithdrawn')],
          target: 'under-check',
        },
      },
    },
    payable: { type: 'final' },
    missing: { type: 'final' },
  },
});
