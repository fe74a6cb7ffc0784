/** Lets people choose a document and writes its SHA-256 into the field. The file never leaves the browser. */
const label = document.documentElement.lang === 'en' ? 'Choose the file' : 'Scegli il file';

for (const field of document.querySelectorAll('[data-island="hash-file"]')) {
  const chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.className = 'hash-file';
  chooser.setAttribute('aria-label', `${label}: ${field.labels?.[0]?.textContent ?? ''}`);
  chooser.addEventListener('change', () => {
    const file = chooser.files?.[0];
    if (!file) return;
    void file
      .arrayBuffer()
      .then((bytes) => window.crypto.subtle.digest('SHA-256', bytes))
      .then((digest) => {
        field.value = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(
          '',
        );
      });
  });
  field.after(chooser);
}
