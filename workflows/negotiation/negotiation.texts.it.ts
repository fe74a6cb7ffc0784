import type { Texts } from '#engine';
import type { events } from './negotiation.events.js';
import type { rules, terms } from './negotiation.rules.js';

export const it: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> = {
  title: 'Tavolo di co-progettazione',
  about:
    'L’amministrazione e i partner scelti lavorano insieme a due cose: il progetto definitivo e l’accordo su soldi, rendicontazione e riduzioni.',
  states: {
    open: 'Tavolo aperto',
    'open.project': 'Progetto',
    'open.agreement': 'Accordo',
    'open.project.drafting': 'Progetto in lavorazione',
    'open.project.fixed': 'Progetto definitivo',
    'open.agreement.negotiating': 'Accordo in negoziazione',
    'open.agreement.set': 'Accordo raggiunto',
  },
  events: {
    'session.convene': { action: 'Convoca una seduta', done: 'Seduta convocata' },
    'session.record': { action: 'Registra il verbale', done: 'Verbale registrato' },
    'coordination.record': {
      action: 'Registra un incontro con i tavoli collegati',
      done: 'Incontro registrato',
    },
    'partner.withdraw': { action: 'Lascia il tavolo', done: 'Partner ritirato' },
    'project.version': {
      action: 'Deposita una versione del progetto',
      done: 'Versione del progetto depositata',
    },
    'project.fix': { action: 'Rendi definitivo il progetto', done: 'Progetto definitivo' },
    'agreement.set': { action: 'Registra l’accordo', done: 'Accordo registrato' },
    'table.expire': { action: 'Durata massima del tavolo', done: 'Durata massima del tavolo superata' },
    'agreement.conclude': {
      action: 'Concludi con l’accordo',
      done: 'Co-progettazione conclusa con l’accordo',
    },
    'project.conclude': {
      action: 'Concludi con il solo progetto',
      done: 'Co-progettazione conclusa con il solo progetto',
    },
    'negotiation.fail': { action: 'Chiudi senza accordo', done: 'Chiusa senza accordo' },
  },
  rules: {
    leadWithdraws: 'Si ritira il capofila, per il suo raggruppamento.',
    convenedInTime: 'La seduta si convoca con almeno {days} giorni: non prima di {earliest}.',
    sessionConvened: 'Si registra una seduta convocata e già tenuta. Convocate: {convened}.',
    sessionOfTheTable: 'Tra i presenti c’è un ente che non siede al tavolo.',
    coordinationOfLinked: 'L’incontro è con i tavoli degli avvisi collegati ({linked}) e si registra dopo.',
    versionFollows: 'La prossima versione è la numero {next}.',
    codesNamedOnce: 'Ogni attività e ogni costo unitario ha un codice suo.',
    labourByTheHour: 'Il costo del lavoro si indica per ora.',
    projectProposed: 'Non c’è ancora nessuna versione del progetto.',
    enoughSessions: 'Il tavolo si è riunito {held} volte: ne servono almeno {wanted}.',
    teamProvided: 'Il progetto deve avere un’équipe multidisciplinare.',
    linksKept: 'Il progetto non dice come tiene i collegamenti con: {links}.',
    budgetWithinContribution: 'Il progetto costa {budget}: il contributo è {contribution}.',
    budgetByYear: 'Il progetto supera il contributo annuo negli anni {years}.',
    projectFixed: 'L’ultima versione del progetto non è ancora definitiva.',
    agreementSet: 'Non c’è ancora un accordo.',
    somebodyAtTable: 'Al tavolo non siede più nessuno.',
    partiesWellFormed:
      'Ogni parte ha il suo capofila, enti nominati una volta, quote che fanno il 100%; un ente solo non è un raggruppamento.',
    partiesAtTable: 'Firma chi siede al tavolo, una volta sola, con un capofila del tavolo.',
    withinProgramme:
      'I contributi delle parti superano quello del programma: {contribution}, di cui comunali {municipal}.',
    coFinancingReached:
      'Il co-finanziamento deve arrivare al minimo. È il {share}: {minimum}. Portato: {brought}.',
    coFinancingOfKind: 'Un co-finanziamento è di un genere non previsto, o non è valutato.',
    flatRateItemsAllowed: 'Il forfait si concorda solo per: {items}.',
    flatRateWithinMaximum: 'Il forfait è al più il {maximum}.',
    reductionAsTheNotice: 'L’avviso vuole riduzioni in proporzione a quanto non è realizzato.',
  },
  terms: {
    table: {
      name: 'Durata massima del tavolo',
      onExpiry: 'Il dirigente è avvisato. Il tavolo resta aperto finché un atto lo chiude.',
    },
  },
  outcomes: {
    agreed: 'Accordo raggiunto',
    'project-only': 'Progetto definito, senza convenzione',
    'not-agreed': 'Nessun accordo',
  },
  notices: {
    sessionConvened: {
      subject: 'Convocazione del tavolo: {programme}',
      body: 'Il tavolo si riunisce {sessionOn}, {place}. Ordine del giorno: {agenda}.',
    },
    partnerWithdrawn: {
      subject: 'Un partner lascia il tavolo: {programme}',
      body: 'Un partner si è ritirato dal tavolo.',
    },
    tableTooLong: {
      subject: 'Tavolo oltre la durata: {programme}',
      body: 'La durata massima del tavolo è passata.',
    },
    agreementReached: {
      subject: 'Co-progettazione conclusa: {programme}',
      body: 'La co-progettazione si è conclusa con un accordo. Ora si prepara la convenzione.',
    },
    noAgreement: {
      subject: 'Chiusura senza accordo: {programme}',
      body: 'Il tavolo si chiude senza accordo. Motivi: {motivation}',
    },
  },
  warnings: {
    coordinationMissing: 'Mancano incontri con i tavoli degli avvisi collegati: {missing}.',
    figuresMissing: 'Nell’équipe non ci sono alcune figure indicate ad esempio: {figures}.',
    tableTooLong: 'La durata massima del tavolo è passata.',
  },
};
