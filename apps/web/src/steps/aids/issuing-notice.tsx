import { civilDateOf, explainTerm, isCivilDate } from '#terms';
import {
  minimumNotice,
  type TerminationContext,
} from '../../../../../workflows/termination-notice/termination-notice.rules.js';
import { useReader } from '../../page/reader.js';
import { SummaryList } from '../../parts/summary-list.js';
import { Day, Reckoning } from '../../parts/time.js';
import type { Aided } from './aid.js';
import { aidWords as w } from './aid.words.js';

/** From when activities may cease, if the notice is delivered today; and by the day that is asked, until when it must be delivered. */
export function IssuingNotice({ context, data, calendar }: Aided<TerminationContext>) {
  const { say, language, now } = useReader();
  const today = civilDateOf(now);
  const least = minimumNotice(context, today, calendar, say(w.deliveredToday));
  const asked = data['lastDay'];
  const lastDay = typeof asked === 'string' && isCivilDate(asked) ? asked : null;
  return (
    <section class="arithmetic" aria-labelledby="notice-period">
      <h2 id="notice-period">{say(w.noticePeriod, { months: context.parameters.minimumMonths })}</h2>
      <SummaryList
        rows={[
          { label: say(w.earliest), value: <Day date={least.raw} /> },
          { label: say(w.conventionEnds), value: <Day date={context.convention.endsOn} /> },
          ...(lastDay === null
            ? []
            : [
                {
                  label: say(w.effectOn),
                  value: (
                    <strong>
                      <Day date={lastDay > least.raw ? lastDay : least.raw} />
                    </strong>
                  ),
                },
              ]),
        ]}
      />
      <p>{say(w.effectRule)}</p>
      <Reckoning lines={explainTerm(least, language)} norm={context.parameters.norm} />
    </section>
  );
}
