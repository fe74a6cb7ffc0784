import { checkWorkflow } from '#engine';
import { given, type Ask } from '../../libs/engine/testing/given.js';
import {
  act,
  clock,
  hash,
  LEAD,
  manager,
  MEMBER,
  officer,
  partner,
  prices,
  secondPartner,
  STRANGER,
} from '../convention/testing/demonstration.js';
import { reporting, reportingOutput, type ReportingInput } from './index.js';
import type { CoFinancingLine, CostLine, Report } from './report.js';

const norm = 'convenzione dimostrativa';
const input: ReportingInput = {
  organisation: LEAD,
  members: [LEAD, MEMBER],
  programme: 'P1',
  period: { key: 'p1', from: '2026-01-01', to: '2026-03-31' },
  form: { title: 'Modello A', documentHash: hash('form') },
  activities: [
    { code: 'A1', title: 'Laboratori' },
    { code: 'A2', title: 'Sportello' },
  ],
  prices,
  flatRate: {
    basisPoints: 700,
    base: 'direct-costs',
    items: ['utenze', 'segreteria'],
    reporting: 'senza documenti',
  },
  parameters: {
    reportDueDays: { value: 30, norm },
    checkDays: { value: 30, norm },
    integrationDays: { value: 10, norm },
    disbursedCostOnly: { value: true, norm },
    coFinancingKinds: { value: ['monetary', 'non-monetary'], norm },
  },
};

const line = (change: Partial<CostLine> = {}): CostLine => ({
  number: 1,
  organisation: LEAD,
  activity: 'A1',
  category: 'purchases',
  description: 'materiali',
  document: { kind: 'fattura', number: '7', documentHash: hash('invoice 7') },
  incurredOn: '2026-03-10',
  paidOn: '2026-04-02',
  paid: 1_000_00,
  vat: { amount: 0, recoverable: false },
  claimed: 1_000_00,
  work: null,
  item: null,
  ...change,
});
const staff = (change: Partial<CostLine> = {}): CostLine =>
  line({
    number: 2,
    category: 'staff',
    document: { kind: 'cedolino', number: '3', documentHash: hash('payslip 3') },
    paid: 2_340_00,
    claimed: 2_340_00,
    work: { profile: 'EDU', minutes: 100 * 60 },
    ...change,
  });
const volunteers = (change: Partial<CoFinancingLine> = {}): CoFinancingLine => ({
  number: 1,
  organisation: MEMBER,
  activity: 'A2',
  kind: 'non-monetary',
  nature: 'volunteer-work',
  description: 'presenza allo sportello',
  amount: 300_00,
  valuation: { source: 'CCNL, livello corrispondente', unit: 'ora', hundredths: 20_00, unitValue: 15_00 },
  evidence: hash('register'),
  onDay: '2026-02-02',
  ...change,
});
const report = (change: Partial<Report> = {}): Report => ({
  documentHash: hash('report p1'),
  activities: [
    { code: 'A1', state: 'done', description: 'svolta' },
    { code: 'A2', state: 'partly-done', description: 'avviata' },
  ],
  lines: [line()],
  flatRate: null,
  coFinancing: [],
  ...change,
});

const due = given(reporting, input, { at: '2026-03-31T22:00:00Z' });
const submit = (change: Partial<Report> = {}, at = '2026-04-20T09:00:00Z'): Ask => ({
  type: 'report.submit',
  by: partner,
  at,
  data: report(change),
});
const approve = (data: object = {}): Ask => ({
  type: 'report.approve',
  by: officer,
  at: '2026-05-10T09:00:00Z',
  data: { cuts: [], coFinancingCuts: [], ...data },
});
const note = (change: object = {}): Ask => ({
  type: 'debit-note.present',
  by: partner,
  at: '2026-05-12T09:00:00Z',
  data: {
    number: '1/2026',
    issuedOn: '2026-05-11',
    amount: 1_000_00,
    vat: 0,
    outOfScope: true,
    documentHash: hash('note'),
    ...change,
  },
});

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

  it('counts a report as in time by when it happened, not by when it was recorded', () => {
    const recordedLater = due
      .after({ type: 'report.expire', by: clock, at: '2026-04-30T22:00:00Z' })
      .after({ ...submit({}, '2026-05-04T09:00:00Z'), occurredAt: '2026-04-30T21:59:59Z' });
    expect(recordedLater.last.envelope.context['late']).toBe(false);
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
    overdue.when({ ...close, act: act('determination', '2026-06-30') }).reaches('missing');
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

describe('what a report may claim', () => {
  it('R05: has no place for a price, a margin or a mark-up', () => {
    const margin = { ...line(), category: 'margin' } as unknown as CostLine;
    const refusal = due.when(submit({ lines: [margin] })).isRefusedFor('/lines/0/category');
    expect(refusal.errors[0]?.message).toContain('mai corrispettivi, margini o ricarichi');
  });

  it('R06: takes a cost as paid to the cent and refuses one cent more', () => {
    due.when(submit({ lines: [line({ claimed: 1_000_00 })] })).reaches('under-check.submitted');
    due.when(submit({ lines: [line({ claimed: 1_000_01 })] })).isRefusedFor('onlyDisbursedCosts');
  });

  it('R06: takes one document once, however many lines share it', () => {
    const shared = (claimed: number) =>
      submit({ lines: [line({ claimed: 600_00 }), line({ number: 2, activity: 'A2', claimed })] });
    due.when(shared(400_00)).reaches('under-check.submitted');
    due.when(shared(400_01)).isRefusedFor('onlyDisbursedCosts');
  });

  it('R06: refuses what is paid after the submission', () => {
    due.when(submit({ lines: [line({ paidOn: '2026-04-20' })] })).reaches('under-check.submitted');
    due.when(submit({ lines: [line({ paidOn: '2026-04-21' })] })).isRefusedFor('paidBeforeSubmission');
  });

  it('refuses costs of the day before and the day after the period', () => {
    due.when(submit({ lines: [line({ incurredOn: '2025-12-31' })] })).isRefusedFor('costsOfThePeriod');
    due.when(submit({ lines: [line({ incurredOn: '2026-04-01' })] })).isRefusedFor('costsOfThePeriod');
  });

  it('R07: refuses VAT that the entity recovers and takes VAT that it bears', () => {
    const vat = (recoverable: boolean) => submit({ lines: [line({ vat: { amount: 180_33, recoverable } })] });
    due.when(vat(true)).isRefusedFor('recoverableVatNotClaimed');
    due.when(vat(false)).reaches('under-check.submitted');
  });

  it('R10: refuses a flat rate that was not negotiated', () => {
    const without = given(reporting, { ...input, flatRate: null }, { at: '2026-03-31T22:00:00Z' });
    without.when(submit({ flatRate: { items: ['utenze'], claimed: 1 } })).isRefusedFor('flatRateNegotiated');
  });

  it('R10: takes a flat rate on the negotiated items, to the cent of the negotiated share', () => {
    const flat = (claimed: number, items = ['utenze']) => submit({ flatRate: { items, claimed } });
    due.when(flat(70_00)).reaches('under-check.submitted');
    due.when(flat(70_01)).isRefusedFor('flatRateWithinShare');
    due.when(flat(70_00, ['automezzi'])).isRefusedFor('flatRateItemsNegotiated');
  });

  it('R10: refuses a management expense that the flat rate covers already', () => {
    due
      .when(submit({ lines: [line({ category: 'management', item: 'utenze' })] }))
      .isRefusedFor('managementNotTwice');
    due
      .when(submit({ lines: [line({ category: 'management', item: 'sicurezza' })] }))
      .reaches('under-check.submitted');
  });

  it('R13: holds staff to the hourly cost of the project, to the cent', () => {
    due.when(submit({ lines: [staff()] })).reaches('under-check.submitted');
    due
      .when(submit({ lines: [staff({ paid: 2_340_01, claimed: 2_340_01 })] }))
      .isRefusedFor('labourCostsAsAgreed');
    due.when(submit({ lines: [staff({ work: null })] })).isRefusedFor('labourCostsAsAgreed');
  });

  it('R13: counts hours by the cost in force on the day they were worked', () => {
    const revised = [...prices, { ...prices[0]!, amount: 24_00, from: '2026-03-01' }];
    const after = given(reporting, { ...input, prices: revised }, { at: '2026-03-31T22:00:00Z' });
    const dear = { paid: 2_400_00, claimed: 2_400_00 };
    after
      .when(submit({ lines: [staff({ ...dear, incurredOn: '2026-03-01' })] }))
      .reaches('under-check.submitted');
    after
      .when(submit({ lines: [staff({ ...dear, incurredOn: '2026-02-28' })] }))
      .isRefusedFor('labourCostsAsAgreed');
  });

  it('takes the value of volunteers as co-financing and never as a cost', () => {
    due.when(submit({ coFinancing: [volunteers()] })).reaches('under-check.submitted');
    due.when(submit({ coFinancing: [volunteers({ amount: 300_01 })] })).isRefusedFor('coFinancingValued');
    const reimbursed = { ...line(), category: 'volunteer-work' } as unknown as CostLine;
    due.when(submit({ lines: [reimbursed] })).isRefusedFor('/lines/0/category');
  });

  it('refuses a member or an activity that the convention does not have', () => {
    due.when(submit({ lines: [line({ organisation: STRANGER })] })).isRefusedFor('costsOfTheProject');
    due.when(submit({ lines: [line({ activity: 'A9' })] })).isRefusedFor('costsOfTheProject');
  });

  it('says every reason at once', () => {
    due
      .when(submit({ lines: [line({ claimed: 2_000_00, paidOn: '2026-12-31', incurredOn: '2027-01-01' })] }))
      .isRefusedFor('onlyDisbursedCosts', 'paidBeforeSubmission', 'costsOfThePeriod');
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

  it('goes on with what there is when no integration comes', () => {
    submitted
      .after(ask)
      .when({ type: 'integration.expire', by: clock, at: '2026-05-11T22:00:00Z' })
      .reaches('under-check.submitted');
  });

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
