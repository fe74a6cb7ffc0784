/** Parameters from publication to admission: who may apply, by when, what is missing and how it is made good. */
import { z } from 'zod';
import { code, localDateTime, oneOf, text, wholeNumber, yesNo } from './leaves.js';
import { sourced } from './sourced.schema.js';

/** When applications (or adhesions) may arrive. Local Italian time; the closing second itself is on time. */
export const intake = z
  .strictObject({
    openAt: sourced(localDateTime(), 'da quando si può presentare domanda'),
    closeAt: sourced(localDateTime(), 'entro quando si può presentare domanda'),
    closingEvent: sourced(
      oneOf('sent', 'received'),
      'che cosa deve avvenire entro la scadenza: l’invio (sent) o l’arrivo (received)',
    ),
  })
  .describe('la presentazione delle domande');

export const clarifications = z
  .strictObject({
    askBeforeDays: sourced(
      wholeNumber(0),
      'fino a quanti giorni prima della chiusura si chiedono chiarimenti',
    ),
    answerBeforeDays: sourced(wholeNumber(0), 'quanti giorni prima della chiusura si deve aver risposto'),
  })
  .describe('i chiarimenti sull’avviso');

export const procedureTerm = sourced(
  z.strictObject({
    count: wholeNumber(1).describe('quanti'),
    unit: oneOf('days', 'working-days', 'weeks', 'months', 'years').describe('l’unità'),
  }),
  'il termine di conclusione del procedimento (L. 241/1990, art. 2)',
);

const requiredDocument = z
  .strictObject({
    code: code().describe('il codice del documento'),
    title: text().describe('il nome del documento'),
    rescuable: yesNo().describe('se si può integrare con il soccorso istruttorio'),
  })
  .describe('un documento richiesto');

const requirement = z
  .strictObject({
    code: code().describe('il codice del requisito'),
    text: text().describe('il requisito, in parole semplici'),
    norm: text().describe('la norma o la clausola'),
    documents: z.array(requiredDocument).describe('i documenti che lo provano'),
  })
  .describe('un requisito');

export const clause = z
  .strictObject({
    code: code().describe('il codice'),
    text: text().describe('il testo, in parole semplici'),
    norm: text().describe('la norma o la clausola'),
  })
  .describe('una clausola');

export const requirements = sourced(z.array(requirement).min(1), 'i requisiti di partecipazione');

export const exclusionCauses = sourced(z.array(clause), 'le cause di esclusione');

export const groupings = z
  .strictObject({
    allowed: sourced(yesNo(), 'se possono partecipare raggruppamenti'),
    toBeConstituted: sourced(yesNo(), 'se il raggruppamento può essere ancora da costituire'),
    constitutionBy: sourced(
      oneOf('signature'),
      'entro quando il raggruppamento va costituito: la firma (signature)',
    ),
  })
  .describe('i raggruppamenti');

const reminder = z
  .strictObject({
    daysBefore: wholeNumber(0)
      .optional()
      .describe('quanti giorni prima della scadenza, alle 8; 0 è la mattina stessa'),
    daysAfter: wholeNumber(1)
      .optional()
      .describe('quanti giorni dopo la scadenza, se il passo si può ancora fare; in luogo di daysBefore'),
    channel: oneOf('email', 'pec').describe(
      'con quale mezzo: la PEC va al domicilio digitale dell’ente; le persone dell’ufficio ricevono comunque una e-mail',
    ),
    to: z
      .array(oneOf('owner', 'officer', 'manager'))
      .min(1)
      .describe('a chi: chi deve agire (owner), il responsabile (officer), il dirigente (manager)'),
  })
  .refine(({ daysBefore, daysAfter }) => (daysBefore === undefined) !== (daysAfter === undefined), {
    error: 'Serve uno solo tra daysBefore e daysAfter.',
  })
  .describe('un promemoria');

export const reminders = sourced(z.array(reminder), 'i promemoria prima di ogni scadenza');

export const minimumPublicationDays = sourced(
  wholeNumber(0),
  'per quanti giorni almeno l’avviso resta pubblicato prima che si chiuda',
);
