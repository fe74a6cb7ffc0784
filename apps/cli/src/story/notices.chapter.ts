/** September 2025: the two linked notices, from guidelines to publication. Dates of the acts are the demonstration's. */
import { act, determination, executive, manager, officer, publication } from './cast.js';
import { NOTICE_AMBITO, NOTICE_COMUNE, SHORT_NAMES } from './crema.js';
import type { Stage } from './play.js';
import { document } from './documents.js';

export async function notices(stage: Stage): Promise<void> {
  await stage.to('2025-09-10T10:00');
  await stage.load('notice-comune.yaml');
  await stage.load('notice-ambito.yaml');
  await stage.refused(
    NOTICE_COMUNE.root,
    'notice.publish',
    { publishedOn: '2025-09-10', place: 'albo pretorio' },
    { by: publication, for: 'not-now', why: 'Pubblicare un avviso non approvato' },
  );
  await prepare(stage, NOTICE_COMUNE.root, '20', 'A11B25000100001');
  await prepare(stage, NOTICE_AMBITO.root, '30', 'A11B25000200001');
  await stage.to('2025-09-15T08:30');
  for (const { root } of [NOTICE_COMUNE, NOTICE_AMBITO]) {
    await stage.ask(
      root,
      'notice.publish',
      { publishedOn: '2025-09-15', place: 'albo pretorio e Amministrazione trasparente' },
      { by: publication },
    );
  }
  await stage.to('2025-09-15T10:00');
}

async function prepare(stage: Stage, notice: string, number: string, cup: string): Promise<void> {
  const guidelines = act('executive-resolution', 'Giunta Comunale', `${number}/G`, '2025-09-10', {
    title: 'Indirizzi per la co-progettazione 2026-2028',
  });
  await stage.ask(notice, 'guidelines.register', {}, { by: executive, act: guidelines });
  await stage.ask(notice, 'officer.assign', { person: officer.person }, { by: manager });
  await stage.ask(notice, 'conflict.declare', { kind: 'none', reason: null }, { by: officer });
  await stage.ask(
    notice,
    'notice.define',
    {
      object: 'Co-progettazione di interventi nel settore dei servizi sociali (testo dimostrativo)',
      generalObjectives: ['Costruire risposte condivise tra pubblico e Terzo settore'],
      specificObjectives: ['Attuare i programmi delle schede allegate'],
      essentialFeatures: 'Rimborso dei costi sostenuti, co-finanziamento, équipe per ogni programma',
      waysOfChoosing: 'Procedura competitiva con i criteri dell’avviso',
      documents: {
        notice: document(`Testo dell’${SHORT_NAMES[notice] ?? 'avviso'}`),
        applicationForm: document('Modello di domanda'),
        draftConvention: document('Schema di convenzione'),
        privacy: document('Informativa sulla privacy'),
      },
    },
    { by: officer },
  );
  const approval = determination(number, '2025-09-10', 'Indizione dell’istruttoria pubblica');
  const { effectiveOn: _none, ...withoutVisa } = approval;
  await stage.refused(
    notice,
    'notice.approve',
    { cup },
    {
      by: manager,
      act: withoutVisa,
      for: 'act-not-effective',
      why: 'Approvare l’avviso prima del visto contabile',
    },
  );
  await stage.ask(notice, 'notice.approve', { cup }, { by: manager, act: approval });
}
