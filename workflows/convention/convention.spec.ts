import { caseId, checkWorkflow } from '#engine';
import {
  accountant,
  act,
  anotherCase,
  clock,
  hash,
  LEAD,
  manager,
  MEMBER,
  officer,
  partner,
  STRANGER,
} from './testing/demonstration.js';
import {
  adopt,
  check,
  checks,
  constitute,
  drafted,
  inExecution,
  input,
  periodEnd,
  publish,
  ready,
  reported,
  sign,
  terms,
  visa,
} from './testing/conventions.js';
import { convention } from './index.js';

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

describe('the reports of a convention', () => {
  it('R09: opens a report at the end of each period and starts the next one', () => {
    const ended = inExecution().when(periodEnd('2026-03-31T22:00:00Z'));
    ended.owes({ kind: 'open-case', workflow: 'reporting', key: 'p1', organisation: LEAD, programme: 'P2' });
    ended.owes({ kind: 'open-term', term: 'reportingPeriod', dueAt: '2026-06-30T22:00:00Z' });
  });

  it('R40: has four periods of two months from May to December', () => {
    const every = { every: 'P2M', form: { title: 'Relazione', documentHash: hash('form') } };
    const bimonthly = { ...input, agreement: { ...input.agreement, reporting: every } };
    const scene = ready(bimonthly)
      .after(sign({ startsOn: '2026-05-01', endsOn: '2026-12-31' }), publish())
      .after(
        periodEnd('2026-06-30T22:00:00Z'),
        periodEnd('2026-08-31T22:00:00Z'),
        periodEnd('2026-10-31T23:00:00Z'),
        periodEnd('2026-12-31T23:00:00Z'),
      );
    const ends = (scene.last.envelope.context['reports'] as { to: string }[]).map((r) => r.to);
    expect(ends).toEqual(['2026-06-30', '2026-08-31', '2026-10-31', '2026-12-31']);
    expect(scene.last.effects.filter((e) => e.kind === 'open-term')).toEqual([]);
  });

  it('opens what is left when the end comes before the last period was opened', () => {
    const scene = inExecution().when({ type: 'convention.expire', by: clock, at: '2028-12-31T23:00:00Z' });
    const { answer } = scene;
    const opened = answer.ok ? answer.effects.filter((e) => e.kind === 'open-case') : [];
    expect(opened.map((e) => e.key)).toEqual([
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
      'p6',
      'p7',
      'p8',
      'p9',
      'p10',
      'p11',
      'p12',
    ]);
    scene.reaches('signed.accounting.awaiting-account');
  });

  it('learns how a report ended, and has a term to pay it', () => {
    const scene = inExecution().after(periodEnd('2026-03-31T22:00:00Z'));
    const told = scene.when(reported(scene, 'p1'));
    told.owes({ kind: 'open-term', term: 'payment', key: 'p1', dueAt: '2026-06-11T22:00:00Z' });
  });

  it('gives no term to what is missing', () => {
    const scene = inExecution().after(periodEnd('2026-03-31T22:00:00Z'));
    const { answer } = scene.when(reported(scene, 'p1', { outcome: 'missing' }));
    expect(answer.ok && answer.effects).toEqual([]);
  });
});

describe('cessation', () => {
  const start = { type: 'termination.start', by: manager, at: '2026-05-01T09:00:00Z' };
  const running = inExecution().after(periodEnd('2026-03-31T22:00:00Z'));
  const told = (key: string) => caseId(running.self.id, 'termination-notice', key);
  const served = (key: string, level: string, target: string, lastDay = '2026-12-31') => ({
    type: 'termination.running',
    by: anotherCase,
    at: '2026-06-10T09:00:00Z',
    data: { case: told(key), level, target, lastDay },
  });
  const effective = (key: string, level: string, target: string, lastDay = '2026-12-31') => ({
    type: 'termination.ended',
    by: anotherCase,
    at: '2026-12-31T23:00:00Z',
    data: { case: told(key), outcome: 'effective', output: { level, target, lastDay } },
  });

  it('R21: is started by the body alone', () => {
    running.when({ ...start, by: partner }).isRefusedFor('not-yours-role');
    running.when({ ...start, by: officer }).isRefusedFor('not-yours-role');
    running.when(start).owes({ kind: 'open-case', workflow: 'termination-notice', key: 't1' });
  });

  it('R23: of one activity leaves the others in execution', () => {
    const ceased = running
      .after(start, served('t1', 'activity', 'A2'))
      .when(effective('t1', 'activity', 'A2'))
      .reaches('signed.in-force.in-execution');
    const opened = ceased
      .when(periodEnd('2027-01-01T00:00:00Z'))
      .owes({ kind: 'open-case', workflow: 'reporting' });
    expect(opened).toMatchObject({
      input: {
        activities: [
          { code: 'A1', lastDay: null },
          { code: 'A2', lastDay: '2026-12-31' },
        ],
      },
    });
  });

  it('R23: does not give notice twice of the same thing', () => {
    const second = running
      .after(start, served('t1', 'intervention', 'I2'))
      .when({ ...start, at: '2026-06-11T09:00:00Z' });
    expect(second.owes({ kind: 'open-case', key: 't2' })).toMatchObject({
      input: { running: { activity: ['A1'], intervention: ['I1'], programme: ['P2'] } },
    });
    running
      .after(start, served('t1', 'programme', 'P2'))
      .when({ ...start, at: '2026-06-11T09:00:00Z' })
      .isRefusedFor('somethingRunning');
  });

  it('R15 with R20: of the whole programme ends the convention before its day, and cuts the last period there', () => {
    const ended = running
      .after(start, served('t1', 'programme', 'P2', '2026-12-15'))
      .when(effective('t1', 'programme', 'P2', '2026-12-15'));
    const { answer } = ended;
    const opened = answer.ok ? answer.effects.filter((e) => e.kind === 'open-case') : [];
    expect(opened.map((e) => (e.input as { period: object }).period)).toEqual([
      { key: 'p2', from: '2026-04-01', to: '2026-06-30' },
      { key: 'p3', from: '2026-07-01', to: '2026-09-30' },
      { key: 'p4', from: '2026-10-01', to: '2026-12-15' },
    ]);
    ended.owes({ kind: 'open-term', term: 'finalAccount', dueAt: '2027-02-15T23:00:00Z' });
    ended.reaches('signed.accounting.awaiting-account');
  });

  it('goes on when a notice is revoked', () => {
    const revoked = {
      ...effective('t1', 'programme', 'P2'),
      data: {
        case: told('t1'),
        outcome: 'revoked',
        output: { level: 'programme', target: 'P2', lastDay: null },
      },
    };
    running
      .after(start, served('t1', 'programme', 'P2'))
      .when(revoked)
      .reaches('signed.in-force.in-execution');
  });

  it('ends what it overtakes: pending addenda and notices are told', () => {
    const pending = running.after(start, {
      type: 'amendment.open',
      by: manager,
      at: '2026-06-01T09:00:00Z',
      data: { amount: 1_000_00, motivation: 'nuovi laboratori estivi' },
    });
    const { answer } = pending.when({ type: 'convention.expire', by: clock, at: '2028-12-31T23:00:00Z' });
    const tells = answer.ok ? answer.effects.filter((e) => e.kind === 'tell') : [];
    expect(tells).toEqual([
      { kind: 'tell', to: caseId(running.self.id, 'amendment', 'a1'), event: 'convention.end', data: {} },
      { kind: 'tell', to: told('t1'), event: 'convention.end', data: {} },
    ]);
  });
});

it('is not paid by who has no role in it', () => {
  inExecution()
    .when({ type: 'payment.order', by: { ...accountant, role: 'manager' }, at: '2026-05-20T09:00:00Z' })
    .isRefusedFor('not-yours-role');
});
