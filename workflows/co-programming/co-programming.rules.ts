import {
  type CalendarRef,
  civilDateOf,
  compareInstants,
  type ComputedTerm,
  computeTerm,
  instantOf,
  saidDate,
  saidInstant,
} from '#terms';
import {
  type Act,
  dataOf,
  defineRules,
  defineTerms,
  dueBy,
  isExternal,
  type MachineInput,
  MOMENT,
  type Self,
} from '#engine';
import { z } from 'zod';
import { code } from '../fields.js';
import {
  arrivedAt,
  closesOnHoliday,
  closingDay,
  closingInstant,
  dueAtClosing,
  dueAtOpening,
  isOpenAt,
  leastPublication,
} from '../intake.js';
import { dueBySubstitute, SUBSTITUTE_POWER } from '../substitute-power.js';
import { coProgrammingParameters } from '../parameters.js';
import { SESSION_KINDS, type CoProgrammingEvent } from './co-programming.events.js';

const text = z.string().trim().min(1);
const plannedSessions = z.strictObject({
  kind: z.enum(SESSION_KINDS),
  /** How many; for each group where there are groups. */
  count: z.number().int().min(1),
  groups: z.number().int().min(1).optional(),
});

/** What a co-programming path is opened with: the procedure file, without what people have still to do. */
export const coProgrammingInput = z.strictObject({
  body: z.strictObject({ slug: text, name: text }),
  procedure: z.strictObject({ slug: text, title: text, shortTitle: text.optional() }),
  areas: z.array(z.strictObject({ code, title: text })).min(1),
  sessions: z.array(plannedSessions),
  /** The outcomes that the path is to reach before it can be concluded. */
  outcomes: z.array(z.enum(['preliminary-document', 'zone-plan'])).min(1),
  parameters: coProgrammingParameters,
});

export type CoProgrammingInput = z.output<typeof coProgrammingInput>;

type Session = { kind: string; group?: string; heldOn: string; minutes: string; attendance: number };

export type CoProgrammingContext = CoProgrammingInput & {
  self: Self;
  notice: { act: Act; publishedOn: string | null; place: string | null } | null;
  adhesions: { organisation: string; level: string; areas: string[]; at: string }[];
  /** Adhesions known by number only, by level, with the document that says so. */
  reported: Record<string, { count: number; source: string }>;
  held: Session[];
  /** Planned and held, by kind: shown as progress, never a bar. */
  progress: Record<string, { planned: number; held: number }>;
  document: { presented: Act | null; approved: Act | null; hash: string | null };
  plan: { approved: Act | null; presented: Act | null; transposed: Act | null; hash: string | null };
};

export type CoProgrammingMachineInput = MachineInput<CoProgrammingInput>;

const POST = 'L. 241/1990, art. 12 c. 1 (pubblicazione prima di decidere)';

export const rules = defineRules<CoProgrammingContext, CoProgrammingEvent>()({
  // R34; 001:13
  noticeActHasNumber: {
    holds: ({ event }) => Boolean(event.act?.number),
    norm: 'L. 241/1990, art. 2 c. 1 e art. 3; determinazione di approvazione',
    removedBy: ['manager'],
    onData: true,
  },
  publishedLongEnough: {
    holds: ({ context, event }) => {
      const { publishedOn } = dataOf(event, 'notice.publish');
      return (
        closingDay(context.parameters.adhesions) >=
        leastPublication(context.parameters.minimumPublicationDays, publishedOn, event.calendar).raw
      );
    },
    norm: ({ parameters }) => parameters.minimumPublicationDays.norm,
    removedBy: ['manager'],
    onData: true,
    details: ({ context, event }) => ({
      days: context.parameters.minimumPublicationDays.value,
      closing: saidInstant(closingInstant(context.parameters.adhesions)),
      earliest: saidDate(
        leastPublication(
          context.parameters.minimumPublicationDays,
          dataOf(event, 'notice.publish').publishedOn,
          event.calendar,
        ).raw,
      ),
    }),
  },
  closesOnWorkingDay: {
    holds: ({ context, event }) =>
      !closesOnHoliday(context.parameters.adhesions.closeAt.value, event.calendar),
    norm: ({ parameters }) => parameters.adhesions.closeAt.norm,
    removedBy: ['manager'],
    details: ({ context }) => ({ closing: saidInstant(closingInstant(context.parameters.adhesions)) }),
  },
  publicationIsPast: {
    holds: ({ event }) => dataOf(event, 'notice.publish').publishedOn <= civilDateOf(event.at),
    norm: POST,
    removedBy: ['clock'],
    onData: true,
  },
  adhesionInTime: {
    holds: ({ context, event }) => isOpenAt(context.parameters.adhesions, arrivedAt(event)),
    norm: ({ parameters }) => parameters.adhesions.closeAt.norm,
    removedBy: ['clock'],
    from: ({ context, event }) => {
      const opening = instantOf(context.parameters.adhesions.openAt.value);
      return compareInstants(arrivedAt(event), opening) < 0 ? opening : null;
    },
    details: ({ context }) => ({
      opening: saidInstant(instantOf(context.parameters.adhesions.openAt.value)),
      closing: saidInstant(closingInstant(context.parameters.adhesions)),
    }),
  },
  adheresForItself: {
    holds: ({ event }) =>
      !isExternal(event.by) || event.by.onBehalfOf === dataOf(event, 'adhesion.record').organisation,
    norm: 'D.P.R. 445/2000, art. 38',
    removedBy: ['ets-representative'],
    onData: true,
  },
  adheresOnce: {
    holds: ({ context, event }) => {
      const asked = dataOf(event, 'adhesion.record');
      return !context.adhesions.some(
        (one) => one.organisation === asked.organisation && one.level === asked.level,
      );
    },
    norm: 'L. 241/1990, art. 1 c. 2 (non aggravamento)',
    removedBy: [],
    onData: true,
  },
  areasAreKnown: {
    holds: ({ context, event }) =>
      dataOf(event, 'adhesion.record').areas.every((area) => context.areas.some((one) => one.code === area)),
    norm: 'Avviso di co-programmazione: aree',
    removedBy: ['ets-representative', 'procedure-officer'],
    onData: true,
    details: ({ context }) => ({ areas: context.areas.map((area) => area.code).join(', ') }),
  },
  thematicSessionHasGroup: {
    holds: ({ context, event }) => {
      const { kind, group } = dataOf(event, 'session.record');
      return kind === 'thematic' ? context.areas.some((area) => area.code === group) : group === undefined;
    },
    norm: 'Avviso di co-programmazione: gruppi tematici',
    removedBy: ['procedure-officer'],
    onData: true,
    details: ({ context }) => ({ areas: context.areas.map((area) => area.code).join(', ') }),
  },
  sessionIsPast: {
    holds: ({ event }) => dataOf(event, 'session.record').heldOn <= civilDateOf(event.at),
    norm: 'L. 241/1990, art. 1 (verità del verbale)',
    removedBy: ['clock'],
    onData: true,
  },
  // R32; 001:46. The order of the two dates is the order of the law, not of the recording.
  assemblyBeforeCouncil: {
    holds: ({ context, event }) =>
      !!context.plan.approved && !!event.act && context.plan.approved.date <= event.act.date,
    norm: 'L. 328/2000, art. 19; Piano di Zona: approvazione dell’Assemblea, poi recepimento',
    removedBy: ['executive', 'plan-office'],
    onData: true,
    details: ({ context }) => ({
      approvedOn: context.plan.approved ? saidDate(context.plan.approved.date) : '—',
    }),
  },
  expectedOutcomesReached: {
    holds: ({ context }) => missingOutcomes(context).length === 0,
    norm: 'D.Lgs. 117/2017, art. 55 c. 2 (individuazione dei bisogni, degli interventi, delle modalità, delle risorse)',
    removedBy: ['executive', 'plan-office'],
    details: ({ context }) => ({ missing: missingOutcomes(context).join(', ') }),
  },
});

const OUTCOME_WORDS = {
  'preliminary-document': 'documento preliminare',
  'zone-plan': 'Piano di Zona',
} as const;

function missingOutcomes({ outcomes, document, plan }: CoProgrammingContext): string[] {
  const reached = { 'preliminary-document': document.approved, 'zone-plan': plan.transposed };
  return outcomes.filter((outcome) => !reached[outcome]).map((outcome) => OUTCOME_WORDS[outcome]);
}

const conclusionTerm = (context: CoProgrammingContext, calendar: CalendarRef): ComputedTerm => {
  const { procedureTerm } = context.parameters;
  if (!context.notice?.publishedOn)
    throw new Error('The procedure starts with the publication of its notice.');
  return computeTerm({
    term: { ...procedureTerm.value, kind: 'act', norm: procedureTerm.norm },
    start: context.notice.publishedOn,
    startFact: 'avvio d’ufficio con la pubblicazione dell’avviso (L. 241/1990, art. 2 c. 6)',
    calendar,
  });
};

export const terms = defineTerms<CoProgrammingContext>()({
  opening: {
    expires: 'adhesions.open',
    ...MOMENT,
    norm: 'Avviso di co-programmazione',
    due: ({ context }) => dueAtOpening(context.parameters.adhesions),
  },
  closing: {
    expires: 'adhesions.close',
    ...MOMENT,
    norm: 'Avviso di co-programmazione',
    due: ({ context }) => dueAtClosing(context.parameters.adhesions),
  },
  conclusion: {
    expires: 'conclusion.overdue',
    owner: { role: 'manager' },
    awaits: ['path.conclude', 'path.close'],
    norm: 'L. 241/1990, art. 2',
    due: ({ context, calendar }) => dueBy('strict', conclusionTerm(context, calendar)),
  },
  substitution: {
    expires: 'substitution.overdue',
    owner: { role: 'manager' },
    awaits: ['path.conclude', 'path.close'],
    norm: SUBSTITUTE_POWER,
    due: ({ context, calendar }) =>
      dueBySubstitute(context.parameters.procedureTerm, conclusionTerm(context, calendar).strict, calendar),
  },
});
