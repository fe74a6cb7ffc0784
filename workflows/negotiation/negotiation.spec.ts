import { checkWorkflow } from '#engine';
import { given, type Ask } from '../../libs/engine/testing/given.js';
import { noticeParameters } from '../testing/demonstration.js';
import {
  act,
  clock,
  hash,
  LEAD,
  manager,
  MEMBER,
  officer,
  partner,
  secondPartner,
  STRANGER,
} from '../convention/testing/demonstration.js';
import { terms as convened } from '../convention/testing/conventions.js';
import { negotiation, negotiationOutput, type NegotiationInput } from './index.js';

const THIRD = 'a0000000-0000-4000-8000-000000000003';
const input: NegotiationInput = {
  programme: {
    code: 'P2',
    title: 'Giovani e parità',
    contribution: 294_000_00,
    byYear: [
      { year: 2026, amount: 98_000_00 },
      { year: 2027, amount: 98_000_00 },
      { year: 2028, amount: 98_000_00 },
    ],
    municipalShare: 244_000_00,
    figures: ['Educatori professionali', 'Mediatori culturali'],
  },
  partners: [
    { application: 'e1', lead: LEAD, grouping: 'to-be-constituted', members: convened.party.members },
    {
      application: 'e2',
      lead: THIRD,
      grouping: 'single',
      members: [{ organisation: THIRD, shareBasisPoints: 10_000 }],
    },
  ],
  links: ['P5'],
  linkedNotices: [],
  parameters: noticeParameters,
};
const at = '2027-05-03T09:00:00Z';
const opened = given(negotiation, input, { at });
const linked = given(
  negotiation,
  { ...input, linkedNotices: [{ procedure: 'avviso-collegato', title: 'Avviso collegato' }] },
  { at },
);

const convene = (sessionOn = '2027-05-10', when = at): Ask => ({
  type: 'session.convene',
  by: officer,
  at: when,
  data: { sessionOn, place: 'sala dimostrativa', agenda: 'progetto', convocation: hash('convocation') },
});
const session = (change: object = {}, when = '2027-05-10T16:00:00Z'): Ask => ({
  type: 'session.record',
  by: officer,
  at: when,
  data: {
    heldOn: '2027-05-10',
    minutes: hash('minutes'),
    present: [LEAD, THIRD],
    outcome: 'bozza condivisa',
    ...change,
  },
});
const version = (change: object = {}, by = officer): Ask => ({
  type: 'project.version',
  by,
  at: '2027-05-11T09:00:00Z',
  data: { ...convened.project, version: 1, changes: 'dalla proposta alla prima bozza', ...change },
});
const fix: Ask = { type: 'project.fix', by: officer, at: '2027-05-12T09:00:00Z' };
const withFirst = (change: object) => ({ parties: [{ ...convened.party, ...change }] });
const set = (change: object = {}): Ask => ({
  type: 'agreement.set',
  by: officer,
  at: '2027-05-12T10:00:00Z',
  data: { terms: convened.agreement, parties: [convened.party], ...change },
});
const close = (type: string): Ask => ({
  type,
  by: manager,
  at: '2027-05-20T09:00:00Z',
  act: act('determination', '2027-05-19'),
  data: { motivation: 'gli obiettivi del programma sono raggiunti' },
});
const worked = opened.after(convene(), session(), version());

describe('the table', () => {
  it('passes the checks made at boot', () => {
    expect(checkWorkflow(negotiation)).toEqual([]);
  });

  it('ends with all that the convention needs', () => {
    const agreed = worked.after(fix, set()).when(close('agreement.conclude')).reaches('agreed');
    const output = negotiationOutput.parse(agreed.last.envelope.output);
    expect(output.conventions).toEqual([
      {
        programme: { code: 'P2', title: 'Giovani e parità' },
        party: convened.party,
        project: { ...convened.project, version: 1 },
        agreement: convened.agreement,
        concludedOn: '2027-05-19',
      },
    ]);
  });

  it('works on project and agreement side by side, in any order', () => {
    opened.after(set()).when(convene()).reaches('open.project.drafting + open.agreement.set');
    opened
      .after(set(), convene(), session(), version())
      .when(fix)
      .reaches('open.project.fixed + open.agreement.set');
  });

  it('does not conclude without a determination, a definitive project and an agreement', () => {
    worked
      .after(fix, set())
      .when({ ...close('agreement.conclude'), act: undefined } as unknown as Ask)
      .isRefusedFor('act-missing');
    worked.after(set()).when(close('agreement.conclude')).isRefusedFor('projectFixed');
    worked.after(fix).when(close('agreement.conclude')).isRefusedFor('agreementSet');
  });

  it('is convened with the days that the notice gives, and minuted once held', () => {
    opened.when(convene('2027-05-05')).isRefusedFor('convenedInTime');
    opened.when(convene('2027-05-06')).owes({ kind: 'notify', notice: 'sessionConvened' });
    opened.when(session()).isRefusedFor('sessionConvened');
    opened.after(convene()).when(session({}, '2027-05-09T09:00:00Z')).isRefusedFor('sessionConvened');
    opened
      .after(convene())
      .when(session({ present: [STRANGER] }))
      .isRefusedFor('sessionOfTheTable');
  });

  it('tells the manager when it lasts too long, and decides nothing by silence', () => {
    expect(opened.last.effects).toContainEqual(
      expect.objectContaining({ kind: 'open-term', term: 'table', dueAt: '2027-06-17T22:00:00Z' }),
    );
    const late = opened.when({ type: 'table.expire', by: clock, at: '2027-06-17T22:00:00Z' });
    late.owes({ kind: 'notify', notice: 'tableTooLong' });
    late.reaches('open.project.drafting + open.agreement.negotiating');
  });

  it('may end with a project and no convention', () => {
    const alone = worked.after(fix, set()).when(close('project.conclude')).reaches('project-only');
    expect(alone.last.envelope.output).toEqual({ programme: 'P2', conventions: [] });
    worked.when(close('project.conclude')).isRefusedFor('projectFixed');
  });

  it('may end without agreement, by an act with reasons', () => {
    const failed = opened.when(close('negotiation.fail'));
    failed.owes({ kind: 'notify', notice: 'noAgreement' });
    expect(failed.reaches('not-agreed').last.envelope.output).toEqual({ programme: 'P2', conventions: [] });
  });

  it('loses the agreement when a party to it leaves, and keeps the project', () => {
    const leave: Ask = {
      type: 'partner.withdraw',
      by: partner,
      at,
      data: { motivation: 'mancano le forze per proseguire' },
    };
    const left = worked
      .after(fix, set())
      .when(leave)
      .reaches('open.project.fixed + open.agreement.negotiating');
    left.when(set()).isRefusedFor('partiesAtTable');
    left.when({ ...version({ version: 2 }), by: partner }).isRefusedFor('not-yours-organisation');
    worked.when({ ...leave, by: secondPartner }).isRefusedFor('leadWithdraws');
  });
});

describe('the definitive project', () => {
  it('keeps the mark of every version, whoever at the table files it', () => {
    const two = worked.after(version({ version: 2, changes: 'ridotti i laboratori' }, partner));
    expect(two.last.envelope.context['versions']).toMatchObject([
      { version: 1 },
      { version: 2, changes: 'ridotti i laboratori' },
    ]);
    worked.when(version({ version: 3 })).isRefusedFor('versionFollows');
  });

  it('is definitive no more once there is another version', () => {
    worked
      .after(fix, version({ version: 2 }), set())
      .when(close('agreement.conclude'))
      .isRefusedFor('projectFixed');
  });

  it('is not fixed before the table has met as often as the notice wants', () => {
    opened.after(version()).when(fix).isRefusedFor('enoughSessions');
    opened.after(convene(), session()).when(fix).isRefusedFor('projectProposed');
  });

  it('R26: points out that linked tables have not met, and lets it pass', () => {
    const fixed = linked.after(convene(), session(), version()).when(fix);
    fixed.owes({ kind: 'warn', warning: 'coordinationMissing', data: { missing: 1 } });
    fixed.reaches('open.project.fixed + open.agreement.negotiating');
  });

  it('R26: says nothing once they have met, or where no notice is linked', () => {
    const met: Ask = {
      type: 'coordination.record',
      by: officer,
      at: '2027-05-11T09:00:00Z',
      data: { heldOn: '2027-05-11', with: ['avviso-collegato'], minutes: hash('coordination') },
    };
    const warned = (answer: ReturnType<typeof opened.when>['answer']) =>
      answer.ok ? answer.effects.flatMap((e) => (e.kind === 'warn' ? [e.warning] : [])) : ['refused'];
    expect(warned(linked.after(convene(), session(), version(), met).when(fix).answer)).toEqual([
      'figuresMissing',
    ]);
    expect(warned(worked.when(fix).answer)).toEqual(['figuresMissing']);
    linked
      .when({ ...met, data: { ...met.data, with: ['altro-avviso'] } })
      .isRefusedFor('coordinationOfLinked');
  });

  it('R27: is refused without a team, and warned of a missing figure', () => {
    const team = (provided: boolean) => version({ team: [{ figure: 'Educatori professionali', provided }] });
    opened.after(convene(), session(), team(false)).when(fix).isRefusedFor('teamProvided');
    worked
      .when(fix)
      .owes({ kind: 'warn', warning: 'figuresMissing', data: { figures: 'Mediatori culturali' } });
  });

  it('R30: says how it keeps the links of its programme', () => {
    opened
      .after(convene(), session(), version({ links: [] }))
      .when(fix)
      .isRefusedFor('linksKept');
  });

  it('stays within the contribution, whole and year by year', () => {
    const costing = (year: number, amount: number) =>
      version({ activities: [{ ...convened.project.activities[0], budget: [{ year, amount }] }] });
    const ready = opened.after(convene(), session());
    ready
      .after(costing(2026, 98_000_00))
      .when(fix)
      .reaches('open.project.fixed + open.agreement.negotiating');
    ready.after(costing(2026, 98_000_01)).when(fix).isRefusedFor('budgetByYear');
    ready.after(costing(2029, 1)).when(fix).isRefusedFor('budgetByYear');
    ready.after(costing(2026, 294_000_01)).when(fix).isRefusedFor('budgetWithinContribution', 'budgetByYear');
  });

  it('names each activity and each unit cost once', () => {
    const [first] = convened.project.activities;
    opened.when(version({ activities: [first, first] })).isRefusedFor('codesNamedOnce');
  });
});

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
