/** What one stage says, the next one understands: real outputs and inputs, through JSON. */
import { caseId, type Effect } from '#engine';
import { given, type Answer, type Ask, type Scene } from '../../libs/engine/testing/given.js';
import { amendment } from '../amendment/index.js';
import { negotiationOutput } from '../negotiation/index.js';
import { close, fix, set, worked } from '../negotiation/testing/tables.js';
import { reporting } from '../reporting/index.js';
import { terminationNotice } from '../termination-notice/index.js';
import { act, anotherCase, clock, hash, LEAD, manager, officer, partner } from './testing/demonstration.js';
import { convention, conventionInput } from './index.js';
import {
  checks,
  constitute,
  parameters,
  pay,
  publish,
  sign,
  visa,
  adopt,
  inExecution,
} from './testing/conventions.js';

const workflows = { reporting, amendment, 'termination-notice': terminationNotice };

/** The case that a step opens, opened. */
function opened(answer: Answer, workflow: keyof typeof workflows, at: string): Scene {
  const effect = answer.owes({ kind: 'open-case', workflow }) as Extract<Effect, { kind: 'open-case' }>;
  return given(workflows[workflow], JSON.parse(JSON.stringify(effect.input)) as object, { at });
}

/** What the end of a child tells the convention. */
const told = (parent: Scene, child: Scene, workflow: string, key: string, type: string, at: string): Ask => ({
  type,
  by: anotherCase,
  at,
  data: {
    case: caseId(parent.self.id, workflow, key),
    outcome: child.last.outcome,
    output: JSON.parse(JSON.stringify(child.last.envelope.output)) as object,
  },
});

describe('the hand-over between stages', () => {
  it('goes from the table to the convention', () => {
    const agreed = worked.after(fix, set(), close('agreement.conclude'));
    const [terms] = negotiationOutput.parse(agreed.last.envelope.output).conventions;
    given(convention, conventionInput(terms!, parameters), { at: '2025-12-01T09:00:00Z' })
      .after(constitute, ...checks, adopt, visa())
      .when(sign())
      .reaches('signed.in-force.unpublished');
  });

  it('goes from the end of a period to a report, and from its debit note to a payment', () => {
    const running = inExecution();
    const period = running.when({ type: 'period.end', by: clock, at: '2026-03-31T22:00:00Z' });
    const report = opened(period, 'reporting', '2026-03-31T22:00:00Z').after(
      {
        type: 'report.submit',
        by: partner,
        at: '2026-04-20T09:00:00Z',
        data: {
          documentHash: hash('report'),
          activities: ['A1', 'A2'].map((code) => ({ code, state: 'done', description: 'svolta' })),
          lines: [
            {
              number: 1,
              organisation: LEAD,
              activity: 'A1',
              category: 'staff',
              description: 'ore di laboratorio',
              document: { kind: 'cedolino', number: '1', documentHash: hash('payslip') },
              incurredOn: '2026-03-31',
              paidOn: '2026-04-10',
              paid: 2_340_00,
              vat: { amount: 0, recoverable: false },
              claimed: 2_340_00,
              work: { profile: 'EDU', minutes: 6_000 },
              item: null,
            },
          ],
          flatRate: null,
          coFinancing: [],
        },
      },
      {
        type: 'report.approve',
        by: officer,
        at: '2026-05-10T09:00:00Z',
        data: { cuts: [], coFinancingCuts: [] },
      },
      {
        type: 'debit-note.present',
        by: partner,
        at: '2026-05-12T09:00:00Z',
        data: {
          number: '1',
          issuedOn: '2026-05-12',
          amount: 2_340_00,
          vat: 0,
          outOfScope: true,
          documentHash: hash('note'),
        },
      },
    );
    period
      .reaches('signed.in-force.in-execution')
      .after(told(running, report, 'reporting', 'p1', 'report.ended', '2026-05-12T09:00:01Z'))
      .when(pay('p1', 2_340_00))
      .reaches('signed.in-force.in-execution');
  });

  it('goes from an extension to a signed addendum, and to what may then be paid', () => {
    const running = inExecution();
    const at = '2026-06-01T09:00:00Z';
    const asked = running.when({
      type: 'amendment.open',
      by: manager,
      at,
      data: { amount: 23_400_00, motivation: 'nuovi laboratori' },
    });
    const line = {
      activity: 'A1',
      unitCost: 'EDU',
      hundredths: 1_000_00,
      unitAmount: 23_40,
      total: 23_400_00,
    };
    const signed = opened(asked, 'amendment', at).after(
      {
        type: 'table.reopen',
        by: officer,
        at,
        data: { sessionOn: '2026-06-10', place: 'sala', convocation: hash('c') },
      },
      {
        type: 'session.record',
        by: officer,
        at: '2026-06-10T15:00:00Z',
        data: { heldOn: '2026-06-10', minutes: hash('m'), present: [LEAD] },
      },
      {
        type: 'terms.agree',
        by: officer,
        at: '2026-06-11T09:00:00Z',
        data: { lines: [line], amount: 23_400_00 },
      },
      {
        type: 'determination.adopt',
        by: manager,
        at: '2026-06-15T09:00:00Z',
        act: act('determination', '2026-06-12', '2026-06-15'),
        data: { cover: [{ commitment: '9/2026', year: 2026, amount: 23_400_00 }] },
      },
      {
        ...sign({}, '2026-06-16T09:00:00Z'),
        type: 'addendum.sign',
        data: { repertory: '2', documentHash: hash('a'), signatures },
      },
    );
    asked
      .reaches('signed.in-force.in-execution')
      .after(told(running, signed, 'amendment', 'a1', 'amendment.ended', '2026-06-16T09:00:01Z'))
      .when(publish([200_000_00, 117_400_00], '2026-06-17T09:00:00Z'))
      .reaches('signed.in-force.in-execution');
  });

  it('goes from a termination notice to the cessation of one activity, and of all', () => {
    const running = inExecution();
    const at = '2026-05-01T09:00:00Z';
    const started = running.when({ type: 'termination.start', by: manager, at });
    const child = (level: string, target: string) =>
      opened(started, 'termination-notice', at).after(
        {
          type: 'notice.issue',
          by: manager,
          at,
          act: act('determination', '2026-04-30'),
          data: {
            ground: 'planning-acts',
            level,
            target,
            lastDay: '2026-11-30',
            motivation: 'nuovo atto di programmazione',
          },
        },
        {
          type: 'delivery.prove',
          by: officer,
          at: '2026-05-02T09:00:00Z',
          data: { deliveredAt: '2026-05-02T08:00:00Z', channel: 'pec', evidence: hash('r') },
        },
        { type: 'notice.expire', by: clock, at: '2026-11-30T23:00:00Z' },
      );
    const heard = (scene: Scene) =>
      started
        .reaches('signed.in-force.in-execution')
        .when(told(running, scene, 'termination-notice', 't1', 'termination.ended', '2026-11-30T23:00:01Z'));
    heard(child('activity', 'A2')).reaches('signed.in-force.in-execution');
    heard(child('programme', 'P2')).reaches('signed.accounting.awaiting-account');
  });
});

const signatures = [
  { by: 'body', organisation: null, kind: 'digital', verifiedOn: '2026-06-16' },
  { by: 'partner', organisation: LEAD, kind: 'digital', verifiedOn: '2026-06-16' },
];
