/** While the convention is in force. */
import { and } from 'xstate';
import { closes, dataOf, opens } from '#engine';
import { amendmentCase, endTold, reportingCase, terminationCase } from './convention.children.js';
import { nextPeriod, type AmendmentRecord, type ConventionArgs } from './convention.context.js';
import { lastPeriods } from './convention.keep.js';
import { convention } from './convention.setup.js';

const openedAmendment = ({ context }: ConventionArgs): AmendmentRecord => {
  const record = context.amendments.at(-1);
  if (!record) throw new Error('An amendment is kept before its case is opened.');
  return record;
};

const accountDue = {
  type: 'notify',
  params: ({ context }: ConventionArgs) => ({
    notice: 'conventionEnded',
    to: [{ organisation: context.party.lead }, { role: 'procedure-officer' }],
    data: { programme: context.programme.title },
  }),
} as const;

export const inForce = convention.createStateConfig({
  entry: [opens('reportingPeriod'), opens('duration')],
  exit: [closes('reportingPeriod'), closes('duration')],
  initial: 'unpublished',
  on: {
    'period.end': {
      actions: [
        'keepPeriod',
        {
          type: 'openCase',
          params: ({ context }) => context.reports.slice(-1).map((r) => reportingCase(context, r)),
        },
        {
          type: 'openTerm',
          params: ({ context }) => (nextPeriod(context) ? [{ term: 'reportingPeriod' }] : []),
        },
      ],
    },
    'amendment.open': {
      guard: and(['conventionInForce', 'extensionWithinCap']),
      actions: [
        'keepAmendment',
        { type: 'openCase', params: (args) => amendmentCase(args.context, openedAmendment(args), null) },
        // Each convention within the share of its own value: so the whole never exceeds the cap either.
        {
          type: 'warn',
          params: ({ context }) => {
            const { per } = context.parameters.extension;
            return per.value === 'convention' ? [] : [{ warning: 'capOnOwnValue', norm: per.norm }];
          },
        },
      ],
    },
    'ccnl.record': {
      guard: and([
        'revisionForeseen',
        'conventionInForce',
        'agreementOfTheProject',
        'renewalHasCome',
        'revisionWithinCap',
      ]),
      actions: [
        'keepAmendment',
        {
          type: 'openCase',
          params: (args) => {
            const { agreement, renewedOn, effectiveFrom, documentHash } = dataOf(args.event, 'ccnl.record');
            const renewal = { agreement, renewedOn, effectiveFrom, documentHash };
            return amendmentCase(args.context, openedAmendment(args), renewal);
          },
        },
      ],
    },
    'termination.start': {
      guard: and(['conventionInForce', 'somethingRunning']),
      actions: [
        'keepTermination',
        {
          type: 'openCase',
          params: ({ context }) => context.terminations.slice(-1).map((t) => terminationCase(context, t.key)),
        },
      ],
    },
    'termination.ended': [
      {
        guard: 'everythingCeased',
        actions: [
          'keepTerminationEnd',
          {
            type: 'openCase',
            params: ({ context, event }) => {
              const on = dataOf(event, 'termination.ended').output.lastDay ?? '';
              return lastPeriods(context, on).map((r) => reportingCase(context, r));
            },
          },
          {
            type: 'tell',
            params: ({ context, event }) =>
              endTold(context, dataOf(event, 'termination.ended').output.lastDay ?? ''),
          },
          'keepCessation',
          accountDue,
        ],
        target: 'accounting',
      },
      { actions: 'keepTerminationEnd' },
    ],
    // The natural end. Nothing changes it: neither extensions nor revisions (R15).
    'convention.expire': {
      actions: [
        {
          type: 'openCase',
          params: ({ context }) =>
            lastPeriods(context, context.signed?.endsOn ?? '').map((r) => reportingCase(context, r)),
        },
        { type: 'tell', params: ({ context }) => endTold(context, context.signed?.endsOn ?? '') },
        'keepNaturalEnd',
        accountDue,
      ],
      target: 'accounting',
    },
  },
  states: {
    unpublished: {
      on: {
        'publication.record': {
          guard: and(['publicationNotInFuture', 'everyMemberPublished']),
          actions: 'keepPublication',
          target: 'in-execution',
        },
      },
    },
    'in-execution': {},
  },
});
