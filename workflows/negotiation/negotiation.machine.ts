import { and, assign, setup } from 'xstate';
import { civilDateOf, saidDate } from '#terms';
import { closes, dataOf, effects, guardsOf, opens } from '#engine';
import { arrivedAt } from '../intake.js';
import {
  coordinationMissing,
  figuresMissing,
  organisationsAt,
  outputOf,
  type NegotiationContext,
  type NegotiationMachineInput,
} from './negotiation.context.js';
import type { NegotiationEvent } from './negotiation.events.js';
import { rules } from './negotiation.rules.js';

const toPartners = (context: NegotiationContext) =>
  organisationsAt(context).map((organisation) => ({ organisation }));

const negotiation = setup({
  types: {
    context: {} as NegotiationContext,
    events: {} as NegotiationEvent,
    input: {} as NegotiationMachineInput,
  },
  guards: guardsOf(rules),
  actions: {
    ...effects,
    keepConvened: assign({
      convened: ({ context, event }) => [...context.convened, dataOf(event, 'session.convene')],
    }),
    keepSession: assign({
      sessions: ({ context, event }) => [...context.sessions, dataOf(event, 'session.record')],
    }),
    keepCoordination: assign({
      coordination: ({ context, event }) => [...context.coordination, dataOf(event, 'coordination.record')],
    }),
    keepWithdrawal: assign({
      withdrawn: ({ context, event }) => [
        ...context.withdrawn,
        {
          lead: event.by.onBehalfOf ?? '',
          on: civilDateOf(event.at),
          motivation: dataOf(event, 'partner.withdraw').motivation,
        },
      ],
      // An agreement with who has left is no agreement.
      agreement: null,
    }),
    keepVersion: assign(({ context, event }) => {
      const { changes, ...project } = dataOf(event, 'project.version');
      const { version, documentHash } = project;
      const kept = { version, documentHash, changes, on: civilDateOf(arrivedAt(event)) };
      return { project, versions: [...context.versions, kept] };
    }),
    fixProject: assign({ fixedVersion: ({ context }) => context.project?.version ?? null }),
    keepAgreement: assign({ agreement: ({ event }) => dataOf(event, 'agreement.set') }),
    dropAgreement: assign({ agreement: null }),
    keepConclusion: assign({
      concludedOn: ({ event }) => event.act?.date ?? civilDateOf(event.occurredAt),
    }),
  },
});

const setAgreement = {
  guard: and([
    'partiesWellFormed',
    'partiesAtTable',
    'withinProgramme',
    'coFinancingReached',
    'coFinancingOfKind',
    'flatRateItemsAllowed',
    'flatRateWithinMaximum',
    'reductionAsTheNotice',
  ]),
  actions: 'keepAgreement',
  target: '.set',
} as const;

const newVersion = {
  guard: and(['versionFollows', 'codesNamedOnce', 'labourByTheHour']),
  actions: 'keepVersion',
  target: '.drafting',
} as const;

const project = negotiation.createStateConfig({
  initial: 'drafting',
  on: { 'project.version': newVersion },
  states: {
    drafting: {
      on: {
        'project.fix': {
          guard: and([
            'projectProposed',
            'enoughSessions',
            'teamProvided',
            'linksKept',
            'budgetWithinContribution',
            'budgetByYear',
          ]),
          actions: [
            'fixProject',
            {
              type: 'warn',
              params: ({ context }) => [
                // R26: pointed out, never a block.
                ...(coordinationMissing(context) > 0
                  ? [
                      {
                        warning: 'coordinationMissing',
                        norm: context.parameters.table.coordinationMeetings.norm,
                        data: { missing: coordinationMissing(context) },
                      },
                    ]
                  : []),
                ...(figuresMissing(context).length > 0
                  ? [
                      {
                        warning: 'figuresMissing',
                        norm: context.parameters.table.teamRequired.norm,
                        data: { figures: figuresMissing(context).join(', ') },
                      },
                    ]
                  : []),
              ],
            },
          ],
          target: 'fixed',
        },
      },
    },
    fixed: {},
  },
});

const agreement = negotiation.createStateConfig({
  initial: 'negotiating',
  on: {
    'agreement.set': setAgreement,
    'partner.withdraw': {
      guard: 'leadWithdraws',
      actions: [
        'keepWithdrawal',
        {
          type: 'notify',
          params: ({ context }) => ({
            notice: 'partnerWithdrawn',
            to: [{ role: 'procedure-officer' }, ...toPartners(context)],
            data: { programme: context.programme.title },
          }),
        },
      ],
      target: '.negotiating',
    },
  },
  states: { negotiating: {}, set: {} },
});

/** The table: project and agreement are worked out side by side. */
const open = negotiation.createStateConfig({
  type: 'parallel',
  entry: opens('table'),
  exit: closes('table'),
  states: { project, agreement },
  on: {
    'session.convene': {
      guard: and(['somebodyAtTable', 'convenedInTime']),
      actions: [
        'keepConvened',
        {
          type: 'notify',
          params: ({ context, event }) => {
            const { sessionOn, place, agenda } = dataOf(event, 'session.convene');
            return {
              notice: 'sessionConvened',
              to: toPartners(context),
              data: { programme: context.programme.title, sessionOn: saidDate(sessionOn), place, agenda },
            };
          },
        },
      ],
    },
    'session.record': { guard: and(['sessionConvened', 'sessionOfTheTable']), actions: 'keepSession' },
    'coordination.record': { guard: 'coordinationOfLinked', actions: 'keepCoordination' },
    // Silence decides nothing: the manager is told.
    'table.expire': {
      actions: [
        { type: 'warn', params: { warning: 'tableTooLong', norm: 'Avviso: durata massima del tavolo' } },
        {
          type: 'notify',
          params: ({ context }) => ({
            notice: 'tableTooLong',
            to: [{ role: 'manager' }, { role: 'procedure-officer' }],
            data: { programme: context.programme.title },
          }),
        },
      ],
    },
    'agreement.conclude': {
      guard: and(['projectFixed', 'agreementSet', 'partiesAtTable']),
      actions: [
        'keepConclusion',
        {
          type: 'notify',
          params: ({ context }) => ({
            notice: 'agreementReached',
            to: toPartners(context),
            data: { programme: context.programme.title },
          }),
        },
      ],
      target: 'agreed',
    },
    'project.conclude': { guard: 'projectFixed', actions: 'dropAgreement', target: 'project-only' },
    'negotiation.fail': {
      actions: [
        'dropAgreement',
        {
          type: 'notify',
          params: ({ context, event }) => ({
            notice: 'noAgreement',
            to: toPartners(context),
            data: {
              programme: context.programme.title,
              motivation: dataOf(event, 'negotiation.fail').motivation,
            },
          }),
        },
      ],
      target: 'not-agreed',
    },
  },
});

export const machine = negotiation.createMachine({
  id: 'negotiation',
  context: ({ input: { at, calendar: _calendar, ...input } }) => ({
    ...input,
    openedOn: civilDateOf(at),
    withdrawn: [],
    convened: [],
    sessions: [],
    coordination: [],
    versions: [],
    project: null,
    fixedVersion: null,
    agreement: null,
    concludedOn: null,
  }),
  initial: 'open',
  output: ({ context }) => outputOf(context),
  states: {
    open,
    agreed: { type: 'final' },
    'project-only': { type: 'final' },
    'not-agreed': { type: 'final' },
  },
});
