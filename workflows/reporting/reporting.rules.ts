import {
  civilDateOf,
  compareInstants,
  computeTerm,
  plusSeconds,
  saidDate,
  startOfDay,
  type CivilDate,
  type CalendarRef,
  type ComputedTerm,
  type Suspension,
} from '#terms';
import { saidEuro } from '#money';
import { dataOf, defineRules, defineTerms, dueBy, isExternal } from '#engine';
import { arrivedAt } from '../intake.js';
import { windows } from '../windows.js';
import type { Parameter } from '../parameters.js';
import type { Cut } from './report.js';
import type { ReportingEvent } from './reporting.events.js';
import { cutOn } from './reporting.amounts.js';
import { costRules } from './reporting.cost-rules.js';
import { reportAfter, type ReportingArgs, type ReportingContext } from './reporting.context.js';

const CHECK_CLAUSE = 'Convenzione: controllo della rendicontazione; L. 241/1990, art. 6 c. 1 lett. b';
const MANDATE = 'Mandato collettivo al capofila; convenzione';

/** Numbers that are used twice, or cuts that name no line or cut more than is claimed. */
const repeated = (found: readonly { number: number }[]): boolean =>
  new Set(found.map((l) => l.number)).size < found.length;
const misplaced = (cuts: readonly Cut[], claimed: ReadonlyMap<number, number>): Cut[] =>
  cuts.filter((c) => cutOn(cuts, c.line) > (claimed.get(c.line) ?? -1));

function misplacedCuts({ context, event }: ReportingArgs): Cut[] {
  const { cuts, coFinancingCuts } = dataOf(event, 'report.approve');
  const report = reportAfter(context, event);
  return [
    ...misplaced(cuts, new Map(report.lines.map((l) => [l.number, l.claimed]))),
    ...misplaced(coFinancingCuts, new Map(report.coFinancing.map((c) => [c.number, c.amount]))),
  ];
}

/** Until when an approval, which grants, may be annulled. */
const annulledBy = ({ context: { approvedOn }, event }: ReportingArgs): string | null =>
  approvedOn === null ? null : windows.annulment.due(approvedOn, 'adozione dell’atto', event.calendar).dueAt;

const askedLines = (context: ReportingContext): number[] => context.integrations.at(-1)?.lines ?? [];

export const rules = {
  ...costRules,
  ...defineRules<ReportingContext, ReportingEvent>()({
    leadReports: {
      holds: ({ context, event }) => !isExternal(event.by) || event.by.onBehalfOf === context.organisation,
      norm: MANDATE,
      removedBy: ['ets-representative'],
    },
    linesNumberedOnce: {
      holds: ({ context, event }) => {
        const { lines, coFinancing } = reportAfter(context, event);
        return !repeated(lines) && !repeated(coFinancing);
      },
      norm: 'Convenzione: forma della rendicontazione',
      removedBy: ['ets-representative'],
      onData: true,
    },
    // R11: what was not done is judged activity by activity, so each must be accounted for.
    everyActivityReported: {
      holds: ({ context, event }) => {
        const told = reportAfter(context, event).activities.map((a) => a.code);
        return (
          told.length === context.activities.length && context.activities.every((a) => told.includes(a.code))
        );
      },
      norm: 'Convenzione: relazione sulle attività',
      removedBy: ['ets-representative'],
      onData: true,
      details: ({ context }) => ({ activities: context.activities.map((a) => a.code).join(', ') }),
    },
    requestsNameLines: {
      holds: ({ context, event }) => {
        const known = reportAfter(context, event).lines.map((l) => l.number);
        return dataOf(event, 'report.return').requests.every(
          (r) => r.line === null || known.includes(r.line),
        );
      },
      norm: CHECK_CLAUSE,
      removedBy: ['procedure-officer'],
      onData: true,
    },
    onlyAskedLines: {
      holds: ({ context, event }) =>
        dataOf(event, 'report.integrate').lines.every((l) => askedLines(context).includes(l.number)),
      norm: CHECK_CLAUSE,
      removedBy: ['ets-representative'],
      onData: true,
      details: ({ context }) => ({ lines: askedLines(context).join(', ') || '—' }),
    },
    cutsWithinClaims: {
      holds: (args) => misplacedCuts(args).length === 0,
      norm: 'L. 241/1990, art. 3 e art. 12',
      removedBy: ['procedure-officer'],
      onData: true,
      details: (args) => ({
        lines:
          misplacedCuts(args)
            .map((c) => c.line)
            .join(', ') || '—',
      }),
    },
    // R07: outside the scope of VAT.
    debitNoteWithoutVat: {
      holds: ({ event }) => {
        const { vat, outOfScope } = dataOf(event, 'debit-note.present');
        return vat === 0 && outOfScope;
      },
      norm: 'Avviso: fuori campo IVA; Ag. Entrate, circ. 34/E/2013',
      removedBy: ['ets-representative'],
      onData: true,
    },
    debitNoteForWhatIsApproved: {
      holds: ({ context, event }) => dataOf(event, 'debit-note.present').amount === context.approval?.total,
      norm: 'Avviso e convenzione: nota di debito',
      removedBy: ['ets-representative'],
      onData: true,
      details: ({ context }) => ({ approved: saidEuro(context.approval?.total ?? 0) }),
    },
    debitNoteAfterThePeriod: {
      holds: ({ context, event }) => {
        const { issuedOn } = dataOf(event, 'debit-note.present');
        return issuedOn > context.period.to && issuedOn <= civilDateOf(arrivedAt(event));
      },
      norm: 'Avviso e convenzione: nota di debito',
      removedBy: ['ets-representative'],
      onData: true,
    },
    annulledInTime: {
      holds: (args) => {
        const dueAt = annulledBy(args);
        return dueAt === null || compareInstants(startOfDay(civilDateOf(args.event.occurredAt)), dueAt) < 0;
      },
      norm: windows.annulment.norm,
      removedBy: [],
      details: (args) => {
        const dueAt = annulledBy(args);
        return { last: dueAt === null ? '' : saidDate(civilDateOf(plusSeconds(dueAt, -1))) };
      },
    },
  }),
};

type From = { start: CivilDate; startFact: string; calendar: CalendarRef; suspensions?: Suspension[] };

const counted = ({ value: count, norm }: Parameter<number>, from: From): ComputedTerm =>
  computeTerm({ term: { count, unit: 'days', kind: 'act', norm }, ...from });

/** While the partner integrates, the time of the office stands still: once it has run out there is nothing to stop. */
const suspensionsOf = ({ integrations }: ReportingContext): Suspension[] =>
  integrations.flatMap(({ askedOn, answeredOn, suspends }) =>
    suspends && answeredOn !== null && askedOn !== answeredOn
      ? [
          {
            reason: 'by-norm',
            from: askedOn,
            to: answeredOn,
            norm: CHECK_CLAUSE,
            fact: 'richiesta di integrazioni',
          },
        ]
      : [],
  );

/** The term of the check, with the suspensions so far. */
export const checkTerm = (context: ReportingContext, calendar: CalendarRef): ComputedTerm => {
  if (context.submittedAt === null) throw new Error('The check runs from the submission.');
  return counted(context.parameters.checkDays, {
    start: civilDateOf(context.submittedAt),
    startFact: 'presentazione della rendicontazione',
    calendar,
    suspensions: suspensionsOf(context),
  });
};

export const reportDue = (context: ReportingContext, calendar: CalendarRef): ComputedTerm =>
  counted(context.parameters.reportDueDays, {
    start: context.period.to,
    startFact: 'fine del periodo',
    calendar,
  });

/** The term for integrations, from the last request. */
export const integrationTerm = (
  { integrations, parameters }: ReportingContext,
  calendar: CalendarRef,
): ComputedTerm => {
  const asked = integrations.at(-1);
  if (!asked) throw new Error('Integrations run from their request.');
  return counted(parameters.integrationDays, {
    start: asked.askedOn,
    startFact: 'richiesta di integrazioni',
    calendar,
  });
};

export const terms = defineTerms<ReportingContext>()({
  // The partner must act: late only after the more generous of the two dates.
  reportDue: {
    expires: 'report.expire',
    owner: { organisation: ({ organisation }) => organisation },
    awaits: ['report.submit'],
    norm: 'Convenzione: termine della rendicontazione',
    due: ({ context, calendar }) => {
      const computed = reportDue(context, calendar);
      return dueBy('lenient', computed);
    },
  },
  // The body must act: it works to the stricter one.
  check: {
    expires: 'check.expire',
    owner: { role: 'procedure-officer' },
    awaits: ['report.approve'],
    norm: 'Convenzione: termine del controllo',
    due: ({ context, calendar }) => {
      const computed = checkTerm(context, calendar);
      return dueBy('strict', computed);
    },
  },
  integration: {
    expires: 'integration.expire',
    owner: { organisation: ({ organisation }) => organisation },
    awaits: ['report.integrate'],
    norm: 'Convenzione: termine per le integrazioni',
    due: ({ context, calendar }) => dueBy('lenient', integrationTerm(context, calendar)),
  },
});
