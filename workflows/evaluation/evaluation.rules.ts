import { civilDateOf, compareInstants, computeTerm, plusSeconds, saidInstant } from '#terms';
import { dataOf, defineRules, defineTerms, dueBy } from '#engine';
import type { EvaluationContext, Member } from './evaluation.context.js';
import type { EvaluationEvent } from './evaluation.events.js';
import { candidatesFor } from './ranking.js';

const MANAGER = ['manager'];
const COMMISSION = 'D.Lgs. 36/2023, art. 93 (per analogia); Avviso: commissione';
const CONFLICT = 'L. 241/1990, art. 6-bis';
const CHOICE = 'L. 241/1990, art. 12 c. 1 e 2';

/** Those who score: the members, without those who stand by for a replacement. */
export const scorers = ({ commission }: EvaluationContext): Member[] =>
  (commission?.members ?? []).filter((one) => one.function !== 'substitute');

const isCollegial = ({ parameters }: EvaluationContext): boolean =>
  parameters.selection.aggregation?.value === 'collegial';

/** Who locks sheets: every member, or the chair for the whole commission. */
export const lockers = (context: EvaluationContext): Member[] =>
  isCollegial(context) ? scorers(context).filter((one) => one.function === 'chair') : scorers(context);

const named = (event: EvaluationEvent): Member[] => {
  if (event.type === 'commission.appoint') return event.data.members;
  return event.type === 'member.replace' ? [event.data.entering] : [];
};

const hasConflict = ({ declarations }: EvaluationContext, person: string): boolean =>
  (declarations[person]?.conflicts.length ?? 0) > 0;

const undeclared = (context: EvaluationContext): Member[] =>
  scorers(context).filter((one) => !context.declarations[one.person]);

/** The sheets still to be locked, each by its programme. */
export const openSheets = (context: EvaluationContext): string[] =>
  context.programmes.flatMap((programme) =>
    candidatesFor(context.candidates, programme.code).flatMap((one) =>
      lockers(context)
        .filter(({ person }) => !locked(context, person, one.application, programme.code))
        .map(() => programme.code),
    ),
  );

/** `P1 (2), P3 (1)` */
const sayOpenSheets = (context: EvaluationContext): string => {
  const open = openSheets(context);
  const left = (code: string) => open.filter((one) => one === code).length;
  return [...new Set(open)].map((code) => `${code} (${left(code)})`).join(', ');
};

const locked = (
  { sheets }: EvaluationContext,
  member: string,
  application: string,
  programme: string,
): boolean =>
  sheets.some(
    (sheet) => sheet.member === member && sheet.application === application && sheet.programme === programme,
  );

export const rules = defineRules<EvaluationContext, EvaluationEvent>()({
  // R04 (001:93)
  partnersCompete: {
    holds: ({ context }) => context.parameters.selection.mode.value === 'competitive',
    norm: ({ parameters }) => parameters.selection.mode.norm,
    removedBy: [],
  },
  allAdmittedSit: {
    holds: ({ context }) => context.parameters.selection.mode.value === 'all-admitted',
    norm: ({ parameters }) => parameters.selection.mode.norm,
    removedBy: [],
  },
  appointedAfterClosing: {
    holds: ({ context, event }) =>
      compareInstants(event.occurredAt, context.closedAt) > 0 &&
      (event.act?.date ?? '') >= civilDateOf(context.closedAt),
    norm: COMMISSION,
    removedBy: ['clock'],
    from: ({ context }) => plusSeconds(context.closedAt, 1),
    onData: true,
    details: ({ context }) => ({ closing: saidInstant(context.closedAt) }),
  },
  commissionIsOdd: {
    holds: ({ event }) => named(event).filter((one) => one.function !== 'substitute').length % 2 === 1,
    norm: COMMISSION,
    removedBy: MANAGER,
    onData: true,
  },
  commissionHasSize: {
    holds: ({ context, event }) => {
      const { minimumSize, maximumSize } = context.parameters.commission;
      const size = named(event).filter((one) => one.function !== 'substitute').length;
      return size >= minimumSize.value && size <= maximumSize.value;
    },
    norm: ({ parameters }) => parameters.commission.minimumSize.norm,
    removedBy: MANAGER,
    onData: true,
    details: ({ context }) => ({
      minimum: context.parameters.commission.minimumSize.value,
      maximum: context.parameters.commission.maximumSize.value,
    }),
  },
  oneChairAndNobodyTwice: {
    holds: ({ event }) => {
      const members = named(event);
      const chairs = members.filter((one) => one.function === 'chair');
      return chairs.length === 1 && new Set(members.map((one) => one.person)).size === members.length;
    },
    norm: COMMISSION,
    removedBy: MANAGER,
    onData: true,
  },
  noMemberWroteTheCriteria: {
    holds: ({ context, event }) => named(event).every((one) => !context.authors.includes(one.person)),
    norm: COMMISSION,
    removedBy: MANAGER,
    onData: true,
  },
  noMemberHoldsOffice: {
    holds: ({ event }) => named(event).every((one) => !one.politicalOffice),
    norm: COMMISSION,
    removedBy: MANAGER,
    onData: true,
  },
  isMember: {
    holds: ({ context, event }) =>
      (context.commission?.members ?? []).some((one) => one.person === event.by.person),
    norm: COMMISSION,
    removedBy: MANAGER,
  },
  leavingIsMember: {
    holds: ({ context, event }) => {
      const { leaving, entering } = dataOf(event, 'member.replace');
      const members = context.commission?.members ?? [];
      const place = members.find((one) => one.person === leaving);
      const others = members.filter((one) => one.function === 'substitute' || one.person !== leaving);
      const already = others.some((one) => one.person === entering.person && one.function !== 'substitute');
      return place !== undefined && !already && entering.function === place.function;
    },
    norm: COMMISSION,
    removedBy: MANAGER,
    onData: true,
  },
  everyMemberHasDeclared: {
    holds: ({ context }) => undeclared(context).length === 0,
    norm: CONFLICT,
    removedBy: ['commissioner'],
    details: ({ context }) => ({ missing: undeclared(context).length }),
  },
  noMemberHasConflict: {
    holds: ({ context }) => scorers(context).every((one) => !hasConflict(context, one.person)),
    norm: CONFLICT,
    removedBy: MANAGER,
    details: ({ context }) => ({
      count: scorers(context).filter((one) => hasConflict(context, one.person)).length,
    }),
  },
  mayLockSheets: {
    holds: ({ context, event }) => lockers(context).some((one) => one.person === event.by.person),
    norm: ({ parameters }) => parameters.selection.aggregation?.norm ?? COMMISSION,
    removedBy: MANAGER,
  },
  isCandidate: {
    holds: ({ context, event }) => {
      const { application, programme } = dataOf(event, 'sheet.lock');
      return candidatesFor(context.candidates, programme).some((one) => one.application === application);
    },
    norm: CHOICE,
    removedBy: [],
    onData: true,
  },
  sheetIsNotLocked: {
    holds: ({ context, event }) => {
      const { application, programme } = dataOf(event, 'sheet.lock');
      return !locked(context, event.by.person ?? '', application, programme);
    },
    norm: CHOICE,
    removedBy: [],
    onData: true,
  },
  everyCriterionOnce: {
    holds: ({ context, event }) => {
      const given = dataOf(event, 'sheet.lock').scores.map((one) => one.criterion);
      const wanted = (context.parameters.selection.criteria?.value ?? []).map((one) => one.code);
      return given.length === wanted.length && wanted.every((one) => given.includes(one));
    },
    norm: ({ parameters }) => parameters.selection.criteria?.norm ?? CHOICE,
    removedBy: ['commissioner'],
    onData: true,
    details: ({ context }) => ({
      criteria: (context.parameters.selection.criteria?.value ?? []).map((one) => one.title).join(', '),
    }),
  },
  pointsWithinMaximum: {
    holds: ({ context, event }) =>
      dataOf(event, 'sheet.lock').scores.every((one) => {
        const criterion = context.parameters.selection.criteria?.value.find((c) => c.code === one.criterion);
        return criterion === undefined || one.points <= criterion.maxPoints * 100;
      }),
    norm: ({ parameters }) => parameters.selection.criteria?.norm ?? CHOICE,
    removedBy: ['commissioner'],
    onData: true,
    details: ({ context }) => ({
      maxima: (context.parameters.selection.criteria?.value ?? [])
        .map((one) => `${one.title} ${one.maxPoints}`)
        .join(', '),
    }),
  },
  everySheetIsLocked: {
    holds: ({ context }) => openSheets(context).length === 0,
    norm: CHOICE,
    removedBy: ['commissioner'],
    details: ({ context }) => ({ open: sayOpenSheets(context) }),
  },
  minutesAreRecorded: {
    holds: ({ context }) => context.minutes.length > 0,
    norm: 'L. 241/1990, art. 3 (verbale della commissione)',
    removedBy: ['commission-secretary'],
  },
  drawIsOfATie: {
    holds: ({ context, event }) => {
      const { programme, order } = dataOf(event, 'draw.record');
      const ties = context.rankings.find((one) => one.programme === programme)?.ties ?? [];
      return ties.some(
        (tie) =>
          tie.length === order.length &&
          new Set(order).size === order.length &&
          tie.every((one) => order.includes(one)),
      );
    },
    norm: ({ parameters }) => parameters.selection.ties?.norm ?? CHOICE,
    removedBy: ['commission-secretary'],
    onData: true,
  },
  tiesAreResolved: {
    holds: ({ context }) => context.rankings.every((one) => one.ties.length === 0),
    norm: ({ parameters }) => parameters.selection.ties?.norm ?? CHOICE,
    removedBy: ['commission-secretary'],
    details: ({ context }) => ({
      tied: context.rankings
        .flatMap((one) => one.ties.map((tie) => `${one.programme}: ${tie.join(', ')}`))
        .join('; '),
    }),
  },
  someoneIsSeated: {
    holds: ({ context }) => context.rankings.some((one) => one.placed.some((placed) => placed.seated)),
    norm: CHOICE,
    removedBy: [],
  },
});

export const terms = defineTerms<EvaluationContext>()({
  evaluation: {
    expires: 'evaluation.overdue',
    owner: { role: 'manager' },
    awaits: ['outcome.approve'],
    norm: 'Avviso: durata della valutazione',
    due: ({ context, at, calendar }) => {
      const { value, norm } = context.parameters.workDays.evaluationDays;
      const computed = computeTerm({
        term: { count: value, unit: 'days', kind: 'act', norm },
        start: civilDateOf(at),
        startFact: 'apertura della valutazione',
        calendar,
      });
      return dueBy('strict', computed);
    },
  },
});
