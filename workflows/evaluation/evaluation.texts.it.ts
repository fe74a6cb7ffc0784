import type { Texts } from '#engine';
import type { events } from './evaluation.events.js';
import type { LeadNotice } from './evaluation.machine.js';
import type { rules, terms } from './evaluation.rules.js';

export const it: Texts<keyof typeof events, keyof typeof rules, keyof typeof terms> & {
  notices: Record<LeadNotice, Texts['notices'][string]>;
} = {
  title: 'Valutazione',
  about:
    'Dopo la scadenza si nomina una commissione. Valuta le domande ammesse con i criteri dell’avviso. Se l’avviso lo prevede, invece, tutti gli ammessi siedono al tavolo.',
  states: {
    'under-way': 'In corso',
    'under-way.opened': 'Aperta',
    'under-way.declaring': 'Commissione nominata, in attesa delle dichiarazioni',
    'under-way.scoring': 'Punteggi in corso',
    'under-way.ranked': 'Graduatoria da approvare',
  },
  events: {
    'commission.appoint': { action: 'Nomina la commissione', done: 'Commissione nominata' },
    'declaration.file': { action: 'Dichiara se ci sono conflitti di interessi', done: 'Dichiarazione resa' },
    'member.replace': { action: 'Sostituisci un componente', done: 'Componente sostituito' },
    'scoring.open': { action: 'Apri i punteggi', done: 'Punteggi aperti' },
    'sheet.lock': { action: 'Chiudi una scheda di punteggio', done: 'Scheda di punteggio chiusa' },
    'minutes.record': { action: 'Registra un verbale', done: 'Verbale registrato' },
    'scoring.close': { action: 'Chiudi i punteggi e forma la graduatoria', done: 'Graduatoria formata' },
    'draw.record': { action: 'Registra un sorteggio', done: 'Sorteggio registrato' },
    'evaluation.overdue': {
      action: 'Scadenza della valutazione',
      done: 'Termine della valutazione superato',
    },
    'outcome.approve': { action: 'Approva l’esito', done: 'Esito approvato' },
    'notice.revoked': { action: 'Revoca dell’avviso', done: 'Avviso revocato' },
  },
  rules: {
    partnersCompete:
      'In questa procedura tutti gli ammessi siedono al tavolo: non c’è una commissione che dà punteggi.',
    allAdmittedSit: 'In questa procedura i candidati competono: l’esito si approva dopo la graduatoria.',
    appointedAfterClosing:
      'La commissione si nomina dopo la scadenza delle domande ({closing}), con un atto non anteriore.',
    commissionIsOdd: 'I componenti, supplenti a parte, devono essere in numero dispari.',
    commissionHasSize: 'I componenti, supplenti a parte, sono da {minimum} a {maximum}.',
    oneChairAndNobodyTwice: 'La commissione ha un solo presidente, e nessuno vi compare due volte.',
    noMemberWroteTheCriteria: 'Chi ha scritto i criteri dell’avviso non può far parte della commissione.',
    noMemberHoldsOffice:
      'Chi ha avuto una carica politica negli ultimi due anni non può far parte della commissione.',
    isMember: 'Questo passo spetta a un componente della commissione.',
    leavingIsMember: 'Si sostituisce un componente con un’altra persona, nella stessa funzione.',
    everyMemberHasDeclared: 'Mancano {missing} dichiarazioni sui conflitti di interessi.',
    noMemberHasConflict: 'Componenti con un conflitto di interessi: {count}. Il dirigente li sostituisce.',
    mayLockSheets:
      'Le schede di punteggio spettano ai componenti in carica; se la commissione decide insieme, al presidente.',
    isCandidate: 'Questa domanda non è tra le candidate di questo programma.',
    sheetIsNotLocked: 'Questa scheda è già chiusa e non si cambia.',
    everyCriterionOnce: 'La scheda ha tutti i criteri dell’avviso, ciascuno una volta: {criteria}.',
    pointsWithinMaximum: 'Un punteggio supera il massimo del suo criterio. Massimi: {maxima}.',
    everySheetIsLocked: 'Restano schede da chiudere, per programma: {open}.',
    minutesAreRecorded: 'Manca il verbale della commissione.',
    drawIsOfATie: 'Un sorteggio riguarda le domande a pari merito, tutte e solo quelle.',
    tiesAreResolved: 'Restano domande a pari merito, da sorteggiare: {tied}.',
    someoneIsSeated: 'Nessuna domanda raggiunge la soglia.',
  },
  terms: {
    evaluation: {
      name: 'Valutazione',
      onExpiry: 'Responsabile e dirigente sono avvisati del ritardo; la valutazione continua.',
    },
  },
  outcomes: {
    approved: 'Approvata',
    'none-suitable': 'Nessuna domanda idonea',
    stopped: 'Interrotta dalla revoca dell’avviso',
  },
  notices: {
    evaluationOverdue: {
      subject: 'Valutazione in ritardo',
      body: 'Il tempo previsto per la valutazione è passato.',
    },
    outcomeApproved: {
      subject: 'Esito della valutazione: {about}',
      body: 'L’esito della valutazione di «{about}» è approvato. La graduatoria, con punteggi e motivazioni, è allegata all’atto pubblicato. Si può ricorrere al TAR entro 60 giorni.',
    },
    noneSuitable: {
      subject: 'Nessuna domanda idonea: {about}',
      body: 'La valutazione di «{about}» si è conclusa senza domande idonee. Punteggi e motivazioni sono allegati all’atto pubblicato. Si può ricorrere al TAR entro 60 giorni.',
    },
  },
  warnings: { scorerApproves: 'La stessa persona ha dato i punteggi e approva l’esito.' },
};
