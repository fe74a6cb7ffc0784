import { civilDateOf, explainTerm, isInstant } from '#terms';
import {
  minimumNotice,
  type TerminationContext,
} from '../../../../../workflows/termination-notice/termination-notice.rules.js';
import { useReader } from '../../page/reader.js';
import { SummaryList } from '../../parts/summary-list.js';
import { Day, Reckoning } from '../../parts/time.js';
import type { Aided } from './aid.js';
import { aidWords as w } from './aid.words.js';

/** The day at the end of which activities cease, once the delivery is known. */
export function ProvingDelivery({ context, data, calendar }: Aided<TerminationContext>) {
  const { say, language } = useReader();
  const asked = context.issued?.lastDay ?? null;
  const delivered = data['deliveredAt'];
  const least =
    typeof delivered === 'string' && isInstant(delivered)
      ? minimumNotice(context, civilDateOf(delivered), calendar, say(w.delivery))
      : null;
  return (
    <section class="arithmetic" aria-labelledby="notice-period">
      <h2 id="notice-period">{say(w.noticePeriod, { months: context.parameters.minimumMonths })}</h2>
      <SummaryList
        rows={[
          { label: say(w.dayNamed), value: asked && <Day date={asked} /> },
          ...(least === null
            ? []
            : [
                { label: say(w.earliestSince), value: <Day date={least.raw} /> },
                {
                  label: say(w.effectOn),
                  value: (
                    <strong>
                      <Day date={asked !== null && asked > least.raw ? asked : least.raw} />
                    </strong>
                  ),
                },
              ]),
        ]}
      />
      <p>{say(w.effectRule)}</p>
      {least && <Reckoning lines={explainTerm(least, language)} norm={context.parameters.norm} />}
    </section>
  );
}
