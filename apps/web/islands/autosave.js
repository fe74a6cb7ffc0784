/** Saves the draft two seconds after the last change, and when a field is left. Files are sent with the form itself. */
const PAUSE_MS = 2000;
/** How long it waits after a saving that failed. */
const AGAIN_MS = 10_000;

for (const form of document.querySelectorAll('form[data-autosave]')) {
  const status = form.querySelector('[data-saved]');
  const revision = form.elements.namedItem('revision');
  let timer;
  let dirty = false;
  let stopped = false;
  let pending = 0;
  let saving = Promise.resolve();

  const save = () => {
    clearTimeout(timer);
    if (!dirty || stopped) return saving;
    dirty = false;
    pending += 1;
    saving = saving.then(send).finally(() => {
      pending -= 1;
    });
    return saving;
  };

  const send = async () => {
    if (stopped) return;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
      });
      if (answer.status === 401) {
        // Another session has another key: only the form itself leads through the sign-in and back.
        stopped = true;
        status.textContent = form.dataset.ended;
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const said = await answer.json();
      if (said.saved) revision.value = String(said.revision);
      else stopped = true;
      status.textContent = said.text;
    } catch {
      // What was written stays in the page.
      dirty = true;
      status.textContent = form.dataset.notSaved;
      clearTimeout(timer);
      timer = setTimeout(save, AGAIN_MS);
    }
  };

  form.addEventListener('input', () => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE_MS);
  });
  form.addEventListener('focusout', save);
  window.addEventListener('online', save);
  // What is being saved is waited for: the form must carry the revision that it leads to.
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (pending > 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      saving.then(() => form.requestSubmit(event.submitter));
      return;
    }
    stopped = true;
  });
}
