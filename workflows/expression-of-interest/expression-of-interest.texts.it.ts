import type { Texts } from '#engine';
import type { terms } from './examination.terms.js';
import type { ApplicantNotice } from './expression-of-interest.actions.js';
import type { events } from './expression-of-interest.events.js';
import type { rules } from './expression-of-interest.machine.js';

export const it: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> & {
  notices: Record<ApplicantNotice, Texts['notices'][string]>;
} = {
  title: 'Manifestazione di interesse',
  about:
    'Un ente del Terzo Settore, da solo o in raggruppamento, si candida a uno o più programmi. L’ufficio verifica i requisiti e ammette o esclude.',
  states: {
    started: 'Avviata',
    drafted: 'In bozza',
    filed: 'In esame',
    'filed.submitted': 'Presentata',
    'filed.under-examination': 'In verifica dei requisiti',
    'filed.rescue-requested': 'Integrazione richiesta, in attesa di prova di consegna',
    'filed.under-rescue': 'In attesa di integrazione',
    'filed.refusal-announced': 'Preavviso di rigetto inviato, in attesa di prova di consegna',
    'filed.under-observations': 'In attesa di osservazioni',
    'filed.exclusion-decided': 'Esclusione decisa, da comunicare',
  },
  events: {
    'draft.save': { action: 'Salva la bozza', done: 'Bozza salvata' },
    'application.submit': { action: 'Presenta la domanda', done: 'Domanda presentata' },
    'application.replace': { action: 'Sostituisci la domanda', done: 'Domanda sostituita' },
    'adhesion.confirm': {
      action: 'Conferma l’adesione del tuo ente',
      done: 'Adesione di un ente confermata',
    },
    'arrival.record': { action: 'Registra la domanda arrivata per PEC', done: 'Domanda per PEC registrata' },
    'application.withdraw': { action: 'Ritira la domanda', done: 'Domanda ritirata' },
    'draft.lapse': { action: 'Decadenza della bozza', done: 'Bozza decaduta' },
    'closing.move': { action: 'Spostamento della scadenza', done: 'Scadenza spostata' },
    'doubles.report': {
      action: 'Segnalazione di doppia partecipazione',
      done: 'Doppia partecipazione aggiornata',
    },
    'notice.revoked': { action: 'Revoca dell’avviso', done: 'Avviso revocato' },
    'admissibility.start': {
      action: 'Avvia la verifica dei requisiti',
      done: 'Verifica dei requisiti avviata',
    },
    'requirement.check': { action: 'Verifica un requisito', done: 'Requisito verificato' },
    'rescue.request': {
      action: 'Chiedi un’integrazione (soccorso istruttorio)',
      done: 'Integrazione richiesta',
    },
    'rescue.reply': { action: 'Rispondi alla richiesta di integrazione', done: 'Integrazione ricevuta' },
    'rescue.expire': { action: 'Scadenza dell’integrazione', done: 'Termine per l’integrazione scaduto' },
    'delivery.prove': { action: 'Registra la prova di consegna', done: 'Consegna provata' },
    'refusal.announce': { action: 'Invia il preavviso di rigetto', done: 'Preavviso di rigetto inviato' },
    'observations.file': { action: 'Presenta osservazioni', done: 'Osservazioni presentate' },
    'observations.expire': {
      action: 'Scadenza delle osservazioni',
      done: 'Termine per le osservazioni scaduto',
    },
    'application.admit': { action: 'Ammetti la domanda', done: 'Domanda ammessa' },
    'application.exclude': { action: 'Escludi la domanda', done: 'Esclusione decisa' },
  },
  rules: {
    windowIsOpen: 'Il termine per scrivere la domanda è passato: scadeva {closing}.',
    filedInTime: 'La domanda è fuori termine di {seconds} secondi: la scadenza era {closing}.',
    arrivedInTime:
      'Il messaggio è arrivato fuori termine. La scadenza era {closing}: è arrivato {seconds} secondi dopo.',
    receiptsAreInOrder:
      'Le date delle ricevute non sono in ordine: prima l’accettazione, poi la consegna, e nessuna nel futuro.',
    cameByMessage: 'La domanda non è arrivata con un messaggio certificato.',
    messageWasInTime: 'Il messaggio è arrivato dopo la scadenza.',
    formIsWritten: 'La domanda è ancora vuota: prima occorre scriverla e salvarla.',
    leadActs:
      'Per il raggruppamento agisce il capofila: gli altri enti leggono e confermano la propria adesione.',
    memberActs: 'L’adesione la conferma un ente del raggruppamento diverso dal capofila.',
    adhesionIsNew: 'Questo ente ha già confermato la sua adesione.',
    memberDeclares:
      'Mancano una o più dichiarazioni dell’ente (D.P.R. 445/2000): requisiti, assenza di cause di esclusione, conoscenza delle conseguenze.',
    leadIsApplicant: 'La domanda si presenta a nome dell’ente capofila, che è quello per cui si agisce.',
    applicantsAreThirdSector:
      'Partecipano solo enti del Terzo Settore: {count} enti non indicano l’iscrizione al RUNTS o al registro delle imprese sociali.',
    groupingIsAllowed: 'L’avviso non ammette questa forma di raggruppamento.',
    groupingIsWhole:
      'Un ente singolo partecipa da solo; un raggruppamento ha più enti diversi tra loro, il capofila tra essi, quote che fanno il 100% e l’atto costitutivo o l’impegno a costituirsi.',
    declarationsAreMade:
      'Mancano una o più dichiarazioni (D.P.R. 445/2000): requisiti, assenza di cause di esclusione, conoscenza delle conseguenze.',
    programmesAreOffered: 'I programmi tra cui scegliere, ciascuno una volta sola, sono: {programmes}.',
    noDoubleParticipation:
      'Un ente partecipa due volte allo stesso programma ({programmes}): una delle due domande va corretta o ritirata.',
    notDecidedYet: 'La domanda è già stata decisa.',
    closingIsPast: 'La verifica comincia dopo la scadenza del termine per presentare le domande.',
    requirementIsListed: 'Si verificano i requisiti e i documenti dell’avviso: {requirements}.',
    rescueRoundIsLeft: 'L’avviso consente {rounds} richieste di integrazione, già fatte.',
    itemsAreRescuable: 'Si può integrare solo ciò che l’avviso ammette: {items}. La proposta non si integra.',
    itemsWereFoundMissing:
      'Si chiede solo ciò che la verifica ha trovato mancante: prima occorre registrarlo nella verifica del requisito.',
    addresseeIsApplicant: 'Il destinatario non è tra gli enti di questa domanda.',
    deliveryIsPast: 'La consegna non può essere nel futuro: si registra quando la ricevuta è arrivata.',
    rescueWasAsked: 'Nessuna integrazione è stata chiesta.',
    replyIsInTime: 'Il termine per l’integrazione è passato: l’ultimo giorno era {lastDay}.',
    onlyWhatWasAsked: 'Si può inviare solo ciò che è stato chiesto: {items}.',
    tenBisIsDue: 'In questa procedura il preavviso di rigetto non è previsto, oppure è già stato inviato.',
    refusalWasAnnounced: 'Nessun preavviso di rigetto è stato consegnato.',
    observationsAreInTime: 'Il termine per le osservazioni è passato: l’ultimo giorno era {lastDay}.',
    groundsAreFound:
      'I motivi devono essere requisiti trovati non soddisfatti ({found}) o cause di esclusione previste dall’avviso.',
    observationsWereInvited:
      'Prima di escludere occorre il preavviso di rigetto, con dieci giorni per le osservazioni.',
    groundsWereAnnounced:
      'Senza osservazioni, l’esclusione può avere solo i motivi già comunicati: {announced}.',
    observationsAreAnswered: 'L’ente ha presentato osservazioni: occorre dire perché non sono accolte.',
    everyRequirementIsChecked: 'Restano requisiti da verificare: {missing}.',
    everyRequirementIsMet: 'Restano requisiti non soddisfatti: {unmet}.',
    lastAddresseeReached: 'L’esclusione non è ancora stata consegnata a tutti gli enti della domanda.',
  },
  terms: {
    submission: {
      name: 'Presentazione della domanda',
      onExpiry: 'La bozza non presentata decade alla fine del giorno di scadenza.',
      unsent: 'La domanda è una bozza: NON è stata presentata. Una bozza non vale come domanda.',
    },
    rescue: {
      name: 'Integrazione della domanda',
      onExpiry: 'La verifica riprende senza i documenti chiesti.',
    },
    observations: {
      name: 'Osservazioni sul preavviso di rigetto',
      onExpiry: 'L’ufficio decide senza osservazioni.',
    },
  },
  outcomes: {
    admitted: 'Ammessa',
    excluded: 'Esclusa',
    withdrawn: 'Ritirata',
    late: 'Fuori termine',
    'not-submitted': 'Non presentata',
    lapsed: 'Decaduta con la revoca dell’avviso',
  },
  notices: {
    receipt: {
      subject: 'Ricevuta della domanda n. {application}',
      body: 'Abbiamo ricevuto la domanda n. {application} per «{about}». Documenti: {documents}. Arrivo: {filedAt}. Questa ricevuta vale come comunicazione di avvio (L. 241/1990, art. 18-bis).',
    },
    adhesionAsked: {
      subject: 'Conferma l’adesione del tuo ente: domanda n. {application}',
      body: 'Il capofila ha presentato la domanda n. {application} per «{about}». L’ha presentata anche a nome del tuo ente. Leggila nella pratica. Poi fai le dichiarazioni del tuo ente e carica il mandato.',
    },
    adhesionConfirmed: {
      subject: 'Adesione confermata: domanda n. {application}',
      body: 'Un ente ha confermato la sua adesione alla domanda n. {application} per «{about}». Conferme: {confirmed} su {members}. Nella pratica vedi chi manca.',
    },
    late: {
      subject: 'Domanda fuori termine: {about}',
      body: 'La domanda n. {application} per «{about}» è arrivata dopo la scadenza ({filedAt}) e non può essere esaminata. Si può ricorrere al TAR entro 60 giorni.',
    },
    closingMoved: {
      subject: 'Nuova scadenza: {about}',
      body: 'La scadenza di «{about}» è spostata: {closing}. Quello che è già scritto o presentato resta valido. Fino a quel momento si può presentare o sostituire.',
    },
    notSubmitted: {
      subject: 'Bozza non presentata: {about}',
      body: 'La bozza n. {application} per «{about}» non è stata presentata in tempo. Ora è decaduta.',
    },
    noticeRevoked: {
      subject: 'Avviso revocato: {about}',
      body: 'L’avviso «{about}» è stato revocato. La domanda n. {application} decade.',
    },
    rescueRequested: {
      subject: 'Manca qualcosa nella domanda n. {application}',
      body: 'Per completare la domanda n. {application} di «{about}» mandate: {items}. Avete {days} giorni da quando ricevete questo messaggio; la data esatta è nella pratica. Senza risposta si decide con quello che c’è.',
    },
    rescueExpired: {
      subject: 'Termine per l’integrazione scaduto: domanda n. {application}',
      body: 'Il termine per integrare la domanda n. {application} è scaduto. L’ufficio decide con i documenti che ha.',
    },
    refusalAnnounced: {
      subject: 'Preavviso di rigetto della domanda n. {application}',
      body: 'L’ufficio intende escludere la domanda n. {application} di «{about}». Mancano dei requisiti, o ci sono cause di esclusione: {grounds}. Potete mandare osservazioni. Avete dieci giorni da quando ricevete questo messaggio (L. 241/1990, art. 10-bis).',
    },
    admitted: {
      subject: 'Domanda n. {application} ammessa',
      body: 'La domanda n. {application} per «{about}» ha tutti i requisiti ed è ammessa.',
    },
    excluded: {
      subject: 'Domanda n. {application} esclusa',
      body: 'La domanda n. {application} per «{about}» è esclusa. Requisiti che mancano o cause di esclusione: {grounds}. L’atto con la motivazione è nella pratica. Si può ricorrere al TAR entro 60 giorni da questa comunicazione.',
    },
  },
  warnings: { examinerDecides: 'La stessa persona ha verificato i requisiti e decide l’esclusione.' },
};
