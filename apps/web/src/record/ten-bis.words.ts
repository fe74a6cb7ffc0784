import { words } from '../words/words.js';

export const tenBisWords = words({
  title: { it: 'Preavviso di rigetto (art. 10-bis)', en: 'Notice of refusal (art. 10-bis)' },
  due: { it: 'Era dovuto?', en: 'Was it due?' },
  yes: { it: 'Sì, prima di ogni esclusione', en: 'Yes, before any exclusion' },
  no: { it: 'No: l’avviso non lo prevede', en: 'No: the notice does not foresee it' },
  norm: { it: 'Norma', en: 'Norm' },
  announced: { it: 'Inviato', en: 'Sent' },
  delivered: { it: 'Consegna provata', en: 'Delivery proven' },
  grounds: { it: 'Motivi annunciati', en: 'Grounds announced' },
  notDelivered: {
    it: 'Non ancora: il termine per le osservazioni non corre.',
    en: 'Not yet: the term for observations does not run.',
  },
  until: { it: 'Ultimo giorno per le osservazioni', en: 'Last day for observations' },
  stoodStill: { it: 'Termine di conclusione sospeso', en: 'Term of conclusion suspended' },
  fromTo: { it: 'da {from} a {to}', en: 'from {from} to {to}' },
  considered: { it: 'Considerate nella decisione', en: 'Considered in the decision' },
  nothingToConsider: { it: 'Non c’erano osservazioni.', en: 'There were no observations.' },
  notConsidered: {
    it: 'No: la decisione non risponde alle osservazioni.',
    en: 'No: the decision does not answer the observations.',
  },
  step: { it: 'Passo {n}', en: 'Step {n}' },
  answered: { it: 'Osservazioni', en: 'Observations' },
  never: { it: 'In questa pratica nessun preavviso è partito.', en: 'No notice was sent in this case.' },
  withObservations: { it: 'Presentate', en: 'Filed' },
  without: { it: 'Non arrivate nel termine', en: 'Not received within the term' },
  running: { it: 'Termine ancora aperto', en: 'Term still open' },
});
