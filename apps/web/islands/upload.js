/** Shows how far a form with files has come. Without script the form is sent as it is. */
for (const form of document.querySelectorAll('form[data-island~="upload"]')) {
  form.addEventListener('submit', (event) => {
    const files = [...form.querySelectorAll('input[type="file"]')].flatMap((field) => [...field.files]);
    if (files.length === 0 || event.submitter === null) return;
    event.preventDefault();
    const sent = new FormData(form, event.submitter);
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.value = 0;
    form.querySelector('[data-upload-lost]')?.remove();
    bar.setAttribute('aria-label', files.map(({ name }) => name).join(', '));
    event.submitter.before(bar);
    for (const button of form.querySelectorAll('button')) button.disabled = true;
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.value = total > 0 ? (loaded / total) * 100 : 0;
    });
    // A page that has moved on is opened at its own address; one that says what is wrong is shown as it came.
    request.addEventListener('load', () => {
      const moved = new URL(request.responseURL).pathname !== new URL(form.action).pathname;
      if (moved) location.assign(request.responseURL);
      else {
        document.open();
        document.write(request.responseText);
        document.close();
      }
    });
    request.addEventListener('error', () => {
      const lost = document.createElement('p');
      lost.className = 'field-error';
      lost.setAttribute('role', 'alert');
      lost.dataset.uploadLost = '';
      lost.textContent = form.dataset.lost;
      bar.replaceWith(lost);
      for (const button of form.querySelectorAll('button')) button.disabled = false;
    });
    request.open('POST', form.action);
    request.send(sent);
  });
}
