import type { Texts } from '#engine';
import type { events } from './convention.events.js';
import type { rules } from './convention.rules.js';
import type { terms } from './convention.terms.js';
import { rulesIt } from './convention.rule-texts.it.js';

export const it: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> = {
  title: 'Convenzione',
  about:
    'L’accordo tra l’amministrazione e il partner: si firma dopo la determinazione, si pubblica, si esegue, si rendiconta e si paga. Alla fine si fanno i conti.',
  states: {
    drafted: 'In preparazione',
    signed: 'Firmata',
    'signed.in-force': 'In vigore',
    'signed.accounting': 'Rendiconto finale',
    'signed.settling': 'Chiusura dei conti',
    'signed.in-force.unpublished': 'Firmata, da pubblicare',
    'signed.in-force.in-execution': 'In esecuzione',
    'signed.accounting.awaiting-account': 'Finita, in attesa del rendiconto finale',
    'signed.accounting.account-missing': 'Rendiconto finale non arrivato',
    'signed.accounting.account-submitted': 'Rendiconto finale presentato',
    'signed.accounting.hearing': 'Riduzioni proposte, in attesa di osservazioni',
    'signed.accounting.to-be-decided': 'Rendiconto finale da decidere',
    'signed.settling.weighing': 'Rendiconto approvato',
    'signed.settling.balance-due': 'Saldo da pagare',
    'signed.settling.recovery-due': 'Somme da recuperare',
    'signed.settling.in-recovery': 'Recupero in corso',
  },
  events: {
    'grouping.constitute': {
      action: 'Registra la costituzione del raggruppamento',
      done: 'Raggruppamento costituito',
    },
    'reporting.set': { action: 'Stabilisci la rendicontazione', done: 'Rendicontazione stabilita' },
    'check.record': { action: 'Registra una verifica', done: 'Verifica registrata' },
    'determination.adopt': { action: 'Adotta la determinazione', done: 'Determinazione adottata' },
    'visa.record': { action: 'Registra il visto contabile', done: 'Visto contabile registrato' },
    'convention.sign': { action: 'Firma la convenzione', done: 'Convenzione firmata' },
    'signature.expire': { action: 'Scadenza per la firma', done: 'Termine per la firma superato' },
    'convention.abandon': { action: 'Rinuncia alla convenzione', done: 'Convenzione non firmata' },
    'publication.record': { action: 'Registra la pubblicazione', done: 'Pubblicazione registrata' },
    'period.end': { action: 'Fine di un periodo', done: 'Periodo di rendicontazione finito' },
    'report.ended': { action: 'Esito di una rendicontazione', done: 'Rendicontazione conclusa' },
    'payment.order': { action: 'Liquida una nota di debito', done: 'Pagamento ordinato' },
    'payment.expire': { action: 'Scadenza di un pagamento', done: 'Termine di pagamento superato' },
    'advance.order': { action: 'Liquida un’anticipazione', done: 'Anticipazione ordinata' },
    'amendment.open': { action: 'Avvia un’estensione', done: 'Estensione avviata' },
    'ccnl.record': { action: 'Registra il rinnovo di un CCNL', done: 'Rinnovo del CCNL registrato' },
    'amendment.ended': { action: 'Esito di un’integrazione', done: 'Integrazione conclusa' },
    'termination.start': { action: 'Avvia un preavviso di cessazione', done: 'Preavviso avviato' },
    'termination.running': { action: 'Preavviso consegnato', done: 'Preavviso in corso' },
    'termination.ended': { action: 'Esito di un preavviso', done: 'Preavviso concluso' },
    'convention.expire': { action: 'Fine della convenzione', done: 'Convenzione finita' },
    'account.submit': { action: 'Presenta il rendiconto finale', done: 'Rendiconto finale presentato' },
    'account.expire': {
      action: 'Scadenza del rendiconto finale',
      done: 'Rendiconto finale non arrivato in tempo',
    },
    'reduction.propose': { action: 'Proponi riduzioni', done: 'Riduzioni proposte' },
    'observations.submit': { action: 'Presenta osservazioni', done: 'Osservazioni presentate' },
    'hearing.expire': { action: 'Scadenza per le osservazioni', done: 'Termine per le osservazioni passato' },
    'account.approve': { action: 'Approva il rendiconto finale', done: 'Rendiconto finale approvato' },
    'balance.order': { action: 'Liquida il saldo', done: 'Saldo ordinato' },
    'recovery.order': { action: 'Ordina la restituzione', done: 'Restituzione ordinata' },
    'recovery.record': { action: 'Registra una restituzione', done: 'Restituzione registrata' },
    'recovery.expire': {
      action: 'Scadenza della restituzione',
      done: 'Termine per la restituzione superato',
    },
  },
  rules: rulesIt,
  terms: {
    signature: {
      name: 'Firma della convenzione',
      onExpiry: 'Il dirigente e il capofila sono avvisati. La firma resta possibile.',
    },
    reportingPeriod: {
      name: 'Fine del periodo',
      onExpiry: 'Si apre la rendicontazione del periodo e comincia il successivo.',
    },
    duration: { name: 'Fine della convenzione', onExpiry: 'La convenzione finisce e si passa ai conti.' },
    payment: { name: 'Pagamento', onExpiry: 'La ragioneria e il dirigente sono avvisati del ritardo.' },
    finalAccount: {
      name: 'Rendiconto finale',
      onExpiry: 'L’ufficio procede anche senza. Il rendiconto si può ancora presentare.',
    },
    hearing: { name: 'Osservazioni sulle riduzioni', onExpiry: 'L’ufficio decide su ciò che ha ricevuto.' },
    recovery: { name: 'Restituzione', onExpiry: 'Il dirigente e l’ufficio legale sono avvisati.' },
  },
  outcomes: {
    concluded: 'Conclusa',
    terminated: 'Cessata prima della fine',
    'not-signed': 'Non firmata',
  },
  notices: {
    conventionSigned: {
      subject: 'Convenzione firmata: {programme}',
      body: 'La convenzione {repertory} va da {from} a {to}, compresi.',
    },
    publicationDue: {
      subject: 'Da pubblicare: convenzione {programme}',
      body: 'Il contributo di {amount} va pubblicato in Amministrazione trasparente: prima non si paga.',
    },
    signatureOverdue: {
      subject: 'Firma in ritardo: {programme}',
      body: 'Il termine per firmare la convenzione è passato.',
    },
    paymentOrdered: {
      subject: 'Pagamento ordinato',
      body: 'È stato ordinato un pagamento di {amount}, mandato {mandate}.',
    },
    paymentOverdue: {
      subject: 'Pagamento in ritardo: {programme}',
      body: 'Il termine di pagamento è passato.',
    },
    conventionEnded: {
      subject: 'Convenzione finita: {programme}',
      body: 'La convenzione è finita. Ora si presentano le ultime rendicontazioni e il rendiconto finale.',
    },
    accountMissing: {
      subject: 'Rendiconto finale non arrivato: {programme}',
      body: 'Il termine è passato. Il rendiconto si può ancora presentare, ma l’ufficio può procedere senza.',
    },
    reductionsProposed: {
      subject: 'Riduzioni proposte sul rendiconto finale',
      body: 'L’ufficio propone: {rows}. Entro {days} giorni si possono presentare osservazioni.',
    },
    accountApproved: {
      subject: 'Rendiconto finale approvato',
      body: 'Importo dovuto in tutto: {due}. Differenza con quanto già pagato: {balance}.',
    },
    recoveryOrdered: {
      subject: 'Restituzione di somme',
      body: 'Vanno restituiti {amount}, entro {days} giorni. L’atto dice come e a chi ricorrere.',
    },
    recoveryOverdue: { subject: 'Restituzione in ritardo', body: 'Restano da recuperare {left}.' },
  },
  warnings: {
    signatureOverdue: 'Il termine per firmare la convenzione è passato.',
    paymentOverdue: 'Il termine di pagamento è passato.',
    capOnOwnValue:
      'L’avviso conta il limite su più convenzioni: qui si conta sul valore di questa, così il limite non si supera mai.',
    recoveryOverdue: 'Il termine per la restituzione è passato.',
  },
};
