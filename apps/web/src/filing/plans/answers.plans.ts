/** What an organisation answers when it is asked, in one part each. */
import type { ExpressionContext } from '#workflows';
import { words } from '../../words/words.js';
import { asksItself, planOver } from './plan.js';

const w = words({
  documents: { it: 'Documenti richiesti', en: 'Documents asked for' },
  documentsLead: {
    it: 'Carica solo quello che l’ufficio ha chiesto. La proposta non si può cambiare.',
    en: 'Send only what the office asked for. The proposal cannot be changed.',
  },
  adhesion: { it: 'Adesione al raggruppamento', en: 'Adhesion to the grouping' },
  adhesionLead: {
    it: 'Il capofila ha presentato la domanda anche a nome tuo. Le dichiarazioni però le fa ogni ente per sé. Leggi la domanda: la trovi nella pratica, fra le ricevute. Poi dichiara e carica il mandato.',
    en: 'The lead has filed the application in your name too. Declarations, though, are made by each organisation for itself. Read the application: it stands in the case, among the receipts. Then declare and send the mandate.',
  },
  observations: { it: 'Osservazioni', en: 'Observations' },
  observationsLead: {
    it: 'Scrivi perché non sei d’accordo e carica il testo. L’ufficio deve rispondere a ogni punto.',
    en: 'Write why you do not agree and send the text. The office must answer every point.',
  },
});

export const rescuePlan = planOver<ExpressionContext>({
  shape: 'rescue.reply',
  sections: [{ code: 'documenti', title: w.documents, lead: w.documentsLead, parts: [['items']] }],
  asks: asksItself('rescue.reply'),
  hints: ({ rescues, parameters }) => ({
    '/items': {
      rows: {
        presence: 'when-filled',
        of: (rescues.at(-1)?.items ?? []).map(({ requirement, document, defect }) => ({
          key: `${requirement}.${document}`,
          label: titleOf(parameters, requirement, document),
          help: defect,
          fixed: { requirement, document },
        })),
      },
    },
    '/items/*/sha256': { expected: true },
  }),
  begin: () => ({ items: [] }),
});

/** What a member that does not lead says of itself. */
export const confirmationPlan = planOver<ExpressionContext>({
  shape: 'adhesion.confirm',
  sections: [
    { code: 'adesione', title: w.adhesion, lead: w.adhesionLead, parts: [['declarations'], ['mandate']] },
  ],
  asks: asksItself('adhesion.confirm'),
  hints: () => ({
    '/declarations/requirements': { expected: true },
    '/declarations/noExclusionCause': { expected: true },
    '/declarations/awareOfPenalties': { expected: true },
    '/mandate': { expected: true },
  }),
  begin: () => ({
    declarations: { requirements: false, noExclusionCause: false, awareOfPenalties: false },
    mandate: '',
  }),
});

export const titleOf = (
  { requirements }: Pick<ExpressionContext['parameters'], 'requirements'>,
  requirement: string,
  document: string,
): string =>
  requirements.value.find((one) => one.code === requirement)?.documents.find((one) => one.code === document)
    ?.title ?? document;

/** One document, whatever the stage calls it. */
const observations = (event: string, property: string) =>
  planOver<unknown>({
    shape: event,
    sections: [
      { code: 'osservazioni', title: w.observations, lead: w.observationsLead, parts: [[property]] },
    ],
    asks: asksItself(event),
    hints: () => ({ [`/${property}`]: { expected: true } }),
    begin: () => ({ [property]: '' }),
  });

export const observationsPlan = observations('observations.file', 'document');
export const hearingPlan = observations('observations.submit', 'documentHash');
