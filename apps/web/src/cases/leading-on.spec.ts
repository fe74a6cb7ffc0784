import { mapOf, type Workflow } from '#engine';
import { coDesign } from '#workflows';
import { leadingFirst } from './leading-on.js';

const stage = (name: string): Workflow => {
  const found = coDesign.workflows.find((one) => one.name === name);
  if (!found) throw new Error(`No stage ${name}.`);
  return found;
};

/** Where the stage takes an event. */
const whereIs = (name: string, event: string): string => {
  const found = mapOf(stage(name)).steps.find((step) => step.event === event);
  if (!found) throw new Error(`${name} takes no ${event}.`);
  return found.from;
};

const led = (name: string, state: string, events: string[], awaited: string[] = []) => {
  const { steps, leading } = leadingFirst(
    events.map((event) => ({ event })),
    { states: state.split(' + '), awaited: new Set(awaited), map: mapOf(stage(name)) },
  );
  return { order: steps.map(({ event }) => event), leading };
};

describe('the step that leads on', () => {
  it('is first what a running term is there for', () => {
    expect(
      led(
        'reporting',
        whereIs('reporting', 'report.approve'),
        ['report.return', 'report.approve'],
        ['report.approve'],
      ),
    ).toMatchObject({ order: ['report.approve', 'report.return'] });
  });

  it('is what leads to a state without a way back, before what leaves the case where it is', () => {
    const { order, leading } = led('notice', whereIs('notice', 'tables.open'), [
      'conflict.declare',
      'conclusion.suspend',
      'tables.open',
    ]);
    expect([order[0], leading]).toEqual(['tables.open', 1]);
  });

  it('is never an end, a correction or a withdrawal', () => {
    expect(led('termination-notice', 'drafted', ['notice.revoke']).leading).toBe(0);
    expect(led('termination-notice', 'drafted', ['notice.revoke', 'notice.issue'])).toEqual({
      order: ['notice.issue', 'notice.revoke'],
      leading: 1,
    });
    expect(led('reporting', 'approved', ['approval.withdraw']).leading).toBe(0);
  });
});
