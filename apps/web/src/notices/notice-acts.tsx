import { actTypeWords, type Act } from '#engine';
import { KINDS, type KeptFile } from '#documents';
import { saySize } from '../documents/say-size.js';
import { useReader } from '../page/reader.js';
import { Day } from '../parts/time.js';
import { Original } from '../parts/original.js';
import type { PublishedNotice } from './notice.queries.js';
import { noticeWords as w } from './notice.words.js';

export type PublicDocument = {
  what: 'noticeText' | 'applicationForm' | 'draftConvention' | 'privacy';
  hash: string;
  /** Null where its bytes are not kept here. */
  file: KeptFile | null;
};

const kindOf = (mediaType: string) => Object.values(KINDS).find((kind) => kind.mediaType === mediaType);

export function Acts({
  notice,
  documents,
}: {
  notice: PublishedNotice;
  documents: readonly PublicDocument[];
}) {
  const { say } = useReader();
  const acts = actsOf(notice);
  return (
    <section aria-labelledby="atti">
      <h2 id="atti">{say(w.acts)}</h2>
      {acts.length === 0 && <p>{say(w.noActs)}</p>}
      <ul>
        {acts.map(({ what, act }) => (
          <li key={`${what}${act.number ?? ''}${act.date}`}>
            {say(w[what])}: <ActLine act={act} />
          </li>
        ))}
      </ul>
      {documents.length > 0 && (
        <>
          <h3>{say(w.documentsOfNotice)}</h3>
          <ul>
            {documents.map((document) => (
              <li key={document.what}>
                <PublicLink notice={notice} document={document} label={say(w[document.what])} />
                <details class="reckoning">
                  <summary>{say(w.fingerprint)}</summary>
                  <code class="hash">{document.hash}</code>
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type Linked = { notice: PublishedNotice; document: PublicDocument; label: string };

/** The document to be taken away, with what it is and how large; its name alone where it is not kept here. */
export function PublicLink({ notice, document: { hash, file }, label }: Linked) {
  const { language } = useReader();
  if (file === null) return <>{label}</>;
  return (
    <>
      <a href={`/avvisi/${notice.address}/documenti/${hash}`}>{label}</a>{' '}
      <span class="hint">
        {kindOf(file.mediaType)?.said}, {saySize(file.size, language)}
      </span>
    </>
  );
}

type Listed = { what: 'approvedBy' | 'rectification' | 'extension'; act: Act };

function actsOf(notice: PublishedNotice): Listed[] {
  if (notice.kind === 'co-programming') {
    const { notice: approved } = notice.context;
    return approved ? [{ what: 'approvedBy', act: approved.act }] : [];
  }
  const { approval, changes } = notice.context;
  return [
    ...(approval ? [{ what: 'approvedBy' as const, act: approval.act }] : []),
    ...changes.map(({ kind, act }) => ({ what: kind, act })),
  ];
}

function ActLine({ act }: { act: Act }) {
  const { say, language } = useReader();
  const type = actTypeWords(act.type)[language];
  return (
    <>
      {say(w.actOf, { type, number: act.number ?? '—' })} <Day date={act.date} />,{' '}
      <Original>
        {act.body}
        {act.title ? `: ${act.title}` : ''}
      </Original>
    </>
  );
}

export function Contacts({ notice, officer }: { notice: PublishedNotice; officer: string | null }) {
  const { say } = useReader();
  return (
    <section aria-labelledby="contatti">
      <h2 id="contatti">{say(w.contacts)}</h2>
      <dl class="facts">
        <dt>{say(w.office)}</dt>
        <dd>{notice.body}</dd>
        {notice.kind === 'notice' && (
          <>
            <dt>{say(w.officer)}</dt>
            <dd>{officer ?? say(w.officerLater)}</dd>
          </>
        )}
      </dl>
      {notice.kind === 'notice' && <p>{say(w.writeThrough)}</p>}
    </section>
  );
}
