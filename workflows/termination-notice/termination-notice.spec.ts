import { checkWorkflow } from '#engine';
import { given, type Ask } from '../../libs/engine/testing/given.js';
import {
  act,
  anotherCase,
  clock,
  hash,
  LEAD,
  manager,
  officer,
  partner,
} from '../convention/testing/demonstration.js';
import { terminationNotice } from './index.js';
import { terminationOutput } from './termination-notice.events.js';
import type { TerminationInput } from './termination-notice.rules.js';

const input: TerminationInput = {
  organisation: LEAD,
  convention: { startsOn: '2026-01-01', endsOn: '2028-12-31' },
  running: { activity: ['A1', 'A2'], intervention: ['I1'], programme: ['P4'] },
  titles: {},
  parameters: {
    minimumMonths: 6,
    grounds: ['supervening-needs', 'planning-acts', 'reduced-resources'],
    levels: ['activity', 'intervention', 'programme'],
    norm: 'avviso dimostrativo',
  },
};
const opened = given(terminationNotice, input, { at: '2026-01-10T09:00:00Z' });

/** Issued at 9 in the morning, Italian time. */
const issue = (day: string, lastDay: string, change: object = {}): Ask => ({
  type: 'notice.issue',
  by: manager,
  at: `${day}T07:00:00Z`,
  act: act('determination', day),
  data: {
    ground: 'reduced-resources',
    level: 'programme',
    target: 'P4',
    lastDay,
    motivation: 'il trasferimento è stato ridotto',
    ...change,
  },
});
const deliver = (deliveredAt: string, at = deliveredAt): Ask => ({
  type: 'delivery.prove',
  by: officer,
  at,
  data: { deliveredAt, channel: 'pec', evidence: hash('receipt') },
});
const lastDay = (scene: typeof opened) => scene.last.envelope.context['lastDay'];

describe('termination notice', () => {
  it('passes the checks made at boot', () => {
    expect(checkWorkflow(terminationNotice)).toEqual([]);
  });

  it('goes from issue and delivery to the day on which activities cease', () => {
    const running = opened.after(issue('2027-06-30', '2027-12-30')).when(deliver('2027-06-30T08:00:00Z'));
    running.owes({ kind: 'open-term', term: 'noticePeriod', dueAt: '2027-12-30T23:00:00Z' });
    running.owes({ kind: 'tell', event: 'termination.running', to: opened.self.parent! });
    const effective = running
      .reaches('running')
      .when({ type: 'notice.expire', by: clock, at: '2027-12-30T23:00:00Z' })
      .reaches('effective');
    expect(terminationOutput.parse(effective.last.envelope.output)).toEqual({
      level: 'programme',
      target: 'P4',
      lastDay: '2027-12-30',
    });
  });

  it('R20: of 30 June takes 30 December and refuses 29 December', () => {
    opened.when(issue('2027-06-30', '2027-12-30')).reaches('issued');
    opened.when(issue('2027-06-30', '2027-12-29')).isRefusedFor('minimumNoticeRespected');
  });

  it('R20: of 1 July refuses 31 December, and says 1 January', () => {
    const refusal = opened.when(issue('2027-07-01', '2027-12-31')).isRefusedFor('minimumNoticeRespected');
    expect(refusal.reasons[0]?.text.it).toContain('1 gennaio 2028');
    opened.when(issue('2027-07-01', '2028-01-01')).reaches('issued');
  });

  it('R20: of 31 August ends on the last day of February, of 28 or 29 days', () => {
    opened.when(issue('2026-08-31', '2027-02-28')).reaches('issued');
    opened.when(issue('2026-08-31', '2027-02-27')).isRefusedFor('minimumNoticeRespected');
    opened.when(issue('2027-08-31', '2028-02-28')).isRefusedFor('minimumNoticeRespected');
    opened.when(issue('2027-08-31', '2028-02-29')).reaches('issued');
  });

  it('R20: counts six months and not 180 days', () => {
    opened.when(issue('2027-03-01', '2027-08-28')).isRefusedFor('minimumNoticeRespected');
    opened.when(issue('2027-03-01', '2027-09-01')).reaches('issued');
  });

  it('R20: runs from proven delivery, and a late delivery moves the day', () => {
    const issued = opened.after(issue('2027-06-30', '2027-12-30'));
    expect(lastDay(issued.after(deliver('2027-07-05T08:00:00Z')))).toBe('2028-01-05');
    expect(
      lastDay(opened.after(issue('2027-06-30', '2028-03-31')).after(deliver('2027-07-05T08:00:00Z'))),
    ).toBe('2028-03-31');
  });

  it('R20: takes the Italian day of the delivery', () => {
    const issued = opened.after(issue('2027-08-30', '2028-02-29'));
    expect(lastDay(issued.after(deliver('2027-08-31T21:59:59Z')))).toBe('2028-02-29');
    expect(lastDay(issued.after(deliver('2027-08-31T22:00:00Z')))).toBe('2028-03-01');
  });

  it('refuses a delivery in the future, or before the notice was issued', () => {
    const issued = opened.after(issue('2027-06-30', '2027-12-30'));
    issued.when(deliver('2027-07-02T08:00:00Z', '2027-07-01T08:00:00Z')).isRefusedFor('deliveryIsPast');
    issued.when(deliver('2027-06-30T06:59:59Z', '2027-07-01T08:00:00Z')).isRefusedFor('deliveryAfterIssue');
  });

  it('does not run while delivery fails', () => {
    const failed = opened.after(issue('2027-06-30', '2027-12-30')).when({
      type: 'delivery.fail',
      by: officer,
      at: '2027-06-30T09:00:00Z',
      data: { reason: 'casella piena' },
    });
    failed.owes({ kind: 'warn', warning: 'deliveryFailed' });
    failed
      .reaches('issued')
      .when({ type: 'notice.expire', by: clock, at: '2027-12-30T23:00:00Z' })
      .isRefusedFor('not-now');
  });

  it('R21: is the body’s alone', () => {
    opened.when({ ...issue('2027-06-30', '2027-12-30'), by: partner }).isRefusedFor('not-yours-role');
  });

  it('R22: stands on one of the listed grounds', () => {
    opened.when(issue('2027-06-30', '2027-12-30', { ground: 'disagreement' })).isRefusedFor('/ground');
    const fewer = given(
      terminationNotice,
      { ...input, parameters: { ...input.parameters, grounds: ['planning-acts'] } },
      { at: '2026-01-10T09:00:00Z' },
    );
    fewer.when(issue('2027-06-30', '2027-12-30')).isRefusedFor('groundIsListed');
  });

  it('R23: hits an activity, an intervention or a programme that is running', () => {
    opened.when(issue('2027-06-30', '2027-12-30', { level: 'activity', target: 'A1' })).reaches('issued');
    opened
      .when(issue('2027-06-30', '2027-12-30', { level: 'activity', target: 'A9' }))
      .isRefusedFor('targetIsRunning');
    opened
      .when(issue('2027-06-30', '2027-12-30', { level: 'convention', target: 'P4' }))
      .isRefusedFor('/level');
  });

  it('R23: hits only the levels that the notice foresees', () => {
    const parameters = { ...input.parameters, levels: ['programme'] };
    const fewer = given(terminationNotice, { ...input, parameters }, { at: '2026-01-10T09:00:00Z' });
    fewer
      .when(issue('2027-06-30', '2027-12-30', { level: 'activity', target: 'A1' }))
      .isRefusedFor('levelIsForeseen');
  });

  it('wants an act with reasons', () => {
    const bare = issue('2027-06-30', '2027-12-30', { motivation: '' });
    opened.when(bare).isRefusedFor('/motivation');
    const { act: _act, ...without } = issue('2027-06-30', '2027-12-30');
    opened.when(without).isRefusedFor('act-missing');
  });

  it('has no day beyond the end of the convention', () => {
    opened.when(issue('2028-06-30', '2028-12-31')).reaches('issued');
    opened.when(issue('2028-07-01', '2029-01-01')).isRefusedFor('withinConvention');
  });

  it('is revoked by an act while it runs, or overtaken by the end of the convention', () => {
    const running = opened.after(issue('2027-06-30', '2027-12-30'), deliver('2027-06-30T08:00:00Z'));
    const revoke: Ask = {
      type: 'notice.revoke',
      by: manager,
      at: '2027-09-01T09:00:00Z',
      act: act('determination', '2027-08-31'),
      data: { motivation: 'le risorse sono state ripristinate' },
    };
    running.when(revoke).reaches('revoked');
    running.when({ type: 'convention.end', by: anotherCase, at: '2028-12-31T23:00:00Z' }).reaches('revoked');
  });
});
