import { allStates, type Chart, type ChartState, type ChartStep } from './chart/chart.js';
import { marksOf } from './marks.js';

const state = (name: string, children: ChartState[] = []): ChartState => ({
  id: `s-${name}`,
  name,
  words: name,
  kind: children.length > 0 ? 'compound' : 'atomic',
  initial: false,
  terms: [],
  staying: [],
  children,
});

const step = (id: string, event: string, from: string, ...to: string[]): ChartStep => ({
  id,
  event,
  from,
  to,
  action: event,
  who: [],
  norm: '',
  terms: [],
  mover: event === '' ? 'machine' : 'person',
});

const root = state('', [
  state('draft'),
  state('filed', [state('filed.new'), state('filed.seen')]),
  state('weighing'),
  state('done'),
]);
const chart: Chart = {
  title: 'A stage',
  about: '',
  language: 'it',
  root,
  steps: [
    step('send', 'send', 'draft', 'filed'),
    step('see', 'see', 'filed.new', 'filed.seen'),
    step('note', 'note', 'filed'),
    step('drop', 'drop', 'filed', 'done'),
    step('drop-new', 'drop', 'filed.new', 'done'),
    step('weigh', 'weigh', 'filed.seen', 'weighing'),
    step('on', '', 'weighing', 'done'),
    step('back', '', 'weighing', 'draft'),
  ],
};

const marked = (now: string, walked: [string, string | null, string][], possible: string[] = []) =>
  marksOf(chart, {
    state: now,
    walked: walked.map(([event, from, to]) => ({ event, from, to })),
    possible,
  });

describe('a case on the map of its stage', () => {
  it('stands in a state and in all that is around it', () => {
    expect([...marked('filed.new', []).current]).toEqual(['s-filed', 's-filed.new']);
  });

  it('has passed where it began, though nothing led there', () => {
    const { passed, taken } = marked('draft', [['case.open', null, 'draft']]);
    expect([...passed]).toEqual(['s-draft']);
    expect(taken.size).toBe(0);
  });

  it('took the arrow to a box when it came to a state inside it', () => {
    expect([...marked('filed.new', [['send', 'draft', 'filed.new']]).taken]).toEqual(['send']);
  });

  it('took the arrow of the innermost state where two explain the step', () => {
    expect([...marked('done', [['drop', 'filed.new', 'done']]).taken]).toEqual(['drop-new']);
    expect([...marked('done', [['drop', 'filed.seen', 'done']]).taken]).toEqual(['drop']);
  });

  it('took also the arrows by which the machine went on by itself', () => {
    expect([...marked('done', [['weigh', 'filed.seen', 'done']]).taken]).toEqual(['weigh', 'on']);
    expect([...marked('draft', [['weigh', 'filed.seen', 'draft']]).taken]).toEqual(['weigh', 'back']);
  });

  it('marks a step that stayed where it was', () => {
    expect([...marked('filed.seen', [['note', 'filed.seen', 'filed.seen']]).taken]).toEqual(['note']);
  });

  it('offers the allowed steps of where it stands, and not those of elsewhere', () => {
    expect([...marked('filed.new', [], ['drop', 'note', 'send']).possible]).toEqual([
      'note',
      'drop',
      'drop-new',
    ]);
  });

  it('reads a case that is in two states at once', () => {
    expect([...marked('filed.new + weighing', []).current]).toEqual(['s-filed', 's-filed.new', 's-weighing']);
    expect(allStates(root)).toHaveLength(7);
  });
});
