import { useReader } from '../page/reader.js';
import { organisationFor } from '../partner/organisation.js';
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
  const organisation = organisationFor(viewer);
  const several = new Set(viewer.mandates.map((one) => one.organisation)).size > 1;
  return (
    <>
      <span class="slim-who">{say(w.signedInAs, { name: viewer.person.displayName })}</span>
      {!several && organisation && organisation.name !== viewer.person.displayName && (
        <span>{say(w.actsFor, { name: organisation.name })}</span>
      )}
      <a class="slim-link" href="/preferenze">
        {say(w.preferences)}
      </a>
      {several && (
        <a class="slim-link" href="/ente-per-cui-opero">
          {organisation ? say(w.actsFor, { name: organisation.name }) : say(w.chooseActsFor)}
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
