import { admit, applied, calendar, clock, later, manager, submitted } from '../testing/sample/scenes.js';
import { given } from '../testing/given.js';
import { application } from '../testing/sample/index.js';
import { checkWorkflow, contestedIn, withdrawnBy, type Asked, type Contested, type Effect } from './index.js';
import { contest } from './contest-step.js';

const admitted = () => submitted().after(admit());
const opened = (effects: readonly Effect[]) =>
  effects.flatMap((effect) =>
    effect.kind === 'open-term' ? [[effect.term, effect.key, effect.computed?.lenient ?? '']] : [],
  );

describe('an act that somebody may contest', () => {
  it('opens a window for each addressee whom it reached, and for the body from its adoption', () => {
    const { effects } = admitted().last;
    expect(opened(effects)).toEqual([
      ['window.appeal', 'application.admit/org-1', '2026-05-04'],
      ['window.undoing', 'application.admit/org-1', '2026-09-01'],
    ]);
  });

  it('says whom it has not reached yet, and opens nothing for them', () => {
    expect(contestedIn([admitted().last.effects])).toMatchObject([
      { addressee: 'org-1', on: '2026-03-02', adoptedOn: '2026-03-01' },
      { addressee: '*', on: null, windows: ['appeal'] },
    ]);
  });

  it('is nobody’s duty: the clock owns the window', () => {
    admitted();
    const owed = admitted().last.effects.find((effect) => effect.kind === 'open-term');
    expect(owed).toMatchObject({ owner: { role: 'clock' }, awaits: [], expires: 'window.pass' });
  });

  it('leaves August out of a term of court, and out of no other', () => {
    const july = '2026-07-20T09:00:00Z';
    const { effects } = submitted().after(admit({ at: july, act: { ...actOf('2026-07-20') } })).last;
    expect(opened(effects)).toEqual([
      ['window.appeal', 'application.admit/org-1', '2026-10-19'],
      ['window.undoing', 'application.admit/org-1', '2027-01-20'],
    ]);
  });
});

const actOf = (date: string) => ({ type: 'determination', body: 'Dirigente', date, effectiveOn: date });

const facts = (): Contested[] => contestedIn([admitted().last.effects]);
const told = (type: string, data: object, rest: object = {}) => ({
  type,
  data: { ...data, contested: facts() },
  by: manager,
  at: '2026-03-20T09:00:00Z',
  ...rest,
});

describe('what becomes of an act, also after the end of its case', () => {
  it('reaches an addressee later: the window opens from that day', () => {
    const { answer } = admitted().when(
      told('act.communicate', {
        act: 'application.admit',
        addressee: '*',
        on: '2026-03-10',
        evidence: 'albo 7',
      }),
    );
    expect(answer).toMatchObject({ ok: true, from: 'admitted', to: 'admitted', outcome: 'admitted' });
    expect(answer.ok && opened(answer.effects)).toEqual([
      ['window.appeal', 'application.admit/*', '2026-05-11'],
    ]);
  });

  it.each([
    ['an act that is none', { act: 'x', addressee: '*', on: '2026-03-10' }, 'no-such-act'],
    ['a day to come', { act: 'application.admit', addressee: '*', on: '2026-04-10' }, 'not-yet-happened'],
    [
      'a day before the act',
      { act: 'application.admit', addressee: '*', on: '2026-02-10' },
      'before-the-act',
    ],
  ])('is not communicated on %s', (_, data, code) => {
    admitted()
      .when(told('act.communicate', { ...data, evidence: 'pec' }))
      .isRefusedFor(code);
  });

  it('closes the window that an appeal used, and no other addressee’s', () => {
    const appeal = { addressee: '*', window: 'appeal', on: '2026-03-15', reference: 'R.G. 1/2026' };
    const { answer } = admitted().when(told('act.challenge', { act: 'application.admit', ...appeal }));
    expect(answer).toMatchObject({
      effects: [
        { kind: 'mark', addressee: '*', how: 'challenged' },
        { kind: 'close-term', term: 'window.appeal', key: 'application.admit/*' },
      ],
    });
  });

  it('knows only the appeals that there are against it', () => {
    const undoing = { addressee: '*', window: 'undoing', on: '2026-03-15', reference: 'x' };
    admitted()
      .when(told('act.challenge', { act: 'application.admit', ...undoing }))
      .isRefusedFor('no-such-window');
  });

  it('is annulled ex officio within its six months', () => {
    const { answer } = admitted().when(annulled('2026-09-01'));
    expect(answer.ok && answer.effects).toMatchObject([{ kind: 'mark', how: 'withdrawn', addressee: null }]);
    expect(answer.ok && answer.effects.flatMap(withdrawnBy)).toEqual(['application.admit']);
  });

  it('is not annulled ex officio a day later; by another rule it still is', () => {
    admitted().when(annulled('2026-09-02')).isRefusedFor('power-is-spent');
    expect(admitted().when(annulled('2026-09-02', 'judgment')).answer.ok).toBe(true);
  });

  it('passes when the clock asks, and only the clock may', () => {
    const passed = { deadline: 'd', term: 'window.appeal', key: 'application.admit/org-1', dueAt: later };
    const data = { key: passed.key, passed };
    const pass = (by: Asked['by']) => admitted().when({ type: 'window.pass', data, by, at: later });
    pass(manager).isRefusedFor('not-yours-role');
    expect(pass(clock).answer).toMatchObject({
      outcome: 'admitted',
      effects: [{ kind: 'close-term', term: 'window.appeal', key: 'application.admit/org-1' }],
    });
  });
});

const annulled = (date: string, basis = 'art-21-nonies') =>
  told(
    'act.withdraw',
    { act: 'application.admit', basis, reference: 'det. 30' },
    { act: actOf(date), at: `${date}T09:00:00Z` },
  );

describe('an act made again', () => {
  const made = { kind: 'reach', act: 'a', addressee: '*', on: null, windows: [] } as const;
  const taken = {
    kind: 'mark',
    act: 'a',
    addressee: null,
    how: 'withdrawn',
    on: '2026-03-05',
    by: 'judgment',
    reference: 'x',
  } as const;

  it('is another one: what was said of the first does not stand against it', () => {
    const first = { ...made, windows: [], adoptedOn: '2026-03-01' };
    const second = { ...made, windows: [], adoptedOn: '2026-03-09' };
    expect(contestedIn([[first], [taken]])).toMatchObject([{ marks: [{ how: 'withdrawn' }] }]);
    expect(contestedIn([[first], [taken], [second]])).toMatchObject([{ marks: [] }]);
  });

  it('falls as often as it was made with the act that it was about, and no other does', () => {
    const acts = ['a', 'b#2026-03-02-1', 'b#2026-03-03-2', 'c'];
    const all = acts.map((act) => ({ ...made, act, windows: [], adoptedOn: '2026-03-01' }));
    const gone = contestedIn([all, [{ ...taken, also: ['b'] }]]).filter(({ marks }) => marks.length > 0);
    expect(gone.map(({ act }) => act)).toEqual(acts.slice(0, 3));
  });
});

describe('a stage that declares acts', () => {
  it('is asked only about acts and windows that it has', () => {
    expect(checkWorkflow(application).filter(({ check }) => check === 'acts')).toEqual([]);
    const reaches = () => [];
    const acts = {
      'no.such': { reaches },
      'amount.ask': { of: 'rescue.open', reaches },
      'application.admit': { takesAway: { act: 'none', also: ['neither'], by: 'x' }, reaches },
      'rescue.expire': { takesAway: { act: 'amount.ask', by: 'x' }, reaches },
    };
    const windows = { appeal: { ...application.windows['appeal'], norm: ' ', excludes: ['x'] } };
    const stories = checkWorkflow({ ...application, acts, windows } as never).map(({ story }) => story);
    expect(stories).toEqual(
      expect.arrayContaining([
        expect.stringContaining('"no.such" makes an act'),
        expect.stringContaining('about the act of "rescue.open"'),
        expect.stringContaining('about the act of "none"'),
        expect.stringContaining('about the act of "neither"'),
        expect.stringContaining('"rescue.expire" takes an act away, and nobody decides it'),
        expect.stringContaining('"appeal" lacks its norm'),
        expect.stringContaining('excludes "x"'),
      ]),
    );
  });

  it('must not be asked for an act by a step that is about none', () => {
    const asked = { type: 'amount.ask', data: {}, by: manager, at: later, occurredAt: later, calendar };
    expect(() => contest({ acts: {}, windows: {} }, asked)).toThrow('is no step about an act');
  });

  it('has no window where a step makes no act', () => {
    expect(contestedIn([applied().last.effects, given(application, {}, { at: later }).last.effects])).toEqual(
      [],
    );
  });
});
