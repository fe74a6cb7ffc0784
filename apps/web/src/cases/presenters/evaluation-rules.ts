/** By what the notice chooses: threshold, how points are put together and rounded, who comes first at equal points, how many sit. */
import type { EvaluationContext } from '../../../../../workflows/evaluation/evaluation.context.js';
import type { Visit } from '../../page/visit.js';
import type { SummaryRow } from '../../parts/summary-list.js';
import { presenterWords as w } from './presenter.words.js';

export function selectionRows({ parameters }: EvaluationContext, say: Visit['say']): SummaryRow[] {
  const { mode, criteria, threshold, aggregation, rounding, ties, tableSeats } = parameters.selection;
  if (mode.value !== 'competitive') return [{ label: say(w.choice), value: say(w.allAdmitted) }];
  const titleOf = (code: string | undefined) =>
    criteria?.value.find((one) => one.code === code)?.title ?? code ?? '';
  const order = (ties?.value ?? []).map(({ rule, criterion }) =>
    rule === 'criterion'
      ? say(w.tieByCriterion, { criterion: titleOf(criterion) })
      : say(rule === 'draw' ? w.tieByDraw : w.tieByCoFinancing),
  );
  return [
    {
      label: say(w.criteria),
      value: (criteria?.value ?? [])
        .map(({ title, maxPoints }) => `${title} (${String(maxPoints)})`)
        .join('; '),
    },
    { label: say(w.threshold), value: threshold && say(w.pointsSaid, { n: threshold.value }) },
    {
      label: say(w.aggregation),
      value: aggregation && say(aggregation.value === 'collegial' ? w.collegial : w.mean),
    },
    { label: say(w.rounding), value: rounding && say(w.decimals, { n: rounding.value.decimals }) },
    { label: say(w.tieRule), value: order.join('; ') },
    {
      label: say(w.seats),
      value:
        tableSeats &&
        (tableSeats.value === 'all-above-threshold' ? say(w.allAboveThreshold) : String(tableSeats.value)),
    },
  ];
}
