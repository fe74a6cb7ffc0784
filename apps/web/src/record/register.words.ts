import { words } from '../words/words.js';

export const registerWords = words({
  recounts: {
    it: 'Atti che spostano i termini di più pratiche',
    en: 'Acts that move the terms of several cases',
  },
  title: { it: 'Registro', en: 'Register' },
  intro: {
    it: 'Tutti i passi di tutte le pratiche. I filtri restano nell’indirizzo: si può salvare o inviare.',
    en: 'All steps of all cases. The filters stay in the address: it can be kept or sent.',
  },
  privacy: {
    it: 'Qui si legge il ruolo, non il nome. Il nome sta nella pagina del passo.',
    en: 'Here the role is read, not the name. The name is on the page of the step.',
  },
  filters: { it: 'Filtri', en: 'Filters' },
  role: { it: 'Ruolo', en: 'Role' },
  event: { it: 'Passo', en: 'Step' },
  workflow: { it: 'Tipo di pratica', en: 'Kind of case' },
  procedure: { it: 'Procedura', en: 'Procedure' },
  organisation: { it: 'Ente', en: 'Organisation' },
  act: { it: 'Atto (numero o titolo)', en: 'Act (number or title)' },
  by: { it: 'Data considerata', en: 'Date considered' },
  recorded: { it: 'di registrazione', en: 'of recording' },
  occurred: { it: 'del fatto', en: 'of the fact' },
  from: { it: 'Dal giorno', en: 'From the day' },
  to: { it: 'Al giorno', en: 'To the day' },
  all: { it: 'Tutti', en: 'All' },
  show: { it: 'Mostra i passi', en: 'Show the steps' },
  clear: { it: 'Togli i filtri', en: 'Clear the filters' },
  caption: { it: 'Passi trovati, {order}', en: 'Steps found, {order}' },
  latestFirst: { it: 'dal più recente', en: 'the latest first' },
  earliestFirst: { it: 'dal più vecchio', en: 'the earliest first' },
  when: { it: 'Quando', en: 'When' },
  happenedOn: { it: 'fatto di', en: 'fact of' },
  what: { it: 'Che cosa', en: 'What' },
  who: { it: 'Chi', en: 'Who' },
  which: { it: 'Pratica', en: 'Case' },
  actColumn: { it: 'Atto', en: 'Act' },
  none: {
    it: 'Nessun passo corrisponde ai filtri. Togline uno, o allarga le date.',
    en: 'No step matches the filters. Take one away, or widen the dates.',
  },
  noneAsked: {
    it: 'Nessun passo è stato cercato: correggi prima la data.',
    en: 'No step was looked for: put the date right first.',
  },
  badDate: {
    it: 'La data «{date}» non è un giorno: scrivila come 2026-11-30.',
    en: 'The date "{date}" is no day: write it as 2026-11-30.',
  },
  step: { it: 'passo {n}', en: 'step {n}' },
});
