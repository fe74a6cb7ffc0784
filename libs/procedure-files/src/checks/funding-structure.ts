import { sayEuro, sumOf, type Cents } from '#money';
import { periodsOf } from '#terms';
import type { Misfit, Path } from '../findings.js';
import { contributionOf, municipalContributionOf } from '../funding.js';
import { firstDayOf, lastDayOf } from '../period.js';
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
      ...total(programme, file, path),
      ...municipalBase(programme, file, path),
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
        expected: `${meant === undefined ? '' : `forse «${meant}»? `}Si sceglie fra: ${known.join(', ')}`,
      };
    });
}

/** A share of one year belongs to the year of the procedure that begins in it. */
function years({ funding }: Programme, { procedure }: NoticeFile, path: Path): Misfit[] {
  const [first, last] = [firstDayOf(procedure.period), lastDayOf(procedure.period)];
  const starts =
    first > last ? [] : periodsOf(first, last, 'P1Y').map(({ from }) => Number(from.slice(0, 4)));
  return funding.lines.flatMap(({ year }, index) =>
    year === undefined || starts.includes(year)
      ? []
      : [
          {
            path: [...path, 'lines', index, 'year'],
            message: `Nessun anno della procedura comincia nel ${year}.`,
            expected: `un anno fra: ${starts.join(', ')}`,
          },
        ],
  );
}

function total(programme: Programme, file: NoticeFile, path: Path): Misfit[] {
  const { stated, computed } = contributionOf(programme, file.procedure.period);
  if (stated !== null || computed !== null) return [];
  return [
    {
      path: [...path, 'wholePeriodStated'],
      message:
        'Il periodo della procedura non è di anni interi: dal contributo annuo non si ricava il totale.',
      expected: 'il campo wholePeriodStated con il contributo per tutto il periodo',
    },
  ];
}

/** A minimum cannot be counted on a share that nobody knows. */
function municipalBase(programme: Programme, file: NoticeFile, path: Path): Misfit[] {
  if (file.parameters.coFinancing.base.value !== 'municipal-share') return [];
  if (total(programme, file, path).length > 0 || municipalContributionOf(programme, file) !== null) return [];
  return [
    {
      path: [...path, 'lines', programme.funding.lines.findIndex(({ span }) => span === 'unstated'), 'span'],
      message: `Il co-finanziamento si conta sulla parte comunale, ma questa quota del programma ${programme.code} non dice per quanto tempo vale.`,
      expected: 'annual o whole-period, oppure coFinancing.base: contribution-total',
    },
  ];
}

function excess(programme: Programme, file: NoticeFile, path: Path): Misfit[] {
  const { lines, annual } = programme.funding;
  const { stated, computed } = contributionOf(programme, file.procedure.period);
  const whole = Math.max(stated ?? 0, computed ?? 0, annual.amount);
  const limit = { annual: annual.amount, 'whole-period': whole, unstated: whole };
  return (['annual', 'whole-period', 'unstated'] as const).flatMap((span) => {
    const shares = lines.map((line, index) => ({ ...line, index })).filter((line) => line.span === span);
    return byYear(shares).flatMap((group) => tooMuch(group, limit[span], path));
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
