import { z } from 'zod';
import { citation, code, euro, oneOf, slug, text, wholeNumber, yesNo } from './leaves.js';
import { quotation } from './procedure.schema.js';

const amount = z
  .strictObject({ amount: euro().describe('l’importo'), source: citation().describe('dove è scritto') })
  .describe('un importo con la sua fonte');

/** A share paid by somebody else than the main payer ("di cui"), with the span the document gives it. */
const fundingLine = z
  .strictObject({
    payer: slug().describe('chi paga la quota'),
    year: wholeNumber(2000, 2100).describe('l’anno, se la quota è di un anno solo').optional(),
    amount: euro().describe('l’importo'),
    span: oneOf('annual', 'whole-period', 'unstated').describe(
      'se la quota vale per un anno, per tutto il periodo, o se il documento non lo dice',
    ),
    source: citation().describe('dove è scritto'),
  })
  .describe('una quota di chi paga');

export const funding = z
  .strictObject({
    payer: slug().describe('chi paga quanto nessuna quota assegna ad altri'),
    annual: amount.describe('il contributo annuo'),
    wholePeriodStated: amount
      .describe('il contributo per tutto il periodo, come scritto nel documento')
      .optional(),
    lines: z.array(fundingLine).describe('le quote («di cui»)'),
  })
  .describe('il contributo e chi lo paga');

const sdgGoal = z
  .strictObject({
    goal: wholeNumber(1, 17).describe('il numero dell’obiettivo dell’Agenda 2030'),
    words: text().describe('le parole del documento'),
    source: citation().describe('dove stanno'),
  })
  .describe('un obiettivo dell’Agenda 2030');

const strand = z
  .strictObject({
    code: code().describe('il codice del filone'),
    text: text().describe('le parole della scheda'),
    source: citation().describe('dove stanno'),
  })
  .describe('un filone di lavoro');

/** The same strands in the words of another document; one may merge several. */
const strandVariant = z
  .strictObject({
    text: text().describe('le parole dell’altro documento'),
    strands: z.array(code()).describe('i codici dei filoni a cui corrisponde'),
    source: citation().describe('dove stanno'),
  })
  .describe('i filoni come li dice un altro documento');

/** A link goes to a programme (`P5`, or `slug/P5` in a linked procedure), to all, or outside the programmes. */
const link = z
  .strictObject({
    to: reference().describe('il programma collegato').optional(),
    outside: text().describe('a che cosa, fuori dai programmi, il programma si collega').optional(),
    words: text().describe('le parole del documento'),
    source: citation().describe('dove stanno'),
    mirrored: yesNo().describe('se anche l’altro programma lo dice').optional(),
    inferred: yesNo().describe('se il programma collegato è dedotto e non nominato').optional(),
  })
  .superRefine((each, context) => {
    if ((each.to === undefined) !== (each.outside === undefined)) return;
    const expected = 'uno e uno solo fra «to» (un programma) e «outside» (altro)';
    context.addIssue({ code: 'custom', message: expected, params: { expected } });
  })
  .describe('un collegamento');

const professionalFigures = z
  .strictObject({
    exhaustive: yesNo().describe('se l’elenco è chiuso'),
    figures: z.array(text()).describe('le figure, come scritte'),
    source: citation().describe('dove stanno'),
  })
  .describe('le figure professionali');

export const programme = z
  .strictObject({
    code: code().describe('il codice del programma'),
    title: text().describe('il titolo'),
    source: citation().describe('dove sta il titolo'),
    aliases: z.array(quotation).describe('gli altri nomi dello stesso programma'),
    aim: quotation.describe('la finalità'),
    sdgGoals: z.array(sdgGoal).describe('gli obiettivi dell’Agenda 2030'),
    area: quotation.describe('l’area di co-programmazione nominata').optional(),
    connections: z.array(quotation).describe('le connessioni con la co-programmazione'),
    strands: z.array(strand).min(1).describe('i filoni di lavoro'),
    strandVariants: z.array(strandVariant).describe('gli stessi filoni in un altro documento').optional(),
    links: z.array(link).describe('i collegamenti con altri programmi'),
    professionalFigures,
    funding,
  })
  .describe('un programma');

export type Programme = z.infer<typeof programme>;

function reference() {
  return z.unknown().transform((written, context) => {
    if (typeof written === 'string' && /^(all|([a-z0-9-]+\/)?[A-Za-z0-9][\w.-]*)$/.test(written))
      return written;
    const expected =
      'il codice di un programma (P5), di una procedura collegata (nome-breve/P5), oppure all per tutti';
    context.addIssue({ code: 'custom', message: expected, params: { expected } });
    return z.NEVER;
  });
}
