import { caseId } from '#engine';
import { anotherCase, clock, hash, LEAD, manager, officer, partner } from './testing/demonstration.js';
import { inExecution, input, periodEnd, publish, ready, reported, sign } from './testing/conventions.js';

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
