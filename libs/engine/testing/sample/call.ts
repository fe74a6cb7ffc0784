/** The call itself: it opens a case for each application, counts what they tell it, closes by the clock. */
import { assign, setup } from 'xstate';
import { z } from 'zod';
import {
  closes,
  dataOf,
  defineRules,
  defineTerms,
  defineWorkflow,
  effects,
  event,
  guardsOf,
  opens,
  type EventsOf,
  type MachineInput,
  type Self,
  MOMENT,
} from '../../src/index.js';
import { isInstant, type Instant } from '#terms';

export type CallInput = { closesAt: Instant; decidesBy: Instant; capCents: number };

type Context = CallInput & {
  self: Self;
  opened: string[];
  settled: { case: string; outcome: string }[];
  grantedCents: number;
  questions: { case: string; number: number }[];
};

const office = ['officer', 'manager'];

const events = {
  'application.receive': event({
    roles: office,
    data: z.strictObject({ key: z.string().min(1), organisation: z.uuid() }),
    norm: 'Avviso dimostrativo, art. 2',
  }),
  'application.settled': event({
    roles: ['case'],
    data: z.strictObject({
      case: z.uuid(),
      outcome: z.string(),
      output: z.strictObject({ amountCents: z.int() }),
    }),
    norm: 'Avviso dimostrativo, art. 7',
  }),
  'question.received': event({
    roles: ['case'],
    data: z.strictObject({ case: z.uuid(), number: z.int(), text: z.string() }),
    norm: 'Avviso dimostrativo, art. 9',
  }),
  'closing.extend': event({
    roles: ['manager'],
    data: z.strictObject({ closesAt: z.string().refine(isInstant, 'An instant in UTC.') }),
    norm: 'Avviso dimostrativo, art. 10',
    act: { types: ['determination'], norm: 'L. 241/1990, art. 2' },
  }),
  'call.close': event({ roles: ['clock'], data: z.strictObject({}), norm: 'Avviso dimostrativo, art. 2' }),
  'call.conclude': event({
    roles: ['manager'],
    data: z.strictObject({}),
    norm: 'Avviso dimostrativo, art. 7',
    act: { types: ['determination'], norm: 'L. 241/1990, art. 2', effective: true },
  }),
  'decision.expire': event({ roles: ['clock'], data: z.strictObject({}), norm: 'L. 241/1990, art. 2' }),
};

type Event = EventsOf<typeof events>;

const rules = defineRules<Context, Event>()({
  keyIsNew: {
    holds: ({ context, event: asked }) => !context.opened.includes(dataOf(asked, 'application.receive').key),
    norm: 'Avviso dimostrativo, art. 2',
    removedBy: office,
    onData: true,
    details: ({ event: asked }) => ({ key: dataOf(asked, 'application.receive').key }),
  },
  allSettled: {
    holds: ({ context }) => context.opened.length === context.settled.length,
    norm: 'Avviso dimostrativo, art. 7',
    removedBy: ['manager'],
    details: ({ context }) => ({ pending: context.opened.length - context.settled.length }),
  },
});

const terms = defineTerms<Context>()({
  closing: {
    ...MOMENT,
    expires: 'call.close',
    due: ({ context }) => ({
      dueAt: context.closesAt,
      norm: 'Avviso dimostrativo, art. 2',
      source: 'the call',
    }),
    norm: 'Avviso dimostrativo, art. 2',
  },
  decision: {
    expires: 'decision.expire',
    owner: { role: 'manager' },
    awaits: ['call.conclude'],
    due: ({ context }) => ({ dueAt: context.decidesBy, norm: 'L. 241/1990, art. 2', source: 'the call' }),
    norm: 'L. 241/1990, art. 2',
  },
});

const machine = setup({
  types: { context: {} as Context, events: {} as Event, input: {} as MachineInput<CallInput> },
  guards: guardsOf(rules),
  actions: {
    ...effects,
    keepReceived: assign({
      opened: ({ context, event: asked }) => [...context.opened, dataOf(asked, 'application.receive').key],
    }),
    keepSettled: assign(({ context, event: asked }) => {
      const { output, ...told } = dataOf(asked, 'application.settled');
      const granted = told.outcome === 'admitted' ? output.amountCents : 0;
      return { settled: [...context.settled, told], grantedCents: context.grantedCents + granted };
    }),
    keepQuestion: assign({
      questions: ({ context, event: asked }) => {
        const { text: _text, ...question } = dataOf(asked, 'question.received');
        return [...context.questions, question];
      },
    }),
    keepClosing: assign({ closesAt: ({ event: asked }) => dataOf(asked, 'closing.extend').closesAt }),
  },
}).createMachine({
  id: 'call',
  context: ({ input: { at: _at, calendar: _calendar, ...input } }) => ({
    ...input,
    opened: [],
    settled: [],
    grantedCents: 0,
    questions: [],
  }),
  initial: 'open',
  on: {
    'application.settled': { actions: 'keepSettled' },
    'question.received': { actions: 'keepQuestion' },
  },
  states: {
    open: {
      entry: opens('closing'),
      exit: closes('closing'),
      on: {
        'application.receive': {
          guard: 'keyIsNew',
          actions: [
            'keepReceived',
            {
              type: 'openCase',
              params: ({ context, event: asked }) => {
                const { key, organisation } = dataOf(asked, 'application.receive');
                return {
                  workflow: 'application',
                  key,
                  title: `Domanda ${key}`,
                  organisation,
                  input: { organisation, capCents: context.capCents, decisionsFrom: context.closesAt },
                };
              },
            },
          ],
        },
        'closing.extend': { actions: 'keepClosing', target: 'open', reenter: true },
        'call.close': 'examining',
      },
    },
    examining: {
      entry: opens('decision'),
      exit: closes('decision'),
      on: {
        'call.conclude': { guard: 'allSettled', target: 'concluded' },
        'decision.expire': { guard: 'allSettled', target: 'lapsed' },
      },
    },
    concluded: { type: 'final' },
    lapsed: { type: 'final' },
  },
});

const it = {
  title: 'Avviso (dimostrazione)',
  about: 'Un avviso pubblico riceve domande fino a un istante, poi le esamina.',
  states: { open: 'aperto', examining: 'in esame' },
  events: {
    'application.receive': { action: 'Ricevere una domanda', done: 'domanda ricevuta' },
    'application.settled': { action: 'Prendere atto di un esito', done: 'esito registrato' },
    'question.received': { action: 'Ricevere una domanda di chiarimento', done: 'chiarimento chiesto' },
    'closing.extend': { action: 'Prorogare la chiusura', done: 'chiusura prorogata' },
    'call.close': { action: 'Chiudere l’avviso', done: 'avviso chiuso' },
    'call.conclude': { action: 'Concludere', done: 'concluso' },
    'decision.expire': {
      action: 'Far scadere il termine per decidere',
      done: 'termine per decidere scaduto',
    },
  },
  rules: {
    keyIsNew: 'La domanda «{key}» è già stata ricevuta.',
    allSettled: 'Restano {pending} domande da definire.',
  },
  terms: {
    closing: { name: 'Chiusura', onExpiry: 'Non si ricevono altre domande.' },
    decision: { name: 'Decisione', onExpiry: 'L’avviso decade.' },
  },
  outcomes: { concluded: 'concluso', lapsed: 'decaduto' },
  notices: {},
};

const en: typeof it = {
  title: 'Call (demonstration)',
  about: 'A public call receives applications until an instant, then examines them.',
  states: { open: 'open', examining: 'being examined' },
  events: {
    'application.receive': { action: 'Receive an application', done: 'application received' },
    'application.settled': { action: 'Take note of an outcome', done: 'outcome noted' },
    'question.received': { action: 'Receive a question', done: 'question received' },
    'closing.extend': { action: 'Extend the closing', done: 'closing extended' },
    'call.close': { action: 'Close the call', done: 'call closed' },
    'call.conclude': { action: 'Conclude', done: 'concluded' },
    'decision.expire': { action: 'Let the term to decide expire', done: 'term to decide expired' },
  },
  rules: {
    keyIsNew: 'The application "{key}" was received already.',
    allSettled: '{pending} applications are still to be settled.',
  },
  terms: {
    closing: { name: 'Closing', onExpiry: 'No more applications are received.' },
    decision: { name: 'Decision', onExpiry: 'The call lapses.' },
  },
  outcomes: { concluded: 'concluded', lapsed: 'lapsed' },
  notices: {},
};

export const call = defineWorkflow({
  name: 'call',
  version: 1,
  machine,
  events,
  rules,
  terms,
  concerns: (_: Context) => [],
  remedies: { allSettled: { cases: ['application'] } },
  texts: { it, en },
});
