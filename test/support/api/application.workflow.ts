/** An application of one organisation: sent within a term, decided with an act. */
import { setup } from 'xstate';
import { z } from 'zod';
import { computeTerm, civilDateOf } from '#terms';
import {
  closes,
  dataOf,
  defineRules,
  defineTerms,
  defineWorkflow,
  dueBy,
  effects,
  event,
  guardsOf,
  opens,
  type EventsOf,
  type Self,
} from '#engine';

type Context = { self: Self; organisation: string };

const act = { types: ['determination'], norm: 'L. 241/1990, art. 2' } as const;

const events = {
  'application.send': event({
    roles: ['ets-representative'],
    norm: 'Call, art. 4',
    data: z.strictObject({ budgetCents: z.number().int().nonnegative() }),
  }),
  'application.note': event({
    roles: ['procedure-officer', 'manager'],
    norm: 'Call, art. 5',
    data: z.strictObject({ note: z.string().min(1) }),
  }),
  'application.admit': event({ roles: ['manager'], norm: 'Call, art. 6', act, data: z.strictObject({}) }),
  'application.expire': event({ roles: ['clock'], norm: 'Call, art. 4', data: z.strictObject({}) }),
};

type ApplicationEvent = EventsOf<typeof events>;

const rules = defineRules<Context, ApplicationEvent>()({
  withinBudget: {
    holds: ({ event: asked }) => dataOf(asked, 'application.send').budgetCents <= 1_000_000,
    norm: 'Call, art. 4 c. 2',
    removedBy: ['ets-representative'],
    onData: true,
  },
});

const terms = defineTerms<Context>()({
  sending: {
    expires: 'application.expire',
    owner: { organisation: ({ organisation }) => organisation },
    awaits: ['application.send'],
    norm: 'Call, art. 4',
    due: ({ at, calendar }) => {
      const computed = computeTerm({
        term: { count: 30, unit: 'days', kind: 'act', norm: 'Call, art. 4' },
        start: civilDateOf(at),
        startFact: 'apertura della domanda',
        calendar,
      });
      return dueBy('strict', computed);
    },
  },
});

const machine = setup({
  types: {
    context: {} as Context,
    events: {} as ApplicationEvent,
    input: {} as { self: Self; organisation: string },
  },
  guards: guardsOf(rules),
  actions: { ...effects },
}).createMachine({
  id: 'application',
  context: ({ input }) => ({ self: input.self, organisation: input.organisation }),
  initial: 'drafted',
  states: {
    drafted: {
      entry: opens('sending'),
      exit: closes('sending'),
      on: {
        'application.send': {
          guard: 'withinBudget',
          target: 'sent',
          actions: {
            type: 'notify',
            params: ({ context }) => ({
              notice: 'received',
              to: [{ role: 'procedure-officer' }, { organisation: context.organisation }],
            }),
          },
        },
        'application.note': {},
        'application.expire': 'lapsed',
      },
    },
    sent: { on: { 'application.note': {}, 'application.admit': 'admitted' } },
    admitted: { type: 'final' },
    lapsed: { type: 'final' },
  },
});

export const application = defineWorkflow({
  name: 'application',
  version: 1,
  machine,
  events,
  rules,
  terms,
  concerns: (context: Context) => [context.organisation],
  requiredNotices: { refusalAnnounced: 'L. 241/1990, art. 10-bis' },
  texts: {
    it: {
      title: 'Domanda',
      about: 'La domanda di un ente.',
      states: { drafted: 'In preparazione', sent: 'Inviata' },
      events: {
        'application.send': { action: 'Invia la domanda', done: 'Domanda inviata' },
        'application.note': { action: 'Annota', done: 'Annotazione' },
        'application.admit': { action: 'Ammetti la domanda', done: 'Domanda ammessa' },
        'application.expire': { action: 'Fine del termine', done: 'Termine scaduto' },
      },
      rules: { withinBudget: 'L’importo supera il massimo del bando.' },
      terms: { sending: { name: 'Invio della domanda', onExpiry: 'La domanda decade.' } },
      outcomes: { admitted: 'Ammessa', lapsed: 'Decaduta' },
      notices: {
        received: { subject: 'Domanda ricevuta', body: 'La domanda è stata ricevuta.' },
        refusalAnnounced: { subject: 'Preavviso di rigetto', body: 'La domanda sarà respinta.' },
      },
    },
    en: {
      title: 'Application',
      about: 'The application of one organisation.',
      states: { drafted: 'Being prepared', sent: 'Sent' },
      events: {
        'application.send': { action: 'Send the application', done: 'Application sent' },
        'application.note': { action: 'Make a note', done: 'Note made' },
        'application.admit': { action: 'Admit the application', done: 'Application admitted' },
        'application.expire': { action: 'End of the term', done: 'Term expired' },
      },
      rules: { withinBudget: 'The amount exceeds the maximum of the call.' },
      terms: { sending: { name: 'Sending of the application', onExpiry: 'The application lapses.' } },
      outcomes: { admitted: 'Admitted', lapsed: 'Lapsed' },
      notices: {
        received: { subject: 'Application received', body: 'The application has been received.' },
        refusalAnnounced: { subject: 'Announcement of a refusal', body: 'The application will be refused.' },
      },
    },
  },
});
