import { words } from '../words/words.js';

export const problemWords = words({
  notFoundTitle: { it: 'Questa pagina non c’è', en: 'This page is not there' },
  notFound: {
    it: 'L’indirizzo può essere scritto male, oppure quello che cerchi non è per te.',
    en: 'The address may be mistyped, or what you look for is not for you.',
  },
  brokenTitle: { it: 'Qualcosa non ha funzionato', en: 'Something went wrong' },
  broken: {
    it: 'Non è colpa tua. Riprova fra poco; se succede ancora, scrivi all’assistenza con il numero qui sotto.',
    en: 'It is not your fault. Try again soon; if it happens again, write to the help desk with the number below.',
  },
  awayTitle: { it: 'Il servizio non risponde', en: 'The service does not answer' },
  away: {
    it: 'La base dati non risponde in questo momento. Riprova fra qualche secondo: nulla va perso.',
    en: 'The database does not answer at the moment. Try again in some seconds: nothing is lost.',
  },
  notAllowedTitle: { it: 'Non puoi farlo', en: 'You cannot do this' },
  crossSiteTitle: { it: 'Il modulo non è più valido', en: 'The form is no longer valid' },
  crossSite: {
    it: 'Il modulo è stato aperto in un’altra sessione o arriva da un altro sito. Torna alla pagina, ricaricala e invia di nuovo.',
    en: 'The form was opened in another session or comes from another site. Go back to the page, reload it and send again.',
  },
  badAddressTitle: { it: 'L’indirizzo non è scritto bene', en: 'The address is not well written' },
  badAddress: {
    it: 'Dopo il punto interrogativo chiede un filtro che questa pagina non ha. Apri la pagina senza filtri e scegli da lì.',
    en: 'After the question mark it asks for a filter that this page does not have. Open the page without filters and choose there.',
  },
  withoutFilters: { it: 'Apri la pagina senza filtri', en: 'Open the page without filters' },
  whatYouWrote: { it: 'Quello che avevi scritto', en: 'What you had written' },
  number: { it: 'Numero della richiesta: {id}', en: 'Number of the request: {id}' },
  retry: { it: 'Riprova', en: 'Try again' },
  goHome: { it: 'Vai alla home', en: 'Go to the home page' },
  goBack: { it: 'Torna alla pagina', en: 'Back to the page' },
  signIn: { it: 'Accedi', en: 'Sign in' },
  help: { it: 'Chiedi assistenza', en: 'Ask for help' },
});
