/** From the closing to the conclusion: the notice moves when its children have answered. */
import { civilDateOf, computeTerm, endOfDay, saidDate, type CalendarRef, type ComputedTerm } from '#terms';
import { dataOf, defineRules, defineTerms, dueBy, MOMENT } from '#engine';
import { dueBySubstitute, SUBSTITUTE_POWER } from '../substitute-power.js';
import { closingDay, dueAtClosing, dueAtOpening } from '../intake.js';
import { admitted, registered, type Child, type NoticeContext } from './notice.context.js';
import type { NoticeEvent } from './notice.events.js';
import { lastDayToAnswer } from './window.rules.js';
import { applicationNumber } from '../expression-of-interest/application-number.js';

const OFFICER = ['procedure-officer'];
const SUSPENSION = 'L. 241/1990, art. 2 c. 7';

/** Programmes for which the evaluation found somebody to sit at the table. */
export const withPartners = ({ evaluation }: NoticeContext): string[] =>
  (evaluation?.output?.programmes ?? []).filter((one) => one.partners.length > 0).map((one) => one.programme);

const undecided = (context: NoticeContext) => registered(context).filter((one) => one.state !== 'ended');
const running = (children: readonly Child[]) => children.filter((child) => child.outcome === null);

const tablesAfter = (context: NoticeContext, event: NoticeEvent): Child[] =>
  event.type === 'negotiation.ended'
    ? context.tables.map((table) =>
        table.case === event.data.case ? { ...table, outcome: event.data.outcome } : table,
      )
    : context.tables;

export const courseRules = defineRules<NoticeContext, NoticeEvent>()({
  everyApplicationIsDecided: {
    holds: ({ context }) => undecided(context).length === 0,
    norm: 'L. 241/1990, art. 2 c. 1 e art. 6',
    removedBy: ['procedure-officer', 'manager'],
    details: ({ context }) => ({
      open: undecided(context)
        .map((one) => applicationNumber(one.key))
        .join(', '),
    }),
  },
  someApplicationIsAdmitted: {
    holds: ({ context }) => admitted(context).length > 0,
    norm: 'D.Lgs. 117/2017, art. 55 c. 4',
    removedBy: [],
  },
  noApplicationIsAdmitted: {
    holds: ({ context }) => admitted(context).length === 0,
    norm: 'L. 241/1990, art. 2 c. 1',
    removedBy: [],
    details: ({ context }) => ({
      admitted: admitted(context)
        .map((one) => applicationNumber(one.key))
        .join(', '),
    }),
  },
  someoneIsSuitable: {
    holds: ({ event }) => dataOf(event, 'evaluation.decided').outcome === 'approved',
    norm: 'D.Lgs. 117/2017, art. 55 c. 4',
    removedBy: [],
    onData: true,
  },
  programmesHavePartners: {
    holds: ({ context, event }) =>
      dataOf(event, 'tables.open').programmes.every((one) => withPartners(context).includes(one)),
    norm: 'D.Lgs. 117/2017, art. 55 c. 3 e 4',
    removedBy: [],
    onData: true,
    details: ({ context }) => ({ programmes: withPartners(context).join(', ') }),
  },
  tablesAreNotOpenYet: {
    holds: ({ context, event }) => {
      const { programmes } = dataOf(event, 'tables.open');
      const distinct = new Set(programmes).size === programmes.length;
      return distinct && !context.tables.some((table) => programmes.includes(table.programme));
    },
    norm: 'L. 241/1990, art. 1 c. 2 (non aggravamento)',
    removedBy: [],
    onData: true,
    details: ({ context }) => ({ open: context.tables.map((table) => table.programme).join(', ') || '—' }),
  },
  lastTableEnds: {
    holds: ({ context, event }) => {
      const ended = tablesAfter(context, event).filter((table) => table.outcome !== null);
      return withPartners(context).every((programme) => ended.some((table) => table.programme === programme));
    },
    norm: 'L. 241/1990, art. 11',
    removedBy: ['manager'],
    onData: true,
  },
  noTableIsOpen: {
    holds: ({ context }) => context.tables.length === 0,
    norm: 'L. 241/1990, art. 11 c. 4 e art. 21-quinquies',
    removedBy: ['manager'],
    details: ({ context }) => ({ open: context.tables.map((table) => table.programme).join(', ') || '—' }),
  },
  everyChildHasEnded: {
    holds: ({ context }) => running([...context.tables, ...context.conventions]).length === 0,
    norm: 'L. 241/1990, art. 2 c. 1',
    removedBy: ['manager', 'accounting-officer'],
    details: ({ context }) => ({
      open: running([...context.tables, ...context.conventions])
        .map((child) => child.programme)
        .join(', '),
    }),
  },
  // Art. 2 c. 7: once only, for what the office does not have.
  notSuspendedBefore: {
    holds: ({ context }) => context.suspension === null,
    norm: SUSPENSION,
    removedBy: [],
    details: ({ context }) => ({ since: context.suspension ? saidDate(context.suspension.from) : '—' }),
  },
  isSuspended: {
    holds: ({ context }) => context.suspension !== null && context.suspension.to === null,
    norm: SUSPENSION,
    removedBy: OFFICER,
  },
});

/** The term of conclusion, with its one suspension. It starts ex officio, with publication (art. 2 c. 6). */
export function conclusionTerm(context: NoticeContext, calendar: CalendarRef): ComputedTerm {
  const { publication, suspension, parameters } = context;
  if (!publication) throw new Error('The procedure starts with the publication of its notice.');
  const suspensions =
    suspension?.to == null
      ? []
      : [{ reason: 'art-2-c-7' as const, from: suspension.from, to: suspension.to, fact: suspension.reason }];
  return computeTerm({
    term: { ...parameters.procedureTerm.value, kind: 'act', norm: parameters.procedureTerm.norm },
    start: publication.on,
    startFact: 'avvio d’ufficio con la pubblicazione dell’avviso (L. 241/1990, art. 2 c. 6)',
    suspensions,
    calendar,
  });
}

export const terms = defineTerms<NoticeContext>()({
  opening: {
    expires: 'applications.open',
    ...MOMENT,
    norm: 'Avviso',
    due: ({ context }) => dueAtOpening(context.parameters.applications),
  },
  closing: {
    expires: 'applications.close',
    ...MOMENT,
    norm: 'Avviso',
    due: ({ context }) => dueAtClosing(context.parameters.applications),
  },
  answers: {
    expires: 'clarifications.overdue',
    owner: { role: 'procedure-officer' },
    awaits: ['clarification.answer'],
    norm: 'Avviso: chiarimenti',
    due: ({ context, calendar }) => {
      const { day, computed } = lastDayToAnswer(context, calendar);
      return {
        dueAt: endOfDay(day),
        norm: context.parameters.clarifications.answerBeforeDays.norm,
        computed,
      };
    },
  },
  admissibility: {
    expires: 'admissibility.overdue',
    owner: { role: 'procedure-officer' },
    awaits: ['evaluation.open'],
    norm: 'Avviso: durata della verifica',
    due: ({ context, calendar }) => {
      const { value, norm } = context.parameters.workDays.admissibilityDays;
      const computed = computeTerm({
        term: { count: value, unit: 'days', kind: 'act', norm },
        start: closingDay(context.parameters.applications),
        startFact: 'chiusura delle domande',
        calendar,
      });
      return dueBy('strict', computed);
    },
  },
  conclusion: {
    expires: 'conclusion.overdue',
    owner: { role: 'manager' },
    awaits: ['negotiation.ended', 'notice.desert'],
    norm: 'L. 241/1990, art. 2',
    due: ({ context, calendar }) => {
      const computed = conclusionTerm(context, calendar);
      return dueBy('strict', computed);
    },
  },
  substitution: {
    expires: 'substitution.overdue',
    owner: { role: 'manager' },
    awaits: ['negotiation.ended', 'notice.desert'],
    norm: SUBSTITUTE_POWER,
    due: ({ context, calendar }) =>
      dueBySubstitute(context.parameters.procedureTerm, conclusionTerm(context, calendar).strict, calendar),
  },
  suspension: {
    expires: 'suspension.expire',
    // The term runs again by law, whoever waits for what.
    ...MOMENT,
    norm: SUSPENSION,
    due: ({ event, calendar }) => {
      const computed = computeTerm({
        term: { count: 30, unit: 'days', kind: 'validity', norm: SUSPENSION },
        start: civilDateOf(event.occurredAt),
        startFact: 'sospensione del termine di conclusione',
        calendar,
      });
      return dueBy('raw', computed);
    },
  },
});
