/** November 2025: the tables, with project and agreement side by side, and the meeting between the two notices. */
import { caseId } from '#engine';
import { sayDate } from '#terms';
import { act, ets, manager, officer } from './cast.js';
import { NOTICE_AMBITO, NOTICE_COMUNE } from './crema.js';
import { byYear, DEALS, P3, tableOf, type Deal } from './deals.js';
import { AGREEMENT } from './labour-cost.js';
import type { Stage } from './play.js';
import { document } from './documents.js';

const OTHERS = ['P2', 'P6'] as const;
const otherTable = (programme: string): string => caseId(NOTICE_COMUNE.root, 'negotiation', programme);
const [projectOnly, failing] = [otherTable('P2'), otherTable('P6')];

const conclusion = (number: string, date: string) =>
  act('determination', 'Settore Servizi sociali', number, date, {
    title: 'Conclusione del tavolo',
    effectiveOn: date,
  });

export async function tables(stage: Stage): Promise<void> {
  await stage.to('2025-11-07T10:00');
  await stage.ask(
    NOTICE_COMUNE.root,
    'tables.open',
    { programmes: ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'] },
    { by: officer },
  );
  await stage.ask(NOTICE_AMBITO.root, 'tables.open', { programmes: ['A1'] }, { by: officer });
  await sessions(stage);
  await coordination(stage);
  await stage.to('2025-11-20T10:00');
  for (const deal of DEALS) await agree(stage, deal);
  await withoutConvention(stage);
}

const DAYS = ['2025-11-12', '2025-11-14', '2025-11-17'];

/** Seven tables, three sessions each, each minuted. */
async function sessions(stage: Stage): Promise<void> {
  const seats = [
    ...DEALS.map((deal) => ({
      table: tableOf(deal),
      programme: deal.programme,
      present: deal.members.map(({ who }) => who.id),
    })),
    ...OTHERS.map((programme) => ({ table: otherTable(programme), programme, present: [ets.esagono.id] })),
  ];
  for (const sessionOn of DAYS) {
    const convocation = {
      sessionOn,
      place: 'Sala del Comune',
      agenda: 'Progetto definitivo e accordo',
      convocation: document('Convocazione del tavolo'),
    };
    for (const { table } of seats)
      await stage.ask(table, 'session.convene', convocation, { by: officer, unsaid: true });
  }
  for (const heldOn of DAYS) {
    await stage.to(`${heldOn}T18:00`);
    for (const { table, programme, present } of seats) {
      const minutes = {
        heldOn,
        minutes: document(`Verbale del tavolo ${programme}, ${sayDate(heldOn)}`),
        present,
        outcome: 'Condivise azioni e modifiche alla proposta',
      };
      await stage.ask(table, 'session.record', minutes, { by: officer, unsaid: true });
    }
    stage.note(`seduta dei sette tavoli, con verbale (${heldOn})`);
  }
}

/** R26: promoted, not imposed. The table of P3 skips it and is only warned. */
async function coordination(stage: Stage): Promise<void> {
  await stage.to('2025-11-18T17:00');
  for (const deal of DEALS.filter((one) => one !== P3)) {
    const other =
      deal.notice === NOTICE_COMUNE.root
        ? 'co-progettazione-ambito-2026-2028'
        : 'co-progettazione-comune-2026-2028';
    await stage.ask(
      tableOf(deal),
      'coordination.record',
      {
        heldOn: '2025-11-18',
        with: [other],
        minutes: document('Verbale dell’incontro fra i tavoli dei due avvisi'),
      },
      { by: officer, unsaid: true },
    );
  }
  stage.note(
    'incontro fra i tavoli dei due avvisi; il tavolo P3 non partecipa: sarà un avvertimento, non un blocco',
  );
}

export const projectOf = (deal: Deal, version: number, team = true) => ({
  version,
  documentHash: document(`Progetto definitivo ${deal.programme}, versione ${String(version)}`),
  team: [
    { figure: 'Esperti amministrativi', provided: team },
    { figure: 'Educatori/educatrici professionali', provided: team },
  ],
  activities: deal.activities.map(({ code, title }, index) => ({
    code,
    title,
    intervention: `I${index + 1}`,
    target: 'Come da scheda di programma',
    budget: byYear(deal.contribution).map(({ year, amount }) => ({
      year,
      amount: index === 0 ? amount - Math.floor(amount / 3) : Math.floor(amount / 3),
    })),
  })),
  unitCosts: [
    { code: 'EDU', title: 'Educatore', unit: 'hour', labour: true, amount: 2_340 },
    { code: 'LAB', title: 'Laboratorio', unit: 'piece', labour: false, amount: 2_500 },
  ],
  links: deal.links.map((to) => ({ to, how: 'Incontri fra i tavoli' })),
  changes: version === 1 ? 'Prima versione, dalla proposta' : 'Modifiche concordate nella sedute di novembre',
});

const agreementOf = (deal: Deal, coFinancing = deal.coFinancing) => ({
  terms: {
    flatRate: null,
    reporting: {
      every: 'P3M',
      form: { title: 'Modello di rendicontazione', documentHash: document('Modello di rendicontazione') },
    },
    reduction: {
      rule: 'as-negotiated',
      how: 'In proporzione alle attività non svolte, sentito il partner',
      hearingDays: 10,
      recoveryDays: 30,
    },
    labourCost: { agreements: [AGREEMENT], method: 'Costo orario tabellare' },
  },
  parties: [
    {
      lead: deal.lead.id,
      grouping: deal.grouping,
      members: deal.members.map(({ who, share }) => ({ organisation: who.id, shareBasisPoints: share })),
      contribution: { total: deal.contribution, municipal: deal.municipal },
      coFinancing: [
        { code: 'C1', title: 'Fondi propri', kind: 'monetary', amount: coFinancing, valuation: null },
      ],
    },
  ],
});

async function agree(stage: Stage, deal: Deal): Promise<void> {
  const table = tableOf(deal);
  if (deal === P3) await stage.ask(table, 'project.version', projectOf(deal, 1, false), { by: officer });
  else await stage.ask(table, 'project.version', projectOf(deal, 1), { by: officer, unsaid: true });
  if (deal === P3) {
    await stage.refused(
      table,
      'project.fix',
      {},
      { by: officer, for: 'teamProvided', why: 'Chiudere il progetto senza équipe' },
    );
    await stage.refused(table, 'agreement.set', agreementOf(deal, deal.coFinancing - 1), {
      by: officer,
      for: 'coFinancingReached',
      why: 'Accordarsi su un co-finanziamento di un centesimo sotto il 10%',
    });
  }
  await stage.ask(table, 'project.version', projectOf(deal, 2), { by: officer, unsaid: true });
  await stage.ask(table, 'project.fix', {}, { by: officer });
  await stage.ask(table, 'agreement.set', agreementOf(deal), { by: officer });
  await stage.ask(
    table,
    'agreement.conclude',
    { motivation: 'Il tavolo ha definito progetto e accordo.' },
    { by: manager, act: conclusion(`20${deal.programme}`, '2025-11-20') },
  );
}

/** Co-design defines and possibly realises: a project may stand without a convention, and a table may end without agreement. */
async function withoutConvention(stage: Stage): Promise<void> {
  await stage.to('2025-11-27T10:00');
  const version = {
    ...projectOf({ ...P3, programme: 'P2', contribution: 29_400_000, links: ['P5', 'P3'] }, 1),
    links: ['P5', 'P3', 'all'].map((to) => ({ to, how: 'Incontri' })),
  };
  await stage.ask(projectOnly, 'project.version', version, { by: officer, unsaid: true });
  await stage.ask(projectOnly, 'project.fix', {}, { by: officer });
  await stage.ask(
    projectOnly,
    'project.conclude',
    { motivation: 'Il progetto è definito; la realizzazione attende altre risorse.' },
    { by: manager, act: conclusion('20P2', '2025-11-27') },
  );
  await stage.ask(
    failing,
    'negotiation.fail',
    { motivation: 'Le parti non concordano sui costi del coordinamento.' },
    { by: manager, act: conclusion('20P6', '2025-11-27') },
  );
}
