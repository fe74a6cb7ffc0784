import type { Texts } from '#engine';
import type { events } from './co-programming.events.js';
import type { rules, terms } from './co-programming.rules.js';

export const it: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> = {
  title: 'Co-programmazione',
  about:
    'L’amministrazione e il Terzo Settore individuano insieme i bisogni, gli interventi e le risorse. Ne escono il documento preliminare e il Piano di Zona.',
  states: {
    drafted: 'Avviso in preparazione',
    approved: 'Avviso approvato',
    'under-way': 'In corso',
    'under-way.awaiting-opening': 'Avviso pubblicato, adesioni non ancora aperte',
    'under-way.collecting': 'Adesioni aperte',
    'under-way.working': 'Tavoli ed esiti',
    'under-way.working.document': 'Documento preliminare',
    'under-way.working.document.drafting': 'Documento preliminare in elaborazione',
    'under-way.working.document.presented': 'Documento preliminare presentato in commissione',
    'under-way.working.document.approved': 'Documento preliminare approvato',
    'under-way.working.plan': 'Piano di Zona',
    'under-way.working.plan.drafting': 'Piano di Zona in elaborazione',
    'under-way.working.plan.approved': 'Piano di Zona approvato dall’Assemblea',
    'under-way.working.plan.transposed': 'Piano di Zona recepito dal Consiglio',
  },
  events: {
    'notice.approve': { action: 'Approva l’avviso', done: 'Avviso approvato' },
    'notice.publish': { action: 'Pubblica l’avviso', done: 'Avviso pubblicato' },
    'adhesions.open': { action: 'Apertura delle adesioni', done: 'Adesioni aperte' },
    'adhesion.record': { action: 'Registra un’adesione', done: 'Adesione registrata' },
    'adhesions.report': {
      action: 'Riporta il numero delle adesioni raccolte',
      done: 'Numero delle adesioni riportato',
    },
    'adhesions.close': { action: 'Chiusura delle adesioni', done: 'Adesioni chiuse' },
    'session.record': { action: 'Registra un incontro', done: 'Incontro registrato' },
    'document.present': {
      action: 'Registra la presentazione in commissione',
      done: 'Documento presentato in commissione',
    },
    'document.approve': {
      action: 'Registra l’approvazione della Giunta',
      done: 'Documento preliminare approvato',
    },
    'plan.approve': {
      action: 'Registra l’approvazione dell’Assemblea dei Sindaci',
      done: 'Piano di Zona approvato',
    },
    'plan.present': {
      action: 'Registra l’informativa in commissione',
      done: 'Piano di Zona presentato in commissione',
    },
    'plan.transpose': { action: 'Registra il recepimento del Consiglio', done: 'Piano di Zona recepito' },
    'path.conclude': { action: 'Concludi il percorso', done: 'Percorso concluso' },
    'path.close': { action: 'Chiudi senza esito', done: 'Percorso chiuso senza esito' },
    'substitution.overdue': {
      action: 'Scadenza del termine di chi ha il potere sostitutivo',
      done: 'Termine del potere sostitutivo superato',
    },
    'conclusion.overdue': {
      action: 'Scadenza del termine di conclusione',
      done: 'Termine di conclusione superato',
    },
  },
  rules: {
    noticeActHasNumber: 'Un avviso si approva con una determinazione numerata: manca il numero dell’atto.',
    publishedLongEnough:
      'L’avviso resta pubblicato per il tempo minimo. Sono {days} giorni: pubblicato quel giorno può chiudere dal {earliest}, e invece chiude {closing}.',
    closesOnWorkingDay: 'Le adesioni chiudono in un giorno festivo ({closing}): serve un giorno lavorativo.',
    publicationIsPast: 'La pubblicazione si registra quando è avvenuta: la data indicata è nel futuro.',
    adhesionInTime: 'Le adesioni si ricevono da {opening} a {closing}.',
    adheresForItself: 'Si aderisce per il proprio ente, non per un altro.',
    adheresOnce: 'Questo ente ha già aderito a questo livello: non occorre altro.',
    areasAreKnown: 'Una delle aree indicate non è tra quelle dell’avviso: {areas}.',
    thematicSessionHasGroup:
      'Un incontro tematico riguarda una delle aree ({areas}); gli altri incontri nessuna.',
    sessionIsPast: 'Un incontro si registra quando si è tenuto: la data indicata è nel futuro.',
    assemblyBeforeCouncil:
      'Il Consiglio recepisce il Piano di Zona dopo che l’Assemblea dei Sindaci lo ha approvato (approvazione: {approvedOn}).',
    expectedOutcomesReached: 'Il percorso non ha ancora tutti gli esiti previsti. Mancano: {missing}.',
  },
  terms: {
    opening: { name: 'Apertura delle adesioni', onExpiry: 'Da questo momento gli enti possono aderire.' },
    closing: {
      name: 'Chiusura delle adesioni',
      onExpiry: 'Da questo momento non si ricevono altre adesioni e cominciano i tavoli.',
    },
    substitution: {
      name: 'Conclusione da parte di chi ha il potere sostitutivo',
      onExpiry:
        'Il percorso resta senza conclusione: dirigente e responsabile ne rispondono e sono avvisati. Il tempo passato non decide nulla.',
    },
    conclusion: {
      name: 'Termine di conclusione del procedimento',
      onExpiry: 'Il responsabile e il dirigente sono avvisati del ritardo; il percorso continua.',
    },
  },
  outcomes: { concluded: 'Concluso', 'closed-without-outcome': 'Chiuso senza esito' },
  notices: {
    substitutionOverdue: {
      subject: 'Potere sostitutivo non esercitato: co-programmazione',
      body: 'È passato anche il termine di chi ha il potere sostitutivo per la co-programmazione (L. 241/1990, art. 2 c. 9-ter). Ora serve subito un atto espresso e motivato.',
    },
    conclusionOverdue: {
      subject: 'Termine di conclusione superato: co-programmazione',
      body: 'Il termine di conclusione della co-programmazione è scaduto. Concludere il percorso, oppure chiuderlo con un atto motivato.',
    },
  },
  warnings: {
    committeeAfterExecutive:
      'La Giunta approva il documento senza che prima sia stato presentato in commissione.',
  },
};
