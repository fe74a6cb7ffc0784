import type { Ask } from '../../libs/engine/testing/given.js';
import * as demo from '../testing/demonstration.js';
import {
  applicationId,
  approved,
  closed,
  decides,
  files,
  open,
  opened,
  published,
  ready,
  starts,
} from '../testing/notice.js';

const { organisation, hash } = demo;

const extension = (closeAt: string, at = '2027-02-05T09:00:00Z') => ({
  type: 'closing.extend',
  by: demo.manager,
  at,
  act: demo.determination('2027-02-05', { number: '9' }),
  data: { closeAt, motivation: 'Il sito non è stato raggiungibile per un giorno.' },
});

describe('the open notice', () => {
  describe('the closing', () => {
    it('falls due one second after its instant', () => {
      const opened = open().last.effects.find(
        (effect) => effect.kind === 'open-term' && effect.term === 'closing',
      );
      expect(opened).toMatchObject({ dueAt: '2027-02-08T11:00:01Z' });
    });

    it('is extended by a reasoned act, forward, to a working day, and every open application is told', () => {
      const scene = open().after(starts('Ente Uno'));
      scene.when(extension('2027-02-05T12:00')).isRefusedFor('extensionIsLater');
      scene.when(extension('2027-02-14T12:00')).isRefusedFor('extensionClosesOnWorkingDay');
      const { act: _act, ...withoutAct } = extension('2027-02-15T12:00');
      scene.when(withoutAct).isRefusedFor('act-missing');
      const extended = scene.when(extension('2027-02-15T12:00'));
      extended.owes({ kind: 'tell', to: applicationId(scene, 'a1'), event: 'closing.move' });
      extended.owes({ kind: 'open-term', term: 'closing', dueAt: '2027-02-15T11:00:01Z' });
    });

    it('is not extended once it has passed', () => {
      open()
        .when(extension('2027-02-15T12:00', '2027-02-08T11:00:01Z'))
        .isRefusedFor('extendedBeforeClosing');
    });
  });

  describe('clarifications', () => {
    const asks = (at: string) => ({
      type: 'clarification.ask',
      by: demo.partner('Ente Uno'),
      at,
      data: { question: 'Serve la firma digitale di tutti gli enti?' },
    });
    const answers = (change: object = {}) => ({
      type: 'clarification.answer',
      by: demo.officer,
      at: '2027-02-02T09:00:00Z',
      data: { question: 1, answer: 'Basta quella del capofila.', changesTheNotice: false, ...change },
    });

    it('are asked until their last day', () => {
      open().when(asks('2027-02-01T22:00:00Z')).reaches('under-way.open');
      open().when(asks('2027-02-01T23:00:00Z')).isRefusedFor('clarificationInTime');
    });

    it('are answered once, to who asked, and never change the notice', () => {
      const asked = open().after(asks('2027-01-20T09:00:00Z'));
      asked.when(answers({ changesTheNotice: true })).isRefusedFor('/changesTheNotice');
      const answered = asked.when(answers());
      answered.owes({
        kind: 'notify',
        notice: 'clarificationAnswered',
        to: [{ organisation: organisation('Ente Uno') }],
      });
      answered.reaches('under-way.open').when(answers()).isRefusedFor('questionIsUnanswered');
    });

    it('left unanswered are remembered to the officer', () => {
      const overdue = {
        type: 'clarifications.overdue',
        by: { person: null, role: 'clock' },
        at: '2027-02-04T23:00:00Z',
      };
      open()
        .after(asks('2027-01-20T09:00:00Z'))
        .when(overdue)
        .owes({ kind: 'notify', notice: 'answersOverdue', data: { open: 1 } });
    });

    it('have a term only while an answer is owed', () => {
      const termsOf = (scene: ReturnType<typeof open>, ask: Ask) => {
        const { answer } = scene.when(ask);
        return answer.ok && answer.effects.filter((one) => 'term' in one && one.term === 'answers');
      };
      const first = asks('2027-01-20T09:00:00Z');
      const second = asks('2027-01-21T09:00:00Z');
      expect(termsOf(ready().after(approved, published), opened)).toEqual([]);
      expect(termsOf(open(), first)).toMatchObject([{ kind: 'open-term' }]);
      expect(termsOf(open().after(first), second)).toEqual([]);
      expect(termsOf(open().after(first, second), answers())).toEqual([]);
      const last = answers({ question: 2 });
      expect(termsOf(open().after(first, second, answers()), last)).toMatchObject([{ kind: 'close-term' }]);
      expect(termsOf(ready().after(approved, published, first), opened)).toMatchObject([
        { kind: 'open-term' },
      ]);
    });
  });

  it('does not change its criteria once an application has been started', () => {
    const rectified = {
      type: 'notice.rectify',
      by: demo.manager,
      at: '2027-01-25T09:00:00Z',
      act: demo.determination('2027-01-25'),
      data: {
        what: 'Criteri di valutazione',
        motivation: 'Un criterio era scritto due volte.',
        document: hash('7'),
        criteria: [{ code: 'quality', title: 'Qualità', maxPoints: 100 }],
      },
    };
    open().when(rectified).reaches('under-way.open');
    open().after(starts('Ente Uno')).when(rectified).isRefusedFor('criteriaAreNotYetFrozen');
    const plain = { ...rectified, data: { ...rectified.data, criteria: null } };
    open()
      .after(starts('Ente Uno'))
      .when(plain)
      .owes({ kind: 'notify', notice: 'noticeRectified', to: [{ organisation: organisation('Ente Uno') }] });
    open().after(starts('Ente Uno')).when(plain).reaches('under-way.open');
  });

  describe('the register of applications', () => {
    it('opens a case for each application, with the parameters of the notice', () => {
      const opened = open()
        .when(starts('Ente Uno'))
        .owes({
          kind: 'open-case',
          workflow: 'expression-of-interest',
          key: 'a1',
          organisation: organisation('Ente Uno'),
        });
      expect(opened).toMatchObject({ input: { applicant: organisation('Ente Uno'), arrival: null } });
    });

    it('keeps one draft for each organisation', () => {
      open().after(starts('Ente Uno')).when(starts('Ente Uno')).isRefusedFor('noDraftIsOpen');
      open().after(starts('Ente Uno')).when(starts('Ente Due')).owes({ kind: 'open-case', key: 'a2' });
    });

    it('opens no application before or after its window', () => {
      open().when(starts('Ente Uno', '2027-02-08T11:00:01Z')).isRefusedFor('windowIsOpen');
      open().after(closed).when(starts('Ente Uno', '2027-02-08T11:00:02Z')).isRefusedFor('not-now');
    });

    it('takes a message recorded after the closing; the case itself says whether it was in time', () => {
      const form = {
        applicant: 'single',
        lead: organisation('Ente Tre'),
        members: [{ organisation: organisation('Ente Tre'), shareBasisPoints: 10_000, register: null }],
        groupingDocument: null,
        programmes: [{ code: 'P1', coFinancing: 0, proposal: null }],
        documents: [],
        declarations: { requirements: true, noExclusionCause: true, awareOfPenalties: true },
      };
      const arrival = {
        sentAt: '2027-02-08T10:59:50Z',
        deliveredAt: '2027-02-08T11:00:33Z',
        message: hash('9'),
        protocol: '0001234',
        signature: { path: 'digital-domicile', evidence: hash('8') },
        form,
      };
      const record = (data: object) => ({
        type: 'application.record',
        by: demo.protocol,
        at: '2027-02-09T09:00:00Z',
        data,
      });
      const scene = open().after(closed);
      const recorded = scene.when(record({ organisation: organisation('Ente Tre'), arrival }));
      expect(recorded.owes({ kind: 'open-case', key: 'a1' })).toMatchObject({ input: { arrival } });
      scene.when(record({ organisation: organisation('Ente Due'), arrival })).isRefusedFor('messageIsWhole');
    });

    it('finds an organisation that stands twice in one programme, and tells both applications', () => {
      const two = open().after(starts('Ente Uno'), starts('Ente Due'));
      const first = two.after(files(two, 'a1', ['Ente Uno', 'Ente Tre']));
      const second = first.when(files(two, 'a2', ['Ente Due', 'Ente Tre']));
      const doubles = [{ organisation: organisation('Ente Tre'), programme: 'P1' }];
      second.owes({ kind: 'tell', to: applicationId(two, 'a1'), event: 'doubles.report', data: { doubles } });
      second.owes({ kind: 'tell', to: applicationId(two, 'a2'), event: 'doubles.report', data: { doubles } });
    });

    it('tells them again once one of the two is gone', () => {
      const two = open().after(starts('Ente Uno'), starts('Ente Due'));
      const both = two.after(
        files(two, 'a1', ['Ente Uno', 'Ente Tre']),
        files(two, 'a2', ['Ente Due', 'Ente Tre']),
      );
      const gone = both.when(decides(two, 'a1', 'Ente Uno', 'withdrawn'));
      gone.owes({
        kind: 'tell',
        to: applicationId(two, 'a2'),
        event: 'doubles.report',
        data: { doubles: [] },
      });
    });

    it('sees nothing double in two different programmes', () => {
      const two = open().after(starts('Ente Uno'), starts('Ente Due'));
      const filed = two
        .after(files(two, 'a1', ['Ente Tre'], ['P1']))
        .when(files(two, 'a2', ['Ente Tre'], ['P2'])).answer;
      expect(filed.ok && filed.effects).toEqual([]);
    });
  });
});
