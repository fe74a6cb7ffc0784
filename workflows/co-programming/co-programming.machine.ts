import { and, assign, setup } from 'xstate';
import { closes, dataOf, effects, guardsOf, opens } from '#engine';
import { actOf } from '../acts.js';
import { canBeHalved } from '../substitute-power.js';
import type { CoProgrammingEvent } from './co-programming.events.js';
import {
  rules,
  type CoProgrammingContext,
  type CoProgrammingInput,
  type CoProgrammingMachineInput,
} from './co-programming.rules.js';

const planned = (sessions: CoProgrammingInput['sessions']) =>
  Object.fromEntries(
    sessions.map(({ kind, count, groups }) => [kind, { planned: count * (groups ?? 1), held: 0 }]),
  );

const base = setup({
  types: {
    context: {} as CoProgrammingContext,
    events: {} as CoProgrammingEvent,
    input: {} as CoProgrammingMachineInput,
  },
  guards: guardsOf(rules),
  actions: {
    ...effects,
    keepApproval: assign({ notice: ({ event }) => ({ act: actOf(event), publishedOn: null, place: null }) }),
    keepPublication: assign(({ context, event }) => {
      if (!context.notice) throw new Error('Only an approved notice is published.');
      return { notice: { ...context.notice, ...dataOf(event, 'notice.publish') } };
    }),
    keepAdhesion: assign({
      adhesions: ({ context, event }) => [
        ...context.adhesions,
        { ...dataOf(event, 'adhesion.record'), at: event.occurredAt },
      ],
    }),
    keepReport: assign({
      reported: ({ context, event }) => {
        const { level, ...report } = dataOf(event, 'adhesions.report');
        return { ...context.reported, [level]: report };
      },
    }),
    keepSession: assign(({ context, event }) => {
      const { group, ...session } = dataOf(event, 'session.record');
      const before = context.progress[session.kind] ?? { planned: 0, held: 0 };
      return {
        held: [...context.held, group === undefined ? session : { ...session, group }],
        progress: { ...context.progress, [session.kind]: { ...before, held: before.held + 1 } },
      };
    }),
    keepPresentation: assign(({ context, event }) => ({
      document: {
        ...context.document,
        presented: actOf(event),
        hash: dataOf(event, 'document.present').document,
      },
    })),
    keepDocument: assign(({ context, event }) => ({
      document: {
        ...context.document,
        approved: actOf(event),
        hash: dataOf(event, 'document.approve').document,
      },
    })),
    keepPlan: assign(({ context, event }) => ({
      plan: { ...context.plan, approved: actOf(event), hash: dataOf(event, 'plan.approve').document },
    })),
    keepPlanPresentation: assign(({ context, event }) => ({
      plan: { ...context.plan, presented: actOf(event) },
    })),
    keepTransposition: assign(({ context, event }) => ({
      plan: { ...context.plan, transposed: actOf(event) },
    })),
  },
});

// R33 (001:41-42): the committee sees the document before the executive approves it. A fact of that path, so a warning.
const warnIfCommitteeComesAfter = {
  type: 'warn' as const,
  params: ({ context, event }: { context: CoProgrammingContext; event: CoProgrammingEvent }) => {
    const { presented } = context.document;
    const inOrder = presented !== null && presented.date <= actOf(event).date;
    return inOrder ? [] : [{ warning: 'committeeAfterExecutive', norm: 'Percorso dell’ente' }];
  },
};

const documentTrack = base.createStateConfig({
  initial: 'drafting',
  states: {
    drafting: {
      on: {
        'document.present': { actions: 'keepPresentation', target: 'presented' },
        'document.approve': { actions: [warnIfCommitteeComesAfter, 'keepDocument'], target: 'approved' },
      },
    },
    presented: {
      on: {
        'document.present': { actions: 'keepPresentation' },
        'document.approve': { actions: [warnIfCommitteeComesAfter, 'keepDocument'], target: 'approved' },
      },
    },
    approved: {},
  },
});

const planTrack = base.createStateConfig({
  initial: 'drafting',
  states: {
    drafting: { on: { 'plan.approve': { actions: 'keepPlan', target: 'approved' } } },
    approved: {
      on: {
        'plan.present': { actions: 'keepPlanPresentation' },
        'plan.transpose': {
          guard: 'assemblyBeforeCouncil',
          actions: 'keepTransposition',
          target: 'transposed',
        },
      },
    },
    transposed: {},
  },
});

const toOffice = (notice: 'conclusionOverdue' | 'substitutionOverdue') => ({
  type: 'notify' as const,
  params: { notice, to: [{ role: 'procedure-officer' }, { role: 'manager' }] },
});

const underWay = base.createStateConfig({
  initial: 'awaiting-opening',
  entry: opens('conclusion'),
  exit: [closes('conclusion'), closes('substitution')],
  meta: { terms: ['substitution'] },
  on: {
    'conclusion.overdue': {
      actions: [
        toOffice('conclusionOverdue'),
        // Who holds the substitute power ends in half of the term what was not ended in time.
        {
          type: 'openTerm',
          params: ({ context }) =>
            canBeHalved(context.parameters.procedureTerm) ? [{ term: 'substitution' }] : [],
        },
      ],
    },
    'substitution.overdue': { actions: toOffice('substitutionOverdue') },
    'path.close': 'closed-without-outcome',
  },
  states: {
    'awaiting-opening': {
      entry: opens('opening'),
      exit: closes('opening'),
      on: { 'adhesions.open': 'collecting' },
    },
    collecting: {
      entry: opens('closing'),
      exit: closes('closing'),
      on: {
        'adhesion.record': {
          guard: and(['adhesionInTime', 'adheresForItself', 'adheresOnce', 'areasAreKnown']),
          actions: 'keepAdhesion',
        },
        'adhesions.close': 'working',
      },
    },
    working: {
      type: 'parallel',
      on: {
        // An adhesion that arrived in time and is recorded later is still in time.
        'adhesion.record': {
          guard: and(['adhesionInTime', 'adheresForItself', 'adheresOnce', 'areasAreKnown']),
          actions: 'keepAdhesion',
        },
        'adhesions.report': { actions: 'keepReport' },
        'session.record': {
          guard: and(['thematicSessionHasGroup', 'sessionIsPast']),
          actions: 'keepSession',
        },
        'path.conclude': { guard: 'expectedOutcomesReached', target: '#co-programming.concluded' },
      },
      states: { document: documentTrack, plan: planTrack },
    },
  },
});

export const machine = base.createMachine({
  id: 'co-programming',
  context: ({ input: { at: _at, calendar: _calendar, ...input } }) => ({
    ...input,
    notice: null,
    adhesions: [],
    reported: {},
    held: [],
    progress: planned(input.sessions),
    document: { presented: null, approved: null, hash: null },
    plan: { approved: null, presented: null, transposed: null, hash: null },
  }),
  initial: 'drafted',
  output: ({ context }) => ({
    slug: context.procedure.slug,
    document: context.document.approved,
    plan: context.plan.transposed,
    adhesions:
      context.adhesions.length + Object.values(context.reported).reduce((sum, { count }) => sum + count, 0),
    sessions: context.held.length,
  }),
  states: {
    drafted: {
      on: {
        'notice.approve': { guard: 'noticeActHasNumber', actions: 'keepApproval', target: 'approved' },
        'path.close': 'closed-without-outcome',
      },
    },
    approved: {
      on: {
        'notice.publish': {
          guard: and(['publicationIsPast', 'publishedLongEnough', 'closesOnWorkingDay']),
          actions: 'keepPublication',
          target: 'under-way',
        },
        'path.close': 'closed-without-outcome',
      },
    },
    'under-way': underWay,
    concluded: { type: 'final' },
    'closed-without-outcome': { type: 'final' },
  },
});
