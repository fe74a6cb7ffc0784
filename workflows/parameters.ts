/**
 * What a notice decides: never a literal in a rule. The same keys as the `parameters` of a procedure file, each `{ value, norm }`,
 * where the norm is the article, the clause or the act that fixes the value, and is shown wherever the value decides.
 */
import { instantOf, TermError } from '#terms';
import { z } from 'zod';
import { civilDate, cents, code } from './fields.js';

export type Parameter<Value> = { value: Value; norm: string };

export function parameter<Value extends z.ZodType>(value: Value) {
  return z.strictObject({
    value,
    norm: z.string().min(1, 'Occorre la norma o la clausola da cui viene il valore.'),
  });
}

const yesNo = z.boolean();
const count = (least: number) =>
  z.number().int('Occorre un numero intero.').min(least, `Occorre almeno ${least}.`);
const text = z.string().trim().min(1, 'Occorre un testo.');
const basisPoints = count(0).max(10_000, 'Al più 10000 (100%).');
const days = (least: number) => parameter(count(least));

const isLocalDateTime = (written: string): boolean => {
  try {
    instantOf(written);
    return /^\d{4}-\d{2}-\d{2}T/.test(written) && !written.endsWith('Z');
  } catch (problem) {
    if (problem instanceof TermError) return false;
    throw problem;
  }
};

/** A local Italian date and hour that exists once. */
export const localDateTime = z
  .string()
  .refine(isLocalDateTime, 'Occorrono data e ora italiane, nella forma 2026-11-30T12:00.')
  .meta({ format: 'local-date-time' });

export const intakeParameters = z.strictObject({
  openAt: parameter(localDateTime),
  closeAt: parameter(localDateTime),
  closingEvent: parameter(z.enum(['sent', 'received'])),
});

const clarificationsParameters = z.strictObject({ askBeforeDays: days(0), answerBeforeDays: days(0) });

const procedureTerm = parameter(
  z.strictObject({ count: count(1), unit: z.enum(['days', 'working-days', 'weeks', 'months', 'years']) }),
);

const clause = z.strictObject({ code, text, norm: text });

export const requirement = z.strictObject({
  code,
  text,
  norm: text,
  documents: z.array(z.strictObject({ code, title: text, rescuable: yesNo })),
});

const reminders = parameter(
  z.array(
    z.strictObject({
      daysBefore: count(0).optional(),
      daysAfter: count(1).optional(),
      channel: z.enum(['email', 'pec']),
      to: z.array(z.enum(['owner', 'officer', 'manager'])).min(1),
    }),
  ),
);

export const criterion = z.strictObject({
  code,
  title: text,
  maxPoints: count(1),
  weight: count(1).optional(),
  minPoints: count(0).optional(),
});

export const tieRule = z.strictObject({
  rule: z.enum(['criterion', 'co-financing', 'draw']),
  criterion: code.optional(),
});

export const selectionParameters = z.strictObject({
  mode: parameter(z.enum(['competitive', 'all-admitted'])),
  criteria: parameter(z.array(criterion).min(1)).optional(),
  threshold: days(0).optional(),
  aggregation: parameter(z.enum(['mean-of-commissioners', 'collegial'])).optional(),
  rounding: parameter(
    z.strictObject({ decimals: count(0).max(4), mode: z.enum(['half-up', 'half-even', 'down']) }),
  ).optional(),
  ties: parameter(z.array(tieRule).min(1)).optional(),
  tableSeats: parameter(z.union([z.literal('all-above-threshold'), count(1)])).optional(),
});

export const commissionParameters = z.strictObject({
  size: days(3),
  minimumSize: days(1),
  maximumSize: days(1),
  incompatibilities: parameter(z.array(clause)),
});

export const tableParameters = z.strictObject({
  maximumDays: days(1),
  minimumSessions: days(1),
  convocationDays: days(0),
  coordinationMeetings: days(0),
  teamRequired: parameter(yesNo),
});

export const workDaysParameters = z.strictObject({
  admissibilityDays: days(1),
  evaluationDays: days(1),
  checksDays: days(1),
});

export const conventionParameters = z.strictObject({
  per: parameter(z.enum(['programme', 'notice'])),
  requiresDeterminationEffective: parameter(yesNo),
  durationFrom: parameter(civilDate),
  durationTo: parameter(civilDate),
  signatureDays: days(1),
  reportingPeriod: parameter(
    z.string().regex(/^P[1-9]\d?[MY]$/, 'Occorre un periodo ISO 8601, per esempio P3M.'),
  ),
  reportDueDays: days(1),
  checkDays: days(1),
  integrationDays: days(1),
  paymentDays: days(1),
  finalAccountDays: days(1),
});

export const reimbursementParameters = z.strictObject({
  vat: parameter(z.enum(['out-of-scope'])),
  disbursedCostOnly: parameter(yesNo),
  flatRate: z.strictObject({
    allowedItems: parameter(z.array(text)),
    maximumBasisPoints: parameter(basisPoints).optional(),
  }),
  advancesBasisPoints: parameter(basisPoints),
  reductionRule: parameter(z.enum(['as-negotiated', 'proportional'])),
  publicationThreshold: parameter(cents),
});

export const coFinancingParameters = z.strictObject({
  minimumBasisPoints: parameter(basisPoints),
  base: parameter(z.enum(['contribution-total', 'municipal-share'])),
  kinds: parameter(z.array(z.enum(['monetary', 'non-monetary'])).min(1)),
});

export const extensionParameters = z.strictObject({
  capBasisPoints: parameter(basisPoints),
  base: parameter(z.enum(['contribution', 'contribution-plus-co-financing'])),
  per: parameter(z.enum(['convention', 'programme', 'notice'])),
  cumulative: parameter(yesNo),
  ccnlCountsTowardCap: parameter(yesNo),
  requiresReopenedTable: parameter(yesNo),
  durationUnchanged: parameter(yesNo),
  tableReopenedWithinDays: days(1),
});

export const terminationParameters = z.strictObject({
  minimumMonths: days(1),
  grounds: parameter(z.array(z.enum(['supervening-needs', 'planning-acts', 'reduced-resources'])).min(1)),
  levels: parameter(z.array(z.enum(['activity', 'intervention', 'programme'])).min(1)),
  servedBy: parameter(z.enum(['body'])),
  startsFrom: parameter(z.enum(['proven-delivery'])),
  monthEnd: parameter(z.enum(['last-day'])),
});

/** The parameters of a co-design notice. */
export const noticeParameters = z.strictObject({
  contributionTotal: parameter(z.enum(['as-stated', 'annual-times-years'])),
  minimumPublicationDays: days(0),
  applications: intakeParameters,
  clarifications: clarificationsParameters,
  rescueDays: days(1),
  rescueRounds: days(0),
  tenBisPolicy: parameter(z.enum(['mandatory', 'self-bound', 'not-applicable'])),
  procedureTerm,
  requirements: parameter(z.array(requirement).min(1)),
  exclusionCauses: parameter(z.array(clause)),
  groupings: z.strictObject({
    allowed: parameter(yesNo),
    toBeConstituted: parameter(yesNo),
    constitutionBy: parameter(z.enum(['signature'])),
  }),
  workDays: workDaysParameters,
  selection: selectionParameters,
  commission: commissionParameters,
  table: tableParameters,
  convention: conventionParameters,
  reimbursement: reimbursementParameters,
  coFinancing: coFinancingParameters,
  extension: extensionParameters,
  labourCost: z.strictObject({ revisionOnCcnlRenewal: parameter(yesNo) }),
  termination: terminationParameters,
  reminders,
});

/** The parameters of a co-programming path. */
export const coProgrammingParameters = z.strictObject({
  minimumPublicationDays: days(0),
  adhesions: intakeParameters,
  clarifications: clarificationsParameters,
  procedureTerm,
  reminders,
});

export type NoticeParameters = z.output<typeof noticeParameters>;
export type CoProgrammingParameters = z.output<typeof coProgrammingParameters>;
export type SelectionParameters = z.output<typeof selectionParameters>;
export type ConventionParameters = z.output<typeof conventionParameters>;
export type ExtensionParameters = z.output<typeof extensionParameters>;
