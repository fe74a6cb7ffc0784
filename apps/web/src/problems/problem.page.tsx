import { problemKinds, type Problem, type ProblemKind } from '#door';
import type { Said } from '#engine';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { problemWords as w } from './problem.words.js';

const own: Partial<Record<ProblemKind, { title: Said; text: Said }>> = {
  unknown: { title: w.notFoundTitle, text: w.notFound },
  broken: { title: w.brokenTitle, text: w.broken },
  unavailable: { title: w.awayTitle, text: w.away },
  'cross-site': { title: w.crossSiteTitle, text: w.crossSite },
};

/** A page that says what happened and what to do; of what nobody foresaw, only its number. */
export function problemPage(problem: Problem, visit: Visit, sent: URLSearchParams | null): Page {
  const { status, title, remedy } = problemKinds[problem.kind];
  // Of an address that somebody typed or cut, no code of a program helps: the page without its filters does.
  const asked = problem.kind === 'bad-request' && sent === null;
  const said = asked ? { title: w.badAddressTitle, text: w.badAddress } : own[problem.kind];
  const { detail } = problem.content;
  const heading = visit.say(said?.title ?? title);
  return {
    title: heading,
    crumbs: [],
    status,
    content: (
      <ProblemText
        detail={detail && !saysNoMore(visit.say(detail), heading) ? detail : undefined}
        text={said?.text ?? remedy}
        errors={asked ? [] : (problem.content.errors?.(visit.language).map(({ message }) => message) ?? [])}
        unfiltered={asked}
        sent={sent}
        retry={sent === null && (problem.kind === 'broken' || problem.kind === 'unavailable')}
      />
    ),
  };
}

/** "La pagina non c’è." under "Questa pagina non c’è". */
const saysNoMore = (detail: string, heading: string): boolean =>
  detail.replace(/^(La|The) /, '').toLowerCase() ===
  `${heading.replace(/^(Questa|This) /, '')}.`.toLowerCase();

type Given = {
  detail: Said | undefined;
  text: Said;
  errors: string[];
  sent: URLSearchParams | null;
  /** The same address may answer the next time. */
  retry: boolean;
  /** The same page answers without what stands after the question mark. */
  unfiltered: boolean;
};

function ProblemText({ detail, text, errors, sent, retry, unfiltered }: Given) {
  const { say, viewer, path, query, id } = useReader();
  // Sentences, and not what the form itself brought along: codes, hashes, numbers.
  const written = [...(sent ?? [])].filter(
    ([name, value]) => !name.startsWith('_') && name !== 'password' && value.length > 20 && /\s/.test(value),
  );
  return (
    <div class="problem">
      {detail && <p class="lead">{say(detail)}</p>}
      <p>{say(text)}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {written.length > 0 && (
        <section>
          <h2>{say(w.whatYouWrote)}</h2>
          {written.map(([name, value]) => (
            <pre key={name}>{value}</pre>
          ))}
        </section>
      )}
      <ul class="ways-on">
        {retry && (
          <li>
            <a class="btn btn-primary" href={query.size > 0 ? `${path}?${String(query)}` : path}>
              {say(w.retry)}
            </a>
          </li>
        )}
        {unfiltered && (
          <li>
            <a href={path}>{say(w.withoutFilters)}</a>
          </li>
        )}
        {sent && (
          <li>
            <a href={path}>{say(w.goBack)}</a>
          </li>
        )}
        <li>
          <a href="/">{say(w.goHome)}</a>
        </li>
        {!viewer && (
          <li>
            <a href={`/accedi?da=${encodeURIComponent(path)}`}>{say(w.signIn)}</a>
          </li>
        )}
        <li>
          <a href="/assistenza">{say(w.help)}</a>
        </li>
      </ul>
      <p class="request-number">{say(w.number, { id })}</p>
    </div>
  );
}
