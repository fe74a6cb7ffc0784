/** What a report comes to, before and after the cuts. */
import { capOf, sumOf, type Cents } from '#money';
import type { FlatRate } from '../negotiation/agreement.js';
import type { Approval, CostLine, Cut, Report } from './report.js';

/** On which of the lines the flat rate is counted. */
function flatRateBase(flatRate: FlatRate, lines: readonly { category: string; amount: Cents }[]): Cents {
  const counted = lines.filter((l) => flatRate.base === 'direct-costs' || l.category === 'staff');
  return sumOf(counted.map((l) => l.amount));
}

/** The most that the flat rate may be on these claims: exact, rounded down to the cent. */
export function flatRateCap(flatRate: FlatRate | null, lines: readonly CostLine[]): Cents {
  if (!flatRate) return 0;
  const amounts = lines.map(({ category, claimed }) => ({ category, amount: claimed }));
  return capOf(flatRateBase(flatRate, amounts), flatRate.basisPoints);
}

export const claimedOf = (report: Report): Cents =>
  sumOf([...report.lines.map((l) => l.claimed), report.flatRate?.claimed ?? 0]);

/** The cuts on one line, together. */
export const cutOn = (cuts: readonly Cut[], line: number): Cents =>
  sumOf(cuts.filter((c) => c.line === line).map((c) => c.amount));

/** The amounts after the cuts; what is cut takes its flat-rate share with it. */
export function approve(
  report: Report,
  flatRate: FlatRate | null,
  given: { checker: string; cuts: Cut[]; coFinancingCuts: Cut[] },
): Approval {
  const lines = report.lines.map((l) => ({
    activity: l.activity,
    category: l.category,
    amount: sumOf([l.claimed, -cutOn(given.cuts, l.number)]),
  }));
  const direct = sumOf(lines.map((l) => l.amount));
  const cap = flatRate ? capOf(flatRateBase(flatRate, lines), flatRate.basisPoints) : 0;
  const flat = Math.min(report.flatRate?.claimed ?? 0, cap);
  const coFinancing = sumOf(
    report.coFinancing.map((c) => sumOf([c.amount, -cutOn(given.coFinancingCuts, c.number)])),
  );
  const byActivity = [...new Set(lines.map((l) => l.activity))].map((activity) => ({
    activity,
    amount: sumOf(lines.filter((l) => l.activity === activity).map((l) => l.amount)),
  }));
  return { ...given, direct, flatRate: flat, total: sumOf([direct, flat]), byActivity, coFinancing };
}
