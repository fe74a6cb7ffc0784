import { CASE, CLOCK, caseId } from '#engine';
import type { Ask, Scene } from '../../libs/engine/testing/given.js';
import { terms } from '../convention/testing/conventions.js';
import * as demo from '../testing/demonstration.js';
import { applicationId, closed, decides, files, open, starts } from '../testing/notice.js';

const { organisation, hash } = demo;
const at = '2027-03-20T09:00:00Z';
const conventionTerms = (lead: string) => ({
  ...terms,
  programme: { code: 'P1', title: 'Programma P1' },
  party: { ...terms.party, lead },
});

const two = (): Scene => {
  const scene = open().after(starts('Ente Uno'), starts('Ente Due'));
  return scene.after(files(scene, 'a1', ['Ente Uno']), files(scene, 'a2', ['Ente Due'], ['P2']), closed);
};
const decided = (): Scene => {
  const scene = two();
  return scene.after(decides(scene, 'a1', 'Ente Uno'), decides(scene, 'a2', 'Ente Due', 'excluded', ['P2']));
};
const opensEvaluation = { type: 'evaluation.open', by: demo.officer, at };
const partnerOf = (name: string) => ({
  application: 'a1',
  lead: organisation(name),
  grouping: 'single',
  members: [{ organisation: organisation(name), shareBasisPoints: 10_000 }],
  place: 1,
  total: 7500,
});
const evaluated = (scene: Scene, outcome = 'approved') => ({
  type: 'evaluation.decided',
  by: CASE,
  at,
  data: {
    case: caseId(scene.self.id, 'evaluation', 'evaluation'),
    outcome,
    output: {
      programmes: [
        { programme: 'P1', partners: outcome === 'approved' ? [partnerOf('Ente Uno')] : [] },
        { programme: 'P2', partners: [] },
      ],
    },
  },
});
const opensTables = (programmes: string[]) => ({
  type: 'tables.open',
  by: demo.manager,
  at,
  data: { programmes },
});
const tableEnds = (scene: Scene, outcome: string, conventions: object[] = []) => ({
  type: 'negotiation.ended',
  by: CASE,
  at,
  data: {
    case: caseId(scene.self.id, 'negotiation', 'P1'),
    outcome,
    output: { programme: 'P1', conventions },
  },
});
const byAct = (type: string, data: object) => ({
  type,
  by: demo.manager,
  at,
  act: demo.determination('2027-03-20'),
  data,
});
const motivation = 'Nessun ente ha presentato domanda.';
const deserts = byAct('notice.desert', { motivation });
const concludes = byAct('notice.conclude', { report: hash('f') });
const revokes = byAct('notice.revoke', { motivation: 'Sono venute meno le risorse stanziate.' });

const negotiating = (): Scene => {
  const scene = decided();
  return scene.after(opensEvaluation, evaluated(scene), opensTables(['P1']));
};

describe('the course of a notice', () => {
  it('opens the evaluation once every application is decided, with the admitted ones only', () => {
    two().when(opensEvaluation).isRefusedFor('everyApplicationIsDecided', 'someApplicationIsAdmitted');
    const opened = decided()
      .when(opensEvaluation)
      .owes({ kind: 'open-case', workflow: 'evaluation', key: 'evaluation' });
    expect(opened).toMatchObject({
      input: {
        closedAt: '2027-02-08T11:00:00Z',
        authors: [demo.officer.person],
        candidates: [
          {
            application: 'a1',
            lead: organisation('Ente Uno'),
            programmes: [{ code: 'P1', coFinancing: 7_090_000 }],
          },
        ],
      },
    });
  });

  it('is deserted by an act when nobody is admitted, and not otherwise', () => {
    open().after(closed).when(deserts).reaches('deserted');
    decided().when(deserts).isRefusedFor('noApplicationIsAdmitted');
    two().when(deserts).isRefusedFor('everyApplicationIsDecided');
  });

  it('is deserted by an act when nobody is suitable', () => {
    const scene = decided().after(opensEvaluation);
    scene
      .when(evaluated(scene, 'none-suitable'))
      .reaches('under-way.without-partners')
      .when(deserts)
      .reaches('deserted');
  });

  it('opens a table once for each programme that has partners', () => {
    const scene = decided();
    const chosen = scene.after(opensEvaluation, evaluated(scene));
    chosen.when(opensTables(['P1', 'P2'])).isRefusedFor('programmesHavePartners');
    const table = chosen
      .when(opensTables(['P1']))
      .owes({ kind: 'open-case', workflow: 'negotiation', key: 'P1', programme: 'P1' });
    expect(table).toMatchObject({
      input: {
        partners: [{ lead: organisation('Ente Uno') }],
        programme: { contribution: 212_700_000, municipalShare: 212_700_000 },
        linkedNotices: [{ procedure: 'avviso-ambito', title: 'Avviso collegato' }],
      },
    });
    negotiating()
      .when(opensTables(['P1']))
      .isRefusedFor('tablesAreNotOpenYet');
  });

  it('opens a convention for each party of an agreed table, with the parameters of the notice', () => {
    const scene = negotiating();
    const terms = conventionTerms(organisation('Ente Uno'));
    const agreed = scene.when(tableEnds(scene, 'agreed', [terms]));
    const opened = agreed.owes({
      kind: 'open-case',
      workflow: 'convention',
      key: `P1.${organisation('Ente Uno')}`,
      programme: 'P1',
    });
    expect(opened).toMatchObject({
      input: { parameters: { extension: { capBasisPoints: { value: 2500 } } } },
    });
    agreed.reaches('in-execution').when(concludes).isRefusedFor('everyChildHasEnded');
  });

  it('concludes by an act once every convention has ended', () => {
    const scene = negotiating();
    const running = scene.after(tableEnds(scene, 'agreed', [conventionTerms(organisation('Ente Uno'))]));
    const ends = {
      type: 'convention.ended',
      by: CASE,
      at,
      data: {
        case: caseId(scene.self.id, 'convention', `P1.${organisation('Ente Uno')}`),
        outcome: 'concluded',
        output: {
          programme: 'P1',
          lead: organisation('Ente Uno'),
          repertory: '12',
          granted: 212_700_000,
          paid: 212_700_000,
          due: 212_700_000,
          recovered: 0,
          endedOn: '2030-08-31',
        },
      },
    };
    const { act: _act, ...withoutAct } = concludes;
    running.after(ends).when(withoutAct).isRefusedFor('act-missing');
    const end = running.after(ends).when(concludes).reaches('concluded');
    expect(end.last.envelope.output).toMatchObject({
      conventions: [{ programme: 'P1', outcome: 'concluded' }],
    });
  });

  it('concludes without a convention when the tables ended without an agreement', () => {
    const scene = negotiating();
    scene.when(tableEnds(scene, 'not-agreed')).reaches('in-execution').when(concludes).reaches('concluded');
  });

  it('is revoked by a reasoned act, telling every open application, until tables are open', () => {
    const scene = two();
    const revoked = scene.when(revokes);
    revoked.reaches('revoked');
    revoked.owes({ kind: 'tell', to: applicationId(scene, 'a1'), event: 'notice.revoked' });
    decided().after(opensEvaluation).when(revokes).owes({ kind: 'tell', event: 'notice.revoked' });
    negotiating().when(revokes).isRefusedFor('noTableIsOpen');
  });

  describe('its term of conclusion', () => {
    const suspends = {
      type: 'conclusion.suspend',
      by: demo.officer,
      at: '2027-03-01T09:00:00Z',
      data: { reason: 'Attesa di dati da altra amministrazione.' },
    };
    const resumes = { type: 'conclusion.resume', by: demo.officer, at: '2027-03-11T09:00:00Z' };

    it('is suspended once, and runs on for what was left', () => {
      const suspended = two().when(suspends);
      suspended.owes({ kind: 'suspend-term', term: 'conclusion', reason: 'art-2-c-7' });
      suspended.owes({ kind: 'open-term', term: 'suspension' });
      const resumed = suspended.reaches('under-way.closed').when(resumes);
      expect(resumed.owes({ kind: 'resume-term', term: 'conclusion' })).toMatchObject({
        computed: { suspendedDays: 10 },
      });
      resumed.reaches('under-way.closed').when(suspends).isRefusedFor('notSuspendedBefore');
      resumed.reaches('under-way.closed').when(resumes).isRefusedFor('isSuspended');
    });

    it('runs again by the clock after thirty days', () => {
      const expired = two()
        .after(suspends)
        .when({ type: 'suspension.expire', by: CLOCK, at: '2027-03-31T22:00:00Z' });
      expect(expired.owes({ kind: 'resume-term', term: 'conclusion' })).toMatchObject({
        computed: { suspendedDays: 30 },
      });
    });

    it('once passed in vain opens half of it for who holds the substitute power (art. 2 c. 9-ter)', () => {
      const overdue: Ask = { type: 'conclusion.overdue', by: CLOCK, at: '2027-06-14T22:00:00Z' };
      two()
        .when(overdue)
        .owes({
          kind: 'open-term',
          term: 'substitution',
          owner: { role: 'manager' },
          dueAt: '2027-09-13T22:00:00Z',
        });
      two()
        .after(overdue)
        .when({ type: 'substitution.overdue', by: CLOCK, at: '2027-09-13T22:00:00Z' })
        .owes({ kind: 'notify', notice: 'substitutionOverdue' });
    });

    it('once passed is told to officer and manager', () => {
      two()
        .when({ type: 'conclusion.overdue', by: CLOCK, at: '2027-06-14T22:00:00Z' })
        .owes({ kind: 'notify', notice: 'conclusionOverdue' });
      two()
        .when({ type: 'admissibility.overdue', by: CLOCK, at: '2027-02-18T23:00:00Z' })
        .owes({ kind: 'notify', notice: 'admissibilityOverdue' });
    });
  });
});
