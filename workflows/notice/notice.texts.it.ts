import type { Texts } from '#engine';
import type { terms } from './course.rules.js';
import type { OfficeNotice } from './notice.effects.js';
import type { events } from './notice.events.js';
import type { rules } from './notice.machine.js';

export const it: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> & {
  notices: Record<OfficeNotice, Texts['notices'][string]>;
} = {
  title: 'Avviso di co-progettazione',
  about:
    'L’amministrazione invita il Terzo Settore a co-progettare uno o più programmi: dall’avviso alle domande, alla scelta dei partner, ai tavoli e alle convenzioni.',
  states: {
    drafted: 'In preparazione',
    approved: 'Approvato',
    'under-way': 'In corso',
    'under-way.awaiting-opening': 'Pubblicato, domande non ancora aperte',
    'under-way.open': 'Domande aperte',
    'under-way.closed': 'Domande chiuse, verifica dei requisiti',
    'under-way.under-evaluation': 'In valutazione',
    'under-way.evaluated': 'Partner scelti',
    'under-way.without-partners': 'Nessun partner idoneo',
    'under-way.negotiating': 'Tavoli aperti',
    'in-execution': 'In esecuzione',
  },
  events: {
    'guidelines.register': { action: 'Registra l’atto di indirizzo', done: 'Atto di indirizzo registrato' },
    'officer.assign': { action: 'Assegna il responsabile del procedimento', done: 'Responsabile assegnato' },
    'conflict.declare': {
      action: 'Dichiara se c’è conflitto di interessi',
      done: 'Dichiarazione sul conflitto di interessi resa',
    },
    'notice.define': { action: 'Scrivi i contenuti dell’avviso', done: 'Contenuti dell’avviso scritti' },
    'notice.approve': { action: 'Approva l’avviso', done: 'Avviso approvato' },
    'notice.publish': { action: 'Pubblica l’avviso', done: 'Avviso pubblicato' },
    'applications.open': { action: 'Apertura delle domande', done: 'Domande aperte' },
    'applications.close': { action: 'Chiusura delle domande', done: 'Domande chiuse' },
    'clarification.ask': { action: 'Chiedi un chiarimento', done: 'Chiarimento chiesto' },
    'clarification.answer': { action: 'Rispondi a un chiarimento', done: 'Chiarimento dato' },
    'clarifications.overdue': {
      action: 'Scadenza delle risposte ai chiarimenti',
      done: 'Termine per rispondere ai chiarimenti scaduto',
    },
    'notice.rectify': { action: 'Rettifica l’avviso', done: 'Avviso rettificato' },
    'closing.extend': { action: 'Proroga la scadenza', done: 'Scadenza prorogata' },
    'application.start': { action: 'Inizia una domanda', done: 'Domanda iniziata' },
    'application.record': {
      action: 'Registra una domanda arrivata per PEC',
      done: 'Domanda per PEC registrata',
    },
    'application.filed': { action: 'Arrivo di una domanda', done: 'Domanda arrivata' },
    'application.decided': { action: 'Esito di una domanda', done: 'Domanda conclusa' },
    'admissibility.overdue': { action: 'Scadenza della verifica', done: 'Termine della verifica superato' },
    'conclusion.overdue': {
      action: 'Scadenza del termine di conclusione',
      done: 'Termine di conclusione superato',
    },
    'substitution.overdue': {
      action: 'Scadenza del termine di chi ha il potere sostitutivo',
      done: 'Termine del potere sostitutivo superato',
    },
    'conclusion.suspend': {
      action: 'Sospendi il termine di conclusione',
      done: 'Termine di conclusione sospeso',
    },
    'conclusion.resume': {
      action: 'Riprendi il termine di conclusione',
      done: 'Termine di conclusione ripreso',
    },
    'suspension.expire': { action: 'Fine della sospensione', done: 'Sospensione finita' },
    'evaluation.open': { action: 'Apri la valutazione', done: 'Valutazione aperta' },
    'evaluation.decided': { action: 'Esito della valutazione', done: 'Valutazione conclusa' },
    'tables.open': { action: 'Apri i tavoli', done: 'Tavoli aperti' },
    'negotiation.ended': { action: 'Esito di un tavolo', done: 'Tavolo concluso' },
    'convention.ended': { action: 'Fine di una convenzione', done: 'Convenzione finita' },
    'notice.desert': { action: 'Dichiara deserta la procedura', done: 'Procedura dichiarata deserta' },
    'notice.conclude': { action: 'Concludi la procedura', done: 'Procedura conclusa' },
    'notice.revoke': { action: 'Revoca l’avviso', done: 'Avviso revocato' },
  },
  rules: {
    guidelinesAreRegistered: 'Manca l’atto di indirizzo della Giunta o del Consiglio.',
    officerIsAssigned: 'Manca il responsabile del procedimento: lo assegna il dirigente.',
    isAssignedOfficer: 'Questo passo spetta al responsabile assegnato a questa procedura.',
    officerHasNoConflict:
      'Il responsabile deve prima dichiarare di non avere conflitti di interessi; con un conflitto si astiene.',
    noticeIsDefined:
      'Mancano i contenuti obbligatori dell’avviso: obiettivi generali e specifici, caratteristiche essenziali, modi della scelta.',
    selectionIsFixed:
      'La scelta è competitiva: l’avviso deve fissare prima criteri, soglia, calcolo, arrotondamento e posti al tavolo.',
    followsCoProgramming: 'L’avviso deve richiamare l’esito di una co-programmazione con i suoi atti.',
    noticeActHasNumber: 'Un avviso si approva con una determinazione numerata: manca il numero dell’atto.',
    publicationIsPast: 'La pubblicazione si registra quando è avvenuta: la data indicata è nel futuro.',
    publishedLongEnough:
      'L’avviso resta pubblicato per il tempo minimo. Sono {days} giorni: pubblicato quel giorno può chiudere dal {earliest}, e invece chiude {closing}.',
    closesOnWorkingDay: 'Le domande chiudono in un giorno festivo ({closing}): serve un giorno lavorativo.',
    clarificationInTime: 'I chiarimenti si chiedevano fino a {lastDay}.',
    questionIsUnanswered:
      'Non c’è una domanda con quel numero ancora senza risposta. Senza risposta: {open}.',
    criteriaAreNotYetFrozen:
      'I criteri non si cambiano dopo la prima domanda: ne sono già iniziate {applications}.',
    rectifiedBeforeClosing: 'Le domande si sono chiuse {closing}: l’avviso non si rettifica più.',
    extensionIsLater: 'Una proroga sposta la scadenza in avanti: oggi è {closing}.',
    extensionClosesOnWorkingDay: 'La nuova scadenza cade in un giorno festivo: serve un giorno lavorativo.',
    extendedBeforeClosing: 'La scadenza ({closing}) è già passata: non si proroga più.',
    windowIsOpen: 'Le domande non si possono iniziare ora: la scadenza è {closing}.',
    noDraftIsOpen: 'C’è già una bozza di questo ente: i programmi si aggiungono lì.',
    messageIsWhole:
      'Le ricevute devono essere in ordine (prima l’accettazione, poi la consegna, non nel futuro) e la domanda deve essere dell’ente indicato.',
    everyApplicationIsDecided: 'Restano domande da decidere: {open}.',
    someApplicationIsAdmitted:
      'Nessuna domanda è ammessa: non c’è nulla da valutare. Si può dichiarare deserta la procedura.',
    noApplicationIsAdmitted: 'Ci sono domande ammesse ({admitted}): la procedura non è deserta.',
    someoneIsSuitable: 'La valutazione non ha trovato partner idonei.',
    programmesHavePartners: 'Un tavolo si apre per i programmi che hanno partner: {programmes}.',
    tablesAreNotOpenYet: 'Un tavolo si apre una volta sola. Già aperti: {open}.',
    lastTableEnds: 'Restano tavoli da concludere.',
    noTableIsOpen:
      'Con i tavoli aperti ({open}) l’avviso non si revoca: si chiude ciascun tavolo con il suo atto motivato.',
    everyChildHasEnded: 'Restano tavoli o convenzioni in corso, per i programmi: {open}.',
    notSuspendedBefore: 'Il termine si sospende una volta sola, e lo è già stato dal {since}.',
    isSuspended: 'Il termine non è sospeso.',
  },
  terms: {
    opening: { name: 'Apertura delle domande', onExpiry: 'Da questo momento si può presentare domanda.' },
    closing: {
      name: 'Chiusura delle domande',
      onExpiry: 'Da questo momento le domande sono fuori termine e comincia la verifica dei requisiti.',
    },
    answers: {
      name: 'Risposte ai chiarimenti',
      onExpiry: 'Se restano domande senza risposta, il responsabile è avvisato.',
    },
    admissibility: {
      name: 'Verifica dei requisiti',
      onExpiry: 'Responsabile e dirigente sono avvisati del ritardo.',
    },
    conclusion: {
      name: 'Termine di conclusione del procedimento',
      onExpiry:
        'Responsabile e dirigente sono avvisati: chi ha il potere sostitutivo può concludere in metà del termine.',
    },
    substitution: {
      name: 'Conclusione da parte di chi ha il potere sostitutivo',
      onExpiry:
        'Il procedimento resta senza conclusione: dirigente e responsabile ne rispondono e sono avvisati. Il tempo passato non decide nulla.',
    },
    suspension: {
      name: 'Sospensione del termine di conclusione',
      onExpiry: 'Il termine di conclusione riprende a decorrere.',
    },
  },
  outcomes: { concluded: 'Conclusa', deserted: 'Deserta', revoked: 'Revocata' },
  notices: {
    clarificationAnswered: { subject: 'Risposta al chiarimento n. {number}', body: '{answer}' },
    noticeRectified: {
      subject: 'Avviso rettificato: {title}',
      body: 'L’avviso «{title}» è stato rettificato con un atto. Che cosa cambia: {what}. Prima di presentare la domanda conviene rileggerlo.',
    },
    answersOverdue: {
      subject: 'Chiarimenti senza risposta',
      body: 'Il termine per rispondere ai chiarimenti è passato e ne restano {open} senza risposta.',
    },
    admissibilityOverdue: {
      subject: 'Verifica dei requisiti in ritardo: {title}',
      body: 'Il tempo previsto per la verifica dei requisiti di «{title}» è passato. Restano domande da decidere.',
    },
    substitutionOverdue: {
      subject: 'Potere sostitutivo non esercitato: {title}',
      body: 'È passato anche il termine di chi ha il potere sostitutivo per «{title}» (L. 241/1990, art. 2 c. 9-ter). Ora serve subito un atto espresso e motivato.',
    },
    conclusionOverdue: {
      subject: 'Termine di conclusione superato: {title}',
      body: 'Il termine di conclusione di «{title}» è scaduto. Chi ha il potere sostitutivo può concludere in metà del termine originario (L. 241/1990, art. 2 c. 9-ter).',
    },
    noticeRevoked: {
      subject: 'Avviso revocato: {title}',
      body: 'L’avviso «{title}» è stato revocato con atto motivato.',
    },
  },
  warnings: { officerApproves: 'La stessa persona è responsabile del procedimento e approva l’avviso.' },
};
