/** What the colleagues of an officer do between her steps, so that a notice reaches its convention: programme A1 of the story. */
import { randomUUID } from 'node:crypto';
import { advance } from '#procedures';
import {
  act,
  accounting,
  commissioners,
  determination,
  ets,
  manager,
  secretary,
} from '../../../apps/cli/src/story/cast.js';
import { NOTICE_AMBITO } from '../../../apps/cli/src/story/crema.js';
import { A1, byYear, conventionOf, tableOf } from '../../../apps/cli/src/story/deals.js';
import { evaluationOf } from '../../../apps/cli/src/story/evaluation.chapter.js';
import { projectOf } from '../../../apps/cli/src/story/tables.chapter.js';
import { document } from '../../../apps/cli/src/story/documents.js';
import type { Player } from '../../../apps/cli/src/story/world.js';
import type { StoryWorld } from './story-world.js';

type Act = ReturnType<typeof act>;

export function colleagues(story: StoryWorld) {
  const ask = async (id: string, type: string, data: object, { name: _, ...by }: Player, behind?: Act) => {
    const answer = await advance(story.path, {
      case: id,
      type,
      data,
      by,
      id: randomUUID(),
      ...(behind ? { act: behind } : {}),
    });
    if (!answer.ok)
      throw new Error(
        `"${type}" was refused: ${JSON.stringify(answer.reasons)}${JSON.stringify(answer.errors)}`,
      );
    await story.settle();
  };
  const evaluation = evaluationOf(NOTICE_AMBITO.root);
  const table = tableOf(A1);
  const convention = conventionOf(A1);
  return {
    ask,
    evaluation,
    table,
    convention,
    /** The commission is named, declares, scores, and its ranking is approved. */
    choose: async (day: string) => {
      const members = commissioners.map(({ person }, index) => ({
        person,
        function: index === 0 ? 'chair' : 'member',
        competence: 'Servizi sociali',
        politicalOffice: false,
      }));
      const appointed = determination('110', day, 'Nomina della commissione');
      await ask(
        evaluation,
        'commission.appoint',
        { members, secretary: secretary.person },
        manager,
        appointed,
      );
      for (const one of commissioners) await ask(evaluation, 'declaration.file', { conflicts: [] }, one);
      await ask(evaluation, 'scoring.open', {}, secretary);
      for (const one of commissioners)
        await ask(
          evaluation,
          'sheet.lock',
          {
            application: 'a1',
            programme: 'A1',
            scores: CRITERIA.map(({ code, maxPoints }) => ({
              criterion: code,
              points: maxPoints * 80,
              reason: 'Buona proposta',
            })),
          },
          one,
        );
      await ask(evaluation, 'minutes.record', { heldOn: day, document: document('verbale') }, secretary);
      await ask(evaluation, 'scoring.close', {}, secretary);
      await ask(
        evaluation,
        'outcome.approve',
        { motivation: 'Si approvano i verbali.' },
        manager,
        determination('121', day, 'Graduatoria'),
      );
    },
    /** The partner brings the project to the table. */
    bringProject: () => ask(table, 'project.version', projectOf(A1, 1), ets.delta.representative),
    concludeTable: (day: string) =>
      ask(
        table,
        'agreement.conclude',
        { motivation: 'Il tavolo ha definito progetto e accordo.' },
        manager,
        act('determination', 'Settore Servizi sociali', '20A1', day, {
          title: 'Conclusione del tavolo',
          effectiveOn: day,
        }),
      ),
    /** Determination, cover, signature. */
    sign: async (day: string) => {
      const cover = byYear(A1.contribution).map(({ year, amount }) => ({
        commitment: `impegno ${String(year)}`,
        year,
        amount,
      }));
      await ask(
        convention,
        'determination.adopt',
        { cover },
        manager,
        act('determination', 'Settore Servizi sociali', '30A1', day, { title: 'Accordo' }),
      );
      await ask(convention, 'visa.record', { reference: 'visto 1', effectiveOn: day }, accounting);
      const signatures = [
        { by: 'body', organisation: null, kind: 'digital', verifiedOn: day },
        { by: 'partner', organisation: A1.lead.id, kind: 'qualified', verifiedOn: day },
      ];
      await ask(
        convention,
        'convention.sign',
        {
          repertory: 'rep. 1',
          documentHash: document('convenzione'),
          startsOn: '2026-01-01',
          endsOn: '2028-12-31',
          signatures,
        },
        manager,
      );
    },
  };
}

/** Of the notice. */
const CRITERIA = [
  { code: 'QUALITA', maxPoints: 35 },
  { code: 'ORGANIZZAZIONE', maxPoints: 20 },
  { code: 'RETI', maxPoints: 15 },
  { code: 'INNOVAZIONE', maxPoints: 10 },
  { code: 'CO-FINANZIAMENTO', maxPoints: 10 },
  { code: 'PIANO', maxPoints: 10 },
];
