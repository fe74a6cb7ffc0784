import type { Json } from '#engine';
import type { CoProgrammingContext, NegotiationContext } from '#workflows';
import { words } from '../../words/words.js';
import { schemaAt, settled, type Schema } from '../../forms/schema.js';
import { confirmationPlan, hearingPlan, observationsPlan, rescuePlan } from './answers.plans.js';
import { applicationPlan } from './application.plan.js';
import { asksItself, planOver, type FilingPlan } from './plan.js';
import { accountPlan, debitNotePlan, integrationPlan, reportPlan } from './report.plans.js';

const w = words({
  data: { it: 'Dati', en: 'Data' },
  activities: { it: 'Attività', en: 'Activities' },
  unitCosts: { it: 'Costi unitari', en: 'Unit costs' },
  team: { it: 'Gruppo di lavoro', en: 'Team' },
  links: { it: 'Collegamenti', en: 'Links' },
});

const adhesionPlan = planOver<CoProgrammingContext>({
  shape: 'adhesion.record',
  sections: [{ code: 'dati', title: w.data, parts: [['organisation'], ['level'], ['areas']] }],
  asks: asksItself('adhesion.record'),
  hints: ({ areas }, { organisation, names }) => ({
    '/organisation': { fixed: organisation, shown: names.get(organisation) ?? '' },
    '/areas': { options: areas.map(({ code, title }) => ({ value: code, label: title })) },
  }),
  begin: (_context, { organisation }) => ({ organisation, level: '', areas: [] }),
});

const projectPlan = planOver<NegotiationContext>({
  shape: 'project.version',
  sections: [
    { code: 'documento', title: w.data, parts: [['version'], ['documentHash'], ['changes']] },
    { code: 'attivita', title: w.activities, parts: [['activities']] },
    { code: 'costi-unitari', title: w.unitCosts, parts: [['unitCosts']] },
    { code: 'gruppo', title: w.team, parts: [['team']] },
    { code: 'collegamenti', title: w.links, parts: [['links']] },
  ],
  asks: asksItself('project.version'),
  hints: ({ versions }) => ({
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

/** The plan of an event; one that has none of its own is filled in as its schema is, in one part. */
export function planOf(event: string, schema: Schema): FilingPlan {
  const own = plans[event];
  if (own) return own;
  const names = Object.keys(settled(schema).schema.properties ?? {});
  return planOver<unknown>({
    shape: event,
    sections: names.length === 0 ? [] : [{ code: 'dati', title: w.data, parts: names.map((name) => [name]) }],
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
