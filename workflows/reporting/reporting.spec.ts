import { checkWorkflow } from '#engine';
import type { Ask } from '../../libs/engine/testing/given.js';
import {
  act,
  clock,
  LEAD,
  manager,
  officer,
  partner,
  secondPartner,
  STRANGER,
} from '../convention/testing/demonstration.js';
import { reporting, reportingOutput } from './index.js';
import type { CostLine } from './report.js';
import { approve, due, line, note, staff, submit } from './testing/reports.js';

describe('reporting', () => {
  it('passes the checks made at boot', () => {
    expect(checkWorkflow(reporting)).toEqual([]);
  });

  it('goes from the period to an amount that can be paid', () => {
    const payable = due.after(submit(), approve()).when(note()).reaches('payable');
    expect(payable.last.outcome).toBe('payable');
    expect(reportingOutput.parse(payable.last.envelope.output)).toMatchObject({
      period: { key: 'p1' },
      late: false,
      claimed: 1_000_00,
      approval: { total: 1_000_00, checker: 'officer-1' },
      debitNote: { amount: 1_000_00 },
    });
  });

  it('is opened with the term that the convention sets, and says so to the lead', () => {
    expect(due.last.effects).toContainEqual(
      expect.objectContaining({ kind: 'open-term', term: 'reportDue', dueAt: '2026-04-30T22:00:00Z' }),
    );
    expect(due.last.effects).toContainEqual(expect.objectContaining({ kind: 'notify', notice: 'reportDue' }));
  });

  it('is overdue and not over when the term passes, and both sides are told', () => {
    const overdue = due.when({ type: 'report.expire', by: clock, at: '2026-04-30T22:00:00Z' });
    overdue.owes({
      kind: 'notify',
      notice: 'reportOverdue',
      to: [{ organisation: LEAD }, { role: 'procedure-officer' }],
    });
    const late = overdue
      .reaches('overdue')
      .when(submit({}, '2026-05-02T09:00:00Z'))
      .reaches('under-check.submitted');
    expect(late.last.envelope.context['late']).toBe(true);
  });

  it('counts what the protocol office records by when it came, and what the partner sends by now', () => {
    const overdue = due.after({ type: 'report.expire', by: clock, at: '2026-04-30T22:00:00Z' });
    const later = { ...submit({}, '2026-05-04T09:00:00Z'), occurredAt: '2026-04-30T21:59:59Z' };
    const protocol = { person: 'protocol-1', role: 'protocol-office' };
    expect(overdue.after({ ...later, by: protocol }).last.envelope.context['late']).toBe(false);
    expect(overdue.after(later).last.envelope.context['late']).toBe(true);
  });

  it('is closed as missing only once overdue, and by a determination', () => {
    const close: Ask = {
      type: 'report.close-missing',
      by: manager,
      at: '2026-07-01T09:00:00Z',
      data: { motivation: 'nessuna risposta dopo due solleciti' },
    };
    due.when(close).isRefusedFor('not-now');
    const overdue = due.after({ type: 'report.expire', by: clock, at: '2026-04-30T22:00:00Z' });
    overdue.when(close).isRefusedFor('act-missing');
    const closed = overdue.when({ ...close, act: act('determination', '2026-06-30') });
    closed.reaches('missing');
    closed.owes({ kind: 'notify', notice: 'closedMissing', to: [{ organisation: LEAD }] });
  });

  it('lets only the lead report for all', () => {
    due.when({ ...submit(), by: secondPartner }).isRefusedFor('leadReports');
    due
      .when({ ...submit(), by: { ...partner, onBehalfOf: STRANGER } })
      .isRefusedFor('not-yours-organisation');
  });

  it('wants word of every activity (R11)', () => {
    due.when(submit({ activities: [] })).isRefusedFor('everyActivityReported');
  });
});

describe('the check of a report', () => {
  const submitted = due.after(
    submit({ lines: [line(), staff()], flatRate: { items: ['utenze'], claimed: 233_80 } }),
  );
  const ask: Ask = {
    type: 'report.return',
    by: officer,
    at: '2026-04-30T09:00:00Z',
    data: { requests: [{ line: 2, what: 'manca il foglio delle ore lavorate' }] },
  };

  it('cuts line by line with rule and reason, and takes the flat rate down with it', () => {
    const cuts = [{ line: 2, amount: 340_00, rule: 'not-documented', reason: 'ore senza foglio firmato' }];
    const approved = submitted.when(approve({ cuts })).reaches('approved');
    expect(approved.last.envelope.context['approval']).toMatchObject({
      direct: 3_000_00,
      flatRate: 210_00,
      total: 3_210_00,
    });
  });

  it('refuses a cut above the claim, without a reason, or on a line that is not there', () => {
    const cut = (change: object) =>
      approve({
        cuts: [{ line: 1, amount: 1_00, rule: 'out-of-period', reason: 'fuori dal periodo', ...change }],
      });
    submitted.when(cut({ amount: 1_000_01 })).isRefusedFor('cutsWithinClaims');
    submitted.when(cut({ line: 9 })).isRefusedFor('cutsWithinClaims');
    submitted.when(cut({ reason: '' })).isRefusedFor('/cuts/0/reason');
  });

  it('stands still while the partner integrates, and goes on by what is left', () => {
    const returned = submitted.when(ask);
    returned.owes({ kind: 'suspend-term', term: 'check' });
    returned.owes({ kind: 'open-term', term: 'integration', dueAt: '2026-05-11T22:00:00Z' });
    const integrated = returned.reaches('under-check.returned').when({
      type: 'report.integrate',
      by: partner,
      at: '2026-05-05T09:00:00Z',
      data: { lines: [staff({ claimed: 2_000_00 })], explanation: 'foglio delle ore allegato' },
    });
    // Presented on 20 April, 30 days to 20 May, 5 days of suspension.
    integrated.owes({ kind: 'resume-term', term: 'check', dueAt: '2026-05-25T22:00:00Z' });
    expect(integrated.reaches('under-check.submitted').last.envelope.context['report']).toMatchObject({
      lines: [{ number: 1 }, { number: 2, claimed: 2_000_00 }],
    });
  });

  it('may ask for integrations twice, and also when the check is late already', () => {
    const answer = (at: string): Ask => ({
      type: 'report.integrate',
      by: partner,
      at,
      data: { lines: [], explanation: 'ecco quanto richiesto' },
    });
    const late = submitted
      .after(ask, answer('2026-05-05T09:00:00Z'))
      .after({ ...ask, at: '2026-06-20T09:00:00Z' })
      .when(answer('2026-06-25T09:00:00Z'));
    expect(late.answer.ok && late.answer.effects.map((e) => e.kind)).toEqual(['close-term']);
    const twice = submitted
      .after(ask, answer('2026-05-05T09:00:00Z'))
      .after({ ...ask, at: '2026-05-07T09:00:00Z' })
      .when(answer('2026-05-08T09:00:00Z'));
    twice.owes({ kind: 'resume-term', term: 'check', dueAt: '2026-05-26T22:00:00Z' });
    const sameDay = submitted.after(ask).when(answer('2026-04-30T10:00:00Z'));
    sameDay.owes({ kind: 'resume-term', term: 'check', dueAt: '2026-05-20T22:00:00Z' });
  });

  it('takes in an integration only the lines asked about, under the same rules', () => {
    const integrate = (changed: CostLine): Ask => ({
      type: 'report.integrate',
      by: partner,
      at: '2026-05-05T09:00:00Z',
      data: { lines: [changed], explanation: 'ecco' },
    });
    const returned = submitted.after(ask);
    returned.when(integrate(line())).isRefusedFor('onlyAskedLines');
    returned.when(integrate(staff({ claimed: 9_000_00 }))).isRefusedFor('onlyDisbursedCosts');
  });

  it('asks about lines that are there', () => {
    submitted
      .when({ ...ask, data: { requests: [{ line: 9, what: 'manca il documento di spesa' }] } })
      .isRefusedFor('requestsNameLines');
  });

  it('goes on with what there is when no integration comes', () => {
    submitted
      .after(ask)
      .when({ type: 'integration.expire', by: clock, at: '2026-05-11T22:00:00Z' })
      .reaches('under-check.submitted');
  });

  it.each(['2026-05-11T22:00:00Z', '2026-05-14T08:00:00Z'])(
    'goes on from the last day of the integrations, though the clock comes to ask at %s',
    (at) => {
      const silence = submitted.after(ask).when({ type: 'integration.expire', by: clock, at });
      const resumed = silence.owes({ kind: 'resume-term', term: 'check' });
      expect(resumed).toMatchObject({ computed: { input: { suspensions: [{ to: '2026-05-11' }] } } });
    },
  );

  it('tells the manager when its term passes, and decides nothing by silence', () => {
    const late = submitted.when({ type: 'check.expire', by: clock, at: '2026-05-20T22:00:00Z' });
    late.owes({ kind: 'notify', notice: 'checkOverdue' });
    late.reaches('under-check.submitted');
  });

  it('can be taken back before the debit note', () => {
    submitted
      .after(approve())
      .when({
        type: 'approval.withdraw',
        by: officer,
        at: '2026-05-11T09:00:00Z',
        data: { motivation: 'errore materiale di calcolo' },
      })
      .reaches('under-check.submitted');
  });

  it.each([
    ['2026-11-07T11:00:00Z', true],
    ['2026-11-11T11:00:00Z', false],
  ])('is annulled within six months, and no later: at %s', (at, inTime) => {
    const annulled = submitted.after(approve()).when({
      type: 'approval.withdraw',
      by: officer,
      at,
      data: { motivation: 'errore materiale di calcolo' },
    });
    if (inTime) {
      annulled.reaches('under-check.submitted');
      annulled.owes({ kind: 'notify', notice: 'approvalWithdrawn', to: [{ organisation: LEAD }] });
    } else
      expect(annulled.isRefusedFor('annulledInTime').reasons).toMatchObject([
        {
          text: {
            it: expect.stringContaining('novembre 2026'),
            en: expect.stringContaining('November 2026'),
          },
        },
      ]);
  });
});

describe('the debit note', () => {
  const approved = due.after(submit(), approve());

  it('R07: is refused with VAT on it, or without saying that it is outside its scope', () => {
    approved.when(note({ vat: 220_00 })).isRefusedFor('debitNoteWithoutVat');
    approved.when(note({ outOfScope: false })).isRefusedFor('debitNoteWithoutVat');
  });

  it('R08: is for what was approved, neither more nor less', () => {
    approved.when(note({ amount: 999_99 })).isRefusedFor('debitNoteForWhatIsApproved');
    approved.when(note({ amount: 1_000_01 })).isRefusedFor('debitNoteForWhatIsApproved');
  });

  it('is not dated in the future or inside the period', () => {
    approved.when(note({ issuedOn: '2026-05-13' })).isRefusedFor('debitNoteAfterThePeriod');
    approved.when(note({ issuedOn: '2026-03-31' })).isRefusedFor('debitNoteAfterThePeriod');
  });

  it('R08: does not come before the approval', () => {
    due.after(submit()).when(note()).isRefusedFor('not-now');
  });
});
