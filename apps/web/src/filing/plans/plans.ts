import type { Json } from '#engine';
import type { CoProgrammingContext, NegotiationContext } from '#workflows';
import type { Language } from '#terms';
import type { Option } from '../../forms/node.js';
import { sayer, words } from '../../words/words.js';
import { schemaAt, settled, type Schema } from '../../forms/schema.js';
import { confirmationPlan, hearingPlan, observationsPlan, rescuePlan } from './answers.plans.js';
import { applicationPlan } from './application.plan.js';
import { asksItself, planOver, type FilingPlan } from './plan.js';
import { accountPlan, debitNotePlan, integrationPlan, reportPlan } from './report.plans.js';

const w = words({
  data: { it: 'Dati', en: 'Data' },
  adhesion: { it: 'La tua adesione', en: 'Your adhesion' },
  adhesionLead: {
    it: 'Di’ a quale livello il tuo ente partecipa e su quali aree vuole lavorare.',
    en: 'Say at which level your organisation takes part and in which areas it wants to work.',
  },
  document: { it: 'Documento', en: 'Document' },
  documentLead: {
    it: 'Carica il progetto e scrivi che cosa cambia dalla versione prima.',
    en: 'Send the project and write what changes from the version before.',
  },
  activities: { it: 'Attività', en: 'Activities' },
  activitiesLead: {
    it: 'Una voce per ogni attività. Scrivi quanto costa ogni anno.',
    en: 'One item for each activity. Write what it costs each year.',
  },
  unitCostsLead: {
    it: 'Quanto costa un’ora di lavoro, un giorno, un mese o un pezzo. Il lavoro si conta sempre a ore.',
    en: 'What an hour of work costs, a day, a month or a piece. Work is always counted by the hour.',
  },
  teamLead: {
    it: 'Di’ quali figure servono e quali ci sono già.',
    en: 'Say which figures are needed and which are there already.',
  },
  linksLead: {
    it: 'Di’ con quali altri programmi il progetto si tiene in contatto, e come.',
    en: 'Say with which other programmes the project keeps in touch, and how.',
  },
  unitCosts: { it: 'Costi unitari', en: 'Unit costs' },
  intervention: { it: 'Intervento {n}', en: 'Intervention {n}' },
  team: { it: 'Gruppo di lavoro', en: 'Team' },
  links: { it: 'Collegamenti', en: 'Links' },
});

const adhesionPlan = planOver<CoProgrammingContext>({
  shape: 'adhesion.record',
  sections: [
    {
      code: 'adesione',
      title: w.adhesion,
      lead: w.adhesionLead,
      parts: [['organisation'], ['level'], ['areas']],
    },
  ],
  asks: asksItself('adhesion.record'),
  hints: ({ areas }, { organisation, names }) => ({
    '/organisation': { fixed: organisation, shown: names.get(organisation) ?? '' },
    '/areas': { options: areas.map(({ code, title }) => ({ value: code, label: title })) },
  }),
  begin: (_context, { organisation }) => ({ organisation, level: '', areas: [] }),
});

/** As many as one chooses among without being lost; those that the project has already come first. */
const INTERVENTIONS = Array.from({ length: 9 }, (_, index) => `I${String(index + 1)}`);

function interventions(project: NegotiationContext['project'], language: Language): Option[] {
  const named = (project?.activities ?? []).map(({ intervention }) => intervention);
  return [...new Set([...named, ...INTERVENTIONS])].map((value) => {
    const n = /^I(\d+)$/.exec(value)?.[1];
    return { value, label: n === undefined ? value : sayer(language)(w.intervention, { n }) };
  });
}

const projectPlan = planOver<NegotiationContext>({
  shape: 'project.version',
  sections: [
    {
      code: 'documento',
      title: w.document,
      lead: w.documentLead,
      parts: [['version'], ['documentHash'], ['changes']],
    },
    { code: 'attivita', title: w.activities, lead: w.activitiesLead, parts: [['activities']] },
    { code: 'costi-unitari', title: w.unitCosts, lead: w.unitCostsLead, parts: [['unitCosts']] },
    { code: 'gruppo', title: w.team, lead: w.teamLead, parts: [['team']] },
    { code: 'collegamenti', title: w.links, lead: w.linksLead, parts: [['links']] },
  ],
  asks: asksItself('project.version'),
  hints: ({ versions, project }, { language }) => ({
    '/activities': { numbered: { field: 'code', prefix: 'A' } },
    '/activities/*/intervention': { options: interventions(project, language) },
    '/unitCosts': { numbered: { field: 'code', prefix: 'C' } },
    '/version': { fixed: versions.length + 1, shown: String(versions.length + 1) },
    '/documentHash': { expected: true },
  }),
  begin: ({ project, versions }) => ({
    ...((project ?? { team: [], activities: [], unitCosts: [], links: [] }) as object),
    version: versions.length + 1,
    documentHash: '',
    changes: '',
  }),
});

const plans: Readonly<Record<string, FilingPlan>> = {
  'application.submit': applicationPlan,
  'application.replace': applicationPlan,
  'adhesion.confirm': confirmationPlan,
  'rescue.reply': rescuePlan,
  'observations.file': observationsPlan,
  'observations.submit': hearingPlan,
  'report.submit': reportPlan,
  'report.integrate': integrationPlan,
  'debit-note.present': debitNotePlan,
  'account.submit': accountPlan,
  'adhesion.record': adhesionPlan,
  'project.version': projectPlan,
};

/** The only part of what has no plan of its own: it is called by what is done. */
export const WHOLE = 'dati';

/** The plan of an event; one that has none of its own is filled in as its schema is, in one part. */
export function planOf(event: string, schema: Schema): FilingPlan {
  const own = plans[event];
  if (own) return own;
  const names = Object.keys(settled(schema).schema.properties ?? {});
  return planOver<unknown>({
    shape: event,
    sections: names.length === 0 ? [] : [{ code: WHOLE, title: w.data, parts: names.map((name) => [name]) }],
    asks: asksItself(event),
    hints: () => ({}),
    begin: () => Object.fromEntries(names.map((name) => [name, emptyOf(schemaAt(schema, [name]))])),
  });
}

function emptyOf(schema: Schema): Json {
  const { schema: given, nullable } = settled(schema);
  if (nullable) return null;
  if (given.type === 'array') return [];
  if (given.type === 'boolean') return false;
  if (given.type === 'object')
    return Object.fromEntries(
      Object.entries(given.properties ?? {}).map(([name, child]) => [name, emptyOf(child)]),
    );
  return '';
}
