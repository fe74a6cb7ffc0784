import { checkWorkflow } from '#engine';
import type { Ask } from '../../libs/engine/testing/given.js';
import {
  clock,
  hash,
  officer,
  partner,
  secondPartner,
  STRANGER,
} from '../convention/testing/demonstration.js';
import { terms as convened } from '../convention/testing/conventions.js';
import { negotiation, negotiationOutput } from './index.js';
import {
  at,
  opened,
  linked,
  convene,
  session,
  version,
  fix,
  set,
  close,
  worked,
  THIRD,
} from './testing/tables.js';

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
    const third = { ...partner, onBehalfOf: THIRD };
    left
      .after({ ...leave, by: third })
      .when(convene())
      .isRefusedFor('somebodyAtTable');
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
    const refused = linked
      .when({ ...met, data: { ...met.data, with: ['altro-avviso'] } })
      .isRefusedFor('coordinationOfLinked');
    expect(refused.reasons.map(({ text }) => text.it)).toEqual([
      'L’incontro è con i tavoli degli avvisi collegati (Avviso collegato) e si registra dopo.',
    ]);
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

  it('R13: gives labour costs by the hour', () => {
    const [cost] = convened.project.unitCosts;
    opened.when(version({ unitCosts: [{ ...cost, unit: 'month' }] })).isRefusedFor('labourByTheHour');
  });

  it('names each activity and each unit cost once', () => {
    const [first] = convened.project.activities;
    opened.when(version({ activities: [first, first] })).isRefusedFor('codesNamedOnce');
  });
});
