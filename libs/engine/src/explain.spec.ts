import { calendarRef } from '#terms';
import { given } from '../testing/given.js';
import { application } from '../testing/sample/index.js';
import { explain } from './index.js';

const ets = { person: 'p-1', role: 'ets-representative', onBehalfOf: 'org-1' };
const officer = { person: 'p-2', role: 'officer' };
const manager = { person: 'p-3', role: 'manager' };
const at = '2026-02-02T09:00:00Z';
const input = { organisation: 'org-1', capCents: 10_000, decisionsFrom: '2026-03-01T00:00:00Z' };

const applied = () => given(application, input, { at: '2026-02-01T09:00:00Z' });
const submitted = () =>
  applied().after({ type: 'amount.ask', data: { amountCents: 9_000, purpose: 'x' }, by: ets, at });

const overview = (scene = applied(), by = officer) =>
  Object.fromEntries(
    explain(scene.workflow, scene.last.envelope, by, at, calendarRef()).map((one) => [
      one.event,
      one.allowed || one.reasons.map((reason) => reason.code),
    ]),
  );

describe('an explanation', () => {
  it('lists every step that people take, allowed or with all that stands against it', () => {
    expect(overview()).toEqual({
      'amount.ask': ['not-yours-role'],
      'rescue.open': ['not-now'],
      'rescue.answer': ['not-yours-role', 'not-now'],
      'rescue.suspend': ['not-now'],
      'rescue.resume': ['not-now'],
      'question.ask': ['not-yours-role'],
      'application.admit': ['not-yours-role', 'not-now'],
      'application.withdraw': ['not-yours-role'],
    });
  });

  it('leaves out what only the clock and other cases send', () => {
    expect(Object.keys(overview())).not.toContain('rescue.expire');
  });

  it('judges at once what needs no data, and says from when it will stand no longer', () => {
    const admission = submitted().explained('application.admit', manager, at);
    expect(admission).toMatchObject({
      allowed: false,
      reasons: [{ code: 'decisionsHaveBegun', from: '2026-03-01T00:00:00Z', removedBy: ['clock'] }],
    });
  });

  it('names as conditions the rules that wait for the data', () => {
    const asking = applied().explained('amount.ask', ets, at);
    expect(asking).toMatchObject({ allowed: true, reasons: [], conditions: [{ code: 'withinCap' }] });
  });

  it('shows the act that will be wanted without asking for it yet', () => {
    const admission = submitted().explained('application.admit', manager, '2026-03-02T09:00:00Z');
    expect(admission).toMatchObject({
      allowed: true,
      act: { types: ['determination'], norm: 'D.Lgs. 267/2000, art. 107', effective: true },
      conditions: [{ code: 'grantWithinRequest' }],
    });
  });

  it('carries the words, the norm, the roles and the schema of the data', () => {
    expect(applied().explained('amount.ask', ets, at)).toMatchObject({
      action: { it: 'Chiedere il contributo', en: 'Ask for the grant' },
      norm: 'Avviso dimostrativo, art. 3',
      roles: ['ets-representative'],
      schema: {
        type: 'object',
        additionalProperties: false,
        required: ['amountCents', 'purpose'],
        properties: { amountCents: { type: 'integer' } },
      },
    });
  });

  it('agrees with the step: what it allows without conditions is taken', () => {
    const withdrawal = submitted().explained('application.withdraw', ets, at);
    expect(withdrawal).toMatchObject({ allowed: true, conditions: [] });
    submitted().when({ type: 'application.withdraw', by: ets, at }).reaches('withdrawn');
  });
});
