import { openState, soundState, storiesOf, workflowWith } from '../testing/wrong.js';
import { MOMENT } from './index.js';

describe('terms', () => {
  const due = () => ({ dueAt: '2030-01-01T00:00:00Z', norm: 'x' });
  const opensTerm = (term: string) => [soundState('open')['entry'], { type: 'openTerm', params: { term } }];
  const closesTerm = (term: string) => [soundState('open')['exit'], { type: 'closeTerm', params: { term } }];

  it.each([
    [
      'expires with no event',
      workflowWith({
        states: openState({ entry: opensTerm('more'), exit: closesTerm('more') }),
        terms: { more: { ...MOMENT, expires: 'never.heard', due, norm: 'x' } },
      }),
      'The term "more" expires with "never.heard", which is no event: nothing would happen on that day.',
    ],
    [
      'expires with an event that the clock may not send',
      workflowWith({
        states: openState({ entry: opensTerm('more'), exit: closesTerm('more') }),
        terms: { more: { ...MOMENT, expires: 'file.close', due, norm: 'x' } },
      }),
      'The term "more" expires with "file.close", which the clock may not send.',
    ],
    [
      'expires where its event is not taken',
      workflowWith({
        states: {
          ...openState({ entry: opensTerm('more'), exit: closesTerm('more') }, { 'file.park': 'parked' }),
          parked: { on: { 'more.expire': 'lapsed' } },
        },
        events: { 'more.expire': { roles: ['clock'] }, 'file.park': {} },
        terms: { more: { ...MOMENT, expires: 'more.expire', due, norm: 'x' } },
      }),
      '"open" opens the term "more" and does not take "more.expire": the clock would be refused on that day.',
    ],
    [
      'is never closed',
      workflowWith({ states: openState({ exit: [] }) }),
      '"open" opens the term "wait" on entry and does not close it on exit: it would fall due on a case that has moved on.',
    ],
    [
      'is opened by nobody',
      workflowWith({ terms: { idle: { ...MOMENT, expires: 'wait.expire', due, norm: 'x' } } }),
      'The term "idle" is declared and no state opens it (one that opens it by computed parameters names it in `meta.terms`).',
    ],
    [
      'is not declared',
      workflowWith({ states: openState({ entry: opensTerm('odd'), exit: closesTerm('odd') }) }),
      '"open" opens the term "odd", which is not declared.',
    ],
  ])('find one that %s', (_, workflow, story) => {
    expect(storiesOf(workflow, 'terms')).toContain(story);
  });
});
