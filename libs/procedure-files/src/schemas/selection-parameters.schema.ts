/** Parameters of the choice of partners and of the table: criteria, commission, seats, sessions. */
import { z } from 'zod';
import { clause } from './intake-parameters.schema.js';
import { code, oddNumber, oneOf, reads, text, wholeNumber, yesNo } from './leaves.js';
import { sourced } from './sourced.schema.js';

const criterion = z
  .strictObject({
    code: code().describe('il codice del criterio'),
    title: text().describe('che cosa si valuta'),
    maxPoints: wholeNumber(1).describe('il punteggio massimo'),
    weight: wholeNumber(1).describe('il peso, se i punti si moltiplicano').optional(),
    minPoints: wholeNumber(0).describe('il punteggio minimo sul criterio').optional(),
  })
  .describe('un criterio');

/** The first rule that tells two equal totals apart decides; a draw always does. */
const tieRule = z
  .strictObject({
    rule: oneOf('criterion', 'co-financing', 'draw').describe(
      'chi prevale: più punti in un criterio, più co-finanziamento, sorteggio',
    ),
    criterion: code().describe('il criterio che decide').optional(),
  })
  .superRefine((tie, context) => {
    if ((tie.rule === 'criterion') === (tie.criterion !== undefined)) return;
    const expected = 'il campo criterion con la regola criterion, e solo con quella';
    context.addIssue({ code: 'custom', path: ['criterion'], message: expected, params: { expected } });
  })
  .describe('una regola per le parità');

const rounding = z.strictObject({
  decimals: wholeNumber(0, 4).describe('quanti decimali'),
  mode: oneOf('half-up', 'half-even', 'down').describe('come si arrotonda'),
});

const tableSeats = reads(
  'all-above-threshold (tutti sopra la soglia) oppure un numero intero di posti per programma',
  (written): 'all-above-threshold' | number | undefined =>
    written === 'all-above-threshold' ||
    (typeof written === 'number' && Number.isSafeInteger(written) && written > 0)
      ? written
      : undefined,
);

/** Criteria are wanted only when partners compete; when all the admitted sit at the table there is nothing to score. */
export const selection = z
  .strictObject({
    mode: sourced(oneOf('competitive', 'all-admitted'), 'se i candidati competono o siedono tutti al tavolo'),
    criteria: sourced(z.array(criterion).min(1), 'i criteri di valutazione').optional(),
    threshold: sourced(wholeNumber(0), 'il punteggio minimo per sedere al tavolo').optional(),
    aggregation: sourced(
      oneOf('mean-of-commissioners', 'collegial'),
      'come i voti fanno un punteggio',
    ).optional(),
    rounding: sourced(rounding, 'l’arrotondamento dei punteggi').optional(),
    ties: sourced(z.array(tieRule).min(1), 'chi prevale a parità di punti, in ordine').optional(),
    tableSeats: sourced(tableSeats, 'quanti siedono al tavolo').optional(),
  })
  .describe('la scelta dei partner');

export const commission = z
  .strictObject({
    size: sourced(oddNumber(3), 'di quante persone è la commissione'),
    minimumSize: sourced(oddNumber(1), 'di quante persone almeno'),
    maximumSize: sourced(oddNumber(1), 'di quante persone al più'),
    incompatibilities: sourced(z.array(clause), 'chi non può farne parte'),
  })
  .describe('la commissione');

export const table = z
  .strictObject({
    maximumDays: sourced(wholeNumber(1), 'quanti giorni può durare il tavolo'),
    minimumSessions: sourced(wholeNumber(1), 'quante sedute almeno'),
    convocationDays: sourced(wholeNumber(0), 'con quanti giorni di anticipo si convoca una seduta'),
    coordinationMeetings: sourced(
      wholeNumber(0),
      'quanti incontri fra i tavoli degli avvisi collegati si attendono',
    ),
    teamRequired: sourced(yesNo(), 'se ogni programma deve avere un’équipe'),
  })
  .describe('il tavolo di co-progettazione');

export const workDays = z
  .strictObject({
    admissibilityDays: sourced(wholeNumber(1), 'quanti giorni per l’ammissibilità'),
    evaluationDays: sourced(wholeNumber(1), 'quanti giorni per la valutazione'),
    checksDays: sourced(wholeNumber(1), 'quanti giorni per i controlli sulle dichiarazioni'),
  })
  .describe('quanto durano le fasi dell’istruttoria');
