/** March 2024 - February 2025: the path that comes before, with its real acts and dates (001:13-48). */
import { sayDate } from '#terms';
import { act, executive, manager, officer, planOffice } from './cast.js';
import { CO_PROGRAMMING } from './crema.js';
import type { Stage } from './play.js';
import { document } from './documents.js';

const PATH = CO_PROGRAMMING.root;

/** The acts of this chapter are real: numbers and dates from the documents of Crema. */
const real = (type: string, body: string, date: string, number?: string) => ({
  ...act(type, body, '', date, { effectiveOn: date }),
  number: number ?? 'senza numero nei documenti',
});

const AREAS = ['FAMIGLIE', 'POVERTA', 'FRAGILITA', 'LAVORO', 'ABITARE', 'GIOVANI-CULTURA'];

export async function coProgramming(stage: Stage): Promise<void> {
  await stage.load('co-programming.yaml');
  await stage.settleCast();
  await stage.refused(
    PATH,
    'notice.approve',
    {},
    { by: manager, for: 'act-missing', why: 'Approvare l’avviso senza un atto' },
  );
  await stage.ask(
    PATH,
    'notice.approve',
    {},
    { by: manager, act: real('determination', 'Comune di Crema', '2024-03-18', '361') },
  );
  await stage.to('2024-03-18T12:00');
  await stage.ask(
    PATH,
    'notice.publish',
    { publishedOn: '2024-03-18', place: 'albo pretorio e sito' },
    { by: officer },
  );
  await stage.to('2024-04-10T09:00');
  for (const [level, count, source] of [
    ['local', 34, '001:28'],
    ['zonal', 48, '001:29'],
  ] as const) {
    await stage.ask(
      PATH,
      'adhesions.report',
      { level, count, source },
      { by: officer, why: `${count} adesioni` },
    );
  }
  await sessions(stage);
  await preliminaryDocument(stage);
  await zonePlan(stage);
}

const SAID = {
  introductory: 'dell’incontro introduttivo',
  thematic: 'del gruppo tematico',
  plenary: 'della plenaria',
  'technical-political': 'dell’incontro tecnico-politico',
};

/** 1 + 3 x 6 + 3 + 3 meetings (001:32-35). Their days are not in the documents. */
async function sessions(stage: Stage): Promise<void> {
  const held = (kind: keyof typeof SAID, heldOn: string, group?: string) =>
    stage.ask(
      PATH,
      'session.record',
      {
        kind,
        heldOn,
        minutes: document(`Verbale ${SAID[kind]}${group ? ` ${group}` : ''}, ${sayDate(heldOn)}`),
        attendance: 20,
        ...(group ? { group } : {}),
      },
      { by: officer, unsaid: true },
    );
  await stage.to('2024-04-16T18:00');
  await held('introductory', '2024-04-16');
  for (const [round, day] of ['2024-05-07', '2024-05-28', '2024-06-18'].entries()) {
    await stage.to(`${day}T18:00`);
    for (const group of AREAS) await held('thematic', day, group);
    await stage.to(`${day}T20:00`);
    await held('plenary', day);
    await held('technical-political', day);
    stage.note(`giro ${round + 1}: sei gruppi tematici, una plenaria, un incontro tecnico-politico`);
  }
}

async function preliminaryDocument(stage: Stage): Promise<void> {
  const data = { document: document('Documento preliminare') };
  await stage.to('2024-07-25T18:00');
  await stage.ask(PATH, 'document.present', data, {
    by: planOffice,
    act: real('committee-presentation', 'Commissione Politiche Sociali e Lavoro', '2024-07-25'),
  });
  await stage.to('2024-07-30T12:00');
  await stage.ask(PATH, 'document.approve', data, {
    by: executive,
    act: real('executive-resolution', 'Giunta Comunale', '2024-07-30', '177'),
  });
}

async function zonePlan(stage: Stage): Promise<void> {
  await stage.to('2024-12-23T18:00');
  await stage.ask(
    PATH,
    'plan.approve',
    { document: document('Documento di programmazione zonale') },
    { by: planOffice, act: real('assembly-resolution', 'Assemblea dei Sindaci', '2024-12-23') },
  );
  await stage.to('2025-01-27T18:00');
  await stage.ask(
    PATH,
    'plan.present',
    {},
    { by: planOffice, act: real('committee-presentation', 'Commissione politiche sociali', '2025-01-27') },
  );
  await stage.refused(
    PATH,
    'plan.transpose',
    {},
    {
      by: executive,
      act: real('council-resolution', 'Consiglio Comunale', '2024-12-20', 'di prova'),
      for: 'assemblyBeforeCouncil',
      why: 'Recepire il piano con un atto anteriore all’Assemblea',
    },
  );
  await stage.to('2025-02-24T20:00');
  await stage.ask(
    PATH,
    'plan.transpose',
    {},
    { by: executive, act: real('council-resolution', 'Consiglio Comunale', '2025-02-24', '12') },
  );
  await stage.to('2025-03-03T10:00');
  await stage.ask(
    PATH,
    'path.conclude',
    { report: document('Relazione di sintesi') },
    {
      by: manager,
      act: act('determination', 'Settore Servizi sociali', '10', '2025-03-03'),
      why: 'Esiti raggiunti: documento preliminare e Piano di Zona',
    },
  );
}
