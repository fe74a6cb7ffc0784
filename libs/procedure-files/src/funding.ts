import { multipleOf, sumOf, type Cents } from '#money';
import { wholeYearsOf, yearsIn } from './period.js';
import type { NoticeFile } from './schemas/procedure-file.schema.js';
import type { Programme } from './schemas/programme.schema.js';

export type Contribution = {
  /** What the document says for the whole period; null when it says nothing. */
  stated: Cents | null;
  /** Annual contribution times the years of the period; null when the period is not made of whole years. */
  computed: Cents | null;
};

/** The contribution of a programme over the whole period, both as stated and as computed. */
export function contributionOf(
  programme: Programme,
  period: NoticeFile['procedure']['period'],
): Contribution {
  const years = wholeYearsOf(period);
  return {
    stated: programme.funding.wholePeriodStated?.amount ?? null,
    computed: years === null ? null : multipleOf(programme.funding.annual.amount, years),
  };
}

/** The contribution that counts as base: by the notice's `contributionTotal`, or the only one known. */
export function baseContributionOf(programme: Programme, file: NoticeFile): Cents {
  const { stated, computed } = contributionOf(programme, file.procedure.period);
  const preferred =
    file.parameters.contributionTotal.value === 'as-stated' ? (stated ?? computed) : (computed ?? stated);
  return preferred ?? programme.funding.annual.amount;
}

export type FundingYear = {
  year: number;
  total: Cents;
  /** Known shares of that year by payer; the main payer's is what the others leave, and null while a share has no stated span. */
  shares: { payer: string; amount: Cents | null }[];
};

/** Who pays how much in each year of the period. A share whose span nobody stated is null, never guessed. */
export function fundingByYear(programme: Programme, file: NoticeFile): FundingYear[] {
  const { annual, lines, payer } = programme.funding;
  return yearsIn(file.procedure.period).map((year) => {
    const others = [...new Set(lines.map((line) => line.payer))].filter((each) => each !== payer);
    const shares = others.map((each) => ({
      payer: each,
      amount: shareIn(
        year,
        lines.filter((line) => line.payer === each),
      ),
    }));
    const known = shares.map(({ amount }) => amount).filter((amount) => amount !== null);
    const rest = known.length === shares.length ? annual.amount - sumOf(known) : null;
    return { year, total: annual.amount, shares: [{ payer, amount: rest }, ...shares] };
  });
}

function shareIn(year: number, lines: Programme['funding']['lines']): Cents | null {
  if (lines.some(({ span, year: only }) => span === 'unstated' && only === undefined)) return null;
  const yearly = lines.filter(({ span, year: only }) =>
    only === undefined ? span === 'annual' : only === year,
  );
  const dated = lines.some(({ year: only }) => only !== undefined);
  return yearly.length > 0 || dated ? sumOf(yearly.map(({ amount }) => amount)) : null;
}
