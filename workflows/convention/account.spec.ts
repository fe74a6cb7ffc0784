import type { Ask, Scene } from '../../libs/engine/testing/given.js';
import { conventionOutput } from './index.js';
import {
  accountant,
  act,
  clock,
  hash,
  LEAD,
  manager,
  officer,
  partner,
  secondPartner,
} from './testing/demonstration.js';
import {
  inExecution,
  input,
  parameters,
  pay,
  publish,
  ready,
  reported,
  sign,
} from './testing/conventions.js';

const yearly = {
  ...input,
  agreement: {
    ...input.agreement,
    reporting: { every: 'P3Y', form: { title: 'A', documentHash: hash('a') } },
  },
};
const expire: Ask = { type: 'convention.expire', by: clock, at: '2028-12-31T23:00:00Z' };
const late = (ask: Ask): Ask => ({ ...ask, at: '2029-01-20T09:00:00Z' });

/** Ended, with one report of 90,000.00 approved, and this much of it paid. */
const ended = (paid: number, coFinancing = 9_000_00, changed = yearly): Scene => {
  const scene = inExecution(changed).after(expire);
  const approved = scene.after(late(reported(scene, 'p1', { total: 90_000_00, coFinancing })));
  return paid === 0 ? approved : approved.after(late(pay('p1', paid)));
};
const submit = (change: Partial<Ask> = {}): Ask => ({
  type: 'account.submit',
  by: partner,
  at: '2029-02-01T09:00:00Z',
  data: {
    documentHash: hash('account'),
    activities: [
      { code: 'A1', doneBasisPoints: 9_000, description: 'laboratori quasi tutti svolti' },
      { code: 'A2', doneBasisPoints: 10_000, description: 'svolta' },
    ],
  },
  ...change,
});
const reductions = [
  { activity: 'A1', acceptedBasisPoints: 9_000, amount: 2_500_00, reason: 'due laboratori non svolti' },
];
const disallowances = [{ period: 'p1', amount: 2_000_00, reason: 'fattura già rimborsata da altri' }];
const propose = (change: object = {}): Ask => ({
  type: 'reduction.propose',
  by: officer,
  at: '2029-02-10T09:00:00Z',
  data: { reductions, disallowances, ...change },
});
const observe: Ask = {
  type: 'observations.submit',
  by: partner,
  at: '2029-02-15T09:00:00Z',
  data: { documentHash: hash('observations') },
};
const approve = (change: object = {}): Ask => ({
  type: 'account.approve',
  by: manager,
  at: '2029-03-01T09:00:00Z',
  act: act('determination', '2029-02-28'),
  data: { reductions, disallowances, answer: null, ...change },
});
const nothing = { reductions: [], disallowances: [] };
const silence: Ask = { type: 'hearing.expire', by: clock, at: '2029-02-20T23:00:00Z' };
const order = (amount: number): Ask => ({
  type: 'recovery.order',
  by: manager,
  at: '2029-03-10T09:00:00Z',
  act: act('determination', '2029-03-09'),
  data: { amount },
});
const received = (amount: number): Ask => ({
  type: 'recovery.record',
  by: accountant,
  at: '2029-04-01T09:00:00Z',
  data: { amount, receivedOn: '2029-03-31', evidence: hash('transfer') },
});

describe('the final account', () => {
  it('is due by the term of the notice, and goes on without it', () => {
    const scene = inExecution(yearly).when(expire);
    scene.owes({ kind: 'open-term', term: 'finalAccount', dueAt: '2029-03-01T23:00:00Z' });
    const missing = ended(0).when({ type: 'account.expire', by: clock, at: '2029-03-01T23:00:00Z' });
    missing.owes({ kind: 'notify', notice: 'accountMissing' });
    missing
      .reaches('signed.accounting.account-missing')
      .when({ ...propose(), at: '2029-03-02T09:00:00Z' })
      .reaches('signed.accounting.hearing');
  });

  it('waits for the last report, and is the lead’s', () => {
    inExecution(yearly).after(expire).when(submit()).isRefusedFor('allReportsEnded');
    ended(0)
      .when(submit({ by: secondPartner }))
      .isRefusedFor('leadAccounts');
    ended(0)
      .when(submit({ data: { documentHash: hash('account'), activities: [] } }))
      .isRefusedFor('everyActivityAccounted');
  });

  it('R11, R12: of 88,000 eligible and 2,500 reduced leaves 85,500 due, and 4,500 to give back of 90,000 received', () => {
    const settled = ended(90_000_00)
      .after(submit(), propose(), silence)
      .when(approve())
      .reaches('signed.settling.recovery-due');
    expect(settled.last.envelope.context['settled']).toMatchObject({ eligible: 88_000_00, due: 85_500_00 });
    settled.when(order(4_500_01)).isRefusedFor('recoveryOfTheExcess');
    settled.when(order(4_499_99)).isRefusedFor('recoveryOfTheExcess');
    const ordered = settled.when(order(4_500_00));
    ordered.owes({ kind: 'open-term', term: 'recovery', dueAt: '2029-04-09T22:00:00Z' });
    const half = ordered
      .reaches('signed.settling.in-recovery')
      .when(received(2_000_00))
      .reaches('signed.settling.in-recovery');
    half.when(received(2_500_01)).isRefusedFor('recoveryNotExceeded');
    const concluded = half.when(received(2_500_00)).reaches('concluded');
    expect(conventionOutput.parse(concluded.last.envelope.output)).toEqual({
      programme: 'P2',
      lead: LEAD,
      repertory: 'rep. 7/2025',
      granted: 294_000_00,
      paid: 90_000_00,
      due: 85_500_00,
      recovered: 4_500_00,
      endedOn: '2028-12-31',
    });
  });

  it('R12: tells manager and lawyers when what was received in excess does not come back', () => {
    const recovering = ended(90_000_00).after(
      submit(),
      propose(),
      silence,
      approve(),
      order(4_500_00),
      received(1_000_00),
    );
    recovering.when({ type: 'recovery.expire', by: clock, at: '2029-04-09T22:00:00Z' }).owes({
      kind: 'notify',
      notice: 'recoveryOverdue',
      to: [{ role: 'manager' }, { role: 'legal-staff' }],
      data: { left: '€ 3.500,00' },
    });
  });

  it('R11: never leaves less than nothing', () => {
    const scene = ended(0).after(submit());
    const all = [{ ...reductions[0], amount: 88_000_00 }];
    scene.when(propose({ reductions: all })).reaches('signed.accounting.hearing');
    scene.when(propose({ reductions: [{ ...all[0], amount: 88_000_01 }] })).isRefusedFor('dueNotBelowZero');
  });

  it('takes nothing away that was not put to the partner', () => {
    ended(0).after(submit()).when(approve()).isRefusedFor('nothingUnheard');
    const heard = ended(0).after(submit(), propose(), silence);
    heard
      .when(approve({ reductions: [{ ...reductions[0], amount: 2_500_01 }] }))
      .isRefusedFor('nothingUnheard');
    heard
      .when(approve({ reductions: [{ ...reductions[0], amount: 1_000_00 }] }))
      .reaches('signed.settling.balance-due');
  });

  it('hears the partner for the days that the table agreed, and answers what it says', () => {
    const proposed = ended(0).after(submit()).when(propose());
    proposed.owes({ kind: 'open-term', term: 'hearing', dueAt: '2029-02-20T23:00:00Z' });
    const hearing = proposed.reaches('signed.accounting.hearing');
    hearing.when(approve()).isRefusedFor('not-now');
    const observed = hearing.after(observe);
    observed.when(approve()).isRefusedFor('observationsAnswered');
    observed
      .when(approve({ answer: 'le osservazioni non provano lo svolgimento' }))
      .reaches('signed.settling.balance-due');
  });

  it('R11: reduces in proportion to what was not accepted, where that was agreed', () => {
    const agreement = {
      ...yearly.agreement,
      reduction: { ...yearly.agreement.reduction, rule: 'proportional' as const },
    };
    const scene = ended(0, 9_000_00, { ...yearly, agreement }).after(submit());
    const by = (amount: number) => propose({ disallowances: [], reductions: [{ ...reductions[0], amount }] });
    scene.when(by(9_000_00)).reaches('signed.accounting.hearing');
    scene.when(by(9_000_01)).isRefusedFor('reductionsFollowTheRule');
    scene.when(by(8_999_99)).isRefusedFor('reductionsFollowTheRule');
  });

  it('disallows no more than a report was approved for, and proposes something or nothing at all', () => {
    const scene = ended(0).after(submit());
    scene
      .when(propose({ disallowances: [{ ...disallowances[0], amount: 90_000_01 }] }))
      .isRefusedFor('disallowancesFit');
    scene
      .when(propose({ disallowances: [{ ...disallowances[0], period: 'p2' }] }))
      .isRefusedFor('disallowancesFit');
    scene.when(propose(nothing)).isRefusedFor('somethingProposed');
  });

  it('R24: is not approved while co-financing is short of the share of what is recognised', () => {
    ended(90_000_00, 9_000_00).after(submit()).when(approve(nothing)).reaches('concluded');
    const short = ended(90_000_00, 8_999_99).after(submit());
    short.when(approve(nothing)).isRefusedFor('coFinancingBrought');
    const reduced = { reductions: [{ ...reductions[0], amount: 10 }], disallowances: [] };
    short.after(propose(reduced), silence).when(approve(reduced)).reaches('signed.settling.recovery-due');
  });

  it('R24: counts on the municipal part of what is recognised where the notice says so', () => {
    const coFinancing = {
      ...parameters.coFinancing,
      base: { value: 'municipal-share' as const, norm: 'avviso' },
    };
    const changed = { ...yearly, parameters: { ...yearly.parameters, coFinancing } };
    // 90,000.00 of 294,000.00, of which 244,000.00 municipal: 74,693.88.
    ended(90_000_00, 7_469_39, changed).after(submit()).when(approve(nothing)).reaches('concluded');
    ended(90_000_00, 7_469_38, changed)
      .after(submit())
      .when(approve(nothing))
      .isRefusedFor('coFinancingBrought');
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
