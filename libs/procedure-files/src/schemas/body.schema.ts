import { z } from 'zod';
import { civilDate, code, monthDay, slug, text, yesNo } from './leaves.js';

const officeClosure = z
  .strictObject({
    from: civilDate().describe('primo giorno di chiusura'),
    to: civilDate().describe('ultimo giorno di chiusura'),
    reason: text().describe('perché gli uffici sono chiusi'),
    act: text().describe('l’atto che li chiude'),
  })
  .describe('una chiusura degli uffici');

/** For a municipality that Iter does not know, or whose day has changed. */
const patronDay = z
  .strictObject({
    on: monthDay().describe('il giorno della festa patronale'),
    name: text().describe('il nome della festa'),
  })
  .describe('la festa patronale');

/** The body that holds the procedure (the proceeding administration, L. 241/1990). */
export const body = z
  .strictObject({
    slug: slug().describe('il nome breve dell’ente'),
    name: text().describe('il nome dell’ente'),
    actingAs: text().describe('in quale veste agisce, per esempio ente capofila dell’Ambito').optional(),
    ipaCode: code().describe('il codice dell’Indice PA').optional(),
    province: text().describe('la provincia').optional(),
    municipality: slug().describe('il comune di cui valgono patrono e chiusure, per esempio crema'),
    patronDay: patronDay.optional(),
    officeClosures: z.array(officeClosure).describe('le chiusure degli uffici').optional(),
  })
  .describe('l’ente che conduce la procedura');

/** Who pays for programmes; `municipal` money is what a co-financing share of the municipal part is counted on. */
export const payer = z
  .strictObject({
    code: slug().describe('il nome breve di chi paga'),
    name: text().describe('il nome di chi paga'),
    municipal: yesNo().describe('se il suo denaro è contributo comunale'),
  })
  .describe('chi paga');

/** A document that citations refer to. */
export const document = z
  .strictObject({
    code: code().describe('il codice con cui lo si cita'),
    title: text().describe('il titolo del documento'),
    date: civilDate().describe('la data del documento').optional(),
    note: text().describe('una nota').optional(),
  })
  .describe('un documento da cui vengono i dati');
