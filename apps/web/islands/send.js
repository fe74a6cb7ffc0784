/** A form that sends for good is sent once; when the line is cut, its button comes back, and pressing it again is safe. */
for (const form of document.querySelectorAll('form[data-island="send"]')) {
  const button = form.querySelector('button[type="submit"]');
  form.addEventListener('submit', (event) => {
    if (button.getAttribute('aria-disabled') === 'true') event.preventDefault();
    button.setAttribute('aria-disabled', 'true');
  });
  for (const back of ['pageshow', 'online'])
    window.addEventListener(back, () => button.removeAttribute('aria-disabled'));
}
