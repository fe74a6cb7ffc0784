import { explainTerm } from '#terms';
import type { TerminationContext } from '../../../../../workflows/termination-notice/termination-notice.rules.js';
import { choiceName } from '../../forms/names.js';
import { useReader } from '../../page/reader.js';
import { SummaryList } from '../../parts/summary-list.js';
import { Day, Reckoning, When } from '../../parts/time.js';
import type { Presented } from './ground.js';
import { presenterWords as w } from './presenter.words.js';

/** The ground, the delivery, and the day at the end of which activities cease, with how it was counted. */
export function Termination({ context, known }: Presented<TerminationContext>) {
  const { say, language } = useReader();
  const { organisation, convention, issued, delivery, lastDay, titles } = context;
  return (
    <>
      <SummaryList
        rows={[
          { label: say(w.partners), value: known.organisation(organisation) },
          {
            label: say(w.target),
            value: issued
              ? [say(choiceName(issued.level)), issued.target, titles[issued.target]]
                  .filter(Boolean)
                  .join(' · ')
              : say(w.withIssue),
          },
          { label: say(w.ground), value: issued ? say(choiceName(issued.ground)) : say(w.withIssue) },
          { label: say(w.motivation), value: issued?.motivation ?? say(w.withIssue) },
          { label: say(w.lastDayAsked), value: issued ? <Day date={issued.lastDay} /> : say(w.withIssue) },
          {
            label: say(w.delivered),
            value: delivery ? <When at={delivery.deliveredAt} /> : say(w.notDelivered),
          },
          {
            label: say(w.lastDay),
            value: lastDay ? (
              <strong>
                <Day date={lastDay} />
              </strong>
            ) : (
              say(w.withDelivery)
            ),
          },
          { label: say(w.conventionEnds), value: <Day date={convention.endsOn} /> },
        ]}
      />
      {delivery && (
        <Reckoning lines={explainTerm(delivery.minimum, language)} norm={context.parameters.norm} />
      )}
    </>
  );
}
