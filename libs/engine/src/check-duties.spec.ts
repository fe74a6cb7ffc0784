import { soundState, storiesOf, workflowWith } from '../testing/wrong.js';

describe('duties', () => {
  const sound = soundState('open');
  const due = () => ({ dueAt: '2030-01-01T00:00:00Z', norm: 'x' });
  const wait = (change: object) =>
    workflowWith({
      terms: {
        wait: {
          owner: { role: 'officer' },
          awaits: ['file.close'],
          expires: 'wait.expire',
          due,
          norm: 'x',
          ...change,
        },
      },
    });

  it.each([
    [
      'is nobody’s',
      { owner: undefined },
      'The term "wait" is nobody\'s duty: nobody would be reminded of it. Name its owner.',
    ],
    [
      'nothing fulfils',
      { awaits: [] },
      'The term "wait" is a duty that nothing fulfils: its owner would be reminded for ever. Name the events that it awaits.',
    ],
    [
      'the clock should fulfil',
      { owner: { role: 'clock' } },
      'The term "wait" is the clock\'s, and awaits "file.close": the clock fulfils no duty. Name who does.',
    ],
    [
      'awaits what does not exist',
      { awaits: ['file.shut'] },
      'The term "wait" awaits "file.shut", which is no event.',
    ],
    [
      'its owner cannot fulfil',
      { owner: { organisation: () => 'o' } },
      'The term "wait" awaits "file.close", which its owner may not send: who is reminded could do nothing about it.',
    ],
  ])('find one that %s', (_, change, story) => {
    expect(storiesOf(wait(change), 'duties')).toEqual([story]);
  });

  it('find one whose state does not take what it awaits', () => {
    const elsewhere = workflowWith({
      states: {
        open: { ...sound, on: { ...(sound['on'] as object), 'file.park': 'parked' } },
        parked: { on: { 'file.unpark': 'lapsed' } },
      },
      events: { 'file.park': {}, 'file.unpark': {} },
      terms: {
        wait: { owner: { role: 'officer' }, awaits: ['file.unpark'], expires: 'wait.expire', due, norm: 'x' },
      },
    });
    expect(storiesOf(elsewhere, 'duties')).toEqual([
      '"open" carries the term "wait" and does not take "file.unpark": the duty could not be fulfilled there.',
    ]);
  });

  it('may be fulfilled outside, where somebody records it', () => {
    expect(storiesOf(wait({ owner: { organisation: () => 'o' }, recordedBy: 'officer' }), 'duties')).toEqual(
      [],
    );
  });
});
