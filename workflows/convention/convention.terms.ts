import {
  civilDateOf,
  computeTerm,
  endOfDay,
  sayPeriod,
  type CalendarRef,
  type CivilDate,
  type ComputedTerm,
} from '#terms';
import { defineTerms, type Due, dueBy, MOMENT } from '#engine';
import type { Parameter } from '../parameters.js';
import { nextPeriod, type ConventionContext } from './convention.context.js';

type From = { start: CivilDate; startFact: string; calendar: CalendarRef };

const counted = (
  { value: count, norm }: Parameter<number>,
  { start, startFact, calendar }: From,
): ComputedTerm =>
  computeTerm({ term: { count, unit: 'days', kind: 'act', norm }, start, startFact, calendar });

/** The body works to the stricter date, the partner is late only after the more generous one. */
const forTheBody = (days: Parameter<number>, from: From): Due => {
  const computed = counted(days, from);
  return dueBy('strict', computed);
};
const forThePartner = (days: Parameter<number>, from: From): Due => {
  const computed = counted(days, from);
  return dueBy('lenient', computed);
};

const negotiated = (value: number): Parameter<number> => ({
  value,
  norm: 'Convenzione: modalità stabilite in negoziazione',
});

export const terms = defineTerms<ConventionContext>()({
  signature: {
    expires: 'signature.expire',
    owner: { role: 'manager' },
    awaits: ['convention.sign'],
    norm: 'Avviso: termine per la firma della convenzione',
    due: ({ context, calendar }) =>
      forTheBody(context.parameters.convention.signatureDays, {
        start: context.concludedOn,
        startFact: 'atto di conclusione della co-progettazione',
        calendar,
      }),
  },
  reportingPeriod: {
    expires: 'period.end',
    ...MOMENT,
    norm: 'Convenzione: periodi di rendicontazione',
    due: ({ context }) => {
      const period = nextPeriod(context);
      if (!period) throw new Error('All reporting periods are opened already.');
      const norm = 'Convenzione: periodi di rendicontazione';
      return {
        dueAt: endOfDay(period.to),
        norm,
        source: `ogni ${sayPeriod(context.reporting?.every ?? '')} dall’inizio`,
      };
    },
  },
  duration: {
    expires: 'convention.expire',
    ...MOMENT,
    norm: 'Convenzione: durata',
    due: ({ context }) => {
      if (!context.signed) throw new Error('A convention has a duration once it is signed.');
      return {
        dueAt: endOfDay(context.signed.endsOn),
        norm: 'Convenzione: durata',
        source: context.signed.repertory,
      };
    },
  },
  payment: {
    expires: 'payment.expire',
    owner: { role: 'accounting-officer' },
    awaits: ['payment.order'],
    norm: 'Convenzione: termine di pagamento',
    due: ({ context, event, calendar }) =>
      forTheBody(context.parameters.convention.paymentDays, {
        start: civilDateOf(event.occurredAt),
        startFact: 'approvazione della rendicontazione e nota di debito',
        calendar,
      }),
  },
  finalAccount: {
    expires: 'account.expire',
    owner: { organisation: ({ party }) => party.lead },
    awaits: ['account.submit'],
    norm: 'Convenzione: rendiconto finale',
    due: ({ context, calendar }) => {
      if (!context.ended) throw new Error('The final account is due once the convention has ended.');
      const { finalAccountDays } = context.parameters.convention;
      return forThePartner(finalAccountDays, {
        start: context.ended.on,
        startFact: 'fine della convenzione',
        calendar,
      });
    },
  },
  hearing: {
    expires: 'hearing.expire',
    owner: { organisation: ({ party }) => party.lead },
    awaits: ['observations.submit'],
    norm: 'L. 241/1990, art. 10',
    due: ({ context, event, calendar }) =>
      forThePartner(negotiated(context.agreement.reduction.hearingDays), {
        start: civilDateOf(event.occurredAt),
        startFact: 'comunicazione delle riduzioni proposte',
        calendar,
      }),
  },
  recovery: {
    expires: 'recovery.expire',
    owner: { organisation: ({ party }) => party.lead },
    awaits: ['recovery.record'],
    recordedBy: 'accounting-officer',
    norm: 'Avviso: restituzione di quanto ricevuto in eccesso',
    due: ({ context, event, calendar }) =>
      forThePartner(negotiated(context.agreement.reduction.recoveryDays), {
        start: civilDateOf(event.occurredAt),
        startFact: 'ordine di restituzione',
        calendar,
      }),
  },
});
