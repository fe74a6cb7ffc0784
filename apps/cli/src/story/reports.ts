/** What a periodic report says, in the demonstration: costs paid within the quarter, and the co-financing brought. */
import { activityOf, P4, type Deal } from './deals.js';
import { document } from './documents.js';

export type Line = {
  activity: string;
  category: string;
  description: string;
  paid: number;
  claimed?: number;
  hours?: number;
  vat?: { amount: number; recoverable: boolean };
};

/** The quarters of the convention, with the days on which the demonstration acts about each. */
export const QUARTERS = [2026, 2027, 2028].flatMap((year) =>
  [
    { from: '01-01', to: '03-31', submit: '04-20', approve: '04-30', note: '05-04', pay: '05-12', next: 0 },
    { from: '04-01', to: '06-30', submit: '07-20', approve: '07-30', note: '08-03', pay: '08-11', next: 0 },
    { from: '07-01', to: '09-30', submit: '10-20', approve: '10-30', note: '11-03', pay: '11-11', next: 0 },
    { from: '10-01', to: '12-31', submit: '01-20', approve: '01-30', note: '02-03', pay: '02-11', next: 1 },
  ].map((q, index) => {
    const after = (day: string) => `${year + q.next}-${day}`;
    return {
      number: (year - 2026) * 4 + index + 1,
      year,
      from: `${year}-${q.from}`,
      to: `${year}-${q.to}`,
      submit: after(q.submit),
      approve: after(q.approve),
      note: after(q.note),
      pay: after(q.pay),
    };
  }),
);

export type Quarter = (typeof QUARTERS)[number];

/** P4 ceases within its ninth quarter. */
export const lastDayOf = (deal: Deal, { number, to }: Quarter): string =>
  deal === P4 && number === 9 ? '2028-02-29' : to;

/** A twelfth of the contribution; the cents that do not divide go to the last quarter. */
export function quarterly({ contribution }: Deal, { number }: Quarter): number {
  const each = Math.floor(contribution / QUARTERS.length);
  return number === QUARTERS.length ? contribution - each * (QUARTERS.length - 1) : each;
}

export function reportFor(
  deal: Deal,
  quarter: Quarter,
  lines: readonly Line[],
  silent: readonly string[] = [],
): object {
  const activities = deal.activities.filter(({ code }) => !silent.includes(code));
  return {
    documentHash: document(`Rendicontazione ${deal.programme}, trimestre ${String(quarter.number)}`),
    activities: activities.map(({ code, title }) => ({
      code,
      state: 'done',
      description: `${title}: svolta come previsto`,
    })),
    lines: lines.map((line, index) => costLine(deal, quarter, line, index + 1)),
    flatRate: null,
    coFinancing: [
      {
        number: 1,
        organisation: deal.lead.id,
        activity: activityOf(deal),
        kind: 'monetary',
        nature: 'money',
        description: 'Fondi propri',
        amount: Math.ceil((deal.coFinancing * 1.02) / QUARTERS.length),
        valuation: null,
        evidence: document('Contabile del co-finanziamento'),
        onDay: lastDayOf(deal, quarter),
      },
    ],
  };
}

export function costLine(deal: Deal, quarter: Quarter, line: Line, index: number): object {
  const { number } = quarter;
  const to = lastDayOf(deal, quarter);
  return {
    number: index,
    organisation: deal.lead.id,
    activity: line.activity,
    category: line.category,
    description: line.description,
    document: {
      kind: 'documento dimostrativo',
      number: `${deal.programme}/${number}/${index}`,
      documentHash: document(`Giustificativo ${String(number)}/${String(index)}`),
    },
    incurredOn: to,
    paidOn: to,
    paid: line.paid,
    vat: line.vat ?? { amount: 0, recoverable: false },
    claimed: line.claimed ?? line.paid,
    work: line.hours === undefined ? null : { profile: 'EDU', minutes: line.hours * 60 },
    item: null,
  };
}
