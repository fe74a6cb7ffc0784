/** What a periodic report holds. The list of categories is closed: costs, never a price, a margin or a mark-up (R05). */
import { z } from 'zod';
import { cents, civilDate, code, organisationRef, sha256 } from '../fields.js';
import { coFinancingKind, count } from '../negotiation/agreement.js';
import { refersTo, type Reference } from '../references.js';

const text = z.string().trim().min(1, 'Occorre un testo.');

export const COST_CATEGORIES = [
  'staff',
  'collaborators',
  'services',
  'purchases',
  'equipment',
  'premises',
  'volunteer-expenses',
  'management',
] as const;

const category = z.enum(
  COST_CATEGORIES,
  'Categoria non ammessa: si rimborsano costi sostenuti, mai corrispettivi, margini o ricarichi (L. 241/1990, art. 12).',
);

export const costLine = z.strictObject({
  number: count(1),
  /** The member that bore the cost. */
  organisation: organisationRef,
  activity: refersTo('activity', code),
  category,
  description: text,
  document: z.strictObject({ kind: text, number: text, documentHash: sha256 }),
  /** Last day of the work, the use or the delivery that the cost is for. */
  incurredOn: civilDate,
  paidOn: civilDate,
  /** What was really paid for the whole document, with proof of payment. */
  paid: cents,
  vat: z.strictObject({ amount: cents, recoverable: z.boolean() }),
  claimed: cents,
  /** Of staff: the profile of the project and the time worked. */
  work: z.strictObject({ profile: refersTo('unit-cost', code), minutes: count(1) }).nullable(),
  /** Of management expenses: which one. */
  item: text.nullable(),
});

export const coFinancingLine = z.strictObject({
  number: count(1),
  organisation: organisationRef,
  activity: refersTo('activity', code),
  kind: coFinancingKind,
  nature: z.enum(['money', 'volunteer-work', 'staff', 'goods', 'premises', 'services']),
  description: text,
  amount: cents,
  /** Of what is not money: how many, at what value, and where the value comes from. */
  valuation: z.strictObject({ source: text, unit: text, hundredths: count(1), unitValue: cents }).nullable(),
  evidence: sha256,
  onDay: civilDate,
});

export const report = z.strictObject({
  /** The form of the convention, filled in. */
  documentHash: sha256,
  activities: z.array(
    z.strictObject({
      code: refersTo('activity', code),
      state: z.enum(['done', 'partly-done', 'not-done']),
      description: text,
    }),
  ),
  lines: z.array(costLine),
  flatRate: z
    .strictObject({ items: z.array(refersTo('flat-rate-item', text)).min(1), claimed: cents })
    .nullable(),
  coFinancing: z.array(coFinancingLine),
});

export const CUT_RULES = [
  'not-disbursed',
  'out-of-period',
  'not-documented',
  'not-of-the-project',
  'above-unit-cost',
  'recoverable-vat',
  'double-funding',
] as const;

const cutOf = (lines: Reference) =>
  z.strictObject({
    line: refersTo(lines, count(1)),
    amount: cents.min(1, 'Un taglio è di almeno un centesimo.'),
    rule: z.enum(CUT_RULES),
    reason: z.string().trim().min(10, 'Occorre la ragione del taglio (L. 241/1990, art. 3).'),
  });

export const cut = cutOf('report-line');
export const coFinancingCut = cutOf('co-financing-line');

export const debitNote = z.strictObject({
  number: text,
  issuedOn: civilDate,
  amount: cents,
  vat: cents,
  /** The note says that it is outside the scope of VAT. */
  outOfScope: z.boolean(),
  documentHash: sha256,
});

export const approval = z.strictObject({
  checker: z.string(),
  cuts: z.array(cut),
  coFinancingCuts: z.array(coFinancingCut),
  direct: cents,
  flatRate: cents,
  total: cents,
  /** The direct costs approved for each activity. */
  byActivity: z.array(z.strictObject({ activity: code, amount: cents })),
  coFinancing: cents,
});

/** What the convention is told when a report ends. */
export const reportingOutput = z.strictObject({
  period: z.strictObject({ key: z.string(), from: civilDate, to: civilDate }),
  late: z.boolean(),
  claimed: cents,
  approval: approval.nullable(),
  debitNote: debitNote.nullable(),
  activities: report.shape.activities,
});

export type Report = z.output<typeof report>;
export type CostLine = z.output<typeof costLine>;
export type CoFinancingLine = z.output<typeof coFinancingLine>;
export type Cut = z.output<typeof cut>;
export type DebitNote = z.output<typeof debitNote>;
export type Approval = z.output<typeof approval>;
export type ReportingOutput = z.output<typeof reportingOutput>;
