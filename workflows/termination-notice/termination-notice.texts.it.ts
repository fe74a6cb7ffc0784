import type { Texts } from '#engine';
import type { events } from './termination-notice.events.js';
import type { rules, terms } from './termination-notice.rules.js';

export const it: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> = {
  title: 'Preavviso di cessazione',
  about:
    'L’amministrazione comunica che un’attività, un intervento o un programma cesserà. Servono un motivo tra quelli previsti e il preavviso minimo fissato dall’avviso.',
  states: {
    drafted: 'In preparazione',
    issued: 'Emesso, in attesa di prova di consegna',
    running: 'Preavviso in corso',
  },
  events: {
    'notice.issue': { action: 'Emetti il preavviso', done: 'Preavviso emesso' },
    'delivery.prove': { action: 'Registra la prova di consegna', done: 'Consegna provata' },
    'delivery.fail': { action: 'Registra la mancata consegna', done: 'Mancata consegna registrata' },
    'notice.revoke': { action: 'Revoca il preavviso', done: 'Preavviso revocato' },
    'convention.end': { action: 'Fine della convenzione', done: 'La convenzione è finita' },
    'notice.expire': { action: 'Fine del preavviso', done: 'Preavviso compiuto' },
  },
  rules: {
    groundIsListed: 'Il motivo non è tra quelli previsti dall’avviso: {grounds}.',
    levelIsForeseen: 'Può cessare solo uno di questi livelli: {levels}.',
    targetIsRunning:
      'Si dà preavviso solo di ciò che è in corso. «{target}» non è in corso in questa convenzione. In corso: {running}.',
    minimumNoticeRespected:
      'Il preavviso è di almeno {months} mesi: le attività possono cessare non prima di {earliest}.',
    withinConvention: 'La convenzione finisce prima ({end}): non occorre un preavviso oltre quella data.',
    deliveryIsPast: 'La consegna non può essere nel futuro: si registra quando la ricevuta è arrivata.',
    deliveryAfterIssue: 'La consegna non può venire prima dell’emissione del preavviso.',
  },
  terms: {
    noticePeriod: {
      name: 'Preavviso di cessazione',
      onExpiry:
        'Le attività indicate cessano alla fine di questo giorno. Il resto della convenzione continua.',
    },
  },
  outcomes: {
    effective: 'Cessazione efficace',
    revoked: 'Preavviso revocato o superato dalla fine della convenzione',
  },
  notices: {
    terminationNotice: {
      subject: 'Preavviso di cessazione di {target}',
      body: 'Comunichiamo la cessazione di {target}. Motivo: {ground}. {motivation} Le attività proseguono fino a {lastDay} compreso, o più a lungo se il preavviso minimo, contato dalla consegna, finisce dopo.',
    },
  },
  warnings: {
    deliveryFailed: 'La consegna non è riuscita: il preavviso non decorre. Usare un altro canale.',
  },
};
