import type { ActionView, ContestedView, DeadlineView } from '#reading';
import { civilDateOf, plusSeconds, sayDate } from '#terms';
import { useReader } from '../page/reader.js';
import { DataTable } from '../parts/data-table.js';
import { Day } from '../parts/time.js';
import { ActForms } from './act-forms.js';
import { windowsWords as w } from './windows.words.js';

const ID = 'finestre';

/** Per act and addressee: until when they can sue, and which power still exists. */
type Given = {
  caseId: string;
  contested: readonly ContestedView[];
  /** What this reader may record of an act. */
  recordable: readonly ActionView[];
};

export function Windows({ caseId, contested, recordable }: Given) {
  const { say } = useReader();
  if (contested.length === 0) return null;
  const acts = [...new Set(contested.map(({ act }) => act))];
  return (
    <section aria-labelledby={ID}>
      <h2 id={ID}>{say(w.title)}</h2>
      <p>{say(w.intro)}</p>
      {acts.map((act) => (
        <OfAnAct key={act} {...{ caseId, recordable }} same={contested.filter((one) => one.act === act)} />
      ))}
    </section>
  );
}

type Line = { one: ContestedView; id: string; name: string; window: DeadlineView | null };

function OfAnAct({
  caseId,
  same,
  recordable,
}: Omit<Given, 'contested'> & { same: readonly ContestedView[] }) {
  const { say, language } = useReader();
  const [first] = same;
  if (!first) return null;
  return (
    <>
      <h3>{first.name}</h3>
      <p>{say(w.adopted, { day: sayDate(first.adoptedOn, language) })}</p>
      <Marks of={same} />
      <DataTable
        caption={say(w.caption, { name: first.name })}
        headed
        rows={same.flatMap(linesOf)}
        keyOf={({ id }) => id}
        columns={[
          { label: say(w.addressee), header: true, cell: ({ one }) => one.addresseeName },
          {
            label: say(w.reached),
            cell: ({ one }) => (one.reachedOn === null ? say(w.notKnown) : <Day date={one.reachedOn} />),
          },
          {
            label: say(w.window),
            cell: ({ window, name }) => (window ? <a href={`/scadenze/${window.id}`}>{name}</a> : name),
          },
          { label: say(w.until), cell: (line) => <Until line={line} /> },
          {
            label: say(w.means),
            cell: ({ window }) => (window === null ? say(w.awaitingMeans) : window.onExpiry),
          },
        ]}
      />
      <ActForms {...{ caseId, same, recordable }} />
    </>
  );
}

/** One line for each window; one for all those that do not run yet. */
function linesOf(one: ContestedView): Line[] {
  const of = `${one.act}/${one.addressee}`;
  const running = one.windows.map((window): Line => ({ one, id: window.id, name: window.name, window }));
  const names = one.awaiting.map(({ name }) => name).join('; ');
  return names === '' ? running : [...running, { one, id: of, name: names, window: null }];
}

function Until({ line: { window } }: { line: Line }) {
  const { say, language } = useReader();
  if (window === null) return <>{say(w.awaiting)}</>;
  const day = sayDate(lastDayOf(window), language);
  if (window.status === 'open') return <strong>{say(w.running, { day })}</strong>;
  return <>{window.status === 'expired' ? say(w.passed, { day }) : say(w.closed)}</>;
}

const lastDayOf = ({ dueAt }: DeadlineView): string => civilDateOf(plusSeconds(dueAt, -1));

/** What became of the act, once for all whom it concerns. */
export function Marks({ of }: { of: readonly ContestedView[] }) {
  const { say, language } = useReader();
  const said = of.flatMap(({ marks, addresseeName }) =>
    marks.map(({ how, on, reference }) => {
      const sentence = say(w[how], { day: sayDate(on, language), reference });
      return how === 'challenged' ? `${addresseeName}: ${sentence}` : sentence;
    }),
  );
  return (
    <ul>
      {[...new Set(said)].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
