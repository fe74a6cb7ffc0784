/** Says when the connection is lost, and that nothing written is lost with it. */
const notice = document.querySelector('[data-island="connection"]');
const tell = () => {
  if (notice) notice.hidden = navigator.onLine;
};
window.addEventListener('online', tell);
window.addEventListener('offline', tell);
tell();
