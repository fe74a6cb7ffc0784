import { caseId } from '#engine';
import type { Ask } from '../../libs/engine/testing/given.js';
import { accountant, act, anotherCase, hash, manager } from './testing/demonstration.js';
import { inExecution, pay, publish, ready, reported, sign } from './testing/conventions.js';
import { yearly, expire, late, ended, submit, approve, nothing } from './testing/accounts.js';

describe('a convention that ceased early', () => {
  it('R23: is closed as terminated once its account is settled', () => {
    const scene = inExecution(yearly);
    const ceased = scene.after({
      type: 'termination.start',
      by: manager,
      at: '2026-05-01T09:00:00Z',
    });
    const told = (type: string, data: object): Ask => ({
      type,
      by: anotherCase,
      at: '2026-11-30T23:00:00Z',
      data,
    });
    const notice = caseId(scene.self.id, 'termination-notice', 't1');
    const output = { level: 'programme', target: 'P2', lastDay: '2026-11-30' };
    const over = ceased.after(
      told('termination.running', { case: notice, ...output }),
      told('termination.ended', { case: notice, outcome: 'effective', output }),
    );
    const report = late(reported(over, 'p1', { total: 10_000_00 }));
    over
      .after(report, late(pay('p1', 10_000_00)), submit())
      .when(approve(nothing))
      .reaches('terminated');
  });
});

describe('the balance', () => {
  const note = (change: object = {}) => ({
    number: '9',
    issuedOn: '2029-03-02',
    amount: 30_000_00,
    vat: 0,
    outOfScope: true,
    documentHash: hash('note'),
    ...change,
  });
  const balance = (change: object = {}, by = accountant): Ask => ({
    type: 'balance.order',
    by,
    at: '2029-03-05T09:00:00Z',
    act: act('liquidation', '2029-03-04'),
    data: { debitNote: note(change), mandate: '9/2029' },
  });
  const due = ended(60_000_00).after(submit(), approve(nothing));

  it('R08: is paid on a debit note of its amount, and ends the convention', () => {
    due.when(balance()).reaches('concluded');
    due.when(balance({ amount: 30_000_01 })).isRefusedFor('balanceNoteAmount');
  });

  it('R07: carries no VAT', () => {
    due.when(balance({ vat: 1 })).isRefusedFor('balanceNoteWithoutVat');
    due.when(balance({ outOfScope: false })).isRefusedFor('balanceNoteWithoutVat');
  });

  it('is not paid by who checked a report, nor report by report any more', () => {
    due.when(balance({}, { ...accountant, person: 'officer-1' })).isRefusedFor('payerIsNotChecker');
    due.when({ ...pay('p1', 1_00), at: '2029-03-05T09:00:00Z' }).isRefusedFor('accountNotApproved');
  });

  it('is capped by what was granted, however much was approved', () => {
    const scene = inExecution(yearly).after(expire);
    const over = scene.after(
      late(reported(scene, 'p1', { total: 300_000_00, coFinancing: 30_000_00 })),
      submit(),
    );
    const settled = over.when(approve(nothing)).reaches('signed.settling.balance-due');
    expect(settled.last.envelope.context['settled']).toMatchObject({ eligible: 294_000_00, due: 294_000_00 });
  });

  it('is one balance: what was owed report by report has no term of its own any more', () => {
    const approved = ended(60_000_00).after(submit()).when(approve(nothing));
    approved.owes({ kind: 'close-term', term: 'payment', key: 'p1' });
  });

  it('waits for the publication too', () => {
    const scene = ready(yearly).after(sign(), expire);
    const unpublished = scene.after(
      late(reported(scene, 'p1', { total: 30_000_00, coFinancing: 9_000_00 })),
      submit(),
      approve(nothing),
    );
    unpublished.when(balance()).isRefusedFor('publicationDone');
    unpublished.after(publish(undefined, '2029-03-04T09:00:00Z')).when(balance()).reaches('concluded');
  });
});
