import { sayEuro } from '#money';
import { useReader } from '../page/reader.js';
import { PublicLink, type PublicDocument } from './notice-acts.js';
import { Original } from '../parts/original.js';
import type { PublishedNotice } from './notice.queries.js';
import { noticeWords as w } from './notice.words.js';

export function ForWhom({ notice }: { notice: PublishedNotice }) {
  const { say } = useReader();
  if (notice.kind === 'co-programming')
    return (
      <section aria-labelledby="a-chi">
        <h2 id="a-chi">{say(w.forWhom)}</h2>
        <p>{say(w.forWhomPath)}</p>
      </section>
    );
  const { requirements, groupings } = notice.context.parameters;
  const together = !groupings.allowed.value
    ? w.alone
    : groupings.toBeConstituted.value
      ? w.groupedLater
      : w.grouped;
  return (
    <section aria-labelledby="a-chi">
      <h2 id="a-chi">{say(w.forWhom)}</h2>
      <p>{say(w.forWhomLead)}</p>
      <ul>
        {requirements.value.map(({ code, text, norm }) => (
          <li key={code}>
            <Original>
              {text} <span class="norm">({norm})</span>
            </Original>
          </li>
        ))}
      </ul>
      <p>
        {say(together)}{' '}
        <span class="norm">
          (<Original>{groupings.allowed.norm}</Original>)
        </span>
      </p>
    </section>
  );
}

export function Programmes({ notice }: { notice: PublishedNotice }) {
  const { say, language } = useReader();
  if (notice.kind === 'co-programming')
    return (
      <section aria-labelledby="programmi">
        <h2 id="programmi">{say(w.areas)}</h2>
        <ul>
          {notice.context.areas.map(({ code, title }) => (
            <li key={code}>
              <Original>{title}</Original>
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <section aria-labelledby="programmi">
      <h2 id="programmi">{say(w.programmes)}</h2>
      <ul class="plain">
        {notice.context.programmes.map(({ code, title, aim, contribution }) => (
          <li key={code} class="programme">
            <h3>
              {code} · <Original>{title}</Original>
            </h3>
            <p>
              <Original>{aim}</Original>
            </p>
            <p>
              {say(w.contribution)}: <strong class="amount">{sayEuro(contribution, language)}</strong>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Needing = { notice: PublishedNotice; documents: readonly PublicDocument[] };

export function Needed({ notice, documents: published }: Needing) {
  const { say } = useReader();
  if (notice.kind === 'co-programming') return null;
  const documents = notice.context.parameters.requirements.value.flatMap(({ text, documents: listed }) =>
    listed.map((one) => ({ ...one, text })),
  );
  const form = published.find(({ what, file }) => what === 'applicationForm' && file !== null);
  return (
    <section aria-labelledby="cosa-serve">
      <h2 id="cosa-serve">{say(w.needed)}</h2>
      <p>{say(w.neededLead)}</p>
      {form && (
        <p>
          <PublicLink notice={notice} document={form} label={say(w.downloadForm)} />
        </p>
      )}
      <div class="table-scroll" tabindex={0} role="group" aria-label={say(w.neededTable)}>
        <table class="table table-stack">
          <thead>
            <tr>
              <th scope="col">{say(w.document)}</th>
              <th scope="col">{say(w.forWhat)}</th>
              <th scope="col">{say(w.ifMissing)}</th>
            </tr>
          </thead>
          <tbody>
            {documents.map(({ code, title, text, rescuable }) => (
              <tr key={code}>
                <th scope="row">
                  <Original>{title}</Original>
                </th>
                <td data-label={say(w.forWhat)}>
                  <Original>{text}</Original>
                </td>
                <td data-label={say(w.ifMissing)}>{say(rescuable ? w.rescuable : w.notRescuable)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
