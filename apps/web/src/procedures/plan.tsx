import type { PlanStep, ProcedurePlan } from '#procedure-files';
import { civilDateOf, explainTerm, localTimeOf, instantOf, sayDate, sayInstant } from '#terms';
import { useReader } from '../page/reader.js';
import { DataTable } from '../parts/data-table.js';
import { EmptyState } from '../parts/empty-state.js';
import { Reckoning } from '../parts/time.js';
import { PlanPicture } from './plan-picture.js';
import { procedureWords as w } from './procedure.words.js';

/** The phases on a line of time, and the same dates in a table, each with its reckoning. */
export function Plan({ plan }: { plan: ProcedurePlan | null }) {
  const { say, language, now } = useReader();
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{say(w.plan)}</h2>
      {plan === null ? (
        <EmptyState>{say(w.planNotYet)}</EmptyState>
      ) : (
        <>
          <p>{say(w.planAbout, { day: sayDate(plan.publishOn, language) })}</p>
          <PlanPicture steps={plan.steps} today={civilDateOf(now)} />
          <DataTable
            caption={say(w.planTable)}
            rows={plan.steps}
            keyOf={({ code }) => code}
            columns={[
              { label: say(w.when), header: true, cell: (step) => <StepDay step={step} /> },
              { label: say(w.state), cell: ({ phase }) => say(w[phase]) },
              { label: say(w.what), cell: ({ title, english }) => (language === 'it' ? title : english) },
              { label: say(w.who), cell: ({ who }) => <span class="together">{say(w[who])}</span> },
              {
                label: say(w.why),
                cell: ({ derivation, norm }) => (
                  <Reckoning lines={derivation && explainTerm(derivation, language)} norm={norm} />
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

function StepDay({ step: { at, day } }: { step: PlanStep }) {
  const { language } = useReader();
  if (at === null) return <time datetime={day}>{sayDate(day, language)}</time>;
  const instant = instantOf(at);
  return <time datetime={localTimeOf(instant).local}>{sayInstant(instant, language)}</time>;
}
