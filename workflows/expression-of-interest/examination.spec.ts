import { CASE, CLOCK } from '#engine';
import type { ExpressionInput } from './expression-of-interest.context.js';
import {
  lead,
  second,
  mine,
  form,
  grouped,
  submitted,
  start,
  check,
  admit,
  exclude,
  proves,
  askFor,
  supplies,
  underExamination,
  missingStatute,
} from '../testing/application.js';
import * as demo from '../testing/demonstration.js';

const { noticeParameters: parameters, organisation, hash } = demo;

describe('the examination of an application', () => {
  describe('admissibility', () => {
    it('begins after the closing instant', () => {
      const refusal = submitted()
        .when({ ...start, at: '2027-02-08T11:00:00Z' })
        .isRefusedFor('closingIsPast');
      expect(refusal.reasons[0]?.from).toBe('2027-02-08T11:00:00Z');
    });

    it('begins with a declaration of no conflict', () => {
      submitted()
        .when({ ...start, data: { noConflict: false } })
        .isRefusedFor('/noConflict');
    });

    it('admits once every requirement is checked and met, and hands over members and programmes', () => {
      underExamination().after(check('RUNTS', 'met')).when(admit).isRefusedFor('everyRequirementIsChecked');
      const admitted = underExamination({}, grouped)
        .after(check('RUNTS', 'met'), check('PLAN', 'met'))
        .when(admit)
        .reaches('admitted');
      expect(admitted.last.envelope.output).toEqual({
        key: 'a1',
        applicant: lead,
        grouping: 'to-be-constituted',
        members: [
          { organisation: lead, shareBasisPoints: 6000 },
          { organisation: second, shareBasisPoints: 4000 },
        ],
        programmes: [{ code: 'P1', coFinancing: 7_090_000 }],
      });
    });

    it('does not admit an organisation found twice in one programme', () => {
      const double = {
        type: 'doubles.report',
        by: CASE,
        at: '2027-02-09T10:00:00Z',
        data: { doubles: [{ organisation: lead, programme: 'P1' }] },
      };
      const found = underExamination().after(double, check('RUNTS', 'met'), check('PLAN', 'met'));
      found.when(admit).isRefusedFor('noDoubleParticipation');
      found
        .after({ ...double, data: { doubles: [] } })
        .when(admit)
        .reaches('admitted');
    });

    it('checks only what the notice requires', () => {
      underExamination().when(check('DURC', 'unmet')).isRefusedFor('requirementIsListed');
    });
  });

  describe('document rescue', () => {
    const asked = () => missingStatute().after(askFor('statute'), proves('2027-02-10T10:05:00Z'));

    it('is for items that the notice names and the check found missing', () => {
      underExamination().when(askFor('statute')).isRefusedFor('itemsWereFoundMissing');
      underExamination()
        .after(check('PLAN', 'missing', ['proposal']))
        .when(askFor('proposal'))
        .isRefusedFor('itemsAreRescuable');
    });

    it('says in words what to send, in how many days', () => {
      missingStatute()
        .when(askFor('statute'))
        .owes({
          kind: 'notify',
          notice: 'rescueRequested',
          data: expect.objectContaining({ items: 'Statuto (Manca)', days: 5 }),
        });
    });

    it('runs from proven delivery, to the end of the last day in its lenient reading', () => {
      const running = missingStatute().after(askFor('statute')).when(proves('2027-02-10T10:05:00Z'));
      running.reaches('filed.under-rescue');
      const term = running.owes({ kind: 'open-term', term: 'rescue', dueAt: '2027-02-15T23:00:00Z' });
      expect(term).toMatchObject({ computed: { raw: '2027-02-15', input: { start: '2027-02-10' } } });
    });

    it('takes only what was asked for, and the requirement is checked afresh', () => {
      asked().when(supplies('proposal', '2027-02-12T10:00:00Z')).isRefusedFor('onlyWhatWasAsked');
      const replied = asked()
        .when(supplies('statute', '2027-02-12T10:00:00Z'))
        .reaches('filed.under-examination');
      replied.when(admit).isRefusedFor('everyRequirementIsChecked');
      replied.after(check('PLAN', 'met')).when(admit).reaches('admitted');
    });

    it('expires by the clock, and a reply that had arrived in time is still taken', () => {
      const expired = asked()
        .when({ type: 'rescue.expire', by: CLOCK, at: '2027-02-15T23:00:00Z' })
        .reaches('filed.under-examination');
      expired.when(supplies('statute', '2027-02-16T08:00:00Z')).isRefusedFor('replyIsInTime');
      const found = {
        ...supplies('statute', '2027-02-16T08:00:00Z', demo.protocol),
        occurredAt: '2027-02-15T22:00:00Z',
      };
      expired.when(found).reaches('filed.under-examination');
    });

    it('is given once', () => {
      const again = asked().after(
        supplies('statute', '2027-02-12T10:00:00Z'),
        check('PLAN', 'missing', ['statute']),
      );
      again.when(askFor('statute')).isRefusedFor('rescueRoundIsLeft');
    });
  });

  describe('exclusion', () => {
    const unregistered = (change: Partial<ExpressionInput> = {}, written = form) =>
      underExamination(change, written).after(check('RUNTS', 'unmet'), check('PLAN', 'met'));

    it('needs an act, a motivation and a ground that was found', () => {
      const { act: _act, ...withoutAct } = exclude();
      unregistered().when(withoutAct).isRefusedFor('act-missing');
      unregistered()
        .when(exclude({ motivation: 'no' }))
        .isRefusedFor('/motivation');
      unregistered()
        .when(exclude({ grounds: ['PLAN'] }))
        .isRefusedFor('groundsAreFound');
    });

    it('takes effect when it has reached every organisation of the application', () => {
      const decided = unregistered({}, grouped).when(exclude()).reaches('filed.exclusion-decided');
      const one = decided.when(proves('2027-03-12T10:00:00Z', lead)).reaches('filed.exclusion-decided');
      one.when(proves('2027-03-13T10:00:00Z', second)).reaches('excluded');
      decided
        .when(proves('2027-03-12T10:00:00Z', organisation('Ente Tre')))
        .isRefusedFor('addresseeIsApplicant');
    });

    it('says its grounds in the words of the notice', () => {
      unregistered()
        .when(exclude())
        .owes({
          kind: 'notify',
          notice: 'excluded',
          data: expect.objectContaining({ grounds: 'Iscrizione al RUNTS' }),
        });
    });

    it('warns when the person who examined decides', () => {
      const same = { ...demo.manager, person: demo.officer.person };
      unregistered().when(exclude({}, same)).owes({ kind: 'warn', warning: 'examinerDecides' });
    });

    it('is not undone by withdrawing', () => {
      const withdraw = { type: 'application.withdraw', by: mine, at: '2027-03-13T10:00:00Z' };
      unregistered().after(exclude()).when(withdraw).isRefusedFor('notDecidedYet');
      unregistered().when(withdraw).reaches('withdrawn');
    });

    describe('where the notice binds itself to article 10-bis', () => {
      const bound = { parameters: { ...parameters, tenBisPolicy: demo.given('self-bound' as const) } };
      const announce = {
        type: 'refusal.announce',
        by: demo.officer,
        at: '2027-02-15T09:00:00Z',
        data: { grounds: ['RUNTS'], motivation: 'L’ente non risulta iscritto al registro.' },
      };
      const announced = () => unregistered(bound).after(announce, proves('2027-02-15T09:05:00Z'));

      it('comes after the notice of refusal and its ten days', () => {
        unregistered(bound).when(exclude()).isRefusedFor('observationsWereInvited');
        const ended = announced().after({
          type: 'observations.expire',
          by: CLOCK,
          at: '2027-02-25T23:00:00Z',
        });
        expect(ended.last.envelope.context['tenBis']).toMatchObject({
          ended: 'expired',
          suspension: { reason: 'art-10-bis', from: '2027-02-15' },
        });
        ended.when(exclude()).reaches('filed.exclusion-decided');
      });

      it('answers the observations', () => {
        const answered = announced().after({
          type: 'observations.file',
          by: mine,
          at: '2027-02-20T09:00:00Z',
          data: { document: hash('f') },
        });
        answered.when(exclude()).isRefusedFor('observationsAreAnswered');
        answered
          .when(exclude({ answer: 'L’iscrizione prodotta è successiva alla scadenza.' }))
          .reaches('filed.exclusion-decided');
      });

      it('keeps observations that arrived in time and are recorded later, and refuses late ones', () => {
        const ended = announced().after({
          type: 'observations.expire',
          by: CLOCK,
          at: '2027-02-25T23:00:00Z',
        });
        const recorded = {
          type: 'observations.file',
          by: demo.protocol,
          at: '2027-02-26T09:00:00Z',
          occurredAt: '2027-02-25T20:00:00Z',
          data: { document: hash('f') },
        };
        ended.after(recorded).when(exclude()).isRefusedFor('observationsAreAnswered');
        ended.when({ ...recorded, occurredAt: recorded.at }).isRefusedFor('observationsAreInTime');
        ended.when({ ...recorded, by: mine }).isRefusedFor('observationsAreInTime');
        unregistered(bound).when(recorded).isRefusedFor('refusalWasAnnounced');
      });

      it('adds no new ground without observations', () => {
        const ended = announced().after({
          type: 'observations.expire',
          by: CLOCK,
          at: '2027-02-25T23:00:00Z',
        });
        ended.when(exclude({ grounds: ['RUNTS', 'false-declaration'] })).isRefusedFor('groundsWereAnnounced');
      });

      it('is not asked for where the notice does not foresee it', () => {
        unregistered().when(announce).isRefusedFor('tenBisIsDue');
      });
    });
  });
});
