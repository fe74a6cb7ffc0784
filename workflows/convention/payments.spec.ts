import { accountant, act, hash, LEAD, manager, MEMBER, officer, publisher } from './testing/demonstration.js';
import {
  check,
  inExecution,
  input,
  pay,
  periodEnd,
  publish,
  ready,
  reported,
  sign,
} from './testing/conventions.js';

const first = inExecution().after(periodEnd('2026-03-31T22:00:00Z'));
const payable = first.after(reported(first, 'p1'));

describe('a payment', () => {
  it('R08: follows an approved report and its debit note', () => {
    const ordered = payable.when(pay('p1', 10_000_00));
    ordered.owes({ kind: 'close-term', term: 'payment', key: 'p1' });
    ordered.owes({ kind: 'notify', notice: 'paymentOrdered', to: [{ organisation: LEAD }] });
    ordered.reaches('signed.in-force.in-execution');
  });

  it('R08: is refused with one of the two missing', () => {
    first.when(pay('p1', 10_000_00)).isRefusedFor('reportApprovedWithDebitNote');
    first.when(pay('p9', 10_000_00)).isRefusedFor('reportApprovedWithDebitNote');
    first
      .after(reported(first, 'p1', { outcome: 'missing' }))
      .when(pay('p1', 1))
      .isRefusedFor('reportApprovedWithDebitNote');
  });

  it('wants the act of liquidation', () => {
    payable
      .when({ ...pay('p1', 10_000_00), act: act('determination', '2026-05-19') })
      .isRefusedFor('act-type');
  });

  it('is never twice, and never more than was approved', () => {
    payable.when(pay('p1', 10_000_01)).isRefusedFor('withinApproved');
    payable.after(pay('p1', 10_000_00)).when(pay('p1', 1)).isRefusedFor('withinApproved');
    payable.after(pay('p1', 4_000_00)).when(pay('p1', 6_000_00)).reaches('signed.in-force.in-execution');
  });

  it('stays within the contribution', () => {
    const large = first.after(reported(first, 'p1', { total: 294_000_01 }));
    large.when(pay('p1', 294_000_00)).reaches('signed.in-force.in-execution');
    large.when(pay('p1', 294_000_01)).isRefusedFor('withinContribution', 'publicationCovers');
  });

  it('waits for the publication, which names every member and the whole amount', () => {
    const unpublished = ready().after(sign(), periodEnd('2026-03-31T22:00:00Z'));
    const owed = unpublished.after(reported(unpublished, 'p1'));
    owed.when(pay('p1', 10_000_00)).isRefusedFor('publicationDone');
    owed.when(publish([176_400_00, 117_599_99], '2026-05-15T09:00:00Z')).isRefusedFor('everyMemberPublished');
    owed
      .after(publish(undefined, '2026-05-15T09:00:00Z'))
      .when(pay('p1', 10_000_00))
      .reaches('signed.in-force.in-execution');
    owed
      .when({ ...publish(undefined, '2025-12-19T09:00:00Z'), by: publisher })
      .isRefusedFor('publicationNotInFuture');
  });

  it('needs no publication up to the yearly threshold', () => {
    const threshold = { value: 294_000_00, norm: 'D.Lgs. 33/2013, art. 26 c. 3' };
    const parameters = {
      ...input.parameters,
      reimbursement: { ...input.parameters.reimbursement, publicationThreshold: threshold },
    };
    const unpublished = ready({ ...input, parameters }).after(sign(), periodEnd('2026-03-31T22:00:00Z'));
    unpublished
      .after(reported(unpublished, 'p1'))
      .when(pay('p1', 10_000_00))
      .reaches('signed.in-force.unpublished');
  });

  it('is not ordered by who checked the report', () => {
    payable
      .when(pay('p1', 10_000_00, { by: { ...accountant, person: 'officer-1' } }))
      .isRefusedFor('payerIsNotChecker');
  });

  it('stops when the check of a member has run out, and goes on with a new one', () => {
    const expired = payable.after({
      ...check(MEMBER, 'durc', { checkedOn: '2026-01-10', validUntil: '2026-05-10' }),
      at: '2026-05-11T09:00:00Z',
    });
    expired.when(pay('p1', 10_000_00)).isRefusedFor('checksStillValid');
    expired
      .after({
        ...check(MEMBER, 'durc', { checkedOn: '2026-05-18', validUntil: '2026-09-15' }),
        by: officer,
        at: '2026-05-18T09:00:00Z',
      })
      .when(pay('p1', 10_000_00))
      .reaches('signed.in-force.in-execution');
  });

  it('is late when its term passes, and both offices are told', () => {
    payable
      .when({ type: 'payment.expire', by: { person: null, role: 'clock' }, at: '2026-06-11T22:00:00Z' })
      .owes({
        kind: 'notify',
        notice: 'paymentOverdue',
        to: [{ role: 'accounting-officer' }, { role: 'manager' }],
      });
  });

  it('in advance is as large as the notice allows, to the cent', () => {
    const advances = { value: 2_000, norm: 'avviso' };
    const parameters = {
      ...input.parameters,
      reimbursement: { ...input.parameters.reimbursement, advancesBasisPoints: advances },
    };
    const ask = (amount: number) => ({
      type: 'advance.order',
      by: accountant,
      at: '2026-02-01T09:00:00Z',
      act: act('liquidation', '2026-01-31'),
      data: { amount, mandate: '1/2026', guarantee: hash('guarantee') },
    });
    const allowed = inExecution({ ...input, parameters });
    allowed.when(ask(58_800_00)).reaches('signed.in-force.in-execution');
    allowed.when(ask(58_800_01)).isRefusedFor('advanceForeseen');
    inExecution().when(ask(1)).isRefusedFor('advanceForeseen');
    allowed.when({ ...ask(1), by: manager }).isRefusedFor('not-yours-role');
  });
});
