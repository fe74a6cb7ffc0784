import type { Change } from '#procedures';
import type { CaseView } from '#reading';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { DataTable } from '../parts/data-table.js';
import { Lenses, caseCrumbs } from './case-head.js';
import type { EntrySeen } from './entries.js';
import { EntryEffects, EntryFacts } from './entry.js';
import { SEAL } from './entry-brief.js';
import { historyWords as w } from './history.words.js';
import { recordWords } from './record.words.js';
import { leavesOf, sayPlace, wordsOf } from './leaves.js';
import { isNamed, ValueView } from './value-view.js';
import { localTimeOf } from '#terms';
import { saySecond } from './exact.js';
import { Original } from '../parts/original.js';
import { Norm } from '../parts/norm.js';

export type EntryGiven = {
  file: CaseView;
  entry: EntrySeen;
  /** The act for many cases that this step comes from, for who may follow it. */
  order: string | null;
  /** `hidden` from who does not see the data of the case; null where its rules cannot be asked again. */
  changes: Change[] | null | 'hidden';
  /** Some of what changed is kept back from this reader for now. */
  someConcealed: boolean;
};

export const entryPage = (visit: Visit, given: EntryGiven): Page => ({
  title: `${visit.say(w.step, { n: given.entry.revision })}: ${given.entry.text}`,
  kicker: <Original>{given.file.title}</Original>,
  crumbs: [
    ...caseCrumbs(visit, given.file),
    { label: visit.say(recordWords.history), href: `/pratiche/${given.file.id}/storico` },
  ],
  content: <EntryWhole {...given} />,
});

function EntryWhole({ file, entry, order, changes, someConcealed }: EntryGiven) {
  const { say } = useReader();
  const at = (revision: number) => `/pratiche/${file.id}/storico/${revision}`;
  return (
    <>
      <Lenses of={file.id} />
      <EntryFacts entry={entry} />
      {order !== null && (
        <p>
          {say(w.partOfOrder)} <a href={`/spostamenti/${order}`}>{say(w.openOrder)}</a>
        </p>
      )}
      <h2>{say(w.data)}</h2>
      <Data entry={entry} />
      {changes !== 'hidden' && entry.revision > 1 && <Changes {...{ entry, changes, someConcealed }} />}
      <EntryEffects entry={entry} whole />
      <Seal file={file} entry={entry} />
      <nav class="ways-on" aria-label={say(w.steps)}>
        {entry.revision > 1 && <a href={at(entry.revision - 1)}>{say(w.earlier)}</a>}
        {entry.revision < file.revision && <a href={at(entry.revision + 1)}>{say(w.later)}</a>}
      </nav>
    </>
  );
}

function Data({ entry }: Pick<EntryGiven, 'entry'>) {
  const { say } = useReader();
  const { data, withheld, event, names, amounts } = entry;
  if (withheld !== null)
    return (
      <p>
        {withheld.text} <Norm>{withheld.norm}</Norm>
      </p>
    );
  if (data === null) return <p>{say(w.dataHidden)}</p>;
  const named =
    typeof data === 'object' ? Object.keys(data).filter((name) => isNamed(event, [name], names)) : [];
  if (named.length === 0) return <p>{say(w.noData)}</p>;
  return <ValueView event={event} value={data} names={names} amounts={amounts} />;
}

type ChangesGiven = {
  entry: EntrySeen;
  changes: Change[] | null;
  someConcealed: boolean;
};

function Changes({ entry, changes, someConcealed }: ChangesGiven) {
  const { say } = useReader();
  const { event, names, amounts } = entry;
  const told = (changes ?? [])
    .flatMap(leavesOf)
    .filter(
      ({ path, before, after }) => (before ?? after ?? null) !== null && isNamed(event, wordsOf(path), names),
    );
  if (changes === null || told.length === 0) {
    const why = someConcealed ? w.changesConcealed : w.noChanges;
    return (
      <>
        <h2>{say(w.changes)}</h2>
        <p>
          {say(changes === null ? w.changesUnknown : why)} {someConcealed && entry.withheld?.text}
        </p>
      </>
    );
  }
  const side = (path: readonly string[], value: unknown) =>
    value === undefined || value === null ? (
      <span class="not-given">{say(w.nothing)}</span>
    ) : (
      <ValueView {...{ event, value, names, amounts }} path={wordsOf(path)} />
    );
  return (
    <>
      <h2>{say(w.changes)}</h2>
      <DataTable
        caption={say(w.changesCaption)}
        rows={told}
        keyOf={({ path }) => path.join('/')}
        columns={[
          { label: say(w.what), header: true, cell: ({ path }) => sayPlace(event, path, names, say) },
          { label: say(w.before), cell: ({ path, before }) => side(path, before) },
          { label: say(w.after), cell: ({ path, after }) => side(path, after) },
        ]}
      />
      {someConcealed && <p class="hint">{say(w.someConcealed)}</p>}
    </>
  );
}

function Seal({ file, entry }: Pick<EntryGiven, 'file' | 'entry'>) {
  const { say, body, language } = useReader();
  const { names: _names, amounts: _amounts, owed: _owed, text: _text, norm: _norm, ...technical } = entry;
  const when = `${saySecond(entry.recordedAt, language)} (UTC${localTimeOf(entry.recordedAt).offset})`;
  return (
    <>
      <h2 id={SEAL}>{say(w.seal)}</h2>
      <dl class="summary-list">
        <div>
          <dt>{say(w.hash)}</dt>
          <dd>
            <code class="hash">{entry.hash}</code>
          </dd>
        </div>
        <div>
          <dt>{say(w.previous)}</dt>
          <dd>
            {entry.revision === 1 ? say(w.firstOfChain) : <code class="hash">{entry.previousHash}</code>}
          </dd>
        </div>
        <div>
          <dt>{say(w.citation)}</dt>
          <dd>{say(w.cite, { body, title: file.title, n: entry.revision, when, hash: entry.hash })}</dd>
        </div>
      </dl>
      <p>{say(w.rules, { n: entry.workflowVersion })}</p>
      <details class="technical">
        <summary>{say(w.technical)}</summary>
        <pre>{JSON.stringify(technical, null, 2)}</pre>
      </details>
    </>
  );
}
