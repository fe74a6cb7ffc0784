import type { Json } from '#engine';
import type { ExpressionContext } from '#workflows';
import { words } from '../../words/words.js';
import { planOver, type Asking } from './plan.js';

const w = words({
  who: { it: 'Chi partecipa', en: 'Who takes part' },
  whoLead: {
    it: 'Di’ come partecipa il tuo ente e dove è iscritto. Se siete in più enti, aggiungili qui.',
    en: 'Say how your organisation takes part and where it is registered. If you are several, add them here.',
  },
  programmes: { it: 'Programmi', en: 'Programmes' },
  programmesLead: {
    it: 'Scegli i programmi. Per ognuno di’ quanto mettete voi e carica la proposta.',
    en: 'Choose the programmes. For each say what you bring yourselves and send the proposal.',
  },
  documents: { it: 'Documenti', en: 'Documents' },
  documentsLead: {
    it: 'Carica i documenti che l’avviso chiede. Se uno non vi riguarda, lascialo vuoto.',
    en: 'Send the documents that the notice asks for. Leave empty what does not concern you.',
  },
  declarations: { it: 'Dichiarazioni', en: 'Declarations' },
  declarationsLead: {
    it: 'Leggi e conferma. Senza queste tre conferme la domanda non si può inviare.',
    en: 'Read and confirm. Without these three the application cannot be sent.',
  },
  signature: { it: 'Firma', en: 'Signature' },
  signatureLead: {
    it: 'Di’ come è firmata la domanda e carica il file firmato.',
    en: 'Say how the application is signed and send the signed file.',
  },
});

const sections = [
  {
    code: 'chi-partecipa',
    title: w.who,
    lead: w.whoLead,
    parts: [
      ['form', 'applicant'],
      ['form', 'members'],
      ['form', 'lead'],
    ],
  },
  { code: 'programmi', title: w.programmes, lead: w.programmesLead, parts: [['form', 'programmes']] },
  {
    code: 'documenti',
    title: w.documents,
    lead: w.documentsLead,
    parts: [
      ['form', 'documents'],
      ['form', 'groupingDocument'],
    ],
  },
  {
    code: 'dichiarazioni',
    title: w.declarations,
    lead: w.declarationsLead,
    parts: [['form', 'declarations']],
  },
  { code: 'firma', title: w.signature, lead: w.signatureLead, parts: [['signature']] },
];

type Filled = { form: Json; signature: Json };

function asks(data: Json, state: string): Asking[] {
  if (state !== 'drafted') return [{ event: 'application.replace', data }];
  const { form, signature } = data as Filled;
  return [
    { event: 'draft.save', data: { form } },
    { event: 'application.submit', data: { signature } },
  ];
}

/** An application, first or again: one form, written into the case and sent, or put in the place of what was sent. */
export const applicationPlan = planOver<ExpressionContext>({
  shape: 'application.replace',
  sections,
  asks,
  hints: ({ programmes, parameters }, { organisation, names }) => ({
    '/form/lead': { fixed: organisation },
    '/form/members/0/organisation': { fixed: organisation, shown: names.get(organisation) ?? '' },
    '/form/members/*/register/kind': { expected: true },
    '/form/members/*/register/number': { expected: true },
    '/form/members/*/register/since': { expected: true },
    '/form/programmes': {
      rows: {
        presence: 'chosen',
        of: programmes.map(({ code, title }) => ({
          key: code,
          label: `${code} · ${title}`,
          fixed: { code },
        })),
      },
    },
    '/form/programmes/*/proposal': { expected: true },
    '/form/documents': {
      rows: {
        presence: 'when-filled',
        of: parameters.requirements.value.flatMap(({ code: requirement, text, documents }) =>
          documents.map(({ code: document, title }) => ({
            key: `${requirement}.${document}`,
            label: title,
            help: text,
            fixed: { requirement, document },
          })),
        ),
      },
    },
    '/form/documents/*/sha256': { expected: true },
    '/form/declarations/requirements': { expected: true },
    '/form/declarations/noExclusionCause': { expected: true },
    '/form/declarations/awareOfPenalties': { expected: true },
  }),
  begin: ({ form }, { organisation }) => ({
    form: form ?? {
      applicant: 'single',
      lead: organisation,
      members: [{ organisation, shareBasisPoints: 10_000, register: null }],
      groupingDocument: null,
      programmes: [],
      documents: [],
      declarations: { requirements: false, noExclusionCause: false, awareOfPenalties: false },
    },
    signature: { path: '', evidence: '' },
  }),
});
