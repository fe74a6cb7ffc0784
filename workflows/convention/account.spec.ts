import { saidEuro } from '#money';
import { conventionOutput } from './index.js';
import { clock, hash, LEAD, secondPartner } from './testing/demonstration.js';
import { inExecution, parameters } from './testing/conventions.js';
import {
  yearly,
  expire,
  ended,
  submit,
  reductions,
  disallowances,
  propose,
  observe,
  approve,
  nothing,
  silence,
  order,
  received,
} from './testing/accounts.js';

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
      data: { left: saidEuro(3_500_00) },
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
