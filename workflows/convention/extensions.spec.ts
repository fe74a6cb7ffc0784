import { caseId } from '#engine';
import type { Ask, Scene } from '../../libs/engine/testing/given.js';
import type { AmendmentOutput } from '../amendment/amendment.context.js';
import { anotherCase, clock, hash, LEAD, manager, officer, partner } from './testing/demonstration.js';
import {
  adopt,
  checks,
  constitute,
  drafted,
  inExecution,
  input,
  parameters,
  publish,
  sign,
  visa,
} from './testing/conventions.js';

const at = '2026-06-01T09:00:00Z';
const extend = (amount: number, when = at): Ask => ({
  type: 'amendment.open',
  by: manager,
  at: when,
  data: { amount, motivation: 'nuovi bisogni emersi al tavolo' },
});
const ended = (
  scene: Scene,
  key: string,
  change: Partial<AmendmentOutput> & { outcome?: string } = {},
): Ask => {
  const { outcome = 'signed', ...output } = change;
  return {
    type: 'amendment.ended',
    by: anotherCase,
    at,
    data: {
      case: caseId(scene.self.id, 'amendment', key),
      outcome,
      output: {
        kind: 'extension',
        amount: 0,
        lines: [],
        prices: [],
        cover: [],
        addendum:
          outcome === 'signed'
            ? { repertory: '1', documentHash: hash('addendum'), signedOn: '2026-06-01' }
            : null,
        ...output,
      },
    },
  };
};
const running = inExecution();
const stays = 'signed.in-force.in-execution';

describe('an extension', () => {
  it('R19: is opened by the manager, and by nobody of the partner', () => {
    running
      .when(extend(50_000_00))
      .owes({ kind: 'open-case', workflow: 'amendment', key: 'a1', organisation: LEAD });
    running.when({ ...extend(50_000_00), by: partner }).isRefusedFor('not-yours-role');
    running.when({ ...extend(50_000_00), by: officer }).isRefusedFor('not-yours-role');
  });

  it('R18: takes 50,000.00 and 23,500.00 on 294,000.00, which is 25%, and refuses one cent more', () => {
    const full = running.after(extend(50_000_00)).when(extend(23_500_00)).reaches(stays);
    const refusal = full.when(extend(1)).isRefusedFor('extensionWithinCap');
    expect(refusal.reasons[0]?.text.it).toBe(
      'Le estensioni arrivano in tutto al 25% di €\u00a0294.000,00: al più €\u00a073.500,00, e restano €\u00a00,00.',
    );
    expect(refusal.reasons[0]?.text.en).toContain('25% of €294,000.00');
    running.when(extend(73_500_00)).reaches(stays);
    running.when(extend(73_500_01)).isRefusedFor('extensionWithinCap');
  });

  it('R18: counts what is pending, gives back what is abandoned, and keeps what was signed', () => {
    const pending = running.after(extend(73_500_00));
    pending.when(extend(1)).isRefusedFor('extensionWithinCap');
    pending
      .after(ended(pending, 'a1', { outcome: 'abandoned' }))
      .when(extend(73_500_00))
      .reaches(stays);
    const less = pending.after(ended(pending, 'a1', { amount: 70_000_00 }));
    less.when(extend(3_500_00)).reaches(stays);
    less.when(extend(3_500_01)).isRefusedFor('extensionWithinCap');
  });

  it.each([
    ['stated', 2_178_979_00, 544_744_75],
    ['computed', 2_178_879_00, 544_719_75],
  ])('R18: on the %s contribution of P5 has its own cap', (_which, total, cap) => {
    const party = {
      ...input.party,
      contribution: { total, municipal: total },
      coFinancing: [
        { code: 'C1', title: 'quota', kind: 'monetary' as const, amount: 300_000_00, valuation: null },
      ],
    };
    const scene = inForceOf({ ...input, party }, total);
    scene.when(extend(cap)).reaches('signed.in-force.unpublished');
    scene.when(extend(cap + 1)).isRefusedFor('extensionWithinCap');
  });

  it('R18: counts on contribution plus co-financing where the notice says so', () => {
    const extension = {
      ...parameters.extension,
      base: { value: 'contribution-plus-co-financing' as const, norm: 'avviso' },
    };
    const scene = inExecution({ ...input, parameters: { ...input.parameters, extension } });
    scene.when(extend(80_850_00)).reaches(stays);
    scene.when(extend(80_850_01)).isRefusedFor('extensionWithinCap');
  });

  it('R18: is held to the value of its own convention where the notice counts on several, and says so', () => {
    const extension = { ...parameters.extension, per: { value: 'notice' as const, norm: 'avviso' } };
    const scene = inExecution({ ...input, parameters: { ...input.parameters, extension } });
    scene.when(extend(73_500_00)).owes({ kind: 'warn', warning: 'capOnOwnValue' });
    scene.when(extend(73_500_01)).isRefusedFor('extensionWithinCap');
  });

  it('R14: is opened on the last day of the convention and not on the day after', () => {
    running.when(extend(1_00, '2028-12-31T22:00:00Z')).reaches(stays);
    running.when(extend(1_00, '2028-12-31T23:00:00Z')).isRefusedFor('conventionInForce');
    running.when(extend(1_00, '2025-12-31T22:59:59Z')).isRefusedFor('conventionInForce');
    running
      .after({ type: 'convention.expire', by: clock, at: '2028-12-31T23:00:00Z' })
      .when(extend(1_00, '2029-01-02T09:00:00Z'))
      .isRefusedFor('not-now');
  });

  it('R15: leaves the end of the convention as it was', () => {
    const before = running.last.envelope.context['signed'];
    const pending = running.after(extend(50_000_00));
    const after = pending.after(ended(pending, 'a1', { amount: 50_000_00 }));
    expect(after.last.envelope.context['signed']).toEqual(before);
    expect(after.last.effects).toEqual([]);
    running
      .when({ ...extend(1_00), data: { ...extend(1_00).data, endsOn: '2029-12-31' } })
      .isRefusedFor('/endsOn');
  });

  it('adds to what may be paid, once it is published anew', () => {
    const pending = running.after(extend(50_000_00));
    const granted = pending.after(ended(pending, 'a1', { amount: 50_000_00 }));
    granted.when(publish(undefined, '2026-06-02T09:00:00Z')).isRefusedFor('everyMemberPublished');
    granted.when(publish([226_400_00, 117_600_00], '2026-06-02T09:00:00Z')).reaches(stays);
  });
});

/** Signed, with the cover that its contribution needs. */
function inForceOf(changed: typeof input, total: number): Scene {
  const cover = { ...adopt, data: { cover: [{ commitment: '1/2026', year: 2026, amount: total }] } };
  return drafted(changed).after(constitute, ...checks, cover, visa(), sign());
}

describe('a labour-cost revision', () => {
  const renewal = (change: object = {}): Ask => ({
    type: 'ccnl.record',
    by: manager,
    at: '2027-03-01T09:00:00Z',
    data: {
      agreement: 'CCNL cooperative sociali',
      renewedOn: '2027-02-01',
      effectiveFrom: '2027-02-01',
      documentHash: hash('ccnl'),
      amount: 8_000_00,
      ...change,
    },
  });

  it('R13: is opened by the renewal of a collective agreement of the convention', () => {
    expect(
      running.when(renewal()).owes({ kind: 'open-case', workflow: 'amendment', key: 'a1' }),
    ).toMatchObject({
      input: {
        kind: 'labour-cost',
        renewal: { agreement: 'CCNL cooperative sociali', effectiveFrom: '2027-02-01' },
      },
    });
    running.when(renewal({ agreement: 'CCNL di un altro settore' })).isRefusedFor('agreementOfTheProject');
    running.when(renewal({ renewedOn: '2027-03-02' })).isRefusedFor('renewalHasCome');
  });

  it('R13: puts new costs beside the old ones, for later reports', () => {
    const pending = running.after(renewal());
    const price = {
      code: 'EDU',
      title: 'Educatore',
      unit: 'hour' as const,
      labour: true,
      amount: 24_40,
      from: '2027-02-01',
    };
    const after = pending.after(
      ended(pending, 'a1', { kind: 'labour-cost', amount: 8_000_00, prices: [price] }),
    );
    expect(after.last.envelope.context['prices']).toMatchObject([
      { amount: 23_40, from: '2026-01-01' },
      { amount: 24_40, from: '2027-02-01' },
    ]);
  });

  it('R13: is refused where the notice does not foresee it', () => {
    const labourCost = { revisionOnCcnlRenewal: { value: false, norm: 'avviso' } };
    inExecution({ ...input, parameters: { ...input.parameters, labourCost } })
      .when(renewal())
      .isRefusedFor('revisionForeseen');
  });

  it('R18 with R13: consumes the cap only where the notice says so', () => {
    const counting = { ...parameters.extension, ccnlCountsTowardCap: { value: true, norm: 'avviso' } };
    const bound = inExecution({ ...input, parameters: { ...input.parameters, extension: counting } });
    running.after(extend(73_500_00)).when(renewal()).reaches(stays);
    bound.after(extend(73_500_00)).when(renewal()).isRefusedFor('revisionWithinCap');
    bound.after(renewal()).when(extend(65_500_01, '2027-03-02T09:00:00Z')).isRefusedFor('extensionWithinCap');
  });
});
