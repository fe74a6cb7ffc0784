import { multipleOf, sumOf, type Cents } from '#money';
import { periodsOf, type CivilDate } from '#terms';
import { firstDayOf, lastDayOf, wholeYearsOf } from './period.js';
import type { NoticeFile } from './schemas/procedure-file.schema.js';
import type { Programme } from './schemas/programme.schema.js';

type FundingLine = Programme['funding']['lines'][number];

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
  const stand =
    file.parameters.contributionTotal.value === 'as-stated' ? (stated ?? computed) : (computed ?? stated);
  if (stand === null)
    throw new Error(`Programme ${programme.code} has no contribution: the file was not checked.`);
  return stand;
}

/** The municipal part of {@link baseContributionOf}; null while a share on which it depends does not say its span. */
export function municipalContributionOf(programme: Programme, file: NoticeFile): Cents | null {
  const { payer, lines } = programme.funding;
  const isMunicipal = (code: string) => file.payers.some((each) => each.code === code && each.municipal);
  const counted = lines.filter((line) => isMunicipal(line.payer) !== isMunicipal(payer));
  const years = wholeYearsOf(file.procedure.period);
  const shares = [...new Set(counted.map((line) => line.payer))].map((each) =>
    wholeShare(
      counted.filter((line) => line.payer === each),
      years,
    ),
  );
  const known = shares.filter((share) => share !== null);
  if (known.length < shares.length) return null;
  return isMunicipal(payer) ? baseContributionOf(programme, file) - sumOf(known) : sumOf(known);
}

/**
 * The municipal part in the reading of unstated spans that makes it largest: other payers' shares paid once in the whole
 * period, the municipality's own paid every year. Equal to {@link municipalContributionOf} where that is known.
 */
export function mostMunicipalContributionOf(programme: Programme, file: NoticeFile): Cents {
  const main = file.payers.some((each) => each.code === programme.funding.payer && each.municipal);
  const read = programme.funding.lines.map((line) =>
    isUndetermined(line) ? { ...line, span: main ? ('whole-period' as const) : ('annual' as const) } : line,
  );
  const settled = { ...programme, funding: { ...programme.funding, lines: read } };
  return municipalContributionOf(settled, file) ?? baseContributionOf(programme, file);
}

export type FundingYear = {
  /** One year of the procedure, both days included. */
  from: CivilDate;
  to: CivilDate;
  total: Cents;
  /** By payer; null for a share whose span nobody stated, and for the main payer while such a share exists. */
  shares: { payer: string; amount: Cents | null }[];
};

/** Who pays how much in each year of the procedure, never guessed; null when the period is not made of whole years. */
export function fundingByYear({ funding }: Programme, { procedure }: NoticeFile): FundingYear[] | null {
  const { annual, lines, payer } = funding;
  if (wholeYearsOf(procedure.period) === null) return null;
  return periodsOf(firstDayOf(procedure.period), lastDayOf(procedure.period), 'P1Y').map(({ from, to }) => {
    const others = [...new Set(lines.map((line) => line.payer))].filter((each) => each !== payer);
    const shares = others.map((each) => ({
      payer: each,
      amount: shareIn(
        Number(from.slice(0, 4)),
        lines.filter((line) => line.payer === each),
      ),
    }));
    const known = shares.map(({ amount }) => amount).filter((amount) => amount !== null);
    const rest = known.length === shares.length ? annual.amount - sumOf(known) : null;
    return { from, to, total: annual.amount, shares: [{ payer, amount: rest }, ...shares] };
  });
}

/** A line with a year is of the year of the procedure that begins in it. */
function shareIn(year: number, lines: readonly FundingLine[]): Cents | null {
  if (lines.some(isUndetermined)) return null;
  const dated = lines.filter((line) => line.year !== undefined);
  const yearly = lines.filter((line) => line.year === undefined && line.span === 'annual');
  if (dated.length === 0 && yearly.length === 0) return null;
  return sumOf([...yearly, ...dated.filter((line) => line.year === year)].map(({ amount }) => amount));
}

function wholeShare(lines: readonly FundingLine[], years: number | null): Cents | null {
  if (lines.some(isUndetermined)) return null;
  const dated = lines.filter((line) => line.year !== undefined);
  const whole = lines.filter((line) => line.year === undefined && line.span === 'whole-period');
  const yearly = lines.filter((line) => line.year === undefined && line.span === 'annual');
  if (whole.length === 0 && yearly.length > 0 && years === null) return null;
  const undated =
    whole.length > 0 ? whole.map(amountOf) : yearly.map((line) => multipleOf(line.amount, years ?? 0));
  return sumOf([...undated, ...dated.map(amountOf)]);
}

function isUndetermined({ span, year }: FundingLine): boolean {
  return span === 'unstated' && year === undefined;
}

function amountOf({ amount }: FundingLine): Cents {
  return amount;
}
