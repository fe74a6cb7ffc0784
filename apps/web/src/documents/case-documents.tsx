import type { CaseDocument } from '#reading';
import { fieldName } from '../forms/names.js';
import { useReader } from '../page/reader.js';
import { When } from '../parts/time.js';
import { documentWords as w } from './document.words.js';
import { FileLink } from './file-link.js';

type Given = { documents: readonly CaseDocument[]; organisation: (id: string) => string };

const FIRST = 5;

/** What was sent for a case, the last first: which file, as what, by whom, when. */
export function CaseDocuments({ documents, organisation }: Given) {
  const { say } = useReader();
  if (documents.length === 0) return null;
  const others = documents.slice(FIRST);
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{say(w.documents)}</h2>
      <Files documents={documents.slice(0, FIRST)} organisation={organisation} />
      {others.length > 0 && (
        <details class="reckoning">
          <summary>{say(w.others, { count: others.length })}</summary>
          <Files documents={others} organisation={organisation} />
        </details>
      )}
    </section>
  );
}

function Files({ documents, organisation }: Given) {
  const { say } = useReader();
  return (
    <ul class="files">
      {documents.map((one) => (
        <li key={one.id}>
          <FileLink file={one} />
          <p>
            {[
              ...kindOf(one, say),
              one.organisation === null ? (one.sender ?? say(w.office)) : organisation(one.organisation),
            ].join(', ')}
            , <When at={one.uploadedAt} />
          </p>
          {!one.submitted && <p class="hint">{say(w.notNamedYet)}</p>}
        </li>
      ))}
    </ul>
  );
}

/** A document that is called one says nothing by it. */
const kindOf = (one: CaseDocument, say: ReturnType<typeof useReader>['say']): string[] => {
  const kind = sayField(one, say);
  return kind === say(fieldName('', ['document'])) ? [] : [kind];
};

/** `Proposta (P3)`: what the field is called, and the row in which it stands, where rows have codes. */
function sayField({ event, field }: CaseDocument, say: ReturnType<typeof useReader>['say']): string {
  const [, root, ...path] = field.split('/');
  const rows = path.filter((part) => part.startsWith('@')).map((part) => part.slice(1));
  const names = path.filter((part) => !part.startsWith('@') && !/^\d+$/.test(part));
  const name = say(root === 'data' && names.length > 0 ? fieldName(event, names) : w.ofTheAct);
  return rows.length > 0 ? `${name} (${rows.join(', ')})` : name;
}
