import { and, setup } from 'xstate';
import { closes, effects, guardsOf, opens } from '#engine';
import {
  actions,
  askMembers,
  tellConfirmed,
  tellFiled,
  toApplicants,
} from './expression-of-interest.actions.js';
import {
  outputOf,
  type ExpressionContext,
  type ExpressionMachineInput,
} from './expression-of-interest.context.js';
import type { ExpressionEvent } from './expression-of-interest.events.js';
import { examinationRules } from './examination.rules.js';
import { filingRules } from './filing.rules.js';

export const rules = { ...filingRules, ...examinationRules };

const base = setup({
  types: {
    context: {} as ExpressionContext,
    events: {} as ExpressionEvent,
    input: {} as ExpressionMachineInput,
  },
  guards: guardsOf(rules),
  actions: { ...effects, ...actions },
});

const wellFormed = and([
  'leadIsApplicant',
  'applicantsAreThirdSector',
  'groupingIsAllowed',
  'groupingIsWhole',
  'declarationsAreMade',
  'programmesAreOffered',
]);

const receipt = [toApplicants('receipt'), askMembers, tellFiled];

const drafted = base.createStateConfig({
  entry: opens('submission'),
  exit: closes('submission'),
  on: {
    'draft.save': {
      guard: and(['leadActs', 'windowIsOpen', 'leadIsApplicant', 'programmesAreOffered']),
      actions: 'keepDraft',
    },
    'application.submit': {
      guard: and(['leadActs', 'filedInTime', 'formIsWritten', wellFormed]),
      actions: ['keepFiling', ...receipt],
      target: 'filed',
    },
    'arrival.record': [
      {
        guard: and(['receiptsAreInOrder', 'arrivedInTime']),
        actions: ['keepArrival', ...receipt],
        target: 'filed',
      },
      { guard: 'receiptsAreInOrder', actions: ['keepArrival', toApplicants('late')], target: 'late' },
    ],
    'closing.move': {
      actions: ['moveClosing', toApplicants('closingMoved')],
      target: 'drafted',
      reenter: true,
    },
    'application.withdraw': { guard: 'leadActs', target: 'withdrawn' },
    'draft.lapse': { actions: toApplicants('notSubmitted'), target: 'not-submitted' },
    'notice.revoked': { actions: toApplicants('noticeRevoked'), target: 'lapsed' },
  },
});

const underExamination = base.createStateConfig({
  on: {
    'requirement.check': { guard: 'requirementIsListed', actions: 'keepCheck' },
    'rescue.request': {
      guard: and(['rescueRoundIsLeft', 'itemsWereFoundMissing', 'itemsAreRescuable']),
      actions: ['keepRescue', toApplicants('rescueRequested')],
      target: 'rescue-requested',
    },
    // A reply that arrived in time and is recorded after the clock has passed is still in time.
    'rescue.reply': {
      guard: and(['leadActs', 'rescueWasAsked', 'replyIsInTime', 'onlyWhatWasAsked']),
      actions: 'keepReply',
    },
    // Likewise: to leave observations unread would make the refusal void (art. 10-bis).
    'observations.file': {
      guard: and(['leadActs', 'refusalWasAnnounced', 'observationsAreInTime']),
      actions: 'keepObservations',
    },
    'refusal.announce': {
      guard: and(['tenBisIsDue', 'groundsAreFound']),
      actions: ['keepAnnouncement', toApplicants('refusalAnnounced')],
      target: 'refusal-announced',
    },
    'application.admit': {
      guard: and(['everyRequirementIsChecked', 'everyRequirementIsMet', wellFormed, 'noDoubleParticipation']),
      actions: toApplicants('admitted'),
      target: '#expression-of-interest.admitted',
    },
    'application.exclude': {
      guard: and([
        'groundsAreFound',
        'observationsWereInvited',
        'groundsWereAnnounced',
        'observationsAreAnswered',
      ]),
      actions: [
        // L. 241/1990, art. 5-6: who proposes and who decides are two persons, or it is said.
        {
          type: 'warn',
          params: ({ context, event }) =>
            context.examiner === event.by.person
              ? [{ warning: 'examinerDecides', norm: 'L. 241/1990, art. 5 e 6' }]
              : [],
        },
        'keepExclusion',
        toApplicants('excluded'),
      ],
      target: 'exclusion-decided',
    },
  },
});

const filed = base.createStateConfig({
  initial: 'submitted',
  on: {
    'doubles.report': { actions: 'keepDoubles' },
    'closing.move': { actions: ['moveClosing', toApplicants('closingMoved')] },
    'adhesion.confirm': {
      guard: and(['memberActs', 'notDecidedYet', 'adhesionIsNew', 'memberDeclares']),
      actions: ['keepAdhesion', tellConfirmed],
    },
    'application.withdraw': { guard: and(['leadActs', 'notDecidedYet']), target: 'withdrawn' },
    'notice.revoked': { actions: toApplicants('noticeRevoked'), target: 'lapsed' },
  },
  states: {
    submitted: {
      on: {
        'application.replace': {
          guard: and(['leadActs', 'filedInTime', wellFormed]),
          actions: ['keepFiling', ...receipt],
        },
        'arrival.record': {
          guard: and(['receiptsAreInOrder', 'arrivedInTime']),
          actions: ['keepArrival', ...receipt],
        },
        'admissibility.start': {
          guard: 'closingIsPast',
          actions: 'keepExaminer',
          target: 'under-examination',
        },
      },
    },
    'under-examination': underExamination,
    // The days run from proven delivery of the request.
    'rescue-requested': {
      on: {
        'delivery.prove': {
          guard: and(['addresseeIsApplicant', 'deliveryIsPast']),
          actions: 'startRescue',
          target: 'under-rescue',
        },
      },
    },
    'under-rescue': {
      entry: opens('rescue'),
      exit: closes('rescue'),
      on: {
        'rescue.reply': {
          guard: and(['leadActs', 'replyIsInTime', 'onlyWhatWasAsked']),
          actions: 'keepReply',
          target: 'under-examination',
        },
        'rescue.expire': {
          actions: ['endRescue', toApplicants('rescueExpired')],
          target: 'under-examination',
        },
      },
    },
    'refusal-announced': {
      on: {
        'delivery.prove': {
          guard: and(['addresseeIsApplicant', 'deliveryIsPast']),
          actions: 'startObservations',
          target: 'under-observations',
        },
      },
    },
    'under-observations': {
      entry: opens('observations'),
      exit: closes('observations'),
      on: {
        'observations.file': {
          guard: and(['leadActs', 'observationsAreInTime']),
          actions: 'keepObservations',
          target: 'under-examination',
        },
        'observations.expire': { actions: 'endObservations', target: 'under-examination' },
      },
    },
    // A restrictive act takes effect for each addressee when it reaches them: L. 241/1990, art. 21-bis.
    'exclusion-decided': {
      on: {
        'delivery.prove': [
          {
            guard: and(['addresseeIsApplicant', 'deliveryIsPast', 'lastAddresseeReached']),
            actions: 'keepCommunication',
            target: '#expression-of-interest.excluded',
          },
          { guard: and(['addresseeIsApplicant', 'deliveryIsPast']), actions: 'keepCommunication' },
        ],
      },
    },
  },
});

export const machine = base.createMachine({
  id: 'expression-of-interest',
  context: ({ input: { at: _at, calendar: _calendar, ...input } }) => ({
    ...input,
    form: null,
    submissions: [],
    adhesions: {},
    doubles: [],
    examiner: null,
    checks: {},
    rescues: [],
    tenBis: null,
    decision: null,
    communicated: {},
  }),
  initial: 'started',
  output: ({ context }) => outputOf(context),
  states: {
    started: {
      always: [
        { guard: 'messageWasInTime', actions: ['keepBirthByMessage', ...receipt], target: 'filed' },
        { guard: 'cameByMessage', actions: ['keepBirthByMessage', toApplicants('late')], target: 'late' },
        { target: 'drafted' },
      ],
    },
    drafted,
    filed,
    admitted: { type: 'final' },
    excluded: { type: 'final' },
    withdrawn: { type: 'final' },
    late: { type: 'final' },
    'not-submitted': { type: 'final' },
    lapsed: { type: 'final' },
  },
});
