/** What is found in the rows that the clock and other cases work from. */
import type { Found } from './finding.words.js';

export const owed = {
  'deadline-missing': {
    family: 'deadline',
    found: {
      it: 'Il passo {revision} apre il termine «{term}», ma la scadenza non c’è più.',
      en: 'Step {revision} opens the term "{term}", but the deadline is gone.',
    },
  },
  'deadline-differs': {
    family: 'deadline',
    found: {
      it: 'La scadenza «{term}» ha una data o un responsabile diversi da quelli del passo {revision}.',
      en: 'The deadline "{term}" has another date or another owner than step {revision} says.',
    },
  },
  'deadline-status': {
    family: 'deadline',
    found: {
      it: 'Il termine «{term}» risulta «{status}», ma la storia dice altro.',
      en: 'The deadline "{term}" stands as "{status}", but the history says otherwise.',
    },
  },
  'deadline-stray': {
    family: 'deadline',
    found: {
      it: 'C’è una scadenza «{term}» che nessun passo ha aperto.',
      en: 'There is a deadline "{term}" that no step opened.',
    },
  },
  'duty-outlives-case': {
    family: 'deadline',
    found: {
      it: 'La scadenza «{term}» corre ancora, ma la pratica è chiusa.',
      en: 'The deadline "{term}" still runs, but the case is closed.',
    },
  },
  'duty-twice': {
    family: 'deadline',
    found: {
      it: 'La scadenza «{term}» corre due volte per lo stesso compito.',
      en: 'The deadline "{term}" runs twice for the same duty.',
    },
  },
  'duty-owners': {
    family: 'deadline',
    found: {
      it: 'La scadenza «{term}» non ha un solo responsabile.',
      en: 'The deadline "{term}" has not exactly one owner.',
    },
  },
  'duty-void': {
    family: 'deadline',
    found: {
      it: 'Per la scadenza «{term}» non torna chi deve fare che cosa.',
      en: 'For the deadline "{term}" it does not hold who must do what.',
    },
  },
  'tell-missing': {
    family: 'tell',
    found: {
      it: 'Il passo {revision} avvisa un’altra pratica («{event}»), ma l’avviso non c’è più.',
      en: 'Step {revision} tells another case ("{event}"), but what it tells is gone.',
    },
  },
  'tell-differs': {
    family: 'tell',
    found: {
      it: 'Il passo {revision} avvisa un’altra pratica («{event}»), ma l’avviso è diretto altrove.',
      en: 'Step {revision} tells another case ("{event}"), but it is addressed elsewhere.',
    },
  },
  'tell-status': {
    family: 'tell',
    found: {
      it: 'L’avviso «{event}» all’altra pratica risulta «{status}», ma la storia di quella pratica dice altro.',
      en: 'What it told the other case ("{event}") stands as "{status}", but the history of that case says otherwise.',
    },
  },
  'tell-stray': {
    family: 'tell',
    found: {
      it: 'C’è un avviso a un’altra pratica («{event}») che nessun passo ha mandato.',
      en: 'Another case is told something ("{event}") that no step sent.',
    },
  },
} satisfies Record<string, Found>;
