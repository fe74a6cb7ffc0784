import { FormKey } from '../forms/form-key.js';
import type { Page } from '../page/page.js';
import { useReader } from '../page/reader.js';
import type { Visit } from '../page/visit.js';
import { EmptyState } from '../parts/empty-state.js';
import { Notice } from '../parts/notice.js';
import { signInWords as w } from './sign-in.words.js';

export const actsForPage = (visit: Visit, back: string, wrong: boolean): Page => ({
  title: visit.say(w.actsForTitle),
  crumbs: [],
  ...(wrong ? { status: 422 } : {}),
  content: <ActsFor back={back} wrong={wrong} />,
});

function ActsFor({ back, wrong }: { back: string; wrong: boolean }) {
  const { say, viewer } = useReader();
  const organisations = new Map(viewer?.mandates.map((one) => [one.organisation, one.organisationName]));
  if (organisations.size === 0) return <EmptyState>{say(w.actsForNone)}</EmptyState>;
  const chosen = viewer?.actsFor ?? [...organisations.keys()][0];
  return (
    <>
      {wrong && (
        <Notice kind="danger" alert>
          {say(w.actsForWrong)}
        </Notice>
      )}
      <p class="lead">{say(w.actsForAbout)}</p>
      <form method="post" action="/ente-per-cui-opero">
        <FormKey />
        <input type="hidden" name="da" value={back} />
        <fieldset>
          <legend>{say(w.actsForWhich)}</legend>
          {[...organisations].map(([id, name]) => (
            <div class="choice" key={id}>
              <input type="radio" id={`o-${id}`} name="organisation" value={id} checked={id === chosen} />
              <label for={`o-${id}`}>{name}</label>
            </div>
          ))}
        </fieldset>
        <button type="submit" class="btn btn-primary">
          {say(w.actsForButton)}
        </button>
      </form>
    </>
  );
}
