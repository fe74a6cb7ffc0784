/** October - November 2025: a commission named after the closing, declarations before scores, a ranking approved by act. */
import { caseId } from '#engine';
import { sayDate } from '#terms';
import { commissioners, determination, ets, manager, officer, secretary, substitute } from './cast.js';
import { NOTICE_AMBITO, NOTICE_COMUNE } from './crema.js';
import type { Stage } from './play.js';
import { document } from './documents.js';
import type { Player } from './world.js';

export const evaluationOf = (notice: string): string => caseId(notice, 'evaluation', 'evaluation');

const [chair, second, third] = commissioners as [Player, Player, Player];

const member = ({ person }: Player, kind: 'chair' | 'member' | 'substitute') => ({
  person,
  function: kind,
  competence: 'Servizi sociali (dimostrazione)',
  politicalOffice: false,
});

const COMMISSION = {
  members: [member(chair, 'chair'), member(second, 'member'), member(third, 'member')],
  secretary: secretary.person,
};

/** Hundredths of a point, of the maximum of each criterion. */
const CRITERIA = {
  QUALITA: 35,
  ORGANIZZAZIONE: 20,
  RETI: 15,
  INNOVAZIONE: 10,
  'CO-FINANZIAMENTO': 10,
  PIANO: 10,
};

const sheet = (application: string, programme: string, percent: number) => ({
  application,
  programme,
  scores: Object.entries(CRITERIA).map(([criterion, maximum]) => ({
    criterion,
    points: maximum * percent,
    reason: 'Motivazione dimostrativa del punteggio',
  })),
});

type Candidate = { application: string; programmes: readonly string[]; percent: number };

export async function evaluation(stage: Stage): Promise<void> {
  await stage.to('2025-10-23T09:00');
  for (const { root } of [NOTICE_COMUNE, NOTICE_AMBITO])
    await stage.ask(root, 'evaluation.open', {}, { by: officer });
  await commission(stage);
  await conflict(stage);
  await score(
    stage,
    NOTICE_COMUNE.root,
    [chair, second, substitute],
    [
      { application: 'a1', programmes: ['P1', 'P5'], percent: 84 },
      { application: 'a2', programmes: ['P3'], percent: 71 },
      { application: 'a4', programmes: ['P2', 'P4', 'P6'], percent: 78 },
    ],
  );
  await score(
    stage,
    NOTICE_AMBITO.root,
    [chair, second, substitute],
    [{ application: 'a1', programmes: ['A1'], percent: 81 }],
  );
  await stage.to('2025-11-05T10:00');
  for (const [{ root }, number] of [
    [NOTICE_COMUNE, '120'],
    [NOTICE_AMBITO, '121'],
  ] as const) {
    await stage.ask(
      evaluationOf(root),
      'outcome.approve',
      { motivation: 'Si approvano i verbali della commissione.' },
      { by: manager, act: determination(number, '2025-11-05', 'Approvazione della graduatoria') },
    );
  }
}

async function commission(stage: Stage): Promise<void> {
  const evaluated = evaluationOf(NOTICE_COMUNE.root);
  const appointed = determination('110', '2025-10-23', 'Nomina della commissione');
  const early = { ...appointed, date: '2025-10-14' };
  await stage.refused(evaluated, 'commission.appoint', COMMISSION, {
    by: manager,
    act: early,
    for: 'appointedAfterClosing',
    why: 'Nominare la commissione con un atto anteriore alla chiusura',
  });
  const even = { ...COMMISSION, members: COMMISSION.members.slice(0, 2) };
  await stage.refused(evaluated, 'commission.appoint', even, {
    by: manager,
    act: appointed,
    for: 'commissionIsOdd',
    why: 'Nominare due commissari',
  });
  for (const { root } of [NOTICE_COMUNE, NOTICE_AMBITO])
    await stage.ask(evaluationOf(root), 'commission.appoint', COMMISSION, { by: manager, act: appointed });
}

/** One member declares a conflict and is replaced; only then is anything scored. */
async function conflict(stage: Stage): Promise<void> {
  await stage.to('2025-10-24T09:00');
  const comune = evaluationOf(NOTICE_COMUNE.root);
  await stage.refused(comune, 'sheet.lock', sheet('a1', 'P1', 80), {
    by: chair,
    for: 'not-now',
    why: 'Dare punteggi prima delle dichiarazioni',
  });
  for (const evaluated of [comune, evaluationOf(NOTICE_AMBITO.root)]) {
    await stage.ask(evaluated, 'declaration.file', { conflicts: [] }, { by: chair });
    await stage.ask(evaluated, 'declaration.file', { conflicts: [] }, { by: second });
    const conflicts =
      evaluated === comune
        ? [{ code: 'CONFLITTO', reason: `Collabora con ${ets.esagono.name}` }]
        : [{ code: 'CONFLITTO', reason: 'Sostituito anche nella procedura collegata' }];
    await stage.ask(evaluated, 'declaration.file', { conflicts }, { by: third });
    await stage.refused(
      evaluated,
      'scoring.open',
      {},
      {
        by: secretary,
        for: 'noMemberHasConflict',
        why: 'Aprire la valutazione con un commissario in conflitto',
      },
    );
    const replaced = {
      leaving: third.person,
      entering: member(substitute, 'member'),
      motivation: 'Conflitto di interessi dichiarato',
    };
    await stage.ask(evaluated, 'member.replace', replaced, {
      by: manager,
      act: determination('111', '2025-10-24', 'Sostituzione'),
    });
    await stage.ask(evaluated, 'declaration.file', { conflicts: [] }, { by: substitute });
    await stage.ask(evaluated, 'scoring.open', {}, { by: secretary });
  }
}

async function score(
  stage: Stage,
  notice: string,
  members: readonly Player[],
  candidates: readonly Candidate[],
): Promise<void> {
  const evaluated = evaluationOf(notice);
  await stage.to('2025-10-30T10:00');
  for (const [index, by] of members.entries()) {
    for (const { application, programmes, percent } of candidates) {
      for (const programme of programmes)
        await stage.ask(evaluated, 'sheet.lock', sheet(application, programme, percent + index), {
          by,
          unsaid: true,
        });
    }
  }
  stage.note('ogni commissario chiude le proprie schede, con una ragione per criterio');
  await stage.ask(
    evaluated,
    'minutes.record',
    { heldOn: '2025-10-30', document: document(`Verbale della commissione, ${sayDate('2025-10-30')}`) },
    { by: secretary },
  );
  await stage.ask(evaluated, 'scoring.close', {}, { by: secretary });
}
