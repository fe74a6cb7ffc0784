/** What the fields of the events are called that organisations send. By name, the more particular first: `members/organisation`. */
import type { Said } from '#engine';
import { words } from '../words/words.js';

type FieldWords = { label: Said; help?: Said };

const said = (it: string, en: string): Said => ({ it, en });
const field = (label: Said, help?: Said): FieldWords => ({ label, ...(help ? { help } : {}) });

export const fieldWords: Readonly<Record<string, FieldWords>> = {
  data: field(said('Dati', 'Data')),
  // application
  form: field(said('Domanda', 'Application')),
  applicant: field(said('Come partecipa il tuo ente', 'How your organisation takes part')),
  lead: field(said('Capofila', 'Lead')),
  members: field(
    said('Enti che partecipano', 'Organisations that take part'),
    said(
      'Il primo è il tuo. In un raggruppamento le quote insieme fanno 100%.',
      'The first one is yours. In a grouping the shares make 100% together.',
    ),
  ),
  'members/organisation': field(
    said('Ente', 'Organisation'),
    said('Scrivi il codice fiscale o il nome esatto.', 'Write the tax code or the exact name.'),
  ),
  shareBasisPoints: field(
    said('Quota delle attività (%)', 'Share of the activities (%)'),
    said('Da solo scrivi 100.', 'Alone write 100.'),
  ),
  register: field(said('Iscrizione nel registro', 'Entry in the register')),
  'register/kind': field(said('Registro', 'Register')),
  'register/number': field(
    said('Numero di iscrizione', 'Number of the entry'),
    said(
      'Lo trovi sul sito del RUNTS o nella visura.',
      'You find it on the site of the RUNTS or in the extract.',
    ),
  ),
  since: field(
    said('Iscritto dal', 'Entered on'),
    said('Per esempio 15/03/2022.', 'For example 15/03/2022.'),
  ),
  groupingDocument: field(
    said(
      'Atto del raggruppamento, o impegno a costituirlo',
      'Deed of the grouping, or commitment to constitute it',
    ),
    said('Solo se partecipate in più enti.', 'Only if several organisations take part.'),
  ),
  programmes: field(
    said('Programmi', 'Programmes'),
    said('Scegli uno o più programmi.', 'Choose one programme or more.'),
  ),
  code: field(said('Codice', 'Code')),
  'programmes/coFinancing': field(
    said('Quanto mettete voi (euro)', 'What you bring yourselves (euro)'),
    said('Per esempio 12.500 oppure 12500,50.', 'For example 12500 or 12500.50.'),
  ),
  proposal: field(said('Proposta per questo programma', 'Proposal for this programme')),
  documents: field(said('Documenti', 'Documents')),
  requirement: field(said('Requisito', 'Requirement')),
  document: field(said('Documento', 'Document')),
  sha256: field(said('File', 'File')),
  declarations: field(
    said('Dichiarazioni', 'Declarations'),
    said(
      'Valgono come dichiarazioni sostitutive (D.P.R. 445/2000, art. 46 e 47).',
      'They count as declarations under D.P.R. 445/2000, art. 46 and 47.',
    ),
  ),
  requirements: field(
    said(
      'Dichiaro che il mio ente ha i requisiti dell’avviso.',
      'I declare that my organisation meets the requirements.',
    ),
  ),
  noExclusionCause: field(
    said(
      'Dichiaro che non c’è nessuna causa di esclusione.',
      'I declare that there is no cause of exclusion.',
    ),
  ),
  awareOfPenalties: field(
    said(
      'So che chi dichiara il falso è punito e perde i benefici (art. 75 e 76).',
      'I know that who declares what is false is punished and loses the benefits (art. 75 and 76).',
    ),
  ),
  signature: field(said('Firma', 'Signature')),
  path: field(said('Come è firmata la domanda', 'How the application is signed')),
  'signature/evidence': field(
    said('File che prova la firma', 'File that proves the signature'),
    said(
      'La domanda firmata (p7m o PDF), oppure la copia con il documento di identità.',
      'The signed application (p7m or PDF), or the copy with the identity document.',
    ),
  ),
  // clarifications, adhesions, withdrawals
  question: field(
    said('Il tuo quesito', 'Your question'),
    said(
      'Domanda e risposta saranno pubbliche, senza il nome dell’ente.',
      'Question and answer will be public, without the name.',
    ),
  ),
  organisation: field(said('Ente', 'Organisation')),
  level: field(said('Livello', 'Level')),
  areas: field(
    said('Aree', 'Areas'),
    said('Se non ne scegli nessuna, partecipate a tutte.', 'If you choose none, you take part in all.'),
  ),
  motivation: field(said('Motivo', 'Reason'), said('Almeno dieci caratteri.', 'At least ten characters.')),
  items: field(said('Documenti richiesti', 'Documents asked for')),
  explanation: field(said('Risposta alle richieste', 'Answer to the requests')),
  // project
  version: field(said('Numero della versione', 'Number of the version')),
  documentHash: field(said('Documento', 'Document')),
  changes: field(said('Che cosa cambia', 'What changes')),
  team: field(said('Gruppo di lavoro', 'Team')),
  figure: field(said('Figura professionale', 'Professional figure')),
  provided: field(said('È prevista', 'It is provided')),
  activities: field(said('Attività', 'Activities')),
  title: field(said('Titolo', 'Title')),
  intervention: field(
    said('Intervento', 'Intervention'),
    said('Il codice, senza spazi.', 'The code, without spaces.'),
  ),
  target: field(said('A chi è rivolta', 'For whom')),
  budget: field(said('Costo per anno', 'Cost by year')),
  year: field(said('Anno', 'Year')),
  unitCosts: field(said('Costi unitari', 'Unit costs')),
  unit: field(said('Unità di misura', 'Unit of measure')),
  labour: field(said('È costo del lavoro', 'It is a cost of labour')),
  links: field(said('Collegamenti con altri programmi', 'Links with other programmes')),
  to: field(said('Con quale programma', 'With which programme')),
  how: field(said('In che modo', 'In which way')),
  // reports, accounts and debit notes
  state: field(said('A che punto è', 'How far it is')),
  description: field(said('Descrizione', 'Description')),
  doneBasisPoints: field(said('Quanto è stato fatto (%)', 'How much was done (%)')),
  lines: field(
    said('Spese', 'Costs'),
    said('Una voce per ogni documento di spesa.', 'One line for each document of cost.'),
  ),
  'lines/number': field(said('Numero della voce', 'Number of the line')),
  'document/number': field(said('Numero del documento', 'Number of the document')),
  'document/kind': field(
    said('Tipo di documento', 'Kind of document'),
    said('Per esempio fattura.', 'For example invoice.'),
  ),
  number: field(said('Numero', 'Number')),
  activity: field(said('Attività', 'Activity')),
  category: field(said('Categoria', 'Category')),
  kind: field(said('Genere', 'Kind')),
  incurredOn: field(
    said('Giorno della spesa', 'Day of the cost'),
    said('L’ultimo giorno del lavoro o della consegna.', 'The last day of the work or delivery.'),
  ),
  paidOn: field(said('Pagata il', 'Paid on')),
  paid: field(said('Pagato in tutto (euro)', 'Paid in all (euro)')),
  vat: field(said('IVA (euro)', 'VAT (euro)')),
  'lines/vat': field(said('IVA', 'VAT')),
  'vat/amount': field(said('Importo dell’IVA (euro)', 'Amount of VAT (euro)')),
  recoverable: field(said('L’ente recupera questa IVA', 'The organisation recovers this VAT')),
  claimed: field(said('Chiesto a rimborso (euro)', 'Claimed (euro)')),
  work: field(said('Solo per il personale', 'Of staff only')),
  profile: field(said('Profilo', 'Profile')),
  minutes: field(said('Minuti di lavoro', 'Minutes of work')),
  item: field(
    said('Quale spesa di gestione', 'Which management expense'),
    said('Solo per le spese di gestione.', 'Of management expenses only.'),
  ),
  flatRate: field(
    said('Rimborso forfettario', 'Flat rate'),
    said('Solo se concordato al tavolo.', 'Only if agreed at the table.'),
  ),
  'flatRate/items': field(said('Voci coperte', 'Items covered')),
  coFinancing: field(said('Quello che avete messo voi', 'What you have brought yourselves')),
  nature: field(said('Che cosa', 'What')),
  amount: field(said('Importo (euro)', 'Amount (euro)')),
  valuation: field(
    said('Come è stato valutato', 'How it was valued'),
    said('Solo per ciò che non è denaro.', 'Of what is not money only.'),
  ),
  source: field(said('Da dove viene il valore', 'Where the value comes from')),
  hundredths: field(said('Quantità', 'Quantity')),
  unitValue: field(said('Valore di una unità (euro)', 'Value of one unit (euro)')),
  evidence: field(said('Prova', 'Evidence')),
  onDay: field(said('Giorno', 'Day')),
  issuedOn: field(said('Data della nota', 'Date of the note')),
  outOfScope: field(
    said('La nota dice che è fuori campo IVA', 'The note says that it is outside the scope of VAT'),
  ),
};

export const choiceWords: Readonly<Record<string, Said>> = {
  single: said('Da solo', 'Alone'),
  constituted: said('In un raggruppamento già costituito', 'In a grouping already constituted'),
  'to-be-constituted': said('In un raggruppamento da costituire', 'In a grouping to be constituted'),
  runts: said('RUNTS', 'RUNTS, the register of the third sector'),
  'social-enterprises': said(
    'Registro delle imprese, imprese sociali',
    'Companies register, social enterprises',
  ),
  'digital-signature': said('Firma digitale', 'Digital signature'),
  'digital-identity': said('SPID, CIE o CNS', 'SPID, CIE or CNS'),
  'mobile-app': said('App IO', 'App IO'),
  'handwritten-with-document': said(
    'Firma a mano, con copia del documento di identità',
    'Signed by hand, with a copy of the identity document',
  ),
  'digital-domicile': said('Inviata dal domicilio digitale (PEC)', 'Sent from the digital domicile (PEC)'),
  local: said('Comunale', 'Of the municipality'),
  zonal: said('Di ambito', 'Of the zone'),
  hour: said('Ora', 'Hour'),
  day: said('Giorno', 'Day'),
  month: said('Mese', 'Month'),
  piece: said('Pezzo', 'Piece'),
  done: said('Fatta', 'Done'),
  'partly-done': said('Fatta in parte', 'Partly done'),
  'not-done': said('Non fatta', 'Not done'),
  staff: said('Personale', 'Staff'),
  collaborators: said('Collaboratori', 'Collaborators'),
  services: said('Servizi', 'Services'),
  purchases: said('Acquisti', 'Purchases'),
  equipment: said('Attrezzature', 'Equipment'),
  premises: said('Sedi', 'Premises'),
  'volunteer-expenses': said('Rimborsi ai volontari', 'Expenses of volunteers'),
  management: said('Spese di gestione', 'Management expenses'),
  monetary: said('In denaro', 'In money'),
  'non-monetary': said('Non in denaro', 'Not in money'),
  money: said('Denaro', 'Money'),
  'volunteer-work': said('Lavoro di volontari', 'Work of volunteers'),
  goods: said('Beni', 'Goods'),
};

const rows = words({
  members: { it: 'Ente {number}', en: 'Organisation {number}' },
  lines: { it: 'Spesa {number}', en: 'Cost {number}' },
  any: { it: 'Voce {number}', en: 'Item {number}' },
});

/** What a row of a list is called. */
export const rowWords = (pattern: string): Said =>
  pattern.endsWith('/members') ? rows.members : pattern.endsWith('/lines') ? rows.lines : rows.any;
