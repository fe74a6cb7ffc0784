/** Parameters of the convention and of its life: reports, payments, co-financing, extension, termination. */
import { z } from 'zod';
import { civilDate, euro, everyMonths, oneOf, percentage, text, wholeNumber, yesNo } from './leaves.js';
import { sourced } from './sourced.schema.js';

const days = (least: number, meaning: string) => sourced(wholeNumber(least), meaning);

export const convention = z
  .strictObject({
    per: sourced(oneOf('programme', 'notice'), 'se si firma una convenzione per programma o una per avviso'),
    requiresDeterminationEffective: sourced(
      yesNo(),
      'se prima della firma serve una determinazione efficace',
    ),
    durationFrom: sourced(civilDate(), 'il primo giorno della convenzione'),
    durationTo: sourced(civilDate(), 'l’ultimo giorno della convenzione, compreso'),
    signatureDays: days(1, 'quanti giorni per firmare dopo l’atto di conclusione'),
    reportingPeriod: sourced(everyMonths(), 'ogni quanto si rendiconta'),
    reportDueDays: days(1, 'quanti giorni dopo la fine del periodo è dovuta la rendicontazione'),
    checkDays: days(1, 'quanti giorni ha l’ente per controllare una rendicontazione'),
    integrationDays: days(1, 'quanti giorni ha il partner per integrarla'),
    paymentDays: days(1, 'quanti giorni per pagare dopo l’approvazione e la nota di debito'),
    finalAccountDays: days(1, 'quanti giorni dopo la fine è dovuto il rendiconto finale'),
  })
  .describe('la convenzione');

const flatRate = z
  .strictObject({
    allowedItems: sourced(z.array(text()), 'per quali voci si può concordare un rimborso forfettario'),
    maximumBasisPoints: sourced(percentage(), 'la percentuale forfettaria massima').optional(),
  })
  .describe('il rimborso forfettario delle spese di gestione');

export const reimbursement = z
  .strictObject({
    vat: sourced(oneOf('out-of-scope'), 'come sta il rimborso rispetto all’IVA: fuori campo (out-of-scope)'),
    disbursedCostOnly: sourced(yesNo(), 'se si rimborsa soltanto ciò che è stato pagato'),
    flatRate,
    advancesBasisPoints: sourced(percentage(), 'quale quota si può anticipare'),
    reductionRule: sourced(
      oneOf('as-negotiated', 'proportional'),
      'come si riduce l’importo per attività non realizzate',
    ),
    publicationThreshold: sourced(
      euro(),
      'oltre quale importo annuo la pubblicazione è condizione di efficacia',
    ),
  })
  .describe('il rimborso dei costi');

export const coFinancing = z
  .strictObject({
    minimumBasisPoints: sourced(percentage(), 'la quota minima di co-finanziamento del partner'),
    base: sourced(
      oneOf('contribution-total', 'municipal-share'),
      'su che cosa si conta: tutto il contributo o la sola parte comunale',
    ),
    kinds: sourced(z.array(oneOf('monetary', 'non-monetary')).min(1), 'di che genere può essere'),
  })
  .describe('il co-finanziamento');

export const extension = z
  .strictObject({
    capBasisPoints: sourced(percentage(), 'il limite delle estensioni'),
    base: sourced(
      oneOf('contribution', 'contribution-plus-co-financing'),
      'su che valore si conta il limite',
    ),
    per: sourced(oneOf('convention', 'programme', 'notice'), 'su quale insieme si conta il limite'),
    cumulative: sourced(yesNo(), 'se il limite vale per la somma di tutte le estensioni'),
    ccnlCountsTowardCap: sourced(yesNo(), 'se le revisioni per rinnovo del CCNL consumano il limite'),
    requiresReopenedTable: sourced(yesNo(), 'se prima va riaperto il tavolo'),
    durationUnchanged: sourced(yesNo(), 'se la durata resta ferma'),
    tableReopenedWithinDays: days(1, 'entro quanti giorni dalla richiesta si riapre il tavolo'),
  })
  .describe('le estensioni di attività');

export const labourCost = z
  .strictObject({
    revisionOnCcnlRenewal: sourced(yesNo(), 'se il costo del lavoro si rivede al rinnovo del CCNL'),
  })
  .describe('la revisione del costo del lavoro');

export const termination = z
  .strictObject({
    minimumMonths: sourced(wholeNumber(1), 'quanti mesi di preavviso almeno'),
    grounds: sourced(
      z.array(oneOf('supervening-needs', 'planning-acts', 'reduced-resources')).min(1),
      'per quali ragioni si può cessare',
    ),
    levels: sourced(z.array(oneOf('activity', 'intervention', 'programme')).min(1), 'che cosa può cessare'),
    servedBy: sourced(oneOf('body'), 'chi può dare il preavviso: l’ente (body)'),
    startsFrom: sourced(oneOf('proven-delivery'), 'da quando decorre: la consegna provata (proven-delivery)'),
    monthEnd: sourced(oneOf('last-day'), 'che giorno vale se il mese è più corto: l’ultimo (last-day)'),
  })
  .describe('la cessazione con preavviso');
