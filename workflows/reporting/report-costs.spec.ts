import { given } from '../../libs/engine/testing/given.js';
import { prices, STRANGER } from '../convention/testing/demonstration.js';
import { reporting } from './index.js';
import type { CostLine } from './report.js';
import { due, input, line, staff, submit, volunteers } from './testing/reports.js';

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
      submit({ lines: [line({ claimed: 600_00 }), line({ number: 2, claimed })] });
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

  it('gives each line its own number', () => {
    due.when(submit({ lines: [line(), staff({ number: 1 })] })).isRefusedFor('linesNumberedOnce');
    due.when(submit({ coFinancing: [volunteers(), volunteers()] })).isRefusedFor('linesNumberedOnce');
  });

  it('R23: takes costs of an activity up to the day on which it ceases', () => {
    due
      .when(submit({ lines: [line({ activity: 'A2', incurredOn: '2026-02-28' })] }))
      .reaches('under-check.submitted');
    due
      .when(submit({ lines: [line({ activity: 'A2', incurredOn: '2026-03-01' })] }))
      .isRefusedFor('costsOfTheProject');
  });

  it('says every reason at once', () => {
    due
      .when(submit({ lines: [line({ claimed: 2_000_00, paidOn: '2026-12-31', incurredOn: '2027-01-01' })] }))
      .isRefusedFor('onlyDisbursedCosts', 'paidBeforeSubmission', 'costsOfThePeriod');
  });
});
