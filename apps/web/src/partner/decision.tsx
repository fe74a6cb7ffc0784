import { actTypeWords, type Act } from '#engine';
import { useReader } from '../page/reader.js';
import { Original } from '../parts/original.js';
import { SummaryList } from '../parts/summary-list.js';
import { Day } from '../parts/time.js';
import { caseWords as w } from './case.words.js';

/** By which act an application was excluded, and why. */
export type DecisionShown = { act: Act; grounds: readonly string[]; motivation: string };

export function Decision({ decision: { act, grounds, motivation } }: { decision: DecisionShown }) {
  const { say, language } = useReader();
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{say(w.decided)}</h2>
      <SummaryList
        rows={[
          {
            label: say(w.reasonsGiven),
            value: (
              <Original>
                {grounds.map((ground) => (
                  <p key={ground}>{ground}</p>
                ))}
              </Original>
            ),
          },
          { label: say(w.motivation), value: <Original>{motivation}</Original> },
          {
            label: say(w.decidedBy),
            value: (
              <>
                {actTypeWords(act.type)[language]} {act.number ?? ''}, <Day date={act.date} />
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
