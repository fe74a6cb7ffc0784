/** A small stage for the specs of the engine and of the one path: an application to a public call, with its rescue. */
import { and, assign, setup } from 'xstate';
import { z } from 'zod';
import { civilDateOf, computeTerm, type Instant } from '#terms';
import {
  closes,
  dataOf,
  defineRules,
  defineTerms,
  defineWorkflow,
  dueBy,
  effects,
  event,
  EVERYONE,
  type EventsOf,
  guardsOf,
  type MachineInput,
  opens,
  type Self,
} from '../../src/index.js';
import { windows } from './windows.js';

export type ApplicationInput = { organisation: string; capCents: number; decisionsFrom: Instant };

type Context = ApplicationInput & {
  self: Self;
  amountCents: number;
  missing: string[];
  answers: number;
  questions: number;
};

const ets = ['ets-representative'];
const office = ['officer', 'manager'];

const events = {
  'amount.ask': event({
    roles: ets,
    data: z.strictObject({ amountCents: z.int().positive(), purpose: z.string().trim().min(1) }),
    norm: 'Avviso dimostrativo, art. 3',
  }),
  'rescue.open': event({
    roles: office,
    data: z.strictObject({ missing: z.array(z.string()).min(1) }),
    norm: 'L. 241/1990, art. 6 c. 1 lett. b)',
  }),
  'rescue.answer': event({
    roles: ets,
    data: z.strictObject({ documents: z.array(z.string()).min(1) }),
    norm: 'Avviso dimostrativo, art. 6',
  }),
  'rescue.suspend': event({ roles: office, data: z.strictObject({}), norm: 'L. 241/1990, art. 2 c. 7' }),
  'rescue.resume': event({ roles: office, data: z.strictObject({}), norm: 'L. 241/1990, art. 2 c. 7' }),
  'rescue.expire': event({ roles: ['clock'], data: z.strictObject({}), norm: 'Avviso dimostrativo, art. 6' }),
  'question.ask': event({
    roles: ets,
    data: z.strictObject({ text: z.string().min(1) }),
    norm: 'Avviso dimostrativo, art. 9',
  }),
  'application.admit': event({
    roles: ['manager'],
    data: z.strictObject({ grantedCents: z.int().positive() }),
    norm: 'Avviso dimostrativo, art. 7',
    act: { types: ['determination'], norm: 'D.Lgs. 267/2000, art. 107', effective: true },
  }),
  'application.withdraw': event({
    roles: ets,
    data: z.strictObject({}),
    norm: 'Avviso dimostrativo, art. 8',
  }),
};

type Event = EventsOf<typeof events>;

const rules = defineRules<Context, Event>()({
  amountIsAsked: {
    holds: ({ context }) => context.amountCents > 0,
    norm: 'Avviso dimostrativo, art. 3',
    removedBy: ets,
  },
  withinCap: {
    holds: ({ context, event: asked }) => dataOf(asked, 'amount.ask').amountCents <= context.capCents,
    norm: 'Avviso dimostrativo, art. 4',
    removedBy: ets,
    onData: true,
    details: ({ context, event: asked }) => ({
      cap: context.capCents,
      asked: dataOf(asked, 'amount.ask').amountCents,
    }),
  },
  grantWithinRequest: {
    holds: ({ context, event: asked }) =>
      dataOf(asked, 'application.admit').grantedCents <= context.amountCents,
    norm: 'Avviso dimostrativo, art. 7',
    removedBy: ['manager'],
    onData: true,
  },
  decisionsHaveBegun: {
    holds: ({ context, event: asked }) => asked.at >= context.decisionsFrom,
    norm: ({ decisionsFrom }) => `Avviso dimostrativo, art. 5 (${decisionsFrom})`,
    removedBy: ['clock'],
    from: ({ context }) => context.decisionsFrom,
  },
});

const terms = defineTerms<Context>()({
  rescue: {
    expires: 'rescue.expire',
    owner: { organisation: ({ organisation }) => organisation },
    awaits: ['rescue.answer'],
    due: ({ at, calendar }) => {
      const norm = 'Avviso dimostrativo, art. 6';
      const computed = computeTerm({
        term: { count: 10, unit: 'days', kind: 'act', norm },
        start: civilDateOf(at),
        startFact: 'richiesta di integrazione',
        calendar,
      });
      return dueBy('lenient', computed);
    },
    norm: 'Avviso dimostrativo, art. 6',
  },
});

const machine = setup({
  types: { context: {} as Context, events: {} as Event, input: {} as MachineInput<ApplicationInput> },
  guards: guardsOf(rules),
  actions: {
    ...effects,
    keepAmount: assign({ amountCents: ({ event: asked }) => dataOf(asked, 'amount.ask').amountCents }),
    keepMissing: assign({ missing: ({ event: asked }) => [...dataOf(asked, 'rescue.open').missing] }),
    keepAnswer: assign({ missing: [], answers: ({ context }) => context.answers + 1 }),
    keepQuestion: assign({ questions: ({ context }) => context.questions + 1 }),
    keepGrant: assign({ amountCents: ({ event: asked }) => dataOf(asked, 'application.admit').grantedCents }),
  },
}).createMachine({
  id: 'application',
  context: ({ input: { at: _at, calendar: _calendar, ...input } }) => ({
    ...input,
    amountCents: 0,
    missing: [],
    answers: 0,
    questions: 0,
  }),
  initial: 'drafted',
  output: ({ context }) => ({ amountCents: context.amountCents }),
  on: {
    'question.ask': {
      actions: [
        'keepQuestion',
        {
          type: 'tell',
          params: ({ context, event: asked }) => ({
            to: 'parent' as const,
            event: 'question.received',
            data: {
              case: context.self.id,
              number: context.questions,
              text: dataOf(asked, 'question.ask').text,
            },
          }),
        },
      ],
    },
    'application.withdraw': '.withdrawn',
  },
  states: {
    drafted: {
      on: { 'amount.ask': { guard: 'withinCap', actions: 'keepAmount', target: 'submitted' } },
    },
    submitted: {
      on: {
        'rescue.open': { actions: 'keepMissing', target: 'under-rescue' },
        'application.admit': {
          guard: and(['amountIsAsked', 'decisionsHaveBegun', 'grantWithinRequest']),
          actions: 'keepGrant',
          target: 'admitted',
        },
      },
    },
    'under-rescue': {
      entry: [
        opens('rescue'),
        {
          type: 'notify',
          params: ({ context }) => ({
            notice: 'rescueOpened',
            to: [{ organisation: context.organisation }, { role: 'officer' }],
            data: { missing: context.missing.join(', ') },
          }),
        },
      ],
      exit: closes('rescue'),
      on: {
        'rescue.answer': { actions: 'keepAnswer', target: 'submitted' },
        'rescue.open': { actions: 'keepMissing', target: 'under-rescue', reenter: true },
        'rescue.suspend': {
          actions: {
            type: 'suspendTerm',
            params: { term: 'rescue', reason: 'art-2-c-7', norm: 'L. 241/1990, art. 2 c. 7' },
          },
        },
        'rescue.resume': { actions: { type: 'resumeTerm', params: { term: 'rescue' } } },
        'rescue.expire': 'excluded',
      },
    },
    admitted: { type: 'final' },
    excluded: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});

const it = {
  title: 'Domanda (dimostrazione)',
  about: 'Un ente chiede un contributo; l’ufficio verifica, chiede ciò che manca, decide.',
  states: { drafted: 'in preparazione', submitted: 'presentata', 'under-rescue': 'in soccorso istruttorio' },
  events: {
    'amount.ask': { action: 'Chiedere il contributo', done: 'contributo chiesto' },
    'rescue.open': { action: 'Chiedere ciò che manca', done: 'integrazione chiesta' },
    'rescue.answer': { action: 'Integrare', done: 'integrata' },
    'rescue.suspend': { action: 'Sospendere il termine', done: 'termine sospeso' },
    'rescue.resume': { action: 'Riavviare il termine', done: 'termine riavviato' },
    'rescue.expire': { action: 'Far scadere il soccorso', done: 'soccorso scaduto' },
    'question.ask': { action: 'Porre una domanda', done: 'domanda posta' },
    'application.admit': { action: 'Ammettere', done: 'ammessa' },
    'application.withdraw': { action: 'Ritirare', done: 'ritirata' },
  },
  rules: {
    amountIsAsked: 'Non è stato chiesto alcun contributo.',
    withinCap: 'Sono stati chiesti {asked} centesimi: il massimo è {cap}.',
    grantWithinRequest: 'Il contributo concesso non può superare quello chiesto.',
    decisionsHaveBegun: 'Le decisioni non sono ancora cominciate.',
  },
  terms: { rescue: { name: 'Soccorso istruttorio', onExpiry: 'La domanda è esclusa.' } },
  outcomes: { admitted: 'ammessa', excluded: 'esclusa', withdrawn: 'ritirata' },
  notices: { rescueOpened: { subject: 'Integrazione', body: 'Manca: {missing}.' } },
};

const en: typeof it = {
  title: 'Application (demonstration)',
  about: 'An organisation asks for a grant; the office checks, asks for what is missing, decides.',
  states: { drafted: 'being written', submitted: 'submitted', 'under-rescue': 'under rescue' },
  events: {
    'amount.ask': { action: 'Ask for the grant', done: 'grant asked for' },
    'rescue.open': { action: 'Ask for what is missing', done: 'integration asked for' },
    'rescue.answer': { action: 'Integrate', done: 'integrated' },
    'rescue.suspend': { action: 'Suspend the term', done: 'term suspended' },
    'rescue.resume': { action: 'Resume the term', done: 'term resumed' },
    'rescue.expire': { action: 'Let the rescue expire', done: 'rescue expired' },
    'question.ask': { action: 'Ask a question', done: 'question asked' },
    'application.admit': { action: 'Admit', done: 'admitted' },
    'application.withdraw': { action: 'Withdraw', done: 'withdrawn' },
  },
  rules: {
    amountIsAsked: 'No grant was asked for.',
    withinCap: '{asked} cents were asked for: the most is {cap}.',
    grantWithinRequest: 'The grant cannot exceed what was asked for.',
    decisionsHaveBegun: 'Decisions have not begun yet.',
  },
  terms: { rescue: { name: 'Rescue', onExpiry: 'The application is excluded.' } },
  outcomes: { admitted: 'admitted', excluded: 'excluded', withdrawn: 'withdrawn' },
  notices: { rescueOpened: { subject: 'Integration', body: 'Missing: {missing}.' } },
};

export const application = defineWorkflow({
  name: 'application',
  version: 1,
  machine,
  events,
  rules,
  terms,
  concerns: (context: Context) => [context.organisation],
  remedies: { amountIsAsked: { steps: ['amount.ask'] } },
  windows,
  acts: {
    'application.admit': {
      reaches: ({ context, event }) => [
        {
          addressee: context.organisation,
          on: civilDateOf(event.occurredAt),
          windows: ['appeal', 'undoing'],
        },
        { addressee: EVERYONE, on: null, windows: ['appeal'] },
      ],
    },
  },
  texts: { it, en },
});
