import { CASE, CLOCK, type Actor } from '#engine';
import { given, type Scene } from '../../libs/engine/testing/given.js';
import * as demo from '../testing/demonstration.js';
import type { ApplicationForm, Arrival } from './application.form.js';
import type { ExpressionInput } from './expression-of-interest.context.js';
import { expressionOfInterest } from './index.js';

const { noticeParameters: parameters, organisation, hash } = demo;
const lead = organisation('Ente Uno');
const second = organisation('Ente Due');
const mine = demo.partner('Ente Uno');

const input: ExpressionInput = {
  key: 'a1',
  notice: 'Avviso dimostrativo',
  applicant: lead,
  programmes: [
    { code: 'P1', title: 'Programma uno' },
    { code: 'P2', title: 'Programma due' },
  ],
  arrival: null,
  parameters,
};

const register = { kind: 'runts' as const, number: '12345', since: '2023-01-01' };
const form: ApplicationForm = {
  applicant: 'single',
  lead,
  members: [{ organisation: lead, shareBasisPoints: 10_000, register }],
  groupingDocument: null,
  programmes: [{ code: 'P1', coFinancing: 7_090_000, proposal: hash('a') }],
  documents: [{ requirement: 'PLAN', document: 'proposal', sha256: hash('a') }],
  declarations: { requirements: true, noExclusionCause: true, awareOfPenalties: true },
};
const grouped: ApplicationForm = {
  ...form,
  applicant: 'to-be-constituted',
  groupingDocument: hash('c'),
  members: [
    { organisation: lead, shareBasisPoints: 6000, register },
    { organisation: second, shareBasisPoints: 4000, register },
  ],
};

const signature = { path: 'digital-signature' as const, evidence: hash('5') };
const save = (data: ApplicationForm, at = '2027-02-01T10:00:00Z') => ({
  type: 'draft.save',
  by: mine,
  at,
  data: { form: data },
});
const submit = (at = '2027-02-08T11:00:00Z') => ({
  type: 'application.submit',
  by: mine,
  at,
  data: { signature },
});
const message = (deliveredAt: string, sentAt: string): Arrival => ({
  sentAt,
  deliveredAt,
  message: hash('9'),
  protocol: '0001234',
  signature,
  form,
});
const arrives = (deliveredAt: string, sentAt = '2027-02-08T10:50:00Z', at = '2027-02-08T13:00:00Z') => ({
  type: 'arrival.record',
  by: demo.protocol,
  at,
  data: message(deliveredAt, sentAt),
});

const drafted = (change: Partial<ExpressionInput> = {}): Scene =>
  given(expressionOfInterest, { ...input, ...change }, { at: '2027-01-20T09:00:00Z', by: mine });
const submitted = (change: Partial<ExpressionInput> = {}, written = form) =>
  drafted(change).after(save(written), submit());

const start = {
  type: 'admissibility.start',
  by: demo.officer,
  at: '2027-02-09T09:00:00Z',
  data: { noConflict: true },
};
const check = (requirement: string, outcome: string, documents: string[] = []) => ({
  type: 'requirement.check',
  by: demo.officer,
  at: '2027-02-10T09:00:00Z',
  data: { requirement, outcome, reason: 'Esito della verifica', documents },
});
const admit = {
  type: 'application.admit',
  by: demo.officer,
  at: '2027-02-12T09:00:00Z',
  data: {},
  act: demo.resolution('minutes', '2027-02-12'),
};
const exclude = (data: object = {}, by: Actor = demo.manager) => ({
  type: 'application.exclude',
  by,
  at: '2027-03-12T09:00:00Z',
  act: demo.determination('2027-03-12'),
  data: { grounds: ['RUNTS'], motivation: 'L’ente non risulta iscritto al registro.', answer: null, ...data },
});
const proves = (deliveredAt: string, to = lead) => ({
  type: 'delivery.prove',
  by: demo.protocol,
  at: '2027-03-15T09:00:00Z',
  data: { organisation: to, deliveredAt, channel: 'pec', evidence: hash('e') },
});
const askFor = (document: string) => ({
  type: 'rescue.request',
  by: demo.officer,
  at: '2027-02-10T10:00:00Z',
  data: { items: [{ requirement: 'PLAN', document, defect: 'Manca' }] },
});
const supplies = (document: string, at: string, by: Actor = mine) => ({
  type: 'rescue.reply',
  by,
  at,
  data: { items: [{ requirement: 'PLAN', document, sha256: hash('b') }] },
});

const underExamination = (change: Partial<ExpressionInput> = {}, written = form) =>
  submitted(change, written).after(start);
const missingStatute = () =>
  underExamination().after(check('RUNTS', 'met'), check('PLAN', 'missing', ['statute']));

describe('expression of interest', () => {
  describe('who applies', () => {
    it('refuses an applicant that is not a third-sector entity (R01)', () => {
      const outside = {
        ...form,
        members: [{ organisation: lead, shareBasisPoints: 10_000, register: null }],
      };
      drafted().after(save(outside)).when(submit()).isRefusedFor('applicantsAreThirdSector');
    });

    it.each([
      ['a single entity', form],
      ['a constituted grouping', { ...grouped, applicant: 'constituted' as const }],
      ['a grouping to be constituted', grouped],
    ])('takes %s (R02)', (_who, written) => {
      drafted().after(save(written)).when(submit()).reaches('filed.submitted');
    });

    it('refuses a grouping that the notice does not allow (R02)', () => {
      const groupings = { ...parameters.groupings, toBeConstituted: demo.given(false) };
      drafted({ parameters: { ...parameters, groupings } })
        .after(save(grouped))
        .when(submit())
        .isRefusedFor('groupingIsAllowed');
    });

    it.each([
      [
        'shares below 100%',
        {
          ...grouped,
          members: [
            { organisation: lead, shareBasisPoints: 6000, register },
            { organisation: second, shareBasisPoints: 3999, register },
          ],
        },
      ],
      ['no commitment', { ...grouped, groupingDocument: null }],
      [
        'one member twice',
        {
          ...grouped,
          members: [
            { organisation: lead, shareBasisPoints: 6000, register },
            { organisation: lead, shareBasisPoints: 4000, register },
          ],
        },
      ],
      ['a single entity with partners', { ...grouped, applicant: 'single' as const }],
    ])('refuses a grouping with %s', (_what, written) => {
      drafted().after(save(written)).when(submit()).isRefusedFor('groupingIsWhole');
    });

    it('is written for one’s own organisation and for programmes of the notice', () => {
      drafted()
        .when(save({ ...form, lead: second }))
        .isRefusedFor('leadIsApplicant');
      drafted()
        .when(save({ ...form, programmes: [{ code: 'P9', coFinancing: 0, proposal: null }] }))
        .isRefusedFor('programmesAreOffered');
      drafted()
        .when({ ...save(form), by: demo.partner('Ente Due') })
        .isRefusedFor('not-yours-organisation');
    });

    it('is not submitted empty or without the declarations', () => {
      drafted().when(submit()).isRefusedFor('formIsWritten');
      const silent = { ...form, declarations: { ...form.declarations, requirements: false } };
      drafted().after(save(silent)).when(submit()).isRefusedFor('declarationsAreMade');
    });
  });

  describe('the closing', () => {
    it('takes an application at 12:00:00 and gives a receipt at once', () => {
      const filed = drafted().after(save(form)).when(submit('2027-02-08T11:00:00Z'));
      filed.reaches('filed.submitted');
      filed.owes({ kind: 'notify', notice: 'receipt' });
      filed.owes({ kind: 'tell', event: 'application.filed' });
    });

    it('refuses it 33 seconds later and says so', () => {
      const refusal = drafted()
        .after(save(form))
        .when(submit('2027-02-08T11:00:33Z'))
        .isRefusedFor('filedInTime');
      expect(refusal.reasons[0]?.text.it).toContain('33 secondi');
    });

    it('does not let a partner say that it arrived earlier', () => {
      drafted()
        .after(save(form))
        .when({ ...submit('2027-02-08T11:00:33Z'), occurredAt: '2027-02-08T10:00:00Z' })
        .isRefusedFor('filedInTime');
    });

    it('lets the last filing before it count', () => {
      const again = {
        type: 'application.replace',
        by: mine,
        at: '2027-02-08T11:00:00Z',
        data: { form: grouped, signature },
      };
      const replaced = submitted().when(again).reaches('filed.submitted');
      expect(replaced.last.envelope.context).toMatchObject({ form: grouped, submissions: [{}, {}] });
      submitted()
        .when({ ...again, at: '2027-02-08T11:00:01Z' })
        .isRefusedFor('filedInTime');
    });

    it('ends a draft that was not submitted, at the end of the closing day', () => {
      const birth = drafted().last.effects.find((effect) => effect.kind === 'open-term');
      expect(birth).toMatchObject({ term: 'submission', dueAt: '2027-02-08T23:00:00Z' });
      drafted().when({ type: 'draft.lapse', by: CLOCK, at: '2027-02-08T23:00:00Z' }).reaches('not-submitted');
    });

    it('moves for drafts when the notice moves it', () => {
      const move = {
        type: 'closing.move',
        by: CASE,
        at: '2027-02-05T09:00:00Z',
        data: { closeAt: demo.given('2027-02-15T12:00') },
      };
      const moved = drafted().when(move);
      moved.owes({ kind: 'open-term', term: 'submission', dueAt: '2027-02-15T23:00:00Z' });
      moved
        .reaches('drafted')
        .after(save(form))
        .when(submit('2027-02-15T11:00:00Z'))
        .reaches('filed.submitted');
    });
  });

  describe('an application that came by certified mail', () => {
    it('is in time by its delivery when the notice counts the delivery', () => {
      drafted().when(arrives('2027-02-08T11:00:00Z')).reaches('filed.submitted');
      drafted().when(arrives('2027-02-08T11:00:33Z')).reaches('late');
    });

    it('is in time by its sending when the notice counts the sending', () => {
      const applications = { ...parameters.applications, closingEvent: demo.given('sent' as const) };
      drafted({ parameters: { ...parameters, applications } })
        .when(arrives('2027-02-08T11:00:33Z'))
        .reaches('filed.submitted');
    });

    it('is born submitted, or late, when the protocol office records it', () => {
      const born = (deliveredAt: string) =>
        drafted({ arrival: message(deliveredAt, '2027-02-08T10:50:00Z') }).last;
      expect(born('2027-02-08T11:00:00Z').to).toBe('filed.submitted');
      expect(born('2027-02-08T11:00:33Z')).toMatchObject({ to: 'late', outcome: 'late' });
    });

    it('needs receipts in their order', () => {
      drafted().when(arrives('2027-02-08T10:00:00Z')).isRefusedFor('receiptsAreInOrder');
      drafted().when(arrives('2027-02-08T13:00:01Z')).isRefusedFor('receiptsAreInOrder');
    });
  });

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

  it('lapses when the notice is revoked', () => {
    submitted().when({ type: 'notice.revoked', by: CASE, at: '2027-02-20T09:00:00Z' }).reaches('lapsed');
    drafted().when({ type: 'notice.revoked', by: CASE, at: '2027-02-01T09:00:00Z' }).reaches('lapsed');
  });
});
