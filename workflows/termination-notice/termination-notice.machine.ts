import { and, assign, setup } from 'xstate';
import { civilDateOf, saidDate } from '#terms';
import { closes, dataOf, effects, guardsOf, opens } from '#engine';
import type { TerminationEvent } from './termination-notice.events.js';
import {
  inWords,
  minimumNotice,
  rules,
  type TerminationContext,
  type TerminationMachineInput,
} from './termination-notice.rules.js';

export const machine = setup({
  types: {
    context: {} as TerminationContext,
    events: {} as TerminationEvent,
    input: {} as TerminationMachineInput,
  },
  guards: guardsOf(rules),
  actions: {
    ...effects,
    keepIssued: assign({
      issued: ({ event }) => ({ ...dataOf(event, 'notice.issue'), issuedAt: event.occurredAt }),
    }),
    keepDelivery: assign(({ context, event }) => {
      const proof = dataOf(event, 'delivery.prove');
      const minimum = minimumNotice(
        context,
        civilDateOf(proof.deliveredAt),
        event.calendar,
        'consegna del preavviso',
      );
      const declared = context.issued?.lastDay ?? minimum.raw;
      return { delivery: { ...proof, minimum }, lastDay: declared < minimum.raw ? minimum.raw : declared };
    }),
  },
}).createMachine({
  id: 'termination-notice',
  context: ({ input: { at: _at, calendar: _calendar, ...input } }) => ({
    ...input,
    issued: null,
    delivery: null,
    lastDay: null,
  }),
  initial: 'drafted',
  output: ({ context }) => ({
    level: context.issued?.level ?? null,
    target: context.issued?.target ?? null,
    lastDay: context.lastDay,
  }),
  on: { 'convention.end': '.revoked' },
  states: {
    drafted: {
      on: {
        'notice.issue': {
          guard: and([
            'groundIsListed',
            'levelIsForeseen',
            'targetIsRunning',
            'minimumNoticeRespected',
            'withinConvention',
          ]),
          actions: [
            'keepIssued',
            {
              type: 'notify',
              params: ({ context }) => ({
                notice: 'terminationNotice',
                to: [{ organisation: context.organisation }],
                data: {
                  target: context.issued?.target,
                  lastDay: saidDate(context.issued?.lastDay ?? ''),
                  ground: inWords(context.issued?.ground ?? ''),
                  motivation: context.issued?.motivation,
                },
              }),
            },
          ],
          target: 'issued',
        },
        'notice.revoke': 'revoked',
      },
    },
    // Six months run from proven delivery, never from sending.
    issued: {
      on: {
        'delivery.prove': {
          guard: and(['deliveryIsPast', 'deliveryAfterIssue']),
          actions: 'keepDelivery',
          target: 'running',
        },
        'delivery.fail': {
          actions: { type: 'warn', params: { warning: 'deliveryFailed', norm: 'D.Lgs. 82/2005, art. 48' } },
        },
        'notice.revoke': 'revoked',
      },
    },
    running: {
      entry: [
        opens('noticePeriod'),
        {
          type: 'tell',
          params: ({ context }) => ({
            to: 'parent' as const,
            event: 'termination.running',
            data: {
              case: context.self.id,
              level: context.issued?.level,
              target: context.issued?.target,
              lastDay: context.lastDay,
            },
          }),
        },
      ],
      exit: closes('noticePeriod'),
      on: {
        'notice.expire': 'effective',
        'notice.revoke': 'revoked',
      },
    },
    effective: { type: 'final' },
    revoked: { type: 'final' },
  },
});
