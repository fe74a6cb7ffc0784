import { useReader } from '../page/reader.js';
import { FormKey } from '../forms/form-key.js';
import { frameWords as w } from './frame.words.js';

/** Who has signed in, for which organisation, and the way out. */
export function WhoIsThere() {
  const { say, viewer, path } = useReader();
  if (!viewer) {
    if (path === '/accedi') return null;
    return (
      <a class="slim-link" href={path === '/' ? '/accedi' : `/accedi?da=${encodeURIComponent(path)}`}>
        {say(w.signIn)}
      </a>
    );
  }
  const chosen = viewer.mandates.find(({ organisation }) => organisation === viewer.actsFor);
  return (
    <>
      <span class="slim-who">{say(w.signedInAs, { name: viewer.person.displayName })}</span>
      <a class="slim-link" href="/preferenze">
        {say(w.preferences)}
      </a>
      {viewer.mandates.length > 0 && (
        <a class="slim-link" href="/ente-per-cui-opero">
          {chosen ? say(w.actsFor, { name: chosen.organisationName }) : say(w.chooseActsFor)}
        </a>
      )}
      <form method="post" action="/esci" class="inline">
        <FormKey />
        <button type="submit" class="slim-link as-link">
          {say(w.signOut)}
        </button>
      </form>
    </>
  );
}
