import { and, setup } from 'xstate';
import { closes, effects, guardsOf, opens } from '#engine';
import { admitted, registered, type NoticeContext, type NoticeMachineInput } from './notice.context.js';
import { courseRules } from './course.rules.js';
import { actions } from './notice.actions.js';
import {
  answerAsker,
  openApplication,
  openConventions,
  openEvaluation,
  openRecorded,
  openTables,
  owesAnswers,
  owesFirstAnswer,
  owesNoAnswer,
  remindAnswers,
  tellClosing,
  tellDoubles,
  tellRectification,
  tellRevocation,
  toOffice,
  warnIfOfficerApproves,
} from './notice.effects.js';
import type { NoticeEvent } from './notice.events.js';
import { preparationRules } from './preparation.rules.js';
import { canBeHalved } from '../substitute-power.js';
import { windowRules } from './window.rules.js';

export const rules = { ...preparationRules, ...windowRules, ...courseRules };

const base = setup({
  types: { context: {} as NoticeContext, events: {} as NoticeEvent, input: {} as NoticeMachineInput },
  guards: guardsOf(rules),
  actions: { ...effects, ...actions },
});

const assignment = {
  'officer.assign': { actions: 'keepOfficer' },
  'conflict.declare': { guard: and(['officerIsAssigned', 'isAssignedOfficer']), actions: 'keepDeclaration' },
} as const;

const clarifications = {
  'clarification.ask': { guard: 'clarificationInTime', actions: 'keepQuestion' },
  'clarification.answer': { guard: 'questionIsUnanswered', actions: ['keepAnswer', answerAsker] },
  'notice.rectify': {
    guard: and(['rectifiedBeforeClosing', 'criteriaAreNotYetFrozen']),
    actions: ['keepRectification', tellRectification],
  },
} as const;

const extensionGuard = and(['extendedBeforeClosing', 'extensionIsLater', 'extensionClosesOnWorkingDay']);

/** The register is kept in every state in which an application may still move. */
const register = {
  'application.filed': { actions: ['keepFiled', tellDoubles] },
  'application.decided': { actions: ['keepDecided', tellDoubles] },
} as const;

const recording = {
  'application.record': { guard: 'messageIsWhole', actions: ['keepRecorded', openRecorded] },
} as const;

const children = { 'convention.ended': { actions: 'keepConventionEnd' } } as const;

const drafted = base.createStateConfig({
  on: {
    'guidelines.register': { actions: 'keepGuidelines' },
    'notice.define': {
      guard: and(['officerIsAssigned', 'isAssignedOfficer', 'officerHasNoConflict']),
      actions: 'keepDefinition',
    },
    'notice.approve': {
      guard: and([
        'guidelinesAreRegistered',
        'officerIsAssigned',
        'officerHasNoConflict',
        'noticeIsDefined',
        'selectionIsFixed',
        'followsCoProgramming',
        'noticeActHasNumber',
      ]),
      actions: [warnIfOfficerApproves, 'keepApproval'],
      target: 'approved',
    },
  },
});

const awaitingOpening = base.createStateConfig({
  entry: opens('opening'),
  exit: closes('opening'),
  on: {
    ...clarifications,
    'closing.extend': { guard: extensionGuard, actions: 'keepExtension' },
    'applications.open': 'open',
  },
});

const open = base.createStateConfig({
  entry: [opens('closing'), owesAnswers],
  exit: [closes('closing'), closes('answers')],
  meta: { terms: ['answers'] },
  on: {
    ...clarifications,
    'clarification.ask': { guard: 'clarificationInTime', actions: ['keepQuestion', owesFirstAnswer] },
    'clarification.answer': {
      guard: 'questionIsUnanswered',
      actions: ['keepAnswer', answerAsker, owesNoAnswer],
    },
    ...register,
    ...recording,
    'application.start': {
      guard: and(['windowIsOpen', 'noDraftIsOpen']),
      actions: ['keepStarted', openApplication],
    },
    'clarifications.overdue': { actions: remindAnswers },
    'closing.extend': {
      guard: extensionGuard,
      actions: ['keepExtension', tellClosing],
      target: 'open',
      reenter: true,
    },
    'applications.close': 'closed',
  },
});

const closed = base.createStateConfig({
  entry: opens('admissibility'),
  exit: closes('admissibility'),
  on: {
    ...register,
    ...recording,
    'clarification.answer': clarifications['clarification.answer'],
    'admissibility.overdue': { actions: toOffice('admissibilityOverdue') },
    'evaluation.open': {
      guard: and(['everyApplicationIsDecided', 'someApplicationIsAdmitted']),
      actions: ['keepEvaluation', openEvaluation],
      target: 'under-evaluation',
    },
    'notice.desert': {
      guard: and(['everyApplicationIsDecided', 'noApplicationIsAdmitted']),
      target: '#notice.deserted',
    },
  },
});

const tables = {
  guard: and(['programmesHavePartners', 'tablesAreNotOpenYet']),
  actions: ['keepTables', openTables],
} as const;

const negotiating = base.createStateConfig({
  on: {
    ...children,
    'tables.open': tables,
    'negotiation.ended': [
      { guard: 'lastTableEnds', actions: ['keepTableEnd', openConventions], target: '#notice.in-execution' },
      { actions: ['keepTableEnd', openConventions] },
    ],
  },
});

/** Who holds the substitute power ends in half of the term what was not ended in time. */
const substitution = {
  type: 'openTerm',
  params: ({ context }: { context: NoticeContext }) =>
    canBeHalved(context.parameters.procedureTerm) ? [{ term: 'substitution' }] : [],
} as const;

const underWay = base.createStateConfig({
  initial: 'awaiting-opening',
  entry: opens('conclusion'),
  exit: [closes('conclusion'), closes('suspension'), closes('substitution')],
  meta: { terms: ['substitution'] },
  on: {
    ...assignment,
    'conclusion.overdue': { actions: [toOffice('conclusionOverdue'), substitution] },
    'substitution.overdue': { actions: toOffice('substitutionOverdue') },
    'conclusion.suspend': {
      guard: 'notSuspendedBefore',
      actions: [
        'keepSuspension',
        {
          type: 'suspendTerm',
          params: { term: 'conclusion', reason: 'art-2-c-7', norm: 'L. 241/1990, art. 2 c. 7' },
        },
        opens('suspension'),
      ],
    },
    'conclusion.resume': {
      guard: 'isSuspended',
      actions: [
        'endSuspension',
        closes('suspension'),
        { type: 'resumeTerm', params: { term: 'conclusion' } },
      ],
    },
    // After thirty days the term runs again by law.
    'suspension.expire': {
      guard: 'isSuspended',
      actions: [
        'endSuspension',
        closes('suspension'),
        { type: 'resumeTerm', params: { term: 'conclusion' } },
      ],
    },
    'notice.revoke': {
      guard: 'noTableIsOpen',
      actions: [tellRevocation, toOffice('noticeRevoked')],
      target: 'revoked',
    },
  },
  states: {
    'awaiting-opening': awaitingOpening,
    open,
    closed,
    'under-evaluation': {
      on: {
        'evaluation.decided': [
          { guard: 'someoneIsSuitable', actions: 'keepSelection', target: 'evaluated' },
          { actions: 'keepSelection', target: 'without-partners' },
        ],
      },
    },
    evaluated: { on: { 'tables.open': { ...tables, target: 'negotiating' } } },
    'without-partners': { on: { 'notice.desert': '#notice.deserted' } },
    negotiating,
  },
});

export const machine = base.createMachine({
  id: 'notice',
  context: ({ input: { at: _at, calendar: _calendar, ...input } }) => ({
    ...input,
    guidelines: null,
    officer: null,
    definition: null,
    criteriaAuthors: [],
    approval: null,
    publication: null,
    clarifications: [],
    changes: [],
    applications: {},
    doublesChanged: [],
    suspension: null,
    evaluation: null,
    tables: [],
    conventions: [],
  }),
  initial: 'drafted',
  output: ({ context }) => ({
    slug: context.procedure.slug,
    applications: registered(context).length,
    admitted: admitted(context).length,
    tables: context.tables.map(({ programme, outcome }) => ({ programme, outcome })),
    conventions: context.conventions.map(({ programme, organisation, outcome }) => ({
      programme,
      organisation,
      outcome,
    })),
  }),
  states: {
    drafted: { ...drafted, on: { ...drafted.on, ...assignment } },
    approved: {
      on: {
        ...assignment,
        'notice.publish': {
          guard: and(['publicationIsPast', 'publishedLongEnough', 'closesOnWorkingDay']),
          actions: 'keepPublication',
          target: 'under-way',
        },
        'notice.revoke': { actions: toOffice('noticeRevoked'), target: 'revoked' },
      },
    },
    'under-way': underWay,
    'in-execution': {
      on: {
        ...children,
        'notice.conclude': { guard: 'everyChildHasEnded', target: 'concluded' },
      },
    },
    concluded: { type: 'final' },
    deserted: { type: 'final' },
    revoked: { type: 'final' },
  },
});
