import type { Misfit } from '../findings.js';
import type { NoticeFile } from '../schemas/procedure-file.schema.js';

const COMPETITION = ['criteria', 'threshold', 'aggregation', 'rounding', 'ties', 'tableSeats'] as const;
const BASE = ['parameters', 'selection'];

/** A competition has all its rules before it opens (D.Lgs. 117/2017, art. 55 c. 4; L. 241/1990, art. 12); without one there are none. */
export function selectionMisfits(file: NoticeFile): Misfit[] {
  const { selection } = file.parameters;
  if (selection.mode.value === 'all-admitted') {
    return COMPETITION.filter((field) => selection[field] !== undefined).map((field) => ({
      path: [...BASE, field],
      message: `«${field}» non serve se tutti gli ammessi siedono al tavolo (all-admitted).`,
      expected: 'nessuna regola di gara, oppure mode: competitive',
    }));
  }
  const missing = COMPETITION.filter((field) => selection[field] === undefined);
  if (missing.length > 0) {
    return missing.map((field) => ({
      path: [...BASE, field],
      message: `Manca «${field}», che una procedura competitiva deve stabilire prima di aprirsi.`,
      expected: `il campo ${field} con valore e fonte, oppure mode: all-admitted`,
    }));
  }
  return [...pointMisfits(selection), ...tieMisfits(selection)];
}

type Selection = NoticeFile['parameters']['selection'];

function pointMisfits({ criteria, threshold }: Selection): Misfit[] {
  const listed = criteria?.value ?? [];
  const most = listed.reduce((sum, { maxPoints, weight }) => sum + maxPoints * (weight ?? 1), 0);
  return [
    ...listed.flatMap(({ minPoints, maxPoints }, index) =>
      minPoints === undefined || minPoints <= maxPoints
        ? []
        : [
            {
              path: [...BASE, 'criteria', 'value', index, 'minPoints'],
              message: `Il minimo (${minPoints}) supera il massimo (${maxPoints}) dello stesso criterio.`,
              expected: `al più ${maxPoints}`,
            },
          ],
    ),
    ...(threshold !== undefined && threshold.value > most
      ? [
          {
            path: [...BASE, 'threshold', 'value'],
            message: `La soglia (${threshold.value}) supera il punteggio massimo (${most}): nessuno potrebbe raggiungerla.`,
            expected: `al più ${most}`,
          },
        ]
      : []),
  ];
}

function tieMisfits({ criteria, ties }: Selection): Misfit[] {
  const codes = (criteria?.value ?? []).map(({ code }) => code);
  const rules = ties?.value ?? [];
  return [
    ...rules.flatMap(({ criterion }, index) =>
      criterion === undefined || codes.includes(criterion)
        ? []
        : [
            {
              path: [...BASE, 'ties', 'value', index, 'criterion'],
              message: `Non c’è nessun criterio «${criterion}».`,
              expected: `Si sceglie fra: ${codes.join(', ')}`,
            },
          ],
    ),
    ...(rules.at(-1)?.rule === 'draw'
      ? []
      : [
          {
            path: [...BASE, 'ties', 'value', Math.max(0, rules.length - 1)],
            message: 'L’ultima regola può lasciare due candidati pari.',
            expected: 'come ultima regola il sorteggio (draw), che decide sempre',
          },
        ]),
  ];
}
