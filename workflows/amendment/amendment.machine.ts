import { and, assign, setup } from 'xstate';
import { civilDateOf, saidDate } from '#terms';
import { saidEuro } from '#money';
import { dataOf, effects, guardsOf } from '#engine';
import { revisedPrices, type AmendmentContext, type AmendmentMachineInput } from './amendment.context.js';
import type { AmendmentEvent } from './amendment.events.js';
import { rules } from './amendment.rules.js';

/** A labour-cost revision needs no table, so it has no term for reopening it. */
const reopening = (context: AmendmentContext) =>
  context.kind === 'extension' && context.parameters.requiresReopenedTable.value
    ? [{ term: 'reopening' as const }]
    : [];

const amendment = setup({
  types: {
    context: {} as AmendmentContext,
    events: {} as AmendmentEvent,
    input: {} as AmendmentMachineInput,
  },
  guards: guardsOf(rules),
  actions: {
    ...effects,
    keepReopening: assign({ reopened: ({ event }) => dataOf(event, 'table.reopen') }),
    keepSession: assign({
      sessions: ({ context, event }) => [...context.sessions, dataOf(event, 'session.record')],
    }),
    keepTerms: assign({ agreed: ({ event }) => ({ ...dataOf(event, 'terms.agree'), revision: null }) }),
    keepRevision: assign(({ event }) => {
      const { amount, from, lines } = dataOf(event, 'revision.set');
      return { agreed: { amount, lines: [], revision: { from, lines } } };
    }),
    keepCover: assign({ cover: ({ event }) => dataOf(event, 'determination.adopt').cover }),
    keepAddendum: assign({
      addendum: ({ event }) => {
        const { repertory, documentHash } = dataOf(event, 'addendum.sign');
        return { repertory, documentHash, signedOn: civilDateOf(event.occurredAt) };
      },
    }),
  },
});

const agreeing = {
  'terms.agree': {
    guard: and([
      'isExtension',
      'tableReopenedFirst',
      'conventionInForce',
      'activitiesOfTheProject',
      'costsOfTheProject',
      'linesAddUp',
      'extensionWithinRequest',
    ]),
    actions: 'keepTerms',
    target: '#amendment.agreed',
  },
} as const;

const opened = amendment.createStateConfig({
  entry: { type: 'openTerm', params: ({ context }) => reopening(context) },
  exit: { type: 'closeTerm', params: ({ context }) => reopening(context) },
  meta: { terms: ['reopening'] },
  on: {
    ...agreeing,
    'table.reopen': {
      guard: and(['isExtension', 'conventionInForce', 'sessionNotPast']),
      actions: [
        'keepReopening',
        {
          type: 'notify',
          params: ({ context }) => ({
            notice: 'tableReopened',
            to: context.members.map((organisation) => ({ organisation })),
            data: {
              sessionOn: saidDate(context.reopened?.sessionOn ?? ''),
              place: context.reopened?.place,
              amount: saidEuro(context.amount),
            },
          }),
        },
      ],
      target: 'table-reopened',
    },
    'revision.set': {
      guard: and([
        'isLabourCost',
        'conventionInForce',
        'onlyLabourCosts',
        'notBeforeRenewal',
        'deltasAddUp',
        'revisionWithinRequest',
      ]),
      actions: 'keepRevision',
      target: 'agreed',
    },
    'table.expire': {
      actions: [
        { type: 'warn', params: { warning: 'tableNotReopened', norm: 'Avviso: riapertura del tavolo' } },
        { type: 'notify', params: { notice: 'tableNotReopened', to: [{ role: 'manager' }] } },
      ],
    },
  },
});

export const machine = amendment.createMachine({
  id: 'amendment',
  context: ({ input: { at: _at, calendar: _calendar, ...input } }) => ({
    ...input,
    reopened: null,
    sessions: [],
    agreed: null,
    cover: [],
    addendum: null,
  }),
  initial: 'opened',
  output: ({ context }) => ({
    kind: context.kind,
    amount: context.addendum ? (context.agreed?.amount ?? 0) : 0,
    lines: context.addendum ? (context.agreed?.lines ?? []) : [],
    prices: context.addendum ? revisedPrices(context) : [],
    cover: context.cover,
    addendum: context.addendum,
  }),
  on: { 'amendment.abandon': '.abandoned', 'convention.end': '.abandoned' },
  states: {
    opened,
    'table-reopened': {
      on: {
        ...agreeing,
        'session.record': { guard: and(['sessionHeld', 'leadPresent']), actions: 'keepSession' },
      },
    },
    agreed: {
      on: {
        'determination.adopt': { guard: 'coverIsEnough', actions: 'keepCover', target: 'determined' },
      },
    },
    determined: {
      on: {
        'addendum.sign': {
          guard: and(['conventionInForce', 'bothSigned']),
          actions: [
            'keepAddendum',
            {
              type: 'notify',
              params: ({ context }) => ({
                notice: 'addendumSigned',
                to: context.members.map((organisation) => ({ organisation })),
                data: {
                  amount: saidEuro(context.agreed?.amount ?? 0),
                  end: saidDate(context.convention.endsOn),
                },
              }),
            },
          ],
          target: 'signed',
        },
      },
    },
    signed: { type: 'final' },
    abandoned: { type: 'final' },
  },
});
