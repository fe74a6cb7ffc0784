import { given } from '../../libs/engine/testing/given.js';
import { noticeParameters } from '../testing/demonstration.js';
import { LEAD, MEMBER, STRANGER } from '../convention/testing/demonstration.js';
import { terms as convened } from '../convention/testing/conventions.js';
import { negotiation, negotiationOutput } from './index.js';
import { THIRD, input, at, opened, fix, withFirst, set, close, worked } from './testing/tables.js';

describe('the agreement', () => {
  const coFinancing = (amount: number, change: object = {}) =>
    withFirst({
      coFinancing: [{ code: 'C1', title: 'quota', kind: 'monetary', amount, valuation: null, ...change }],
    });

  it('R24: takes 10% to the cent and refuses one cent less', () => {
    opened.when(set(coFinancing(29_400_00))).reaches('open.project.drafting + open.agreement.set');
    opened.when(set(coFinancing(29_399_99))).isRefusedFor('coFinancingReached');
  });

  it('R24: takes the municipal part as its base where the notice says so', () => {
    const parameters = {
      ...noticeParameters,
      coFinancing: {
        ...noticeParameters.coFinancing,
        base: { value: 'municipal-share' as const, norm: 'avviso' },
      },
    };
    const municipal = given(negotiation, { ...input, parameters }, { at });
    municipal.when(set(coFinancing(24_400_00))).reaches('open.project.drafting + open.agreement.set');
    municipal.when(set(coFinancing(24_399_99))).isRefusedFor('coFinancingReached');
  });

  it('R25: takes what is not money, once it is valued', () => {
    opened
      .when(set(coFinancing(29_400_00, { kind: 'non-monetary', valuation: 'CCNL' })))
      .reaches('open.project.drafting + open.agreement.set');
    opened.when(set(coFinancing(29_400_00, { kind: 'non-monetary' }))).isRefusedFor('coFinancingOfKind');
  });

  it('R10: agrees a flat rate only on the items of the notice', () => {
    const flat = (items: string[]) =>
      set({
        terms: {
          ...convened.agreement,
          flatRate: { basisPoints: 700, base: 'direct-costs', items, reporting: 'senza documenti' },
        },
      });
    opened.when(flat(['Spese di gestione'])).reaches('open.project.drafting + open.agreement.set');
    opened.when(flat(['Spese di rappresentanza'])).isRefusedFor('flatRateItemsAllowed');
  });

  it('R10: agrees no more than the maximum of the notice', () => {
    const flatRate = {
      ...noticeParameters.reimbursement.flatRate,
      maximumBasisPoints: { value: 700, norm: 'avviso' },
    };
    const parameters = {
      ...noticeParameters,
      reimbursement: { ...noticeParameters.reimbursement, flatRate },
    };
    const bound = given(negotiation, { ...input, parameters }, { at });
    const flat = (basisPoints: number) =>
      set({
        terms: {
          ...convened.agreement,
          flatRate: {
            basisPoints,
            base: 'staff-costs',
            items: ['Spese di gestione'],
            reporting: 'senza documenti',
          },
        },
      });
    bound.when(flat(700)).reaches('open.project.drafting + open.agreement.set');
    bound.when(flat(701)).isRefusedFor('flatRateWithinMaximum');
  });

  it('R11: follows the notice where it wants reductions in proportion', () => {
    const parameters = {
      ...noticeParameters,
      reimbursement: {
        ...noticeParameters.reimbursement,
        reductionRule: { value: 'proportional' as const, norm: 'avviso' },
      },
    };
    const bound = given(negotiation, { ...input, parameters }, { at });
    bound.when(set()).isRefusedFor('reductionAsTheNotice');
    const terms = {
      ...convened.agreement,
      reduction: { ...convened.agreement.reduction, rule: 'proportional' },
    };
    bound.when(set({ terms })).reaches('open.project.drafting + open.agreement.set');
  });

  it('is between who sits at the table, each once, with shares that make the whole', () => {
    const [first, second] = convened.party.members;
    opened.when(set(withFirst({ lead: STRANGER }))).isRefusedFor('partiesAtTable', 'partiesWellFormed');
    opened.when(set({ parties: [convened.party, convened.party] })).isRefusedFor('partiesAtTable');
    opened
      .when(set(withFirst({ members: [first, { ...second, shareBasisPoints: 3999 }] })))
      .isRefusedFor('partiesWellFormed');
    opened.when(set(withFirst({ grouping: 'single' }))).isRefusedFor('partiesWellFormed');
  });

  it('may bring several parties together, within the contribution of the programme', () => {
    const third = {
      lead: THIRD,
      grouping: 'single',
      members: [{ organisation: THIRD, shareBasisPoints: 10_000 }],
      contribution: { total: 94_000_00, municipal: 44_000_00 },
      coFinancing: [{ code: 'C1', title: 'quota', kind: 'monetary', amount: 9_400_00, valuation: null }],
    };
    const first = (total: number) => ({ ...convened.party, contribution: { total, municipal: 200_000_00 } });
    const both = worked
      .after(fix, set({ parties: [first(200_000_00), third] }))
      .when(close('agreement.conclude'))
      .reaches('agreed');
    expect(negotiationOutput.parse(both.last.envelope.output).conventions).toHaveLength(2);
    opened.when(set({ parties: [first(200_000_01), third] })).isRefusedFor('withinProgramme');
  });

  it('may make one grouping of all who sit there', () => {
    const members = [LEAD, MEMBER, THIRD].map((organisation, i) => ({
      organisation,
      shareBasisPoints: i === 0 ? 4000 : 3000,
    }));
    opened.when(set(withFirst({ members }))).reaches('open.project.drafting + open.agreement.set');
  });
});
