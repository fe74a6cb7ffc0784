import { CLOCK, type Actor } from '#engine';
import { given, type Ask, type Scene } from '../../libs/engine/testing/given.js';
import * as demo from '../testing/demonstration.js';
import { coProgramming } from './index.js';
import { coProgrammingInput, type CoProgrammingInput } from './co-programming.rules.js';

const fixed = demo.given;
const areas = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'].map((code) => ({ code, title: `Area ${code}` }));
const input: CoProgrammingInput = coProgrammingInput.parse({
  body: { slug: 'demo', name: 'Comune dimostrativo' },
  procedure: { slug: 'percorso', title: 'Percorso dimostrativo' },
  areas,
  sessions: [
    { kind: 'introductory', count: 1 },
    { kind: 'thematic', count: 3, groups: 6 },
    { kind: 'plenary', count: 3 },
    { kind: 'technical-political', count: 3 },
  ],
  outcomes: ['preliminary-document', 'zone-plan'],
  parameters: {
    minimumPublicationDays: fixed(15),
    adhesions: {
      openAt: fixed('2024-03-18T09:00'),
      closeAt: fixed('2024-04-05T12:00'),
      closingEvent: fixed('received'),
    },
    clarifications: { askBeforeDays: fixed(7), answerBeforeDays: fixed(4) },
    procedureTerm: fixed({ count: 12, unit: 'months' }),
    reminders: fixed([]),
  },
});

const document = demo.hash('d');
const at = (day: string, hour = '10:00') => `${day}T${hour}:00Z`;
const notice = {
  type: 'notice.approve',
  by: demo.manager,
  at: at('2024-03-18', '07:00'),
  act: demo.determination('2024-03-18', { number: '361' }),
};
const published = {
  type: 'notice.publish',
  data: { publishedOn: '2024-03-18', place: 'albo pretorio' },
  by: demo.officer,
  at: at('2024-03-18', '07:30'),
};
const opened = { type: 'adhesions.open', by: CLOCK, at: at('2024-03-18', '08:00') };
const closed = { type: 'adhesions.close', by: CLOCK, at: at('2024-04-05', '10:01') };
const adhesion = (by: Actor, data: object, when: string) => ({
  type: 'adhesion.record',
  by,
  at: when,
  data: { organisation: demo.organisation('Ente Uno'), level: 'local', areas: [], ...data },
});
const approval = {
  type: 'plan.approve',
  by: demo.executive,
  at: at('2024-12-23'),
  data: { document },
  act: demo.resolution('assembly-resolution', '2024-12-23'),
};
const transposition = {
  type: 'plan.transpose',
  by: demo.executive,
  at: at('2025-02-24'),
  act: demo.resolution('council-resolution', '2025-02-24'),
};
const presented = {
  type: 'document.present',
  by: demo.planOffice,
  at: at('2024-07-25'),
  data: { document },
  act: demo.resolution('committee-presentation', '2024-07-25'),
};
const approved = {
  type: 'document.approve',
  by: demo.executive,
  at: at('2024-07-30'),
  data: { document },
  act: demo.resolution('executive-resolution', '2024-07-30'),
};
const conclusion = {
  type: 'path.conclude',
  by: demo.manager,
  at: at('2025-03-01'),
  data: { report: document },
  act: demo.determination('2025-03-01'),
};

const drafted = (): Scene => given(coProgramming, input, { at: at('2024-03-01') });
const collecting = () => drafted().after(notice, published, opened);
const working = () => collecting().after(closed);

describe('co-programming', () => {
  it('plays the path of the seeds from the determination of 18 March 2024 to the transposition of 24 February 2025', () => {
    const end = working()
      .after(presented, approved, approval, transposition)
      .when(conclusion)
      .reaches('concluded');
    expect(end.last.envelope.output).toMatchObject({
      document: { number: '2' },
      plan: { date: '2025-02-24' },
    });
  });

  describe('the notice', () => {
    it('is not approved without the number of its determination (R34)', () => {
      const { number: _number, ...unnumbered } = demo.determination('2024-03-18');
      drafted()
        .when({ ...notice, act: unnumbered })
        .isRefusedFor('noticeActHasNumber');
      drafted()
        .when({ ...notice, act: demo.resolution('other', '2024-03-18') })
        .isRefusedFor('act-type');
    });

    it('is not published for a closing earlier than its minimum publication', () => {
      const late = {
        ...published,
        data: { ...published.data, publishedOn: '2024-03-22' },
        at: at('2024-03-22'),
      };
      drafted().after(notice).when(late).isRefusedFor('publishedLongEnough');
    });

    it('does not close adhesions on a holiday', () => {
      const easter = {
        ...input,
        parameters: {
          ...input.parameters,
          adhesions: { ...input.parameters.adhesions, closeAt: fixed('2024-04-25T12:00') },
        },
      };
      given(coProgramming, easter, { at: at('2024-03-01') })
        .after(notice)
        .when(published)
        .isRefusedFor('closesOnWorkingDay');
    });

    it('cannot have been published in the future', () => {
      drafted()
        .after(notice)
        .when({ ...published, at: at('2024-03-17', '21:00') })
        .isRefusedFor('publicationIsPast');
    });
  });

  describe('adhesions', () => {
    it('are taken at the closing second and not one second later', () => {
      collecting()
        .when(adhesion(demo.officer, {}, '2024-04-05T10:00:00Z'))
        .reaches('under-way.collecting');
      collecting()
        .when(adhesion(demo.officer, {}, '2024-04-05T10:00:01Z'))
        .isRefusedFor('adhesionInTime');
    });

    it('are taken once for an organisation and level', () => {
      const once = collecting().after(adhesion(demo.officer, {}, at('2024-03-20')));
      once.when(adhesion(demo.officer, {}, at('2024-03-21'))).isRefusedFor('adheresOnce');
      once.when(adhesion(demo.officer, { level: 'zonal' }, at('2024-03-21'))).reaches('under-way.collecting');
    });

    it('are made for one’s own organisation, in areas of the notice', () => {
      const mine = collecting().when(adhesion(demo.partner('Ente Due'), { areas: ['A9'] }, at('2024-03-20')));
      mine.isRefusedFor('adheresForItself', 'areasAreKnown');
    });

    it('that arrived in time are recorded after the closing as well', () => {
      const late = { ...adhesion(demo.officer, {}, at('2024-04-06')), occurredAt: at('2024-04-05', '09:59') };
      working().when(late).reaches('under-way.working.document.drafting + under-way.working.plan.drafting');
    });

    it('of a path held before are reported by number and source', () => {
      const reported = working().after({
        type: 'adhesions.report',
        by: demo.officer,
        at: at('2024-05-01'),
        data: { level: 'local', count: 34, source: '001:28' },
      });
      expect(reported.last.envelope.context['reported']).toEqual({ local: { count: 34, source: '001:28' } });
    });
  });

  describe('tables', () => {
    const session = (data: object) => ({
      type: 'session.record',
      by: demo.officer,
      at: at('2024-05-20'),
      data: {
        kind: 'thematic',
        group: 'A1',
        heldOn: '2024-05-20',
        minutes: demo.hash('e'),
        attendance: 12,
        ...data,
      },
    });

    it('count the sessions held against the twenty-five planned', () => {
      const held = working().after(session({}), session({ group: 'A2' }));
      const progress = held.last.envelope.context['progress'] as Record<
        string,
        { planned: number; held: number }
      >;
      expect(Object.values(progress).reduce((sum, { planned }) => sum + planned, 0)).toBe(25);
      expect(progress['thematic']).toEqual({ planned: 18, held: 2 });
    });

    it('are recorded with their group when thematic, and once held', () => {
      working()
        .when(session({ group: 'A9' }))
        .isRefusedFor('thematicSessionHasGroup');
      working()
        .when(session({ kind: 'plenary' }))
        .isRefusedFor('thematicSessionHasGroup');
      working()
        .when(session({ heldOn: '2024-05-21' }))
        .isRefusedFor('sessionIsPast');
    });
  });

  describe('outcomes', () => {
    it('warns, and does not block, when the executive approves before the committee has seen the document (R33)', () => {
      working().when(approved).owes({ kind: 'warn', warning: 'committeeAfterExecutive' });
      const inOrder = working().after(presented).when(approved);
      expect(inOrder.answer.ok && inOrder.answer.effects).toEqual([]);
    });

    it('refuses a transposition by the council dated before the approval by the assembly (R32)', () => {
      const early = { ...transposition, act: demo.resolution('council-resolution', '2024-12-22') };
      working().after(approval).when(early).isRefusedFor('assemblyBeforeCouncil');
      working().when(transposition).isRefusedFor('not-now');
    });

    it('may come in either order', () => {
      working().after(approval, transposition, presented, approved).when(conclusion).reaches('concluded');
    });

    it('must all be reached before the path is concluded', () => {
      working().after(presented, approved).when(conclusion).isRefusedFor('expectedOutcomesReached');
    });

    it('may be given up by a reasoned act only', () => {
      const close = {
        type: 'path.close',
        by: demo.manager,
        at: at('2024-09-01'),
        data: { motivation: 'Mancano le risorse per proseguire.' },
      };
      working().when(close).isRefusedFor('act-missing');
      working()
        .when({ ...close, act: demo.determination('2024-09-01') })
        .reaches('closed-without-outcome');
    });

    it('tells officer and manager when the term of conclusion has passed, and goes on', () => {
      working()
        .when({ type: 'conclusion.overdue', by: CLOCK, at: at('2025-03-19') })
        .owes({ kind: 'notify', notice: 'conclusionOverdue' });
    });

    it('then gives half of the term to who holds the substitute power (art. 2 c. 9-ter)', () => {
      const overdue: Ask = { type: 'conclusion.overdue', by: CLOCK, at: at('2025-03-19') };
      working()
        .when(overdue)
        .owes({ kind: 'open-term', term: 'substitution', dueAt: '2025-09-18T22:00:00Z' });
      working()
        .after(overdue)
        .when({ type: 'substitution.overdue', by: CLOCK, at: at('2025-09-19') })
        .owes({ kind: 'notify', notice: 'substitutionOverdue' });
    });
  });
});
