import { checkWorkflow } from '#engine';
import { given, type Ask } from '../../libs/engine/testing/given.js';
import {
  act,
  anotherCase,
  clock,
  hash,
  LEAD,
  manager,
  MEMBER,
  officer,
  partner,
  prices,
} from '../convention/testing/demonstration.js';
import { amendment, amendmentOutput, type AmendmentInput } from './index.js';

const norm = 'avviso dimostrativo';
const input: AmendmentInput = {
  organisation: LEAD,
  members: [LEAD, MEMBER],
  programme: 'P2',
  kind: 'extension',
  amount: 50_000_00,
  convention: { reference: 'rep. 1/2026', startsOn: '2026-01-01', endsOn: '2028-12-31' },
  activities: [{ code: 'A1', title: 'Laboratori' }],
  prices,
  renewal: null,
  parameters: { requiresReopenedTable: { value: true, norm }, tableReopenedWithinDays: { value: 30, norm } },
};
const at = '2027-03-01T09:00:00Z';
const opened = given(amendment, input, { at });

const reopen: Ask = {
  type: 'table.reopen',
  by: officer,
  at,
  data: { sessionOn: '2027-03-15', place: 'sala dimostrativa', convocation: hash('convocation') },
};
const session: Ask = {
  type: 'session.record',
  by: officer,
  at: '2027-03-16T09:00:00Z',
  data: { heldOn: '2027-03-15', minutes: hash('minutes'), present: [LEAD, MEMBER] },
};
const line = { activity: 'A1', unitCost: 'EDU', hundredths: 1_000_00, unitAmount: 23_40, total: 23_400_00 };
const agree = (change: object = {}): Ask => ({
  type: 'terms.agree',
  by: officer,
  at: '2027-03-17T09:00:00Z',
  data: { lines: [line], amount: 23_400_00, ...change },
});
const cover = [{ commitment: '77/2027', year: 2027, amount: 23_400_00 }];
const adopt: Ask = {
  type: 'determination.adopt',
  by: manager,
  at: '2027-03-20T09:00:00Z',
  act: act('determination', '2027-03-18', '2027-03-19'),
  data: { cover },
};
const signature = (by: string, organisation: string | null) => ({
  by,
  organisation,
  kind: 'digital',
  verifiedOn: '2027-03-22',
});
const sign = (change: object = {}): Ask => ({
  type: 'addendum.sign',
  by: manager,
  at: '2027-03-22T09:00:00Z',
  data: {
    repertory: '15/2027',
    documentHash: hash('addendum'),
    signatures: [signature('body', null), signature('partner', LEAD)],
    ...change,
  },
});

const renewed: AmendmentInput = {
  ...input,
  kind: 'labour-cost',
  amount: 10_000_00,
  renewal: {
    agreement: 'CCNL cooperative sociali',
    renewedOn: '2027-02-01',
    effectiveFrom: '2027-02-01',
    documentHash: hash('ccnl'),
  },
};
const revise = (change: object = {}): Ask => ({
  type: 'revision.set',
  by: officer,
  at,
  data: {
    from: '2027-02-01',
    lines: [{ unitCost: 'EDU', current: 23_40, revised: 24_40, delta: 8_000_00 }],
    amount: 8_000_00,
    ...change,
  },
});

describe('an extension of activities', () => {
  it('passes the checks made at boot', () => {
    expect(checkWorkflow(amendment)).toEqual([]);
  });

  it('goes from the reopened table to a signed addendum', () => {
    const signed = opened.after(reopen, session, agree(), adopt).when(sign()).reaches('signed');
    expect(amendmentOutput.parse(signed.last.envelope.output)).toEqual({
      kind: 'extension',
      amount: 23_400_00,
      lines: [line],
      prices: [],
      cover,
      addendum: { repertory: '15/2027', documentHash: hash('addendum'), signedOn: '2027-03-22' },
    });
  });

  it('R16: is not agreed before the table is reopened and has met', () => {
    opened.when(agree()).isRefusedFor('tableReopenedFirst');
    opened.after(reopen).when(agree()).isRefusedFor('tableReopenedFirst');
    opened.after(reopen, session).when(agree()).reaches('agreed');
  });

  it('R16: has a term for reopening the table, after which the manager is told', () => {
    expect(opened.last.effects).toContainEqual(
      expect.objectContaining({ kind: 'open-term', term: 'reopening', dueAt: '2027-03-31T22:00:00Z' }),
    );
    const late = opened.when({ type: 'table.expire', by: clock, at: '2027-03-31T22:00:00Z' });
    late.owes({ kind: 'notify', notice: 'tableNotReopened', to: [{ role: 'manager' }] });
    late
      .reaches('opened')
      .when({ ...reopen, at: '2027-04-01T08:00:00Z', data: { ...reopen.data, sessionOn: '2027-04-10' } })
      .reaches('table-reopened');
  });

  it('R15: has no field for a duration', () => {
    opened
      .after(reopen, session)
      .when(agree({ endsOn: '2029-06-30' }))
      .isRefusedFor('/endsOn');
    opened
      .after(reopen, session, agree(), adopt)
      .when(sign({ endsOn: '2029-06-30' }))
      .isRefusedFor('/endsOn');
  });

  it('R17: is at the costs of the definitive project, neither above nor below', () => {
    const at = (unitAmount: number, total: number) =>
      agree({ lines: [{ ...line, unitAmount, total }], amount: total });
    const table = opened.after(reopen, session);
    table.when(at(23_41, 23_410_00)).isRefusedFor('costsOfTheProject');
    table.when(at(23_39, 23_390_00)).isRefusedFor('costsOfTheProject');
  });

  it('R17 with R13: is at the costs that a signed revision put in force', () => {
    const revised = { ...input, prices: [...prices, { ...prices[0]!, amount: 24_40, from: '2027-02-01' }] };
    const table = given(amendment, revised, { at }).after(reopen, session);
    table.when(agree()).isRefusedFor('costsOfTheProject');
    table
      .when(agree({ lines: [{ ...line, unitAmount: 24_40, total: 24_400_00 }], amount: 24_400_00 }))
      .reaches('agreed');
  });

  it('does not exceed what the convention set apart, and its lines add up', () => {
    const table = opened.after(reopen, session);
    table
      .when(agree({ lines: [{ ...line, hundredths: 3_000_00, total: 70_200_00 }], amount: 70_200_00 }))
      .isRefusedFor('extensionWithinRequest');
    table.when(agree({ amount: 23_400_01 })).isRefusedFor('linesAddUp');
    table.when(agree({ lines: [{ ...line, activity: 'A9' }] })).isRefusedFor('activitiesOfTheProject');
  });

  it('R19: is not made by the partner', () => {
    opened
      .after(reopen, session, agree(), adopt)
      .when({ ...sign(), by: partner })
      .isRefusedFor('not-yours-role');
  });

  it('is not signed before a determination in effect and with its cover', () => {
    const agreed = opened.after(reopen, session, agree());
    agreed.when(sign()).isRefusedFor('not-now');
    agreed.when({ ...adopt, act: act('determination', '2027-03-18') }).isRefusedFor('act-not-effective');
    agreed
      .when({ ...adopt, data: { cover: [{ ...cover[0], amount: 23_399_99 }] } })
      .isRefusedFor('coverIsEnough');
  });

  it('R14: is signed on the last day of the convention and not on the day after', () => {
    const determined = opened.after(reopen, session, agree(), adopt);
    determined.when({ ...sign(), at: '2029-01-01T09:00:00Z' }).isRefusedFor('conventionInForce');
    determined.when({ ...sign(), at: '2028-12-31T09:00:00Z' }).reaches('signed');
  });

  it('wants both signatures', () => {
    const determined = opened.after(reopen, session, agree(), adopt);
    determined
      .when(sign({ signatures: [signature('body', null), signature('partner', MEMBER)] }))
      .isRefusedFor('bothSigned');
  });

  it('is convened for a day to come', () => {
    opened
      .when({ ...reopen, data: { ...reopen.data, sessionOn: '2027-02-28' } })
      .isRefusedFor('sessionNotPast');
  });

  it('records a session only once held, with the lead in it', () => {
    const reopened = opened.after(reopen);
    reopened.when({ ...session, at }).isRefusedFor('sessionHeld');
    reopened.when({ ...session, data: { ...session.data, present: [MEMBER] } }).isRefusedFor('leadPresent');
  });

  it('grants nothing when given up, or when the convention ends first', () => {
    const given_up = opened
      .after(reopen)
      .when({
        type: 'amendment.abandon',
        by: manager,
        at,
        act: act('determination', '2027-02-26'),
        data: { motivation: 'mancano le risorse per il 2027' },
      })
      .reaches('abandoned');
    expect(given_up.last.envelope.output).toMatchObject({ amount: 0, addendum: null });
    opened.when({ type: 'convention.end', by: anotherCase, at: '2029-01-01T00:00:00Z' }).reaches('abandoned');
  });
});

describe('a labour-cost revision', () => {
  const revision = given(amendment, renewed, { at });

  it('R13: needs no table, and puts the new cost in force from its day', () => {
    expect(revision.last.effects).toEqual([]);
    const signed = revision
      .after(revise(), { ...adopt, data: { cover: [{ ...cover[0], amount: 8_000_00 }] } })
      .when(sign())
      .reaches('signed');
    expect(signed.last.envelope.output).toMatchObject({
      kind: 'labour-cost',
      amount: 8_000_00,
      prices: [{ code: 'EDU', amount: 24_40, from: '2027-02-01' }],
    });
  });

  it('does not exceed what the convention set apart', () => {
    const lines = [{ unitCost: 'EDU', current: 23_40, revised: 24_40, delta: 10_000_01 }];
    revision.when(revise({ lines, amount: 10_000_01 })).isRefusedFor('revisionWithinRequest');
  });

  it('R13: touches labour costs only, from what they are, and not before the renewal', () => {
    const lines = (change: object) =>
      revise({ lines: [{ unitCost: 'EDU', current: 23_40, revised: 24_40, delta: 8_000_00, ...change }] });
    revision
      .when(lines({ unitCost: 'KIT', current: 150_00, revised: 160_00 }))
      .isRefusedFor('onlyLabourCosts');
    revision.when(lines({ current: 23_00 })).isRefusedFor('onlyLabourCosts');
    revision.when(revise({ from: '2027-01-31' })).isRefusedFor('notBeforeRenewal');
    revision.when(revise({ amount: 8_000_01 })).isRefusedFor('deltasAddUp');
  });

  it('is no way to extend activities, nor the other way round', () => {
    revision.when(agree()).isRefusedFor('isExtension');
    revision.when(reopen).isRefusedFor('isExtension');
    opened.when(revise()).isRefusedFor('isLabourCost');
  });
});
