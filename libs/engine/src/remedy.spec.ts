import { application, call } from '../testing/sample/index.js';
import { storiesOf, workflowWith } from '../testing/wrong.js';
import { wayOutIn } from './index.js';

const never = { it: 'No.', en: 'No.' };

describe('the way out of a reason', () => {
  it('is the steps that its stage names, those first that the case takes now', () => {
    expect(wayOutIn(application, ['open.drafted'], 'application.admit', 'amountIsAsked')).toEqual({
      by: 'steps',
      events: ['amount.ask'],
    });
  });

  it('is the data of the step itself where the rule reads them, and time where only time removes it', () => {
    expect(wayOutIn(application, [], 'amount.ask', 'withinCap')).toEqual({ by: 'data' });
    expect(wayOutIn(application, [], 'application.admit', 'decisionsHaveBegun')).toEqual({
      by: 'time',
      expires: null,
    });
  });

  it('is the cases that the case waits for', () => {
    expect(wayOutIn(call, ['deciding'], 'call.conclude', 'allSettled')).toEqual({
      by: 'cases',
      workflows: ['application'],
    });
  });

  it('is the first step on the shortest way, for a step of another state', () => {
    const workflow = workflowWith({
      states: {
        open: { on: { 'file.check': 'checked', 'wait.expire': 'lapsed' } },
        checked: { on: { 'file.close': 'closed' } },
      },
      events: { 'file.check': {} },
    });
    expect(wayOutIn(workflow, ['open'], 'file.close', 'not-now')).toEqual({
      by: 'steps',
      events: ['file.check'],
    });
    expect(wayOutIn(workflow, ['checked'], 'file.check', 'not-now')).toMatchObject({ by: 'nobody' });
  });

  it('is the clock, where the way goes on by an expiry', () => {
    const workflow = workflowWith({
      states: { open: { on: { 'wait.expire': 'late' } }, late: { on: { 'file.close': 'closed' } } },
    });
    expect(wayOutIn(workflow, ['open'], 'file.close', 'not-now')).toEqual({
      by: 'time',
      expires: 'wait.expire',
    });
  });

  it('is the roles of the step, for whom it does not belong to', () => {
    expect(wayOutIn(application, ['open.drafted'], 'amount.ask', 'not-yours-role')).toEqual({
      by: 'role',
      roles: ['ets-representative'],
    });
  });
});

describe('a stage', () => {
  it('says of every rule that stops people what makes it hold', () => {
    expect(storiesOf(workflowWith(), 'remedies')).toEqual([]);
    expect(storiesOf(workflowWith({ remedies: {} }), 'remedies').join()).toContain('"complete" stops people');
  });

  it.each([
    [{ complete: { steps: ['file.shred'] } }, 'nobody can press'],
    [{ complete: { steps: ['wait.expire'] } }, 'nobody can press'],
    [{ complete: { never } }, 'its rule says that officer can'],
    [{ complete: { cases: [] } }, 'names no stage'],
    [{ complete: { steps: ['file.close'] }, other: 'data' as const }, '"other", which is no rule'],
  ])('is refused for a remedy that leads nowhere: %j', (remedies, story) => {
    expect(storiesOf(workflowWith({ remedies }), 'remedies').join()).toContain(story);
  });

  it('is refused for a remedy that its rule gives to somebody else', () => {
    const rules = { complete: { holds: () => true, norm: 'x', removedBy: ['manager'] } };
    expect(storiesOf(workflowWith({ rules }), 'remedies').join()).toContain('names no step that manager');
  });
});
