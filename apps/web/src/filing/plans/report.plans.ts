/** What an organisation says of a convention while it runs: reports, answers about them, debit notes, the final account. */
import type { Json } from '#engine';
import { sayEuro } from '#money';
import type { ConventionContext, ReportingContext } from '#workflows';
import { words } from '../../words/words.js';
import type { Hints } from '../../forms/hints.js';
import { asksItself, planOver, type About } from './plan.js';

const w = words({
  activities: { it: 'Che cosa avete fatto', en: 'What you have done' },
  activitiesLead: {
    it: 'Di’ di ogni attività a che punto è. Bastano poche righe.',
    en: 'Say of every activity how far it is. A few lines are enough.',
  },
  costs: { it: 'Spese', en: 'Costs' },
  costsLead: {
    it: 'Scrivi le spese già pagate, una voce per ogni documento. Si rimborsa solo quello che è stato pagato.',
    en: 'Write the costs already paid, one line for each document. Only what was paid is reimbursed.',
  },
  flatRate: { it: 'Rimborso forfettario', en: 'Flat rate' },
  own: { it: 'Quello che avete messo voi', en: 'What you have brought yourselves' },
  ownLead: {
    it: 'Denaro, lavoro di volontari, sedi, beni. Serve una prova per ogni voce.',
    en: 'Money, work of volunteers, premises, goods. Each item needs evidence.',
  },
  form: { it: 'Modulo firmato', en: 'Signed form' },
  formLead: {
    it: 'Carica la rendicontazione sul modello della convenzione.',
    en: 'Send the report on the form of the convention.',
  },
  answer: { it: 'Risposta', en: 'Answer' },
  note: { it: 'Nota di debito', en: 'Debit note' },
  noteLead: {
    it: 'La nota è per l’importo approvato. Non porta IVA e lo dice.',
    en: 'The note is for the amount approved. It carries no VAT and says so.',
  },
  account: { it: 'Rendiconto', en: 'Final account' },
});

const fixedRows = (codes: readonly { code: string; title: string }[]) => ({
  presence: 'always' as const,
  of: codes.map(({ code, title }) => ({ key: code, label: title, fixed: { code } })),
});

function linesOf({ activities, members, prices }: ReportingContext, { names }: About, list: string): Hints {
  const organisations = members.map((value) => ({ value, label: names.get(value) ?? value }));
  const [only, ...others] = organisations;
  const codes = activities.map(({ code: value, title }) => ({ value, label: title }));
  const profiles = [
    ...new Map(prices.map(({ code: value, title }) => [value, { value, label: title }])).values(),
  ];
  const line = `${list}/*`;
  return {
    [list]: { numbered: { field: 'number', prefix: null } },
    // Where there is one alone, nobody has to choose it.
    [`${line}/organisation`]:
      only && others.length === 0 ? { fixed: only.value } : { options: organisations },
    [`${line}/activity`]: { options: codes },
    [[line, 'work', 'profile'].join('/')]: { options: profiles },
  };
}

export const reportPlan = planOver<ReportingContext>({
  shape: 'report.submit',
  sections: [
    { code: 'attivita', title: w.activities, lead: w.activitiesLead, parts: [['activities']] },
    { code: 'spese', title: w.costs, lead: w.costsLead, parts: [['lines']] },
    { code: 'forfait', title: w.flatRate, parts: [['flatRate']] },
    { code: 'apporti', title: w.own, lead: w.ownLead, parts: [['coFinancing']] },
    { code: 'modulo', title: w.form, lead: w.formLead, parts: [['documentHash']] },
  ],
  asks: asksItself('report.submit'),
  hints: (context, about) => ({
    '/activities': { rows: fixedRows(context.activities) },
    '/documentHash': { expected: true },
    ...linesOf(context, about, '/lines'),
    ...linesOf(context, about, '/coFinancing'),
    ...(context.flatRate
      ? { '/flatRate/items': { options: context.flatRate.items.map((value) => ({ value, label: value })) } }
      : { '/flatRate': { fixed: null } }),
  }),
  begin: ({ activities }) => ({
    documentHash: '',
    activities: activities.map(({ code }) => ({ code, state: '', description: '' })),
    lines: [],
    flatRate: null,
    coFinancing: [],
  }),
});

export const integrationPlan = planOver<ReportingContext>({
  shape: 'report.integrate',
  sections: [
    { code: 'spese', title: w.costs, parts: [['lines']] },
    { code: 'risposta', title: w.answer, parts: [['explanation']] },
  ],
  asks: asksItself('report.integrate'),
  hints: (context, about) => ({
    ...linesOf(context, about, '/lines'),
    '/lines': {
      rows: {
        presence: 'always',
        of: askedLines(context).map(({ number, description }) => ({
          key: String(number),
          label: `${String(number)} · ${description}`,
          fixed: { number },
        })),
      },
    },
  }),
  begin: (context) => ({ lines: askedLines(context) as unknown as Json, explanation: '' }),
});

function askedLines({ report, integrations }: ReportingContext) {
  const asked = integrations.at(-1)?.lines ?? [];
  return (report?.lines ?? []).filter(({ number }) => asked.includes(number));
}

export const debitNotePlan = planOver<ReportingContext>({
  shape: 'debit-note.present',
  sections: [
    {
      code: 'nota',
      title: w.note,
      lead: w.noteLead,
      parts: [['number'], ['issuedOn'], ['amount'], ['vat'], ['outOfScope'], ['documentHash']],
    },
  ],
  asks: asksItself('debit-note.present'),
  hints: ({ approval }, { language }) => ({
    '/amount': { fixed: approval?.total ?? 0, shown: sayEuro(approval?.total ?? 0, language) },
    '/vat': { fixed: 0, shown: sayEuro(0, language) },
    '/outOfScope': { expected: true },
    '/documentHash': { expected: true },
  }),
  begin: ({ approval }) => ({
    number: '',
    issuedOn: '',
    amount: approval?.total ?? 0,
    vat: 0,
    outOfScope: false,
    documentHash: '',
  }),
});

export const accountPlan = planOver<ConventionContext>({
  shape: 'account.submit',
  sections: [
    { code: 'attivita', title: w.activities, lead: w.activitiesLead, parts: [['activities']] },
    { code: 'rendiconto', title: w.account, parts: [['documentHash']] },
  ],
  asks: asksItself('account.submit'),
  hints: ({ project }) => ({
    '/activities': { rows: fixedRows(project.activities) },
    '/documentHash': { expected: true },
  }),
  begin: ({ project }) => ({
    documentHash: '',
    activities: project.activities.map(({ code }) => ({ code, doneBasisPoints: '', description: '' })),
  }),
});
