import type { Texts } from '#engine';
import type { events } from './reporting.events.js';
import type { rules, terms } from './reporting.rules.js';

export const it: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> = {
  title: 'Rendicontazione periodica',
  about:
    'Il partner dice che cosa ha fatto e quanto ha pagato nel periodo. L’ufficio controlla, approva con eventuali tagli, e il partner presenta la nota di debito.',
  states: {
    due: 'Da presentare',
    overdue: 'In ritardo',
    'under-check': 'In controllo',
    'under-check.submitted': 'Presentata, in controllo',
    'under-check.returned': 'In attesa di integrazioni',
    approved: 'Approvata, in attesa della nota di debito',
  },
  events: {
    'report.submit': { action: 'Presenta la rendicontazione', done: 'Rendicontazione presentata' },
    'report.expire': {
      action: 'Scadenza della rendicontazione',
      done: 'Rendicontazione non arrivata in tempo',
    },
    'report.return': { action: 'Chiedi integrazioni', done: 'Integrazioni richieste' },
    'report.integrate': { action: 'Integra la rendicontazione', done: 'Rendicontazione integrata' },
    'integration.expire': { action: 'Scadenza delle integrazioni', done: 'Integrazioni non arrivate' },
    'check.expire': { action: 'Scadenza del controllo', done: 'Termine del controllo superato' },
    'report.approve': { action: 'Approva la rendicontazione', done: 'Rendicontazione approvata' },
    'approval.withdraw': {
      action: 'Annulla d’ufficio l’approvazione',
      done: 'Approvazione annullata d’ufficio',
    },
    'debit-note.present': { action: 'Presenta la nota di debito', done: 'Nota di debito presentata' },
    'report.close-missing': { action: 'Chiudi senza rendicontazione', done: 'Chiusa senza rendicontazione' },
  },
  rules: {
    leadReports: 'Rendiconta il capofila, per tutti gli enti della convenzione.',
    linesNumberedOnce: 'Ogni voce ha un numero suo: c’è un numero usato due volte.',
    everyActivityReported:
      'La relazione dice di ogni attività a che punto è. Attività del periodo: {activities}.',
    costsOfTheProject:
      'Le voci {lines} sono di un ente o di un’attività che non è nella convenzione, o che è già cessata.',
    costsOfThePeriod: 'Le voci {lines} non sono del periodo: da {from} a {to}, compresi.',
    onlyDisbursedCosts:
      'Le voci {lines} chiedono più di quanto è stato pagato su quel documento. Si rimborsa solo ciò che è stato pagato.',
    paidBeforeSubmission:
      'Le voci {lines} sono pagate dopo la presentazione: si rimborsa ciò che è già stato pagato.',
    recoverableVatNotClaimed: 'Le voci {lines} comprendono IVA che l’ente recupera: va tolta.',
    labourCostsAsAgreed:
      'Le voci {lines} superano il costo orario del progetto, o non ne indicano il profilo. Il costo del lavoro cambia solo con una revisione per rinnovo del contratto collettivo.',
    managementNotTwice:
      'Le voci {lines} sono spese di gestione già coperte dal rimborso forfettario, o non dicono quale spesa sono.',
    coFinancingValued:
      'I co-finanziamenti {lines} non hanno una valutazione che regga, o sono di un genere non previsto.',
    flatRateNegotiated: 'Nessun rimborso forfettario è stato concordato in negoziazione.',
    flatRateItemsNegotiated: 'Il forfait vale solo per le voci concordate: {items}.',
    flatRateWithinShare: 'Il forfait supera la quota concordata. La quota è il {share}: al più {cap}.',
    requestsNameLines: 'La richiesta nomina una voce che non c’è.',
    onlyAskedLines: 'Si integrano solo le voci richieste: {lines}.',
    cutsWithinClaims: 'I tagli superano quanto è chiesto, o la voce non c’è. Voci: {lines}.',
    debitNoteWithoutVat: 'La nota di debito è fuori campo IVA: non porta IVA e lo dichiara.',
    debitNoteForWhatIsApproved: 'La nota di debito è per l’importo approvato: {approved}.',
    annulledInTime: 'L’approvazione si può annullare d’ufficio entro sei mesi: fino al {last}.',
    debitNoteAfterThePeriod: 'La nota di debito porta una data dopo la fine del periodo e non nel futuro.',
  },
  terms: {
    reportDue: {
      name: 'Presentazione della rendicontazione',
      onExpiry: 'La rendicontazione risulta in ritardo. Si può ancora presentare.',
    },
    check: {
      name: 'Controllo della rendicontazione',
      onExpiry: 'Il dirigente è avvisato. Il silenzio non approva.',
    },
    integration: {
      name: 'Integrazione della rendicontazione',
      onExpiry: 'L’ufficio decide su ciò che ha ricevuto.',
    },
  },
  outcomes: { payable: 'Pagabile', missing: 'Rendicontazione mancante' },
  notices: {
    reportDue: {
      subject: 'Rendicontazione da {from} a {to}',
      body: 'È ora di presentare la rendicontazione.',
    },
    reportOverdue: {
      subject: 'Rendicontazione da {from} a {to} in ritardo',
      body: 'Il termine è passato. La rendicontazione si può ancora presentare; fino ad allora non ci sono pagamenti per il periodo.',
    },
    integrationsAsked: {
      subject: 'Richiesta di integrazioni sulla rendicontazione da {from} a {to}',
      body: 'L’ufficio chiede: {requests}.',
    },
    reportApproved: {
      subject: 'Rendicontazione da {from} a {to} approvata',
      body: 'Importo approvato: {approved}. Tagli: {cuts}. Ora si può presentare la nota di debito, fuori campo IVA, per questo importo.',
    },
    approvalWithdrawn: {
      subject: 'Approvazione annullata: rendicontazione da {from} a {to}',
      body: 'L’ufficio ha annullato l’approvazione della rendicontazione, che torna al controllo. Prima del nuovo esito non si presenta la nota di debito. Motivi: {motivation}',
    },
    closedMissing: {
      subject: 'Rendicontazione da {from} a {to} chiusa: non è arrivata',
      body: 'La rendicontazione non è arrivata. L’ufficio l’ha chiusa con un atto: per questo periodo non ci sono pagamenti. Motivi: {motivation}',
    },
    checkOverdue: {
      subject: 'Controllo della rendicontazione da {from} a {to} in ritardo',
      body: 'Il termine per controllare la rendicontazione è passato.',
    },
  },
  warnings: { checkOverdue: 'Il termine del controllo è passato: il controllo va concluso.' },
};
