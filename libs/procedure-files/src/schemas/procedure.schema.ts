import { z } from 'zod';
import { citation, civilDate, code, dateAsKnown, label, oneOf, slug, text } from './leaves.js';

export const quotation = z
  .strictObject({
    text: text().describe('le parole del documento'),
    source: citation().describe('dove stanno'),
  })
  .describe('un testo con la sua fonte');

/** A span of time as far as the source says it: whole years (`2026`) or exact days. Both ends are included. */
export const period = z
  .strictObject({
    from: dateAsKnown().describe('l’inizio'),
    to: dateAsKnown().describe('la fine, compresa'),
    source: citation().describe('dove è scritto'),
  })
  .describe('un periodo');

const planObjective = z
  .strictObject({
    code: text().describe('il codice dell’obiettivo, per esempio 5.3.2'),
    title: text().describe('il titolo dell’obiettivo'),
    source: citation().describe('dove è scritto'),
  })
  .describe('l’obiettivo del piano che la procedura attua');

const linkedProcedure = z
  .strictObject({
    slug: slug().describe('il nome breve della procedura collegata'),
    title: text().describe('come la si chiama'),
  })
  .describe('una procedura collegata');

const coProgrammingLink = z
  .strictObject({
    slug: slug().describe('il nome breve della co-programmazione'),
    outcome: text().describe('l’esito a cui la procedura dà seguito'),
    acts: z.array(slug()).min(1).describe('gli atti dell’esito, con il loro nome breve in acts'),
    source: citation().describe('dove è scritto'),
  })
  .describe('la co-programmazione che precede (D.Lgs. 117/2017, art. 55 c. 2 e 3)');

export const procedure = z
  .strictObject({
    slug: slug().describe('il nome breve della procedura'),
    kind: oneOf('co-programming', 'notice').describe(
      'che cosa è: co-programmazione o avviso di co-progettazione',
    ),
    title: text().describe('il titolo ufficiale'),
    source: citation().describe('dove sta il titolo').optional(),
    shortTitle: text()
      .describe(
        'come la chiamano gli uffici, negli elenchi e in cima alle pagine: il titolo ufficiale resta negli atti',
      )
      .optional(),
    aliases: z.array(quotation).describe('gli altri nomi della stessa procedura'),
    language: oneOf('it', 'en').describe('la lingua dei testi'),
    period: period.describe('il periodo della procedura'),
    linkedProcedures: z
      .array(linkedProcedure)
      .describe('le procedure collegate, i cui tavoli si incontrano con questi'),
    coProgramming: coProgrammingLink.optional(),
    planObjective: planObjective.optional(),
  })
  .describe('la procedura');

/** An act already adopted. `id` is the name by which the file refers to it. */
export const act = z
  .strictObject({
    id: slug().describe('il nome breve con cui il file richiama l’atto'),
    type: oneOf(
      'determination',
      'executive-resolution',
      'council-resolution',
      'assembly-resolution',
      'committee-presentation',
      'other',
    ).describe('il tipo di atto'),
    number: label().describe('il numero').optional(),
    date: civilDate().describe('la data di adozione'),
    body: text().describe('l’organo o ufficio'),
    title: text().describe('l’oggetto'),
    source: citation().describe('dove è scritto'),
  })
  .describe('un atto già adottato');

/** A plan or budget on which the procedure rests; its period is compared with that of the procedure. */
export const plan = z
  .strictObject({
    code: code().describe('il codice del piano o bilancio'),
    kind: oneOf('zone-plan', 'budget', 'other-plan').describe('se è un piano o un bilancio'),
    title: text().describe('il nome, come si dice in una frase'),
    period: period.describe('il periodo coperto'),
    source: citation().describe('dove è scritto'),
  })
  .describe('un piano o un bilancio su cui la procedura si regge');
