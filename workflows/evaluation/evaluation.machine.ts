import { and, assign, setup } from 'xstate';
import { closes, dataOf, effects, guardsOf, opens } from '#engine';
import { actOf } from '../acts.js';
import type {
  EvaluationContext,
  EvaluationMachineInput,
  EvaluationOutput,
  Member,
} from './evaluation.context.js';
import type { EvaluationEvent } from './evaluation.events.js';
import { rules, scorers } from './evaluation.rules.js';
import { rank, seatAll } from './ranking.js';

type Keep = (args: { context: EvaluationContext; event: EvaluationEvent }) => Partial<EvaluationContext>;
const keep = (change: Keep) =>
  assign<EvaluationContext, EvaluationEvent, undefined, EvaluationEvent, never>(({ context, event }) =>
    change({ context, event }),
  );

const ranked = (context: EvaluationContext): EvaluationContext['rankings'] =>
  context.programmes.map(({ code }) =>
    rank(code, context.candidates, context.sheets, context.parameters.selection, context.draws[code] ?? []),
  );

/** The one who enters takes the place of the one who leaves; a substitute who enters leaves their own. */
const replaced = (members: readonly Member[], leaving: string, entering: Member): Member[] => [
  ...members.filter((one) => one.person !== leaving && one.person !== entering.person),
  entering,
];

const base = setup({
  types: {
    context: {} as EvaluationContext,
    events: {} as EvaluationEvent,
    input: {} as EvaluationMachineInput,
  },
  guards: guardsOf(rules),
  actions: {
    ...effects,
    keepCommission: keep(({ event }) => {
      const { members, secretary } = dataOf(event, 'commission.appoint');
      return { commission: { act: actOf(event), at: event.occurredAt, members, secretary } };
    }),
    keepDeclaration: keep(({ context, event }) => ({
      declarations: {
        ...context.declarations,
        [event.by.person ?? '']: { at: event.at, conflicts: dataOf(event, 'declaration.file').conflicts },
      },
    })),
    // The sheets of one who leaves go with them: the one who enters scores afresh.
    keepReplacement: keep(({ context, event }) => {
      const { leaving, entering } = dataOf(event, 'member.replace');
      const { commission, sheets } = context;
      return {
        commission: commission && { ...commission, members: replaced(commission.members, leaving, entering) },
        sheets: sheets.filter((sheet) => sheet.member !== leaving),
      };
    }),
    keepSheet: keep(({ context, event }) => {
      const { application, programme, scores } = dataOf(event, 'sheet.lock');
      const sheet = {
        member: event.by.person ?? '',
        application,
        programme,
        points: Object.fromEntries(scores.map((one) => [one.criterion, one.points])),
        reasons: Object.fromEntries(scores.map((one) => [one.criterion, one.reason])),
        lockedAt: event.at,
      };
      return { sheets: [...context.sheets, sheet] };
    }),
    keepMinutes: keep(({ context, event }) => ({
      minutes: [...context.minutes, dataOf(event, 'minutes.record')],
    })),
    keepRanking: keep(({ context }) => ({ rankings: ranked(context) })),
    keepDraw: keep(({ context, event }) => {
      const { programme, ...draw } = dataOf(event, 'draw.record');
      const draws = { ...context.draws, [programme]: [...(context.draws[programme] ?? []), draw] };
      return { draws, rankings: ranked({ ...context, draws }) };
    }),
  },
});

type Args = { context: EvaluationContext; event: EvaluationEvent };

/** What an evaluation writes to the lead of each application. */
export type LeadNotice = 'outcomeApproved' | 'noneSuitable';

// L. 241/1990, art. 6 c. 1 lett. e: who scores and who approves are two persons, or it is said.
const warnIfScorerApproves = {
  type: 'warn' as const,
  params: ({ context, event }: Args) =>
    scorers(context).some((one) => one.person === event.by.person)
      ? [{ warning: 'scorerApproves', norm: 'L. 241/1990, art. 6 c. 1 lett. e' }]
      : [],
};

const toLeads = (notice: LeadNotice) => ({
  type: 'notify' as const,
  params: ({ context }: Args) => ({
    notice,
    to: context.candidates.map(({ lead }) => ({ organisation: lead })),
    data: { about: context.notice },
  }),
});

const approval = (guard: 'tiesAreResolved' | 'allAdmittedSit') =>
  [
    {
      guard: and([guard, 'someoneIsSeated']),
      actions: [warnIfScorerApproves, toLeads('outcomeApproved')],
      target: '#evaluation.approved',
    },
    { guard, actions: [warnIfScorerApproves, toLeads('noneSuitable')], target: '#evaluation.none-suitable' },
  ] as const;

const replacement = {
  'member.replace': {
    guard: and(['leavingIsMember', 'noMemberWroteTheCriteria', 'noMemberHoldsOffice']),
    actions: 'keepReplacement',
  },
} as const;

const declarations = { 'declaration.file': { guard: 'isMember', actions: 'keepDeclaration' } } as const;

const output = (context: EvaluationContext): EvaluationOutput => ({
  programmes: context.rankings.map(({ programme, placed }) => ({
    programme,
    partners: placed
      .filter((one) => one.seated)
      .flatMap(({ application, place, total }) => {
        const candidate = context.candidates.find((one) => one.application === application);
        return candidate
          ? [
              {
                application,
                lead: candidate.lead,
                grouping: candidate.grouping,
                members: candidate.members,
                place,
                total,
              },
            ]
          : [];
      }),
  })),
});

const underWay = base.createStateConfig({
  initial: 'opened',
  entry: opens('evaluation'),
  exit: closes('evaluation'),
  on: {
    'evaluation.overdue': {
      actions: {
        type: 'notify',
        params: { notice: 'evaluationOverdue', to: [{ role: 'procedure-officer' }, { role: 'manager' }] },
      },
    },
    'notice.revoked': 'stopped',
  },
  states: {
    opened: {
      on: {
        'commission.appoint': {
          guard: and([
            'partnersCompete',
            'appointedAfterClosing',
            'commissionIsOdd',
            'commissionHasSize',
            'oneChairAndNobodyTwice',
            'noMemberWroteTheCriteria',
            'noMemberHoldsOffice',
          ]),
          actions: 'keepCommission',
          target: 'declaring',
        },
        'outcome.approve': approval('allAdmittedSit'),
      },
    },
    declaring: {
      on: {
        ...declarations,
        ...replacement,
        'scoring.open': { guard: and(['everyMemberHasDeclared', 'noMemberHasConflict']), target: 'scoring' },
      },
    },
    scoring: {
      on: {
        // A conflict that appears later stops the scoring until the member is replaced.
        'declaration.file': { guard: 'isMember', actions: 'keepDeclaration', target: 'declaring' },
        'sheet.lock': {
          guard: and([
            'mayLockSheets',
            'isCandidate',
            'sheetIsNotLocked',
            'everyCriterionOnce',
            'pointsWithinMaximum',
          ]),
          actions: 'keepSheet',
        },
        'minutes.record': { actions: 'keepMinutes' },
        'scoring.close': {
          guard: and(['everySheetIsLocked', 'minutesAreRecorded']),
          actions: 'keepRanking',
          target: 'ranked',
        },
      },
    },
    ranked: {
      on: {
        'draw.record': { guard: 'drawIsOfATie', actions: 'keepDraw' },
        'outcome.approve': approval('tiesAreResolved'),
      },
    },
  },
});

export const machine = base.createMachine({
  id: 'evaluation',
  context: ({ input: { at: _at, calendar: _calendar, ...input } }) => ({
    ...input,
    commission: null,
    declarations: {},
    sheets: [],
    minutes: [],
    draws: {},
    rankings:
      input.parameters.selection.mode.value === 'all-admitted'
        ? input.programmes.map(({ code }) => seatAll(code, input.candidates))
        : [],
  }),
  initial: 'under-way',
  output: ({ context }) => output(context),
  states: {
    'under-way': underWay,
    approved: { type: 'final' },
    'none-suitable': { type: 'final' },
    stopped: { type: 'final' },
  },
});
