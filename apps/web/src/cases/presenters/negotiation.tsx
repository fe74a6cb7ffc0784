import type { NegotiationContext } from '../../../../../workflows/negotiation/negotiation.context.js';
import { useReader } from '../../page/reader.js';
import { DataTable } from '../../parts/data-table.js';
import { SummaryList } from '../../parts/summary-list.js';
import { Day } from '../../parts/time.js';
import type { Presented } from './ground.js';
import { presenterWords as w } from './presenter.words.js';
import { Euro } from './said.js';

/** Who sits at the table, what has been agreed, and every session with its outcome. */
export function Negotiation({ context, known }: Presented<NegotiationContext>) {
  const { say } = useReader();
  const { programme, partners, sessions, convened, versions, fixedVersion, agreement } = context;
  const last = fixedVersion ?? versions.at(-1)?.version;
  const next = convened.filter(({ sessionOn }) => !sessions.some(({ heldOn }) => heldOn >= sessionOn));
  return (
    <>
      <SummaryList
        rows={[
          { label: say(w.programme), value: `${programme.code} · ${programme.title}` },
          { label: say(w.contribution), value: <Euro cents={programme.contribution} /> },
          { label: say(w.contributionOfBody), value: <Euro cents={programme.municipalShare} /> },
          {
            label: say(w.partners),
            value: partners.map(({ lead }) => <div key={lead}>{known.organisation(lead)}</div>),
          },
          {
            label: say(w.project),
            value: last === undefined ? say(w.noVersion) : say(w.version, { n: last }),
          },
          { label: say(w.agreement), value: say(agreement ? w.agreed : w.notAgreed) },
          ...(next.length === 0
            ? []
            : [
                {
                  label: say(w.convened),
                  value: next.map(({ sessionOn, place }) => (
                    <div key={sessionOn}>
                      <Day date={sessionOn} />, {place}
                    </div>
                  )),
                },
              ]),
        ]}
      />
      {sessions.length > 0 && (
        <DataTable
          caption={say(w.sessions)}
          rows={sessions}
          keyOf={({ heldOn }) => heldOn}
          columns={[
            { label: say(w.heldOn), header: true, cell: ({ heldOn }) => <Day date={heldOn} /> },
            { label: say(w.present), cell: ({ present }) => present.map(known.organisation).join(', ') },
            { label: say(w.outcome), cell: ({ outcome }) => outcome },
          ]}
        />
      )}
    </>
  );
}
