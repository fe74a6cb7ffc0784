import { openState, soundState, storiesOf, workflowWith } from '../testing/wrong.js';

describe('texts', () => {
  it.each([
    ['the event "file.close"', { events: { 'wait.expire': { action: 'a', done: 'b' } } }],
    ['the refusal "complete"', { rules: {} }],
    ['the term "wait"', { terms: {} }],
    ['the state "open"', { states: {} }],
    ['the outcome "lapsed"', { outcomes: { closed: 'x' } }],
  ])('are wanted for %s, in both languages', (what, change) => {
    const silent = workflowWith({ texts: (texts) => ({ ...texts, ...change }) });
    expect(storiesOf(silent, 'texts')).toEqual([
      `[it] There are no words for ${what}.`,
      `[en] There are no words for ${what}.`,
    ]);
  });

  it('are wanted for each notice and each warning', () => {
    const owing = workflowWith({
      states: openState({
        entry: [
          soundState('open')['entry'],
          { type: 'notify', params: { notice: 'opened', to: [] } },
          { type: 'warn', params: () => ({ warning: 'late', norm: 'x' }) },
        ],
      }),
    });
    expect(storiesOf(owing, 'texts')).toEqual([
      '[it] There are no words for the notice "opened".',
      '[it] There are no words for the warning "late".',
      '[en] There are no words for the notice "opened".',
      '[en] There are no words for the warning "late".',
    ]);
  });
});
