import { sayEuro, sumOf, type Cents } from '#money';
import type { Misfit, Path } from '../findings.js';
import { contributionOf } from '../funding.js';
import { yearsIn } from '../period.js';
import { nearest } from '../reading/nearest.js';
import type { NoticeFile } from '../schemas/procedure-file.schema.js';
import type { Programme } from '../schemas/programme.schema.js';

/** Who pays is known, in years of the period, and nobody pays more than there is. */
export function fundingMisfits(file: NoticeFile): Misfit[] {
  return file.programmes.flatMap((programme, index) => {
    const path = ['programmes', index, 'funding'];
    return [
      ...payers(programme, file, path),
      ...years(programme, file, path),
      ...excess(programme, file, path),
    ];
  });
}

function payers({ funding }: Programme, file: NoticeFile, path: Path): Misfit[] {
  const known = file.payers.map(({ code }) => code);
  const named = [
    { payer: funding.payer, path: [...path, 'payer'] },
    ...funding.lines.map(({ payer }, index) => ({ payer, path: [...path, 'lines', index, 'payer'] })),
  ];
  return named
    .filter(({ payer }) => !known.includes(payer))
    .map(({ payer, path: at }) => {
      const meant = nearest(payer, known);
      return {
        path: at,
        message: `«${payer}» non è fra chi paga («payers»).`,
        expected: `${meant === undefined ? '' : `forse «${meant}»? `}uno fra: ${known.join(', ')}`,
      };
    });
}

function years({ funding }: Programme, file: NoticeFile, path: Path): Misfit[] {
  const period = yearsIn(file.procedure.period);
  return funding.lines.flatMap(({ year }, index) =>
    year === undefined || period.includes(year)
      ? []
      : [
          {
            path: [...path, 'lines', index, 'year'],
            message: `La quota è dell’anno ${year}, fuori dal periodo della procedura.`,
            expected: `un anno fra: ${period.join(', ')}`,
          },
        ],
  );
}

function excess(programme: Programme, file: NoticeFile, path: Path): Misfit[] {
  const { lines, annual } = programme.funding;
  const { stated, computed } = contributionOf(programme, file.procedure.period);
  const whole = Math.max(stated ?? 0, computed ?? 0, annual.amount);
  const total = { annual: annual.amount, 'whole-period': whole, unstated: whole };
  return (['annual', 'whole-period', 'unstated'] as const).flatMap((span) => {
    const shares = lines.map((line, index) => ({ ...line, index })).filter((line) => line.span === span);
    return byYear(shares).flatMap((group) => tooMuch(group, total[span], path));
  });
}

type Share = { index: number; amount: Cents; year?: number | undefined };

/** Shares without a year weigh on every year, beside those of that year. */
function byYear(shares: readonly Share[]): Share[][] {
  const named = [...new Set(shares.map(({ year }) => year).filter((year) => year !== undefined))];
  return named.length === 0
    ? [[...shares]]
    : named.map((year) => shares.filter((share) => share.year === undefined || share.year === year));
}

function tooMuch(shares: readonly Share[], total: Cents, path: Path): Misfit[] {
  const sum = sumOf(shares.map(({ amount }) => amount));
  const last = shares.at(-1);
  if (last === undefined || sum <= total) return [];
  return [
    {
      path: [...path, 'lines', last.index, 'amount'],
      message: `Le quote (${sayEuro(sum)}) superano il contributo (${sayEuro(total)}).`,
      expected: `quote fino a ${sayEuro(total)} in tutto`,
    },
  ];
}
