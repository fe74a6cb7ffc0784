import type { CaseView, SaidFinding } from '#reading';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { Notice } from '../parts/notice.js';
import { Lenses, lensCrumbs } from './case-head.js';
import { Exact } from './exact.js';
import { verificationWords as w } from './verification.words.js';
import { recordWords } from './record.words.js';

type Verified = {
  file: CaseView;
  entries: number;
  broken: SaidFinding | null;
  lastHash: string | null;
};

export const caseVerificationPage = (visit: Visit, given: Verified): Page => ({
  title: given.file.title,
  titleGiven: true,
  kicker: `${given.file.workflow.title} · ${visit.say(recordWords.verification)}`,
  crumbs: lensCrumbs(visit),
  content: <Verdict {...given} />,
});

function Verdict({ file, entries, broken, lastHash }: Verified) {
  const { say, now, path } = useReader();
  return (
    <>
      <Lenses of={file.id} />
      <p>{say(w.intro)}</p>
      {broken === null ? (
        <Notice kind="success" title={say(w.good)}>
          <p>{say(w.goodText, { n: entries })}</p>
        </Notice>
      ) : (
        <Notice kind="danger" title={say(w.bad)} alert>
          <p>
            {say(w.badText)} <strong>{broken.found}</strong>
          </p>
          <p>{broken.means}</p>
        </Notice>
      )}
      <dl class="summary-list">
        <div>
          <dt>{say(w.when)}</dt>
          <dd>
            <Exact at={now} />
          </dd>
        </div>
        <div>
          <dt>{say(w.identifier)}</dt>
          <dd>
            <code class="hash">{file.id}</code>
          </dd>
        </div>
        {lastHash !== null && (
          <div>
            <dt>{say(w.lastHash)}</dt>
            <dd>
              <code class="hash">{lastHash}</code>
            </dd>
          </div>
        )}
      </dl>
      {broken !== null && (
        <>
          <h2>{say(w.whatToDo)}</h2>
          <ol>
            {[say(w.doStop), say(w.doKeep), broken.todo, say(w.doTell), say(w.doCompare)].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
          <p>
            <a href={`/pratiche/${file.id}/storico/${broken.finding.revision}`}>
              {say(w.openStep, { n: broken.finding.revision })}
            </a>
          </p>
          <details class="technical">
            <summary>{say(w.forSystem)}</summary>
            <pre lang="en">{JSON.stringify(broken.finding, null, 2)}</pre>
          </details>
        </>
      )}
      <Checked />
      <p>
        <a class="btn btn-outline-primary" href={path}>
          {say(w.again)}
        </a>
      </p>
    </>
  );
}

/** @param before nothing was asked yet */
function Checked({ before = false }: { before?: boolean }) {
  const { say } = useReader();
  return (
    <>
      <h2>{say(before ? w.isChecked : w.checked)}</h2>
      <ul>
        {[w.checkBytes, w.checkChain, w.checkRules, w.checkRows].map((text) => (
          <li key={text.it}>{say(text)}</li>
        ))}
      </ul>
      <p>{say(w.notChecked)}</p>
    </>
  );
}

export type Looked = { code: string; found: 'nothing' | 'bad-code' | null };

export const verificationPage = (visit: Visit, given: Looked): Page => ({
  title: visit.say(w.title),
  crumbs: [],
  content: <LookUp {...given} />,
  status: given.found === null ? 200 : given.found === 'nothing' ? 404 : 422,
});

function LookUp({ code, found }: Looked) {
  const { say } = useReader();
  return (
    <>
      <p class="lead">{say(w.intro)}</p>
      {found !== null && (
        <Notice kind="warning" alert id="code-problem">
          <p>{say(found === 'nothing' ? w.notFound : w.badCode)}</p>
        </Notice>
      )}
      <form method="get" action="/verifica" class="look-up">
        <label for="code">{say(w.code)}</label>
        <p class="hint" id="code-hint">
          {say(w.codeHint)}
        </p>
        <input
          id="code"
          name="codice"
          class="form-control"
          value={code}
          required
          maxLength={100}
          spellcheck={false}
          autocomplete="off"
          aria-describedby={found === null ? 'code-hint' : 'code-problem code-hint'}
          aria-invalid={found === null ? undefined : true}
        />
        <button type="submit" class="btn btn-primary">
          {say(w.look)}
        </button>
      </form>
      <Checked before />
    </>
  );
}
