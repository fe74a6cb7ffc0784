import type { rules } from './convention.rules.js';

export const rulesIt: Record<keyof typeof rules, string> = {
  groupingToBeConstituted: 'Il raggruppamento è già costituito, o il partner è uno solo.',
  sameMembers:
    'Il raggruppamento si costituisce tra gli enti che hanno concordato il progetto, e le quote fanno il 100%.',
  groupingConstituted: 'Il raggruppamento va costituito prima della firma.',
  reportingFixed: 'Mancano il periodo e la forma della rendicontazione: si stabiliscono nella convenzione.',
  determinationEffective: 'Prima della firma serve una determinazione efficace, con il visto di copertura.',
  determinationAdopted: 'Prima del visto serve la determinazione.',
  coverIsEnough: 'L’impegno di spesa non basta: servono {amount}.',
  visaAfterDetermination: 'Il visto non può avere effetto prima della determinazione.',
  checksValid: 'Mancano verifiche regolari e valide oggi per ogni ente: {missing}.',
  checkOfAMember: 'La verifica riguarda un ente della convenzione, non è futura e ha una validità.',
  coFinancingReached:
    'Il co-finanziamento è almeno il {share} del contributo: {minimum}. Concordato: {agreed}.',
  bothSigned: 'Firmano l’ente e il capofila.',
  withinTheNotice: 'La durata sta in quella dell’avviso: da {from} a {to}, compresi.',
  startsOnceSigned: 'La convenzione non comincia prima della firma.',
  reportApprovedWithDebitNote:
    'Per pagare servono la rendicontazione approvata e la nota di debito. Per {period} ne manca almeno una.',
  withinApproved: 'Si paga al più ciò che resta per il periodo. Restano {amount}.',
  withinContribution: 'Il pagamento supera il contributo di {granted}: restano {left}.',
  publicationDone: 'Prima di pagare, il contributo va pubblicato in Amministrazione trasparente.',
  publicationCovers:
    'L’importo pubblicato ({published}) non comprende questo pagamento: va aggiornata la pubblicazione.',
  everyMemberPublished: 'La pubblicazione nomina ogni ente con la sua parte, per {granted} in tutto.',
  publicationNotInFuture: 'La pubblicazione si registra quando è avvenuta.',
  payerIsNotChecker: 'Chi ha controllato la rendicontazione non può disporre il pagamento.',
  checksStillValid: 'Mancano verifiche regolari e valide oggi per ogni ente: {missing}.',
  accountNotApproved: 'Il rendiconto finale è approvato: si paga solo il saldo.',
  advanceForeseen: 'L’avviso ammette anticipazioni fino al {share}: al più {cap}.',
  balanceNoteWithoutVat: 'La nota di debito è fuori campo IVA: non porta IVA e lo dichiara.',
  balanceNoteAmount: 'La nota di debito è per il saldo: {balance}.',
  conventionInForce: 'Si può solo mentre la convenzione è in vigore: da {from} a {to}.',
  extensionWithinCap: 'Le estensioni arrivano in tutto al {share} di {base}: al più {cap}, e restano {left}.',
  revisionWithinCap:
    'La revisione conta nel limite delle estensioni ({share} di {base}): al più {cap}, e restano {left}.',
  revisionForeseen: 'L’avviso non prevede la revisione del costo del lavoro.',
  agreementOfTheProject: 'Il contratto collettivo non è tra quelli della convenzione: {agreements}.',
  renewalHasCome: 'Il rinnovo si registra quando è avvenuto.',
  somethingRunning: 'Tutte le attività sono cessate o in preavviso.',
  everythingCeased: 'Ci sono ancora attività in corso.',
  leadAccounts: 'Per tutti gli enti agisce il capofila.',
  allReportsEnded: 'Ci sono rendicontazioni ancora aperte: {periods}.',
  everyActivityAccounted: 'Il rendiconto dice di ogni attività quanto è stato fatto: {activities}.',
  somethingProposed: 'Non c’è nessuna riduzione da proporre: si approva il rendiconto.',
  disallowancesFit:
    'Un taglio su un periodo non supera quanto vi è stato approvato, e ogni periodo compare una volta.',
  reductionsFollowTheRule:
    'Le riduzioni seguono quanto concordato ({how}), una per attività non del tutto realizzata.',
  dueNotBelowZero: 'Le riduzioni ({reductions}) superano quanto è ammesso ({eligible}).',
  nothingUnheard: 'Si toglie solo ciò che è stato proposto al partner, e non di più.',
  observationsAnswered: 'Il partner ha presentato osservazioni: l’atto deve rispondere.',
  coFinancingBrought:
    'Il co-finanziamento portato è {brought}: il minimo del {share} è {minimum}. Va proposta una riduzione.',
  balanceRemains: 'Non c’è saldo da pagare.',
  excessReceived: 'Non c’è nulla da recuperare.',
  ceasedEarly: 'La convenzione è arrivata alla sua fine naturale.',
  recoveryOfTheExcess: 'Si recupera ciò che è stato ricevuto in più: {excess}.',
  recoveryNotExceeded: 'Restano da restituire {left}: non di più.',
};
