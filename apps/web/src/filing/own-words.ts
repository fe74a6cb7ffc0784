/** What organisations read at the fields that they fill in, where it is said to them in another way than to everybody. */
import type { Said } from '#engine';
import { fieldAsides, fieldName } from '../forms/names.js';
import type { FieldWords } from '../forms/tree-of.js';

type OwnWords = { label?: Said; help?: Said; one?: Said };

const said = (it: string, en: string): Said => ({ it, en });

/** What an organisation does, where the words of the stage are those of the office. */
const ownActions: Readonly<Record<string, Said>> = {
  'clarification.ask': said('Fai un quesito', 'Ask a question'),
  'adhesion.record': said('Manda l’adesione', 'Send the adhesion'),
};

export const ownAction = (event: string): Said | undefined => ownActions[event];

/** By name, the more particular first: `members/organisation`, then `organisation`. */
export const ownWords: Readonly<Record<string, OwnWords>> = {
  form: { label: said('Domanda', 'Application') },
  applicant: { label: said('Come partecipa il tuo ente', 'How your organisation takes part') },
  members: {
    label: said('Enti che partecipano', 'Organisations that take part'),
    help: said(
      'Il primo è il tuo. In un raggruppamento le quote insieme fanno 100%.',
      'The first one is yours. In a grouping the shares make 100% together.',
    ),
    one: said('Ente', 'Organisation'),
  },
  'members/organisation': {
    help: said('Scrivi il codice fiscale o il nome esatto.', 'Write the tax code or the exact name.'),
  },
  shareBasisPoints: {
    label: said('Quota delle attività (%)', 'Share of the activities (%)'),
    help: said('Se partecipate da soli scrivi 100.', 'If you take part alone write 100.'),
  },
  'register/number': {
    help: said(
      'Lo trovi sul sito del RUNTS o nella visura.',
      'You find it on the site of the RUNTS or in the extract.',
    ),
  },
  groupingDocument: {
    label: said(
      'Atto del raggruppamento, o impegno a costituirlo',
      'Deed of the grouping, or commitment to constitute it',
    ),
    help: said('Solo se partecipate in più enti.', 'Only if several organisations take part.'),
  },
  programmes: { help: said('Scegli uno o più programmi.', 'Choose one programme or more.') },
  'programmes/coFinancing': {
    label: said('Quanto mettete voi (euro)', 'What you bring yourselves (euro)'),
    help: said('Per esempio 12.500 oppure 12500,50.', 'For example 12500 or 12500.50.'),
  },
  proposal: { label: said('Proposta per questo programma', 'Proposal for this programme') },
  declarations: {
    help: said(
      'Valgono come dichiarazioni sostitutive (D.P.R. 445/2000, art. 46 e 47).',
      'They count as declarations under D.P.R. 445/2000, art. 46 and 47.',
    ),
  },
  requirements: {
    label: said(
      'Dichiaro che il mio ente ha i requisiti dell’avviso.',
      'I declare that my organisation meets the requirements.',
    ),
  },
  noExclusionCause: {
    label: said(
      'Dichiaro che non c’è nessuna causa di esclusione.',
      'I declare that there is no cause of exclusion.',
    ),
  },
  awareOfPenalties: {
    label: said(
      'So che chi dichiara il falso è punito e perde i benefici (art. 75 e 76).',
      'I know that who declares what is false is punished and loses the benefits (art. 75 and 76).',
    ),
  },
  mandate: {
    help: said(
      'Il file firmato con cui il tuo ente dà mandato al capofila, o si impegna a darlo.',
      'The signed file by which your organisation gives the mandate to the lead, or commits to it.',
    ),
  },
  'signature/evidence': {
    help: said(
      'La domanda firmata (p7m o PDF), oppure la copia con il documento di identità.',
      'The signed application (p7m or PDF), or the copy with the identity document.',
    ),
  },
  question: {
    label: said('Il tuo quesito', 'Your question'),
    help: said(
      'Domanda e risposta saranno pubbliche, senza il nome dell’ente.',
      'Question and answer will be public, without the name.',
    ),
  },
  areas: {
    help: said('Se non ne scegli nessuna, partecipate a tutte.', 'If you choose none, you take part in all.'),
  },
  motivation: { help: said('Almeno dieci caratteri.', 'At least ten characters.') },
  items: { label: said('Documenti richiesti', 'Documents asked for') },
  explanation: { label: said('Risposta alle richieste', 'Answer to the requests') },
  intervention: {
    help: said(
      'Per le attività che vanno insieme scegli lo stesso intervento.',
      'For activities that go together choose the same intervention.',
    ),
  },
  lines: {
    help: said('Una voce per ogni documento di spesa.', 'One line for each document of cost.'),
    one: said('Spesa', 'Cost'),
  },
  'document/kind': { help: said('Per esempio fattura.', 'For example invoice.') },
  incurredOn: {
    help: said(
      'L’ultimo giorno del lavoro o della consegna, per esempio 12/3/2026.',
      'The last day of the work or delivery, for example 12/3/2026.',
    ),
  },
  unitCosts: { one: said('Costo unitario', 'Unit cost') },
  team: { one: said('Figura', 'Figure') },
  links: { one: said('Collegamento', 'Link') },
  'activities/budget': { one: said('Anno', 'Year') },
  'links/to': {
    help: said('Scegli fra quelli proposti, o scrivi quale.', 'Choose one of those offered, or write which.'),
  },
  flatRate: { help: said('Solo se concordato al tavolo.', 'Only if agreed at the table.') },
  coFinancing: {
    label: said('Quello che avete messo voi', 'What you have brought yourselves'),
    one: said('Apporto', 'Contribution'),
  },
};

/** @param path names from the data down to the field, without numbers */
export const ownFieldWords =
  (event: string) =>
  (path: readonly string[]): FieldWords => {
    const names = path.map((_, from) => path.slice(from).join('/'));
    const own = names.map((name) => ownWords[name]).find((found) => found !== undefined) ?? {};
    return { label: fieldName(event, path), ...fieldAsides(event, path), ...own };
  };
