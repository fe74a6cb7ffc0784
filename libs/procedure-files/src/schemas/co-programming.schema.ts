import { z } from 'zod';
import { citation, code, dateAsKnown, oneOf, slug, text, wholeNumber } from './leaves.js';
import { quotation } from './procedure.schema.js';

const area = z
  .strictObject({
    code: code().describe('il codice dell’area'),
    title: text().describe('il nome dell’area'),
    source: citation().describe('dove sta'),
    aliases: z.array(quotation).describe('gli altri nomi della stessa area').optional(),
  })
  .describe('un’area tematica');

const adhesions = z
  .strictObject({
    level: oneOf('local', 'zonal').describe('se sono adesioni locali o d’ambito'),
    count: wholeNumber(0).describe('quante'),
    words: text().describe('le parole del documento'),
    source: citation().describe('dove stanno'),
    note: text().describe('una nota').optional(),
  })
  .describe('le adesioni raccolte');

const sessions = z
  .strictObject({
    kind: oneOf('introductory', 'thematic', 'plenary', 'technical-political').describe('il tipo di incontro'),
    count: wholeNumber(1).describe('quanti incontri, per ciascun gruppo se ci sono gruppi'),
    groups: wholeNumber(1).describe('quanti gruppi').optional(),
    words: text().describe('le parole del documento'),
    source: citation().describe('dove stanno'),
  })
  .describe('gli incontri');

const step = z
  .strictObject({
    from: dateAsKnown().describe('quando, o da quando'),
    to: dateAsKnown().describe('fino a quando, se dura').optional(),
    what: text().describe('che cosa'),
    who: text().describe('chi').optional(),
    source: citation().describe('dove sta'),
    note: text().describe('una nota').optional(),
  })
  .describe('un passo del percorso');

const outcome = z
  .strictObject({
    code: slug().describe('il nome breve dell’esito'),
    kind: oneOf('preliminary-document', 'zone-plan').describe(
      'se è un documento preliminare o un piano di zona',
    ),
    title: text().describe('che cosa è'),
    acts: z.array(slug()).min(1).describe('gli atti che lo compongono, in ordine di tempo'),
    source: citation().describe('dove sta'),
  })
  .describe('un esito');

/** A co-programming path: who adhered, how it met, what came of it (D.Lgs. 117/2017, art. 55 c. 2). */
export const coProgramming = z
  .strictObject({
    areas: z.array(area).min(1).describe('le aree tematiche'),
    adhesions: z.array(adhesions).describe('le adesioni raccolte'),
    sessions: z.array(sessions).describe('gli incontri'),
    path: z.array(step).describe('il percorso nel tempo'),
    outcomes: z.array(outcome).describe('gli esiti con i loro atti'),
  })
  .describe('la co-programmazione');

export type CoProgramming = z.infer<typeof coProgramming>;
