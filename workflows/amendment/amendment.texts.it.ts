import type { Texts } from '#engine';
import type { events } from './amendment.events.js';
import type { rules, terms } from './amendment.rules.js';

export const it: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> = {
  title: 'Integrazione della convenzione',
  about:
    'Estende le attività, dopo aver riaperto il tavolo, oppure rivede il costo del lavoro per il rinnovo di un contratto collettivo. La durata resta ferma.',
  states: {
    opened: 'Avviata',
    'table-reopened': 'Tavolo riaperto',
    agreed: 'Condizioni concordate, in attesa della determinazione',
    determined: 'Determinazione efficace, in attesa della firma',
  },
  events: {
    'table.reopen': { action: 'Riapri il tavolo', done: 'Tavolo riaperto' },
    'table.expire': { action: 'Scadenza per riaprire il tavolo', done: 'Tavolo non riaperto in tempo' },
    'session.record': { action: 'Registra la seduta', done: 'Seduta registrata' },
    'terms.agree': { action: 'Registra le condizioni concordate', done: 'Condizioni concordate' },
    'revision.set': { action: 'Calcola la revisione', done: 'Revisione calcolata' },
    'determination.adopt': { action: 'Adotta la determinazione', done: 'Determinazione adottata' },
    'addendum.sign': { action: 'Firma l’integrazione', done: 'Integrazione firmata' },
    'amendment.abandon': { action: 'Rinuncia all’integrazione', done: 'Integrazione abbandonata' },
    'convention.end': { action: 'Fine della convenzione', done: 'La convenzione è finita' },
  },
  rules: {
    isExtension:
      'Questa è una revisione del costo del lavoro: il tavolo non si riapre e non si estendono attività.',
    isLabourCost:
      'Questa è un’estensione di attività: il costo del lavoro si rivede solo per rinnovo del CCNL.',
    sessionNotPast: 'La seduta si convoca per un giorno che non è passato.',
    sessionHeld: 'La seduta si registra dopo che si è tenuta, e non prima del giorno convocato: {convened}.',
    leadPresent: 'Alla seduta manca il capofila.',
    tableReopenedFirst: 'Prima si riapre il tavolo e si tiene almeno una seduta.',
    activitiesOfTheProject: 'Le attività {activities} non sono nel progetto definitivo o sono cessate.',
    costsOfTheProject: 'I costi {unitCosts} non sono quelli del progetto definitivo.',
    linesAddUp: 'I conti non tornano: ogni voce è quantità per costo, e le voci danno l’importo.',
    extensionWithinRequest: 'L’estensione è stata avviata per {amount}: non di più.',
    onlyLabourCosts:
      'I costi {unitCosts} non sono costi del lavoro del progetto, o il costo di partenza non è quello in vigore.',
    notBeforeRenewal: 'La revisione parte dal rinnovo di {agreement}: non prima di {from}.',
    deltasAddUp: 'Le differenze non danno l’importo, o un costo diminuisce.',
    revisionWithinRequest: 'La revisione è stata avviata per {amount}: non di più.',
    coverIsEnough: 'La copertura non basta: servono {amount}.',
    bothSigned: 'Firmano l’amministrazione e il capofila.',
    conventionInForce: 'La convenzione è finita {end}: si integra solo finché è in vigore.',
  },
  terms: {
    reopening: {
      name: 'Riapertura del tavolo',
      onExpiry: 'Il dirigente è avvisato. L’estensione non decade.',
    },
  },
  outcomes: { signed: 'Integrazione firmata', abandoned: 'Integrazione abbandonata' },
  notices: {
    tableReopened: {
      subject: 'Il tavolo si riapre',
      body: 'Il tavolo si riapre {sessionOn}, {place}. Si parla di un’estensione fino a {amount}.',
    },
    tableNotReopened: { subject: 'Tavolo da riaprire', body: 'Il termine per riaprire il tavolo è passato.' },
    addendumSigned: {
      subject: 'Integrazione della convenzione firmata',
      body: 'L’integrazione vale {amount}. La durata non cambia: la convenzione finisce {end}.',
    },
  },
  warnings: { tableNotReopened: 'Il termine per riaprire il tavolo è passato.' },
};
