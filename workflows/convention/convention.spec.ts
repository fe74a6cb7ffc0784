import { checkWorkflow } from '#engine';
import { act, clock, hash, LEAD, manager, MEMBER, officer, STRANGER } from './testing/demonstration.js';
import {
  adopt,
  check,
  checks,
  constitute,
  drafted,
  input,
  ready,
  sign,
  terms,
  visa,
} from './testing/conventions.js';
import type { ConventionContext } from './convention.context.js';
import { convention } from './index.js';
import { missingChecks } from './signing.rules.js';

describe('before the signature', () => {
  it('passes the checks made at boot', () => {
    expect(checkWorkflow(convention)).toEqual([]);
  });

  it('is signed once everything that the law wants is there', () => {
    const signed = ready().when(sign());
    signed.owes({ kind: 'open-term', term: 'duration', dueAt: '2028-12-31T23:00:00Z' });
    signed.owes({ kind: 'open-term', term: 'reportingPeriod', dueAt: '2026-03-31T22:00:00Z' });
    signed.owes({
      kind: 'notify',
      notice: 'conventionSigned',
      to: [{ organisation: LEAD }, { organisation: MEMBER }],
    });
    signed.owes({ kind: 'notify', notice: 'publicationDue' });
    signed.reaches('signed.in-force.unpublished');
  });

  it('refuses to sign before the determination is effective', () => {
    const others = [constitute, ...checks];
    drafted()
      .after(...others)
      .when(sign())
      .isRefusedFor('determinationEffective');
    drafted()
      .after(...others, adopt)
      .when(sign())
      .isRefusedFor('determinationEffective');
    const waiting = drafted()
      .after(...others, adopt, visa('2025-12-16'))
      .when(sign())
      .isRefusedFor('determinationEffective');
    expect(waiting.reasons[0]).toMatchObject({ from: '2025-12-15T23:00:00Z' });
    drafted()
      .after(...others, adopt, visa('2025-12-15'))
      .when(sign())
      .reaches('signed.in-force.unpublished');
  });

  it('takes a visa after the determination and not before it', () => {
    drafted().when(visa()).isRefusedFor('determinationAdopted');
    drafted().after(adopt).when(visa('2025-12-08')).isRefusedFor('visaAfterDetermination');
  });

  it('R03: refuses to sign while the grouping is to be constituted', () => {
    drafted()
      .after(...checks, adopt, visa())
      .when(sign())
      .isRefusedFor('groupingConstituted');
  });

  it('R03: is constituted among those who agreed, with shares that make the whole', () => {
    const members = (changed: object[]) => ({
      ...constitute,
      data: { ...constitute.data, members: changed },
    });
    const [first, second] = terms.party.members;
    drafted()
      .when(members([{ ...first }, { organisation: STRANGER, shareBasisPoints: 4000 }]))
      .isRefusedFor('sameMembers');
    drafted()
      .when(members([{ ...first }, { ...second, shareBasisPoints: 3999 }]))
      .isRefusedFor('sameMembers');
    drafted().after(constitute).when(constitute).isRefusedFor('groupingToBeConstituted');
  });

  it('R09: refuses to sign without the period and form of the reports', () => {
    const without = { ...input, agreement: { ...input.agreement, reporting: null } };
    ready(without).when(sign()).isRefusedFor('reportingFixed');
    const fixed = {
      type: 'reporting.set',
      by: officer,
      at: '2025-12-11T09:00:00Z',
      data: { every: 'P2M', form: { title: 'Modello B', documentHash: hash('b') } },
    };
    ready(without)
      .after(fixed)
      .when(sign())
      .owes({ kind: 'open-term', term: 'reportingPeriod', dueAt: '2026-02-28T23:00:00Z' });
  });

  it('refuses to sign without a valid check of every member', () => {
    const but = (organisation: string, kind: string) =>
      checks.filter(
        (c) =>
          !(JSON.stringify(c.data).includes(organisation) && JSON.stringify(c.data).includes(`"${kind}"`)),
      );
    const without = drafted().after(constitute, adopt, visa(), ...but(MEMBER, 'durc'));
    without.when(sign()).isRefusedFor('checksValid');
    without
      .after(check(MEMBER, 'durc', { validUntil: '2025-12-14' }))
      .when(sign())
      .isRefusedFor('checksValid');
    without
      .after(check(MEMBER, 'durc', { regular: false }))
      .when(sign())
      .isRefusedFor('checksValid');
    without
      .after(check(MEMBER, 'durc', { validUntil: '2025-12-15' }))
      .when(sign())
      .reaches('signed.in-force.unpublished');
    drafted().when(check(STRANGER, 'durc')).isRefusedFor('checkOfAMember');
  });

  it('wants antimafia documentation only above 150,000 euro', () => {
    const small = {
      ...input,
      party: { ...input.party, contribution: { total: 150_000_00, municipal: 150_000_00 } },
    };
    const without = checks.filter((c) => !JSON.stringify(c.data).includes('antimafia'));
    drafted(small)
      .after(constitute, adopt, visa(), ...without)
      .when(sign())
      .reaches('signed.in-force.unpublished');
    drafted()
      .after(constitute, adopt, visa(), ...without)
      .when(sign())
      .isRefusedFor('checksValid');
  });

  it('counts signed extensions for the antimafia threshold', () => {
    const party = { ...input.party, contribution: { total: 140_000_00, municipal: 140_000_00 } };
    const without = checks.filter((c) => !JSON.stringify(c.data).includes('antimafia'));
    const scene = drafted({ ...input, party }).after(constitute, adopt, visa(), ...without, sign());
    const context = scene.last.envelope.context as ConventionContext;
    const extended = (amount: number): ConventionContext => ({
      ...context,
      amendments: [{ key: 'a1', kind: 'extension', amount, state: 'signed' }],
    });
    expect(missingChecks(extended(10_000_00), '2026-01-02')).toEqual([]);
    expect(new Set(missingChecks(extended(10_000_01), '2026-01-02'))).toEqual(new Set(['antimafia']));
  });

  it('wants cover for the whole contribution', () => {
    const short = { ...adopt, data: { cover: [{ commitment: '1/2026', year: 2026, amount: 293_999_99 }] } };
    drafted().when(short).isRefusedFor('coverIsEnough');
  });

  const withCoFinancing = (
    contribution: number,
    amount: number,
    kind: 'monetary' | 'non-monetary' = 'monetary',
  ) => ({
    ...input,
    party: {
      ...input.party,
      contribution: { total: contribution, municipal: contribution },
      coFinancing: [{ code: 'C1', title: 'co-finanziamento', kind, amount, valuation: 'tariffario' }],
    },
  });
  const cover = (amount: number) => ({
    ...adopt,
    data: { cover: [{ commitment: '1/2026', year: 2026, amount }] },
  });
  const signedWith = (contribution: number, amount: number, kind?: 'monetary' | 'non-monetary') =>
    drafted(withCoFinancing(contribution, amount, kind))
      .after(constitute, ...checks, cover(contribution), visa())
      .when(sign());

  it.each([
    ['P1', 709_000_00, 70_900_00],
    ['P5', 726_293_00, 72_629_30],
  ])(
    'R24: takes co-financing of exactly 10%% on %s and refuses one cent less',
    (_programme, contribution, minimum) => {
      signedWith(contribution, minimum).reaches('signed.in-force.unpublished');
      signedWith(contribution, minimum - 1).isRefusedFor('coFinancingReached');
    },
  );

  it('R24: counts on the municipal part where the notice says so', () => {
    const municipal = {
      ...input.parameters.coFinancing,
      base: { value: 'municipal-share' as const, norm: 'avviso' },
    };
    const on = (amount: number) => ({
      ...input,
      parameters: { ...input.parameters, coFinancing: municipal },
      party: { ...input.party, coFinancing: [{ ...input.party.coFinancing[0]!, amount }] },
    });
    ready(on(24_400_00)).when(sign()).reaches('signed.in-force.unpublished');
    ready(on(24_399_99)).when(sign()).isRefusedFor('coFinancingReached');
  });

  it('R25: takes co-financing that is all of kind', () => {
    signedWith(709_000_00, 70_900_00, 'non-monetary').reaches('signed.in-force.unpublished');
  });

  it('wants both signatures, dates within the notice, and no start before the signature', () => {
    ready()
      .when(
        sign({
          signatures: [
            { by: 'body', organisation: null, kind: 'digital', verifiedOn: '2025-12-15' },
            { by: 'partner', organisation: MEMBER, kind: 'digital', verifiedOn: '2025-12-15' },
          ],
        }),
      )
      .isRefusedFor('bothSigned');
    ready()
      .when(sign({ endsOn: '2029-01-01' }))
      .isRefusedFor('withinTheNotice');
    ready()
      .when(sign({ startsOn: '2025-12-31' }))
      .isRefusedFor('withinTheNotice');
    ready().when(sign({}, '2026-01-02T09:00:00Z')).isRefusedFor('startsOnceSigned');
  });

  it('says that the signature is late and lets it happen', () => {
    const late = ready().when({ type: 'signature.expire', by: clock, at: '2025-12-29T23:00:00Z' });
    late.owes({ kind: 'notify', notice: 'signatureOverdue' });
    late
      .reaches('drafted')
      .when(sign({ startsOn: '2026-01-10' }, '2026-01-10T09:00:00Z'))
      .reaches('signed.in-force.unpublished');
  });

  it('is given up only by an act with reasons', () => {
    const abandon = {
      type: 'convention.abandon',
      by: manager,
      at: '2025-12-15T09:00:00Z',
      data: { motivation: 'il partner ha rinunciato' },
    };
    ready().when(abandon).isRefusedFor('act-missing');
    ready()
      .when({ ...abandon, act: act('determination', '2025-12-14') })
      .reaches('not-signed');
  });
});
