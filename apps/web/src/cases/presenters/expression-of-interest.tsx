import type { ExpressionContext } from '../../../../../workflows/expression-of-interest/expression-of-interest.context.js';
import { choiceName } from '../../forms/names.js';
import { useReader } from '../../page/reader.js';
import { DataTable } from '../../parts/data-table.js';
import { SummaryList } from '../../parts/summary-list.js';
import { When } from '../../parts/time.js';
import type { Presented } from './ground.js';
import { presenterWords as w } from './presenter.words.js';
import { ActSaid, Euro } from './said.js';

/** Who applies for what, whether each requirement is met, and what was decided. */
export function ExpressionOfInterest({ context, known }: Presented<ExpressionContext>) {
  const { say } = useReader();
  const { applicant, form, submissions, adhesions, checks, decision, programmes } = context;
  const titles = new Map(programmes.map(({ code, title }) => [code, title]));
  const last = submissions.at(-1);
  return (
    <>
      <SummaryList
        rows={[
          { label: say(w.lead), value: known.organisation(form?.lead ?? applicant) },
          {
            label: say(w.partners),
            value: form?.members.map(({ organisation }) => (
              <div key={organisation}>
                {known.organisation(organisation)}
                {adhesions[organisation] && (
                  <>
                    {': '}
                    {say(w.adhesionConfirmed)} <When at={adhesions[organisation].at} />
                  </>
                )}
              </div>
            )),
          },
          { label: say(w.submitted), value: last ? <When at={last.at} /> : say(w.notSubmitted) },
          ...(decision
            ? [
                { label: say(w.decision), value: <ActSaid act={decision.act} /> },
                { label: say(w.motivation), value: decision.motivation },
              ]
            : []),
        ]}
      />
      {form && (
        <DataTable
          caption={say(w.programmes)}
          rows={form.programmes}
          keyOf={({ code }) => code}
          columns={[
            {
              label: say(w.programme),
              header: true,
              cell: ({ code }) => `${code} · ${titles.get(code) ?? ''}`,
            },
            {
              label: say(w.coFinancing),
              number: true,
              cell: ({ coFinancing }) => <Euro cents={coFinancing} />,
            },
          ]}
        />
      )}
      {Object.keys(checks).length > 0 && (
        <DataTable
          caption={say(w.requirements)}
          rows={Object.entries(checks)}
          keyOf={([requirement]) => requirement}
          columns={[
            { label: say(w.requirement), header: true, cell: ([requirement]) => requirement },
            { label: say(w.outcome), cell: ([, { outcome }]) => say(choiceName(outcome)) },
            { label: say(w.reason), cell: ([, { reason }]) => reason },
          ]}
        />
      )}
    </>
  );
}
