import {
  computeTerm,
  civilDateOf,
  endOfDay,
  saidDate,
  type CalendarRef,
  type CivilDate,
  type ComputedTerm,
  compareInstants,
} from '#terms';
import { dataOf, defineRules, defineTerms, type MachineInput, MOMENT, type Self } from '#engine';
import type { TerminationEvent } from './termination-notice.events.js';

/** What the convention hands over when it opens a termination notice. */
export type TerminationInput = {
  organisation: string;
  convention: { startsOn: CivilDate; endsOn: CivilDate };
  /** Codes that may cease, by level; what has already ceased is not among them. */
  running: Record<'activity' | 'intervention' | 'programme', string[]>;
  /** What these codes are called. */
  titles: Record<string, string>;
  parameters: { minimumMonths: number; grounds: string[]; levels: string[]; norm: string };
};

export type TerminationContext = TerminationInput & {
  self: Self;
  issued: {
    ground: string;
    level: 'activity' | 'intervention' | 'programme';
    target: string;
    lastDay: CivilDate;
    motivation: string;
    issuedAt: string;
  } | null;
  delivery: { deliveredAt: string; channel: string; evidence: string; minimum: ComputedTerm } | null;
  /** The day at the end of which activities cease: the declared one, or the first lawful one if that is later. */
  lastDay: CivilDate | null;
};

export type TerminationMachineInput = MachineInput<TerminationInput>;

/** Six months by the calendar, fully elapsed, no roll: art. 2963 c.c.; a notice is a minimum period. */
export const minimumNotice = (
  context: TerminationInput,
  from: CivilDate,
  calendar: CalendarRef,
  startFact: string,
): ComputedTerm =>
  computeTerm({
    term: {
      count: context.parameters.minimumMonths,
      unit: 'months',
      kind: 'notice',
      norm: context.parameters.norm,
    },
    start: from,
    startFact,
    calendar,
  });

/** The grounds and levels of the notice, in words. */
const IN_WORDS: Record<string, string> = {
  'supervening-needs': 'esigenze oggettive sopravvenute',
  'planning-acts': 'diverse scelte degli atti di programmazione',
  'reduced-resources': 'minori risorse finanziarie',
  activity: 'attività',
  intervention: 'intervento',
  programme: 'programma',
};

/** As the notice calls it, in the language of the act. */
export const inWords = (name: string): string => IN_WORDS[name] ?? name;

export const rules = defineRules<TerminationContext, TerminationEvent>()({
  // 001:107: supervening needs, planning acts, lower resources; no other ground.
  groundIsListed: {
    holds: ({ context, event }) => context.parameters.grounds.includes(dataOf(event, 'notice.issue').ground),
    norm: ({ parameters }) => parameters.norm,
    removedBy: ['manager'],
    onData: true,
    details: ({ context }) => ({ grounds: context.parameters.grounds.map(inWords).join(', ') }),
  },
  levelIsForeseen: {
    holds: ({ context, event }) => context.parameters.levels.includes(dataOf(event, 'notice.issue').level),
    norm: ({ parameters }) => parameters.norm,
    removedBy: ['manager'],
    onData: true,
    details: ({ context }) => ({ levels: context.parameters.levels.map(inWords).join(', ') }),
  },
  targetIsRunning: {
    holds: ({ context, event }) => {
      const { level, target } = dataOf(event, 'notice.issue');
      return context.running[level].includes(target);
    },
    norm: ({ parameters }) => parameters.norm,
    removedBy: ['manager'],
    onData: true,
    details: ({ context, event }) => {
      const { level, target } = dataOf(event, 'notice.issue');
      return { target, running: context.running[level].join(', ') || '—' };
    },
  },
  // The notice cannot be delivered before it is issued, so six months from today is the very least.
  minimumNoticeRespected: {
    holds: ({ context, event }) => {
      const least = minimumNotice(
        context,
        civilDateOf(event.occurredAt),
        event.calendar,
        'emissione del preavviso',
      );
      return dataOf(event, 'notice.issue').lastDay >= least.raw;
    },
    norm: ({ parameters }) => parameters.norm,
    removedBy: ['manager'],
    onData: true,
    details: ({ context, event }) => ({
      earliest: saidDate(
        minimumNotice(context, civilDateOf(event.occurredAt), event.calendar, 'emissione del preavviso').raw,
      ),
      months: context.parameters.minimumMonths,
    }),
  },
  withinConvention: {
    holds: ({ context, event }) => dataOf(event, 'notice.issue').lastDay <= context.convention.endsOn,
    norm: ({ parameters }) => parameters.norm,
    removedBy: ['manager'],
    onData: true,
    details: ({ context }) => ({ end: saidDate(context.convention.endsOn) }),
  },
  deliveryIsPast: {
    holds: ({ event }) => compareInstants(dataOf(event, 'delivery.prove').deliveredAt, event.at) <= 0,
    norm: 'D.Lgs. 82/2005, art. 48',
    removedBy: ['procedure-officer', 'protocol-office'],
    onData: true,
  },
  deliveryAfterIssue: {
    holds: ({ context, event }) =>
      compareInstants(dataOf(event, 'delivery.prove').deliveredAt, context.issued?.issuedAt ?? '') >= 0,
    norm: 'D.Lgs. 82/2005, art. 48',
    removedBy: ['procedure-officer', 'protocol-office'],
    onData: true,
  },
});

export const terms = defineTerms<TerminationContext>()({
  noticePeriod: {
    expires: 'notice.expire',
    ...MOMENT,
    norm: 'Avviso: preavviso di almeno 6 mesi; art. 2963 c.c.',
    due: ({ context }) => {
      const { lastDay, delivery } = context;
      if (!lastDay || !delivery) throw new Error('The notice period runs from a proven delivery.');
      return { dueAt: endOfDay(lastDay), norm: context.parameters.norm, computed: delivery.minimum };
    },
  },
});
