import { civilDateOf, computeTerm, saidDate } from '#terms';
import { saidEuro } from '#money';
import { dataOf, defineRules, defineTerms, dueBy, type Value } from '#engine';
import { agreementRules } from './agreement.rules.js';
import {
  atTable,
  budgetOf,
  linkInWords,
  organisationsAt,
  type NegotiationArgs,
  type NegotiationContext,
} from './negotiation.context.js';
import type { NegotiationEvent } from './negotiation.events.js';

const TABLE = 'D.Lgs. 117/2017, art. 55 c. 3; L. 241/1990, art. 11 c. 1-bis';
const PROJECT = 'Avviso: progetto definitivo';
const removedBy = ['procedure-officer'];

const sessionsInWords = ({ convened }: NegotiationContext): Value => {
  const days = convened.map(({ sessionOn }) => saidDate(sessionOn));
  if (days.length === 0) return '—';
  return { it: days.map(({ it }) => it).join('; '), en: days.map(({ en }) => en).join('; ') };
};

/** First day for which a session may be convened today. */
const earliestSession = ({ context, event }: NegotiationArgs) => {
  const { value: count, norm } = context.parameters.table.convocationDays;
  const start = civilDateOf(event.occurredAt);
  if (count === 0) return start;
  return computeTerm({
    term: { count, unit: 'days', kind: 'notice', norm },
    start,
    startFact: 'convocazione',
    calendar: event.calendar,
  }).raw;
};

const yearsOver = ({ programme, project }: NegotiationContext): number[] => {
  if (!project || programme.byYear.length === 0) return [];
  const years = [...new Set(project.activities.flatMap((a) => a.budget.map((b) => b.year)))];
  const granted = (year: number) => programme.byYear.find((b) => b.year === year)?.amount ?? 0;
  return years.filter((year) => budgetOf(project, year) > granted(year));
};

const linksMissing = ({ links, project }: NegotiationContext): string[] =>
  links.filter((link) => !(project?.links ?? []).some((l) => l.to === link));

const repeats = (codes: readonly string[]) => new Set(codes).size < codes.length;

export const rules = {
  ...agreementRules,
  ...defineRules<NegotiationContext, NegotiationEvent>()({
    leadWithdraws: {
      holds: ({ context, event }) => atTable(context).some((p) => p.lead === event.by.onBehalfOf),
      norm: TABLE,
      removedBy: ['ets-representative'],
    },
    convenedInTime: {
      holds: (args) => dataOf(args.event, 'session.convene').sessionOn >= earliestSession(args),
      norm: ({ parameters }) => parameters.table.convocationDays.norm,
      removedBy,
      onData: true,
      details: (args) => ({
        days: args.context.parameters.table.convocationDays.value,
        earliest: saidDate(earliestSession(args)),
      }),
    },
    sessionConvened: {
      holds: ({ context, event }) => {
        const { heldOn } = dataOf(event, 'session.record');
        return context.convened.some((c) => c.sessionOn === heldOn) && heldOn <= civilDateOf(event.at);
      },
      norm: TABLE,
      removedBy,
      onData: true,
      details: ({ context }) => ({
        convened: sessionsInWords(context),
      }),
    },
    sessionOfTheTable: {
      holds: ({ context, event }) =>
        dataOf(event, 'session.record').present.every((o) => organisationsAt(context).includes(o)),
      norm: TABLE,
      removedBy,
      onData: true,
    },
    coordinationOfLinked: {
      holds: ({ context, event }) => {
        const { heldOn, with: others } = dataOf(event, 'coordination.record');
        const linked = context.linkedNotices.map((n) => n.procedure);
        return others.every((o) => linked.includes(o)) && heldOn <= civilDateOf(event.at);
      },
      norm: 'Avviso: momenti di confronto fra i tavoli dei due avvisi',
      removedBy,
      onData: true,
      details: ({ context }) => ({ linked: context.linkedNotices.map((n) => n.title).join(', ') || '—' }),
    },
    versionFollows: {
      holds: ({ context, event }) =>
        dataOf(event, 'project.version').version === (context.versions.at(-1)?.version ?? 0) + 1,
      norm: PROJECT,
      removedBy,
      onData: true,
      details: ({ context }) => ({ next: (context.versions.at(-1)?.version ?? 0) + 1 }),
    },
    codesNamedOnce: {
      holds: ({ event }) => {
        const { activities, unitCosts } = dataOf(event, 'project.version');
        return !repeats(activities.map((a) => a.code)) && !repeats(unitCosts.map((u) => u.code));
      },
      norm: PROJECT,
      removedBy,
      onData: true,
    },
    // R13: what a renewal revises, and what reports are held to, is the cost of an hour.
    labourByTheHour: {
      holds: ({ event }) =>
        dataOf(event, 'project.version').unitCosts.every((u) => !u.labour || u.unit === 'hour'),
      norm: PROJECT,
      removedBy,
      onData: true,
    },
    projectProposed: { holds: ({ context }) => context.project !== null, norm: PROJECT, removedBy },
    enoughSessions: {
      holds: ({ context }) => context.sessions.length >= context.parameters.table.minimumSessions.value,
      norm: ({ parameters }) => parameters.table.minimumSessions.norm,
      removedBy,
      details: ({ context }) => ({
        held: context.sessions.length,
        wanted: context.parameters.table.minimumSessions.value,
      }),
    },
    // R27: a team must be there; which figures is by way of example, and only warned of.
    teamProvided: {
      holds: ({ context }) =>
        !context.parameters.table.teamRequired.value || (context.project?.team ?? []).some((t) => t.provided),
      norm: ({ parameters }) => parameters.table.teamRequired.norm,
      removedBy: ['ets-representative', ...removedBy],
    },
    // R30: the links that the programme has are kept by its project.
    linksKept: {
      holds: ({ context }) => linksMissing(context).length === 0,
      norm: 'Scheda di programma: collegamenti con altri programmi',
      removedBy,
      details: ({ context }) => ({
        links:
          linksMissing(context)
            .map((link) => linkInWords(context, link))
            .join(', ') || '—',
      }),
    },
    budgetWithinContribution: {
      holds: ({ context: { project, programme } }) => !project || budgetOf(project) <= programme.contribution,
      norm: 'Avviso: contributo del programma (L. 241/1990, art. 12)',
      removedBy,
      details: ({ context }) => ({
        budget: saidEuro(context.project ? budgetOf(context.project) : 0),
        contribution: saidEuro(context.programme.contribution),
      }),
    },
    budgetByYear: {
      holds: ({ context }) => yearsOver(context).length === 0,
      norm: 'Avviso: contributo del programma per anno',
      removedBy,
      details: ({ context }) => ({ years: yearsOver(context).join(', ') || '—' }),
    },
    projectFixed: {
      holds: ({ context }) =>
        context.fixedVersion !== null && context.fixedVersion === context.project?.version,
      norm: PROJECT,
      removedBy,
    },
    agreementSet: {
      holds: ({ context }) => context.agreement !== null,
      norm: 'Avviso: negoziazione dell’accordo convenzionale',
      removedBy,
    },
    somebodyAtTable: { holds: ({ context }) => atTable(context).length > 0, norm: TABLE, removedBy: [] },
  }),
};

export const terms = defineTerms<NegotiationContext>()({
  table: {
    expires: 'table.expire',
    owner: { role: 'manager' },
    awaits: ['agreement.conclude', 'project.conclude', 'negotiation.fail'],
    norm: 'Avviso: durata massima del tavolo',
    due: ({ context, calendar }) => {
      const { value: count, norm } = context.parameters.table.maximumDays;
      const computed = computeTerm({
        term: { count, unit: 'days', kind: 'act', norm },
        start: context.openedOn,
        startFact: 'apertura del tavolo',
        calendar,
      });
      return dueBy('strict', computed);
    },
  },
});
