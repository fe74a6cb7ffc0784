import {
  act,
  admit,
  applied,
  at,
  clock,
  ets,
  later,
  manager,
  officer,
  submitted,
} from '../testing/sample/scenes.js';

describe('a refusal', () => {
  it('names every reason against a step, not only the first, and the first kind that counts', () => {
    const refusal = submitted()
      .when({ type: 'application.admit', data: { grantedCents: 'much', more: 1 }, by: officer, at })
      .isRefusedFor('not-yours-role', 'act-missing', 'decisionsHaveBegun', '/grantedCents', '/more');
    expect(refusal.kind).toBe('not-yours');
  });

  it.each([
    ['not-yours', { by: officer, data: { grantedCents: -1 }, act: undefined }],
    ['bad-data', { data: { grantedCents: -1 }, act: undefined }],
    ['rule', { act: undefined }],
  ])('is of the kind %s before the kinds after it', (kind, change) => {
    const { act: changed, ...rest } = { ...admit(), ...change };
    const { answer } = submitted().when({ ...rest, ...(changed ? { act: changed } : {}), at });
    expect(answer).toMatchObject({ ok: false, kind });
  });

  it('says, for an event of another moment, where it is possible and what comes first', () => {
    const { answer } = applied().when(admit());
    expect(answer).toMatchObject({
      kind: 'not-now',
      reasons: [
        {
          code: 'not-now',
          text: {
            en: 'Not now: the case is in "being written". This step is possible in "submitted". First comes: Ask for the grant.',
          },
          removedBy: ['ets-representative'],
        },
      ],
    });
  });

  it('gives the words of the rule with its values, its norm, who can remove it and from when', () => {
    const { answer } = applied().when({
      type: 'amount.ask',
      data: { amountCents: 20_000, purpose: 'x' },
      by: ets,
      at,
    });
    expect(answer).toMatchObject({
      kind: 'rule',
      reasons: [
        {
          code: 'withinCap',
          text: { it: 'Sono stati chiesti 20000 centesimi: il massimo è 10000.' },
          norm: 'Avviso dimostrativo, art. 4',
          removedBy: ['ets-representative'],
        },
      ],
    });
    const early = submitted().when(
      admit({ at, act: { ...act, date: '2026-02-01', effectiveOn: '2026-02-01' } }),
    );
    expect(early.isRefusedFor('decisionsHaveBegun').reasons[0]).toMatchObject({
      from: '2026-03-01T00:00:00Z',
      norm: 'Avviso dimostrativo, art. 5 (2026-03-01T00:00:00Z)',
    });
  });

  it('points at unknown and wrong fields', () => {
    const { answer } = applied().when({
      type: 'amount.ask',
      data: { amountCents: 1.5, 'a/b': 1 },
      by: ets,
      at,
    });
    expect(answer).toMatchObject({ kind: 'bad-data' });
    expect(answer.ok ? [] : answer.errors.map((error) => error.pointer).sort()).toEqual(
      ['/amountCents', '/a~1b', '/purpose'].sort(),
    );
  });

  it.each(['a\u0000b', 'half \ud83d'])('refuses a text that no record could keep', (text) => {
    submitted().when({ type: 'question.ask', data: { text }, by: ets, at }).isRefusedFor('/text');
    submitted()
      .when(admit({ act: { ...act, title: text } }))
      .isRefusedFor('/act/title');
  });

  it.each(['nonsense', 'constructor', '__proto__', 'xstate.done.state.application'])(
    'does not know the event "%s"',
    (type) => {
      const { answer } = applied().when({ type, by: officer, at });
      expect(answer).toMatchObject({ ok: false, kind: 'unknown' });
      expect(answer.ok ? '' : answer.reasons[0]?.text.en).toContain('amount.ask');
    },
  );

  it('lets nobody ask a case that has ended', () => {
    const ended = submitted().after(admit());
    const refusal = ended.when({ type: 'application.withdraw', by: ets, at: later }).isRefusedFor('not-now');
    expect(refusal.reasons[0]?.text.it).toBe('Non ora: la pratica è in «ammessa».');
  });
});

describe('who may ask', () => {
  const ask = (by: object) => ({ type: 'application.withdraw', by: { ...ets, ...by }, at });

  it('lets an organisation act only on a case that concerns it', () => {
    submitted()
      .when(ask({ onBehalfOf: 'org-2' }))
      .isRefusedFor('not-yours-organisation');
    submitted().when(ask({})).reaches('withdrawn');
  });

  it('refuses a partner who acts for nobody', () => {
    const { onBehalfOf: _nobody, ...alone } = ets;
    submitted().when({ type: 'application.withdraw', by: alone, at }).isRefusedFor('not-yours-organisation');
  });

  it('lets nobody play the clock', () => {
    const under = submitted().after({ type: 'rescue.open', data: { missing: ['x'] }, by: officer, at });
    under.when({ type: 'rescue.expire', by: manager, at }).isRefusedFor('not-yours-role');
    under.when({ type: 'rescue.expire', by: clock, at }).reaches('excluded');
  });
});

describe('the act behind a step', () => {
  it.each([
    ['is missing', undefined, 'act-missing'],
    ['is of another type', { ...act, type: 'minutes' }, 'act-type'],
    ['is dated after the step', { ...act, date: '2026-03-03' }, 'act-future'],
    ['has no effect yet', { ...act, effectiveOn: '2026-03-03' }, 'act-not-effective'],
    ['has no day of effect', { type: 'determination', body: 'x', date: '2026-03-01' }, 'act-not-effective'],
    ['bears a day that does not exist', { ...act, date: '2026-02-30' }, 'act-bad-date'],
  ])('stops it when it %s', (_, behind, code) => {
    const { act: _act, ...bare } = admit();
    submitted()
      .when({ ...bare, ...(behind ? { act: behind } : {}) })
      .isRefusedFor(code);
  });

  it('is judged by the legal day of the step in Italy, not by that of Greenwich', () => {
    const night = { at: '2026-03-02T23:30:00Z', act: { ...act, effectiveOn: '2026-03-03' } };
    submitted().when(admit(night)).reaches('admitted');
  });
});

describe('the moment of a fact', () => {
  it('may be earlier than the record, and is never later', () => {
    const withdrawal = { type: 'application.withdraw', by: ets, at };
    submitted()
      .when({ ...withdrawal, occurredAt: '2026-02-01T09:00:00Z' })
      .reaches('withdrawn');
    submitted()
      .when({ ...withdrawal, occurredAt: '2026-02-02T09:00:01Z' })
      .isRefusedFor('not-yet-happened');
  });

  it.each(['yesterday', '2026-02-02', '2026-02-02T10:00:00+01:00', '2026-02-30T10:00:00Z'])(
    'is refused when it is written as "%s"',
    (occurredAt) => {
      const { answer } = submitted().when({ type: 'application.withdraw', by: ets, at, occurredAt });
      expect(answer).toMatchObject({ ok: false, kind: 'bad-data', reasons: [{ code: 'bad-instant' }] });
    },
  );
});
