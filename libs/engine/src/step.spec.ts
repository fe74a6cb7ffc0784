import { assign, setup } from 'xstate';
import { given } from '../testing/given.js';
import { application, call, sample } from '../testing/sample/index.js';
import { begin, caseId, closes, effects, loadWorkflow, opens, step, type Workflow } from './index.js';
import {
  admit,
  applied,
  at,
  born,
  calendar,
  ets,
  input,
  later,
  officer,
  submitted,
} from '../testing/sample/scenes.js';

describe('a step', () => {
  it('says from where to where, and keeps the envelope of its own rules', () => {
    const { answer } = applied().when({
      type: 'amount.ask',
      data: { amountCents: 1, purpose: 'x' },
      by: ets,
      at,
    });
    expect(answer).toMatchObject({
      ok: true,
      from: 'drafted',
      to: 'submitted',
      outcome: null,
      envelope: { workflow: 'application', version: 1, status: 'active', context: { amountCents: 1 } },
    });
  });

  it('reads the data as their schema reads them', () => {
    const { answer } = applied().when({
      type: 'amount.ask',
      data: { amountCents: 1, purpose: '  x  ' },
      by: ets,
      at,
    });
    expect(answer.ok).toBe(true);
  });

  it('names the outcome and the output when it ends', () => {
    const { answer } = submitted().when(admit());
    expect(answer).toMatchObject({
      ok: true,
      outcome: 'admitted',
      envelope: { status: 'done', output: { amountCents: 9_000 } },
    });
  });

  it('is the same after its snapshot went through JSON', () => {
    const scene = submitted();
    const through = JSON.parse(JSON.stringify(scene.last.envelope));
    const ask = { type: 'rescue.open', data: { missing: ['bilancio'] }, by: officer, at, occurredAt: at };
    expect(step(scene.workflow, scene.self, through, { ...ask, calendar })).toEqual(
      step(scene.workflow, scene.self, scene.last.envelope, { ...ask, calendar }),
    );
  });
});

describe('what a step owes', () => {
  it('comes in the order of the machine: exit, transition, entry', () => {
    const reopened = submitted()
      .after({ type: 'rescue.open', data: { missing: ['bilancio'] }, by: officer, at })
      .when({ type: 'rescue.open', data: { missing: ['statuto'] }, by: officer, at });
    const { effects: owed } = reopened.reaches('under-rescue').last;
    expect(owed.map((effect) => effect.kind)).toEqual(['close-term', 'open-term', 'notify']);
  });

  it('reads the context as it is at that moment', () => {
    const asked = submitted().when({ type: 'question.ask', data: { text: 'quando?' }, by: ets, at });
    asked.owes({ kind: 'tell', event: 'question.received', data: expect.objectContaining({ number: 1 }) });
    const opened = submitted().when({
      type: 'rescue.open',
      data: { missing: ['statuto'] },
      by: officer,
      at,
    });
    opened.owes({
      kind: 'notify',
      notice: 'rescueOpened',
      to: [{ organisation: 'org-1' }, { role: 'officer' }],
      data: { missing: 'statuto' },
    });
  });

  it('opens a term with its whole derivation, counted from the moment of the step', () => {
    const opened = submitted().when({
      type: 'rescue.open',
      data: { missing: ['statuto'] },
      by: officer,
      at,
    });
    opened.owes({
      kind: 'open-term',
      term: 'rescue',
      expires: 'rescue.expire',
      dueAt: '2026-02-12T23:00:00Z',
    });
  });

  it('addresses a child by an identifier that follows from its place', () => {
    const parent = given(call, { closesAt: later, decidesBy: later, capCents: 5 }, born);
    const opening = parent.when({
      type: 'application.receive',
      data: { key: 'A1', organisation: caseId('x', 'y', 'z') },
      by: officer,
      at,
    });
    opening.owes({ kind: 'open-case', workflow: 'application', key: 'A1' });
    expect(caseId(parent.self.id, 'application', 'A1')).toBe(caseId(parent.self.id, 'application', 'A1'));
    expect(caseId(parent.self.id, 'application', 'A1')).not.toBe(caseId(parent.self.id, 'application', 'A2'));
  });

  it('tells the parent what the procedure says that an outcome means', () => {
    const loaded = {
      ...loadWorkflow(application, () => 'hash'),
      onOutcome: (outcome: string, self: { parent: string | null }) => [
        { kind: 'tell' as const, to: self.parent ?? '', event: 'application.settled', data: { outcome } },
      ],
    };
    const self = { id: 'child', parent: 'mother', root: 'mother', procedure: 'p' };
    const first = begin(loaded, { self, input, by: officer, at, calendar });
    const last = step(loaded, self, first.envelope, {
      type: 'application.withdraw',
      data: {},
      by: ets,
      at,
      occurredAt: at,
      calendar,
    });
    expect(last).toMatchObject({
      outcome: 'withdrawn',
      effects: [{ kind: 'tell', to: 'mother', event: 'application.settled', data: { outcome: 'withdrawn' } }],
    });
    expect(sample.outcomes['application']?.['withdrawn']).toEqual({
      tells: 'parent',
      event: 'application.settled',
    });
  });
});

describe('a broken question', () => {
  const scene = applied();
  const ask = { type: 'application.withdraw', data: {}, by: ets, at, occurredAt: at };

  it.each([
    ['workflow', { workflow: 'call' }],
    ['version', { version: 2 }],
    ['text of the rules', { hash: 'f'.repeat(64) }],
  ])('is thrown back when the snapshot is of another %s', (_, change) => {
    const foreign = { ...scene.last.envelope, ...change };
    expect(() => step(scene.workflow, scene.self, foreign, { ...ask, calendar })).toThrow(
      /The snapshot is of/,
    );
  });

  it.each([
    ['a date', () => new Date(0)],
    ['a function', () => () => 0],
    ['not a number', () => NaN],
    ['a map', () => new Map()],
  ])('is thrown back when the context comes to hold %s', (_, value) => {
    const strange = tiny({ assigned: value });
    expect(() => given(strange, {}, born).when({ type: 'go', by: officer, at })).toThrow(/kept|plain data/);
  });

  it('is thrown back when the machine does something of its own', () => {
    const willful = tiny({ entry: () => undefined });
    expect(() => given(willful, {}, born).when({ type: 'go', by: officer, at })).toThrow(
      /neither an assignment nor an effect/,
    );
  });

  it('is thrown back when a root case would tell its parent', () => {
    const orphan = tiny({ entry: { type: 'tell', params: { to: 'parent', event: 'x', data: {} } } });
    const loaded = loadWorkflow(orphan, () => 'h');
    const self = { id: 'a', parent: null, root: 'a', procedure: 'p' };
    const first = begin(loaded, { self, input: {}, by: officer, at, calendar });
    expect(() => step(loaded, self, first.envelope, { ...ask, type: 'go', by: officer, calendar })).toThrow(
      'A root case has no parent to tell.',
    );
  });

  it('is thrown back when an undeclared term is opened', () => {
    const careless = tiny({ entry: opens('nothing'), exit: closes('nothing') });
    expect(() => given(careless, {}, born).when({ type: 'go', by: officer, at })).toThrow(
      'the term "nothing" is opened and never declared',
    );
  });

  function tiny(wrong: { assigned?: () => unknown; entry?: unknown; exit?: unknown }): Workflow {
    const { assigned, entry, exit } = wrong;
    const machine = setup({ actions: { ...effects } }).createMachine({
      initial: 'before',
      context: {},
      states: {
        before: {
          on: {
            go: { target: 'after', actions: assigned ? assign({ value: assigned as () => never }) : [] },
          },
        },
        after: { entry: (entry ?? []) as never, exit: (exit ?? []) as never },
      },
    });
    const { events, texts } = application;
    const withdraw = { ...events['application.withdraw'], roles: ['officer'] };
    return {
      ...application,
      machine,
      events: { go: withdraw } as never,
      rules: {},
      terms: {},
      texts,
      concerns: () => [],
    };
  }
});
