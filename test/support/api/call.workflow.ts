/** A small public call, for the tests of the API: open to every organisation, each application a case of its own. */
import { assign, setup } from 'xstate';
import { z } from 'zod';
import {
  ANY_ORGANISATION,
  dataOf,
  defineRules,
  defineWorkflow,
  effects,
  event,
  guardsOf,
  type EventsOf,
  type Self,
} from '#engine';

type Context = { self: Self; applications: string[] };

const act = { types: ['determination'], norm: 'L. 241/1990, art. 2' } as const;

const events = {
  'call.apply': event({
    roles: ['ets-representative'],
    norm: 'Call, art. 1',
    data: z.strictObject({ title: z.string().min(3) }),
  }),
  'call.close': event({ roles: ['manager'], norm: 'Call, art. 2', act, data: z.strictObject({}) }),
};

type CallEvent = EventsOf<typeof events>;

const rules = defineRules<Context, CallEvent>()({
  firstOfThisOrganisation: {
    holds: ({ context, event: asked }) => !context.applications.includes(asked.by.onBehalfOf ?? ''),
    norm: 'Call, art. 1 c. 2',
    removedBy: [],
  },
});

const machine = setup({
  types: {
    context: {} as Context,
    events: {} as CallEvent,
    input: {} as { self: Self },
  },
  guards: guardsOf(rules),
  actions: {
    ...effects,
    keepApplicant: assign(({ context, event: asked }) => ({
      applications: [...context.applications, asked.by.onBehalfOf ?? ''],
    })),
  },
}).createMachine({
  id: 'call',
  context: ({ input }) => ({ self: input.self, applications: [] }),
  initial: 'open',
  states: {
    open: {
      on: {
        'call.apply': {
          guard: 'firstOfThisOrganisation',
          actions: [
            'keepApplicant',
            {
              type: 'openCase',
              params: ({ event: asked }) => ({
                workflow: 'application',
                key: asked.by.onBehalfOf ?? '',
                title: dataOf(asked, 'call.apply').title,
                organisation: asked.by.onBehalfOf ?? '',
                input: { organisation: asked.by.onBehalfOf ?? '' },
              }),
            },
          ],
        },
        'call.close': 'closed',
      },
    },
    closed: { type: 'final' },
  },
});

export const call = defineWorkflow({
  name: 'call',
  version: 1,
  machine,
  events,
  rules,
  terms: {},
  concerns: (_: Context) => [ANY_ORGANISATION],
  remedies: {
    firstOfThisOrganisation: {
      never: {
        it: 'La domanda c’è già: si continua da lì.',
        en: 'The application is there already: go on from it.',
      },
    },
  },
  texts: {
    it: {
      title: 'Bando di prova',
      about: 'Un bando piccolo, per le prove.',
      states: { open: 'Aperto' },
      events: {
        'call.apply': { action: 'Presenta domanda', done: 'Domanda presentata' },
        'call.close': { action: 'Chiudi il bando', done: 'Bando chiuso' },
      },
      rules: { firstOfThisOrganisation: 'L’ente ha già presentato una domanda.' },
      terms: {},
      outcomes: { closed: 'Chiuso' },
      notices: {},
    },
    en: {
      title: 'Test call',
      about: 'A small call, for tests.',
      states: { open: 'Open' },
      events: {
        'call.apply': { action: 'Apply', done: 'Application made' },
        'call.close': { action: 'Close the call', done: 'Call closed' },
      },
      rules: { firstOfThisOrganisation: 'The organisation has already applied.' },
      terms: {},
      outcomes: { closed: 'Closed' },
      notices: {},
    },
  },
});
