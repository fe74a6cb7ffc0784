/** What a table fixes and a convention keeps: the definitive project, and the agreement on money, reports and reductions. */
import { z } from 'zod';
import { cents, civilDate, code, interval, organisationRef, sha256 } from '../fields.js';
import { mayName } from '../references.js';

const text = z.string().trim().min(1, 'Occorre un testo.');
export const count = (least: number) =>
  z.number().int('Occorre un numero intero.').min(least, `Occorre almeno ${least}.`);
const year = count(2000).max(2199, 'Occorre un anno di quattro cifre.');

/** One cost for one unit; labour costs stay as they are until the collective agreement is renewed. */
export const unitCost = z.strictObject({
  code,
  title: text,
  unit: z.enum(['hour', 'day', 'month', 'piece']),
  labour: z.boolean(),
  amount: cents,
});
/** A unit cost and the day from which it holds. */
export const price = unitCost.extend({ from: civilDate });

/** An activity with its budget by year; several activities make an intervention. */
export const activity = z.strictObject({
  code,
  title: text,
  intervention: code,
  target: text,
  budget: z.array(z.strictObject({ year, amount: cents })).min(1, 'Occorre la spesa di almeno un anno.'),
});

export const definitiveProject = z.strictObject({
  version: count(1),
  documentHash: sha256,
  /** The multidisciplinary team: which figures are there. */
  team: z.array(z.strictObject({ figure: mayName('figure', text), provided: z.boolean() })),
  activities: z.array(activity).min(1, 'Occorre almeno un’attività.'),
  unitCosts: z.array(unitCost),
  /** How the project keeps a dialogue with other programmes, named as in the notice: `P5`, `other-notice/P5`, `all`. */
  links: z.array(z.strictObject({ to: mayName('linked-programme', text), how: text })),
});

/** A share of other costs that stands for management expenses and needs no document of its own. */
export const flatRate = z.strictObject({
  basisPoints: count(1).max(10_000, 'Al più 10000 (100%).'),
  base: z.enum(['direct-costs', 'staff-costs']),
  items: z.array(text).min(1, 'Occorre dire per quali voci.'),
  reporting: text,
});

export const coFinancingKind = z.enum(['monetary', 'non-monetary']);
export const coFinancingItem = z.strictObject({
  code,
  title: text,
  kind: coFinancingKind,
  amount: cents,
  /** How the value of what is not money was found: market, tariff, depreciation, collective agreement. */
  valuation: text.nullable(),
});

export const reportingTerms = z.strictObject({
  every: interval,
  form: z.strictObject({ title: text, documentHash: sha256 }),
});

/** How amounts are reduced for what was not done, and the days given to be heard and to pay back. */
export const reductionTerms = z.strictObject({
  rule: z.enum(['as-negotiated', 'proportional']),
  how: text,
  hearingDays: count(10),
  recoveryDays: count(1),
});

export const agreementTerms = z.strictObject({
  flatRate: flatRate.nullable(),
  reporting: reportingTerms.nullable(),
  reduction: reductionTerms,
  labourCost: z.strictObject({
    agreements: z.array(text).min(1, 'Occorre il contratto collettivo.'),
    method: text,
  }),
});

export const member = z.strictObject({
  organisation: organisationRef,
  shareBasisPoints: count(1).max(10_000, 'Al più 10000 (100%).'),
});

/** Who signs one convention, and with how much. A single entity is a grouping of one. */
export const party = z.strictObject({
  lead: organisationRef,
  grouping: z.enum(['single', 'constituted', 'to-be-constituted']),
  members: z.array(member).min(1, 'Occorre almeno un ente.'),
  contribution: z.strictObject({ total: cents, municipal: cents }),
  coFinancing: z.array(coFinancingItem),
});

/** What a convention starts from: one for each party of the table. */
export const conventionTerms = z.strictObject({
  programme: z.strictObject({ code, title: text }),
  party,
  project: definitiveProject,
  agreement: agreementTerms,
  /** Day of the act that closed the table. */
  concludedOn: civilDate,
});

export type ConventionTerms = z.output<typeof conventionTerms>;
export type Price = z.output<typeof price>;
export type DefinitiveProject = z.output<typeof definitiveProject>;
export type FlatRate = z.output<typeof flatRate>;
export type ReportingTerms = z.output<typeof reportingTerms>;
export type AgreementTerms = z.output<typeof agreementTerms>;
export type Party = z.output<typeof party>;

/** The unit cost in force on a day, if the project has it. */
export function priceOn(prices: readonly Price[], unitCostCode: string, day: string): Price | undefined {
  return prices
    .filter((p) => p.code === unitCostCode && p.from <= day)
    .reduce<Price | undefined>((last, p) => (last && last.from > p.from ? last : p), undefined);
}
