import { actTypeWords, type Act } from '#engine';
import { useReader } from '../page/reader.js';
import { Day } from '../parts/time.js';
import type { PublishedNotice } from './notice.queries.js';
import { noticeWords as w } from './notice.words.js';

export type PublicDocument = {
  what: 'noticeText' | 'applicationForm' | 'draftConvention' | 'privacy';
  hash: string;
  /** Whether the bytes are kept here. */
  kept: boolean;
};

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
            {documents.map(({ what, hash, kept }) => (
              <li key={what}>
                {kept ? (
                  <a href={`/avvisi/${notice.address}/documenti/${hash}`}>{say(w[what])}</a>
                ) : (
                  say(w[what])
                )}{' '}
                <span class="norm">
                  {say(w.fingerprint)} <code class="hash">{hash}</code>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
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
      {say(w.actOf, { type, number: act.number ?? '—' })} <Day date={act.date} />, {act.body}
      {act.title ? `: ${act.title}` : ''}
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
