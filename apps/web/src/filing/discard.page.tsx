import { FormKey } from '../forms/form-key.js';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { crumbsOf, discardPath, listPath } from './paths.js';
import type { Filing } from './filing.js';
import { filingWords as w } from './filing.words.js';

export const discardPage = (visit: Visit, filing: Filing): Page => ({
  title: visit.say(w.discardTitle),
  crumbs: crumbsOf(visit, filing, true),
  content: <Discard filing={filing} />,
});

function Discard({ filing }: { filing: Filing }) {
  const { say } = useReader();
  return (
    <>
      <p class="lead">{say(w.discardLead)}</p>
      <form method="post" action={discardPath(filing)}>
        <FormKey />
        <div class="button-row">
          <button type="submit" class="btn btn-danger">
            {say(w.discard)}
          </button>
          <a href={listPath(filing)}>{say(w.keep)}</a>
        </div>
      </form>
    </>
  );
}
