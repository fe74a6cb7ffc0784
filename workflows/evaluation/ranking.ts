/** From the sheets of the commission to the places at the table: exact integers, the rules of the notice and nothing else. */
import type { SelectionParameters } from '../parameters.js';
import type { Candidate, Placed, Ranking, Sheet } from './evaluation.context.js';

type Criterion = {
  code: string;
  maxPoints: number;
  weight?: number | undefined;
  minPoints?: number | undefined;
};
type Rounding = { decimals: number; mode: 'half-up' | 'half-even' | 'down' };
type Draw = { order: string[] };

const SHEET_UNITS = 100n;

/** `amount / divisor`, both positive, to a whole number. */
function divided(amount: bigint, divisor: bigint, mode: Rounding['mode']): bigint {
  const whole = amount / divisor;
  const twice = (amount % divisor) * 2n;
  if (mode === 'down' || twice < divisor) return whole;
  if (twice > divisor || mode === 'half-up') return whole + 1n;
  return whole % 2n === 0n ? whole : whole + 1n;
}

const weightOf = (one: Criterion): bigint => BigInt(one.weight ?? 1);

/**
 * The mean of the members for one criterion, as a fraction over `count`, in hundredths and with its weight.
 * Nothing is rounded before the end: one rounding, of the total.
 */
const sumFor = (one: Criterion, sheets: readonly Sheet[]): bigint =>
  sheets.reduce((sum, sheet) => sum + BigInt(sheet.points[one.code] ?? 0), 0n) * weightOf(one);

const inUnits = (sum: bigint, count: bigint, { decimals, mode }: Rounding): number =>
  Number(divided(sum * 10n ** BigInt(decimals), count * SHEET_UNITS, mode));

type Scored = {
  candidate: Candidate;
  total: number;
  sums: Record<string, bigint>;
  byCriterion: Record<string, number>;
  suitable: boolean;
};

function score(candidate: Candidate, sheets: readonly Sheet[], selection: SelectionParameters): Scored {
  const criteria = selection.criteria?.value ?? [];
  const rounding = selection.rounding?.value ?? { decimals: 2, mode: 'half-up' as const };
  const count = BigInt(Math.max(sheets.length, 1));
  const sums = Object.fromEntries(criteria.map((one) => [one.code, sumFor(one, sheets)]));
  const total = inUnits(
    Object.values(sums).reduce((sum, one) => sum + one, 0n),
    count,
    rounding,
  );
  const threshold = (selection.threshold?.value ?? 0) * 10 ** rounding.decimals;
  const enough = (one: Criterion) =>
    (sums[one.code] ?? 0n) >= BigInt(one.minPoints ?? 0) * weightOf(one) * SHEET_UNITS * count;
  return {
    candidate,
    total,
    sums,
    byCriterion: Object.fromEntries(
      criteria.map((one) => [one.code, inUnits(sums[one.code] ?? 0n, count, rounding)]),
    ),
    suitable: total >= threshold && criteria.every(enough),
  };
}

const coFinancing = (candidate: Candidate, programme: string): number =>
  candidate.programmes.find((one) => one.code === programme)?.coFinancing ?? 0;

const sign = (difference: bigint | number): number => (difference > 0 ? 1 : difference < 0 ? -1 : 0);

/** Which of two comes first; zero while only a draw can tell. */
function compared(
  a: Scored,
  b: Scored,
  programme: string,
  selection: SelectionParameters,
  draws: readonly Draw[],
): number {
  if (a.suitable !== b.suitable) return a.suitable ? -1 : 1;
  if (a.total !== b.total) return b.total - a.total;
  for (const tie of selection.ties?.value ?? []) {
    const told = {
      criterion: () => sign((b.sums[tie.criterion ?? ''] ?? 0n) - (a.sums[tie.criterion ?? ''] ?? 0n)),
      'co-financing': () => sign(coFinancing(b.candidate, programme) - coFinancing(a.candidate, programme)),
      draw: () => drawn(a, b, draws),
    }[tie.rule]();
    if (told !== 0) return told;
  }
  return 0;
}

function drawn(a: Scored, b: Scored, draws: readonly Draw[]): number {
  const [first, second] = [a.candidate.application, b.candidate.application];
  const draw = draws.find(({ order }) => order.includes(first) && order.includes(second));
  return draw ? draw.order.indexOf(first) - draw.order.indexOf(second) : 0;
}

/** Applications that only a draw can put in order; a notice without a draw leaves them at the same place. */
function tiesIn(scored: readonly Scored[], same: (a: Scored, b: Scored) => boolean): string[][] {
  const groups = scored.reduce<Scored[][]>((done, one) => {
    const last = done.at(-1);
    const head = last?.[0];
    return last && head && same(head, one) ? [...done.slice(0, -1), [...last, one]] : [...done, [one]];
  }, []);
  return groups
    .filter((group) => group.length > 1 && group[0]?.suitable)
    .map((group) => group.map((one) => one.candidate.application).sort());
}

function placed(
  scored: readonly Scored[],
  same: (a: Scored, b: Scored) => boolean,
  seats: number | 'all-above-threshold',
): Placed[] {
  let place = 0;
  return scored.map((one, index) => {
    const before = scored[index - 1];
    place = before && same(before, one) ? place : index + 1;
    const seated = one.suitable && (seats === 'all-above-threshold' || place <= seats);
    return {
      application: one.candidate.application,
      total: one.total,
      byCriterion: one.byCriterion,
      place: one.suitable ? place : null,
      suitable: one.suitable,
      seated,
    };
  });
}

export const candidatesFor = (candidates: readonly Candidate[], programme: string): Candidate[] =>
  candidates.filter((one) => one.programmes.some((asked) => asked.code === programme));

/** The ranking of a programme by the sheets that were locked; the same sheets give the same ranking, in whatever order. */
export function rank(
  programme: string,
  candidates: readonly Candidate[],
  sheets: readonly Sheet[],
  selection: SelectionParameters,
  draws: readonly Draw[],
): Ranking {
  const own = (one: Candidate) =>
    sheets.filter((sheet) => sheet.programme === programme && sheet.application === one.application);
  const byName = (a: Candidate, b: Candidate) => (a.application < b.application ? -1 : 1);
  const compare = (a: Scored, b: Scored) => compared(a, b, programme, selection, draws);
  const scored = candidatesFor(candidates, programme)
    .sort(byName)
    .map((one) => score(one, own(one), selection))
    .sort(compare);
  const same = (a: Scored, b: Scored) => compare(a, b) === 0;
  const foreseesDraw = selection.ties?.value.some((tie) => tie.rule === 'draw') ?? false;
  return {
    programme,
    placed: placed(scored, same, selection.tableSeats?.value ?? 'all-above-threshold'),
    ties: foreseesDraw ? tiesIn(scored, same) : [],
  };
}

/** Where partners do not compete, all the admitted sit at the table: no points, no places. */
export const seatAll = (programme: string, candidates: readonly Candidate[]): Ranking => ({
  programme,
  placed: candidatesFor(candidates, programme).map((one) => ({
    application: one.application,
    total: null,
    byCriterion: {},
    place: null,
    suitable: true,
    seated: true,
  })),
  ties: [],
});
