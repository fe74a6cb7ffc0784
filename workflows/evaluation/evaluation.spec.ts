import { CASE, CLOCK } from '#engine';
import { given, type Scene } from '../../libs/engine/testing/given.js';
import * as demo from '../testing/demonstration.js';
import type { EvaluationInput } from './evaluation.context.js';
import { evaluation } from './index.js';

const { noticeParameters: parameters, person, organisation, hash } = demo;

const candidate = (application: string) => ({
  application,
  lead: organisation(application),
  grouping: 'single' as const,
  members: [{ organisation: organisation(application), shareBasisPoints: 10_000 }],
  programmes: [{ code: 'P1', coFinancing: 7_090_000 }],
});

const input: EvaluationInput = {
  notice: 'Avviso dimostrativo',
  programmes: [{ code: 'P1', title: 'Programma uno' }],
  candidates: [candidate('a1'), candidate('a2')],
  closedAt: '2027-02-08T11:00:00Z',
  authors: [person('author')],
  parameters,
};
const together: EvaluationInput = {
  ...input,
  parameters: { ...parameters, selection: { mode: demo.given('all-admitted') } },
};

const member = (
  name: string,
  role: 'chair' | 'member' | 'substitute' = 'member',
  politicalOffice = false,
) => ({
  person: person(name),
  function: role,
  competence: 'Servizi sociali',
  politicalOffice,
});
const appoints = (
  members = [member('one', 'chair'), member('two'), member('three')],
  occurredAt = '2027-02-22T09:00:00Z',
) => ({
  type: 'commission.appoint',
  by: demo.manager,
  at: '2027-02-22T10:00:00Z',
  occurredAt,
  act: demo.determination(occurredAt.slice(0, 10)),
  data: { members, secretary: person('secretary') },
});
const declares = (name: string, conflicts: object[] = []) => ({
  type: 'declaration.file',
  by: demo.commissioner(name),
  at: '2027-02-23T09:00:00Z',
  data: { conflicts },
});
const replaces = (leaving: string, entering = member('four')) => ({
  type: 'member.replace',
  by: demo.manager,
  at: '2027-02-24T09:00:00Z',
  act: demo.determination('2027-02-24'),
  data: { leaving: person(leaving), entering, motivation: 'Conflitto di interessi dichiarato.' },
});
const opensScoring = { type: 'scoring.open', by: demo.secretary, at: '2027-02-25T09:00:00Z' };
const locks = (name: string, application: string, quality = 4500, network = 3000) => ({
  type: 'sheet.lock',
  by: demo.commissioner(name),
  at: '2027-02-26T09:00:00Z',
  data: {
    application,
    programme: 'P1',
    scores: [
      { criterion: 'quality', points: quality, reason: 'Proposta coerente' },
      { criterion: 'network', points: network, reason: 'Rete ampia' },
    ],
  },
});
const minutes = {
  type: 'minutes.record',
  by: demo.secretary,
  at: '2027-02-27T09:00:00Z',
  data: { heldOn: '2027-02-26', document: hash('a') },
};
const closes = { type: 'scoring.close', by: demo.secretary, at: '2027-02-27T10:00:00Z' };
const approves = (by = demo.manager) => ({
  type: 'outcome.approve',
  by,
  at: '2027-03-02T09:00:00Z',
  act: demo.determination('2027-03-02'),
  data: { motivation: 'I lavori della commissione sono regolari.' },
});

const opened = (change: Partial<EvaluationInput> = {}): Scene =>
  given(evaluation, { ...input, ...change }, { at: '2027-02-20T09:00:00Z' });
const declared = () => opened().after(appoints(), declares('one'), declares('two'), declares('three'));
const scoring = () => declared().after(opensScoring);
const MEMBERS = ['one', 'two', 'three'];
const scored = (a1 = 4500, a2 = 4000) =>
  scoring().after(
    ...MEMBERS.map((name) => locks(name, 'a1', a1)),
    ...MEMBERS.map((name) => locks(name, 'a2', a2)),
    minutes,
  );

describe('evaluation', () => {
  describe('the commission', () => {
    it('is appointed after the closing instant, by an act not earlier than it', () => {
      const early = {
        ...appoints(),
        occurredAt: '2027-02-08T11:00:00Z',
        act: demo.determination('2027-02-08'),
      };
      const refusal = opened().when(early).isRefusedFor('appointedAfterClosing');
      expect(refusal.reasons[0]?.from).toBe('2027-02-08T11:00:01Z');
      opened()
        .when({ ...appoints(), act: demo.determination('2027-02-05') })
        .isRefusedFor('appointedAfterClosing');
      opened()
        .when({ ...appoints(), occurredAt: '2027-02-08T11:00:01Z', act: demo.determination('2027-02-08') })
        .reaches('under-way.declaring');
    });

    it('is odd, within its size, with one chair and nobody twice', () => {
      const of = (...names: string[]) =>
        names.map((name, index) => member(name, index === 0 ? 'chair' : 'member'));
      opened()
        .when(appoints(of('one', 'two', 'three', 'four')))
        .isRefusedFor('commissionIsOdd');
      opened()
        .when(appoints(of('one')))
        .isRefusedFor('commissionHasSize');
      opened()
        .when(appoints(of('one', 'two', 'three', 'four', 'five', 'six', 'seven')))
        .isRefusedFor('commissionHasSize');
      opened()
        .when(appoints(of('one', 'two', 'two')))
        .isRefusedFor('oneChairAndNobodyTwice');
      opened()
        .when(appoints([member('one'), member('two'), member('three')]))
        .isRefusedFor('oneChairAndNobodyTwice');
      opened()
        .when(appoints([...of('one', 'two', 'three'), member('four', 'substitute')]))
        .reaches('under-way.declaring');
    });

    it('has no author of the criteria and no holder of a political office', () => {
      opened()
        .when(appoints([member('author', 'chair'), member('two'), member('three')]))
        .isRefusedFor('noMemberWroteTheCriteria');
      opened()
        .when(appoints([member('one', 'chair', true), member('two'), member('three')]))
        .isRefusedFor('noMemberHoldsOffice');
    });

    it('declares its conflicts after the appointment and before scoring', () => {
      opened().when(declares('one')).isRefusedFor('not-now');
      opened()
        .after(appoints(), declares('one'), declares('two'))
        .when(opensScoring)
        .isRefusedFor('everyMemberHasDeclared');
      opened().after(appoints()).when(declares('stranger')).isRefusedFor('isMember');
    });

    it('replaces a member who has a conflict, by an act', () => {
      const conflict = declares('two', [{ code: 'applicant-related', reason: 'Socio di un ente candidato' }]);
      const found = opened().after(appoints(), declares('one'), conflict, declares('three'));
      found.when(opensScoring).isRefusedFor('noMemberHasConflict');
      const { act: _act, ...withoutAct } = replaces('two');
      found.when(withoutAct).isRefusedFor('act-missing');
      found.when(replaces('two', member('author'))).isRefusedFor('noMemberWroteTheCriteria');
      found.when(replaces('two', member('one'))).isRefusedFor('leavingIsMember');
      found.after(replaces('two'), declares('four')).when(opensScoring).reaches('under-way.scoring');
    });

    it('stops scoring when a conflict appears later, and the sheets of who leaves are not counted', () => {
      const conflict = declares('two', [{ code: 'conflict', reason: 'Emerso durante i lavori' }]);
      const stopped = scoring().after(locks('two', 'a1')).when(conflict).reaches('under-way.declaring');
      const again = stopped.after(replaces('two'), declares('four'), opensScoring);
      expect(again.last.envelope.context['sheets']).toEqual([]);
    });
  });

  describe('score sheets', () => {
    it('are locked once for each member, application and programme', () => {
      scoring()
        .after(locks('one', 'a1'))
        .when(locks('one', 'a1', 6000))
        .isRefusedFor('sheetIsNotLocked');
      scoring().when(locks('stranger', 'a1')).isRefusedFor('mayLockSheets');
      scoring().when(locks('one', 'a9')).isRefusedFor('isCandidate');
    });

    it('have every criterion, within its maximum, with a reason', () => {
      scoring()
        .when(locks('one', 'a1', 6001))
        .isRefusedFor('pointsWithinMaximum');
      const partial = locks('one', 'a1');
      scoring()
        .when({ ...partial, data: { ...partial.data, scores: partial.data.scores.slice(1) } })
        .isRefusedFor('everyCriterionOnce');
      const [first] = partial.data.scores;
      scoring()
        .when({ ...partial, data: { ...partial.data, scores: [{ ...first, reason: '' }] } })
        .isRefusedFor('/scores/0/reason');
    });

    it('are all there, with the minutes, before the ranking (R04)', () => {
      scoring().after(locks('one', 'a1'), minutes).when(closes).isRefusedFor('everySheetIsLocked');
      const all = MEMBERS.flatMap((name) => [locks(name, 'a1'), locks(name, 'a2')]);
      scoring()
        .after(...all)
        .when(closes)
        .isRefusedFor('minutesAreRecorded');
      scored().when(closes).reaches('under-way.ranked');
    });

    it('are locked by the chair alone where the commission decides together', () => {
      const collegial = {
        ...parameters,
        selection: { ...parameters.selection, aggregation: demo.given('collegial' as const) },
      };
      const scene = opened({ parameters: collegial }).after(
        appoints(),
        declares('one'),
        declares('two'),
        declares('three'),
        opensScoring,
      );
      scene.when(locks('two', 'a1')).isRefusedFor('mayLockSheets');
      scene.after(locks('one', 'a1'), locks('one', 'a2'), minutes).when(closes).reaches('under-way.ranked');
    });
  });

  describe('the outcome', () => {
    it('is approved by the manager’s determination and hands over who sits at the table', () => {
      const ranked = scored().after(closes);
      const { act: _act, ...withoutAct } = approves();
      ranked.when(withoutAct).isRefusedFor('act-missing');
      const end = ranked.when(approves()).reaches('approved');
      expect(end.last.envelope.output).toEqual({
        programmes: [
          {
            programme: 'P1',
            partners: [
              expect.objectContaining({ application: 'a1', place: 1, total: 7500 }),
              expect.objectContaining({ application: 'a2', place: 2, total: 7000 }),
            ],
          },
        ],
      });
    });

    it('waits for the draw of a tie', () => {
      const tied = scored(4500, 4500).after(closes);
      tied.when(approves()).isRefusedFor('tiesAreResolved');
      const draw = (order: string[]) => ({
        type: 'draw.record',
        by: demo.secretary,
        at: '2027-03-01T09:00:00Z',
        data: { programme: 'P1', order, document: hash('d') },
      });
      tied.when(draw(['a1', 'a1'])).isRefusedFor('drawIsOfATie');
      const end = tied
        .after(draw(['a2', 'a1']))
        .when(approves())
        .reaches('approved');
      expect(end.last.envelope.output).toMatchObject({
        programmes: [{ partners: [{ application: 'a2' }, { application: 'a1' }] }],
      });
    });

    it('is that nobody is suitable when none reaches the threshold', () => {
      scored(2000, 2000).after(closes).when(approves()).reaches('none-suitable');
    });

    it('warns when a scorer approves it', () => {
      const scorer = { ...demo.manager, person: person('one') };
      scored().after(closes).when(approves(scorer)).owes({ kind: 'warn', warning: 'scorerApproves' });
    });

    it('seats all the admitted without points where the notice says so', () => {
      opened(together).when(appoints()).isRefusedFor('partnersCompete');
      const end = opened(together).when(approves()).reaches('approved');
      expect(end.last.envelope.output).toMatchObject({
        programmes: [{ partners: [{ application: 'a1', place: null }, { application: 'a2' }] }],
      });
      opened().when(approves()).isRefusedFor('allAdmittedSit');
    });

    it('comes late with a word to officer and manager, and stops with the notice', () => {
      opened()
        .when({ type: 'evaluation.overdue', by: CLOCK, at: '2027-03-13T09:00:00Z' })
        .owes({ kind: 'notify', notice: 'evaluationOverdue' });
      scoring().when({ type: 'notice.revoked', by: CASE, at: '2027-02-26T09:00:00Z' }).reaches('stopped');
    });
  });
});
