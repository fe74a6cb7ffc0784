/** What one row of a list is called. `parent/name` goes before `name`, `event/name` before both. */
import { words } from '../words/words.js';

export const rowNames = words({
  'commission.appoint/members': { it: 'Componente', en: 'Member' },
  'report.submit/coFinancing': { it: 'Apporto', en: 'Contribution' },
  'terms.agree/lines': { it: 'Voce', en: 'Item' },
  'revision.set/lines': { it: 'Voce', en: 'Item' },
  activities: { it: 'Attività', en: 'Activity' },
  agreements: { it: 'Contratto collettivo', en: 'Collective agreement' },
  beneficiaries: { it: 'Beneficiario', en: 'Beneficiary' },
  budget: { it: 'Anno', en: 'Year' },
  coFinancing: { it: 'Apporto', en: 'Contribution' },
  coFinancingCuts: { it: 'Taglio al cofinanziamento', en: 'Cut to the co-financing' },
  conflicts: { it: 'Conflitto di interesse', en: 'Conflict of interest' },
  cover: { it: 'Impegno di spesa', en: 'Commitment of funds' },
  criteria: { it: 'Criterio', en: 'Criterion' },
  cuts: { it: 'Taglio', en: 'Cut' },
  disallowances: { it: 'Spesa non riconosciuta', en: 'Cost not recognised' },
  documents: { it: 'Documento', en: 'Document' },
  generalObjectives: { it: 'Obiettivo generale', en: 'General objective' },
  items: { it: 'Voce', en: 'Item' },
  lines: { it: 'Spesa', en: 'Cost' },
  links: { it: 'Collegamento', en: 'Link' },
  members: { it: 'Ente', en: 'Organisation' },
  order: { it: 'Domanda estratta', en: 'Application drawn' },
  parties: { it: 'Convenzione', en: 'Convention' },
  programmes: { it: 'Programma', en: 'Programme' },
  reductions: { it: 'Riduzione', en: 'Reduction' },
  requests: { it: 'Richiesta', en: 'Request' },
  'rescue.reply/items': { it: 'Documento', en: 'Document' },
  'rescue.request/items': { it: 'Documento da integrare', en: 'Document to be completed' },
  scores: { it: 'Punteggio', en: 'Score' },
  signatures: { it: 'Firma', en: 'Signature' },
  specificObjectives: { it: 'Obiettivo specifico', en: 'Specific objective' },
  team: { it: 'Figura professionale', en: 'Professional figure' },
  unitCosts: { it: 'Costo unitario', en: 'Unit cost' },
});

/** What it means to choose nothing. */
export const noneNames = words({
  'requests/line': { it: 'Tutto il rendiconto', en: 'The whole report' },
  'signatures/organisation': { it: 'Nessuno: firma il Comune', en: 'None: the municipality signs' },
  'session.record/group': { it: 'Nessun gruppo', en: 'No group' },
});
