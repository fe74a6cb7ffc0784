import { CASE, CLOCK } from '#engine';
import {
  lead,
  second,
  mine,
  register,
  form,
  grouped,
  signature,
  save,
  submit,
  message,
  arrives,
  drafted,
  submitted,
} from '../testing/application.js';
import * as demo from '../testing/demonstration.js';

const { noticeParameters: parameters } = demo;

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
      filed.owes({
        kind: 'notify',
        notice: 'receipt',
        data: expect.objectContaining({
          filedAt: { it: 'lunedì 8 febbraio 2027, ore 12:00', en: 'Monday 8 February 2027, 12:00' },
        }),
      });
      filed.owes({ kind: 'tell', event: 'application.filed' });
    });

    it('counts in the receipt every file that was sent: documents, proposals, deed and signature', () => {
      const programmes = grouped.programmes.map((one) => ({ ...one, proposal: demo.hash('b') }));
      drafted()
        .after(save({ ...grouped, programmes }))
        .when(submit())
        .owes({ kind: 'notify', notice: 'receipt', data: expect.objectContaining({ documents: 4 }) });
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

  it('lapses when the notice is revoked', () => {
    submitted().when({ type: 'notice.revoked', by: CASE, at: '2027-02-20T09:00:00Z' }).reaches('lapsed');
    drafted().when({ type: 'notice.revoked', by: CASE, at: '2027-02-01T09:00:00Z' }).reaches('lapsed');
  });
});
