import { and, assign, not, raise, spawnChild } from 'xstate';
import { z } from 'zod';
import { openState, soundState, storiesOf, workflowWith } from '../testing/wrong.js';
import { application, call } from '../testing/sample/index.js';
import { checkWorkflow } from './index.js';

describe('the checks before the start', () => {
  it.each([
    ['a small sound one', workflowWith()],
    ['the sample call', call],
    ['the sample application', application],
  ])('find nothing wrong with %s', (_, workflow) => {
    expect(checkWorkflow(workflow)).toEqual([]);
  });

  it('name the workflow and its version', () => {
    const [finding] = checkWorkflow(workflowWith({ states: { lost: {} } }));
    expect(finding?.workflow).toBe('file v1');
  });
});

describe('states', () => {
  it('find one to which nothing leads', () => {
    const lost = workflowWith({ states: { lost: { on: { 'file.close': 'closed' } } } });
    expect(storiesOf(lost, 'states')).toEqual(['The state "lost" is unreachable: no event leads to it.']);
  });

  it('count what is entered beside a target in parallel', () => {
    const sides = {
      initial: 'draft',
      type: 'parallel',
      states: {
        project: { initial: 'draft', states: { draft: { on: { 'file.close': 'set' } }, set: {} } },
        agreement: { initial: 'waiting', states: { waiting: { on: { 'file.close': '#file.closed' } } } },
      },
    };
    const direct = workflowWith({
      states: { ...openState({}, { 'table.open': '#file.table.project.draft' }), table: sides },
      events: { 'table.open': {} },
    });
    expect(storiesOf(direct, 'states')).toEqual([]);
    expect(storiesOf(direct, 'endings')).toEqual([]);
  });

  it('want a machine that begins in one state', () => {
    const flat = workflowWith({ machine: { type: 'parallel', initial: undefined } });
    expect(storiesOf(flat, 'states')).toContain(
      'The machine must begin in one state and end in one: its root is not compound.',
    );
  });
});

describe('endings', () => {
  it('tell how one gets to a state from which no outcome is reached', () => {
    const stuck = workflowWith({
      states: { ...openState({}, { 'file.park': 'parked' }), parked: {} },
      events: { 'file.park': {} },
    });
    expect(storiesOf(stuck, 'endings')).toEqual([
      'In "parked" a case stays for ever: one gets there after "file.park", and no event that some role may send, ' +
        'and no term that will fall due, leads from there to an outcome.',
    ]);
  });

  it('do not count an event of the clock where no term will fall due', () => {
    const waiting = workflowWith({
      states: { ...openState({}, { 'file.park': 'parked' }), parked: { on: { 'wait.expire': 'lapsed' } } },
      events: { 'file.park': {} },
    });
    expect(storiesOf(waiting, 'endings')).toHaveLength(1);
  });

  it('count a term that a state inside opened and the state around takes', () => {
    const nested = workflowWith({
      states: {
        open: {
          initial: 'first',
          on: soundState('open')['on'],
          states: {
            first: { entry: soundState('open')['entry'], exit: soundState('open')['exit'] },
          },
        },
      },
    });
    expect(checkWorkflow(nested)).toEqual([]);
  });

  it('want at least one outcome', () => {
    const endless = workflowWith({
      states: { closed: { on: { 'file.close': 'open' } }, lapsed: { on: { 'file.close': 'open' } } },
    });
    expect(storiesOf(endless, 'endings')).toEqual([
      'There is no outcome: no final state at the top of the machine.',
    ]);
  });
});

describe('events', () => {
  it.each([
    ['has no role', { roles: [] }, 'The event "file.mark" may be sent by no role.'],
    [
      'takes unknown fields',
      { data: z.object({}) },
      'The data of "file.mark" are not a strict object: unknown fields would pass.',
    ],
    [
      'takes something else than an object',
      { data: z.string() },
      'The data of "file.mark" are not a strict object: unknown fields would pass.',
    ],
    ['names no norm', { norm: ' ' }, 'The event "file.mark" names no norm.'],
  ])('find one that %s', (_, wrong, story) => {
    const workflow = workflowWith({
      states: openState({}, { 'file.mark': { actions: [] } }),
      events: { 'file.mark': wrong },
    });
    expect(storiesOf(workflow, 'events')).toEqual([story]);
  });

  it('find one that no state takes, and one that no list declares', () => {
    expect(storiesOf(workflowWith({ events: { 'file.mark': {} } }), 'events')).toEqual([
      'The event "file.mark" is taken by no state.',
    ]);
    expect(storiesOf(workflowWith({ states: openState({}, { 'file.mark': 'closed' }) }), 'events')).toEqual([
      'The state "open" takes "file.mark", which is not declared: it has no role, data or text.',
    ]);
  });
});

describe('guards', () => {
  it('must be names', () => {
    const inline = workflowWith({
      states: openState({}, { 'file.close': { guard: () => true, target: 'closed' } }),
    });
    expect(storiesOf(inline, 'guards')).toEqual([
      '"file.close" in "open" has a guard without a name: nobody could be told why not.',
    ]);
  });

  it('must be declared, also inside others', () => {
    const strange = workflowWith({
      states: openState({}, { 'file.close': { guard: and(['complete', 'unheard']), target: 'closed' } }),
    });
    expect(storiesOf(strange, 'guards')).toEqual([
      '"file.close" in "open" asks for the rule "unheard", which is not declared.',
    ]);
  });

  it('may negate only to choose between branches', () => {
    const silent = workflowWith({
      states: openState({}, { 'file.close': { guard: not('complete'), target: 'closed' } }),
    });
    expect(storiesOf(silent, 'guards')[0]).toContain('nobody could be told why');
    const branches = workflowWith({
      states: openState(
        {},
        {
          'file.close': [
            { guard: 'complete', target: 'closed' },
            { guard: not('complete'), target: 'lapsed' },
          ],
        },
      ),
    });
    expect(checkWorkflow(branches)).toEqual([]);
  });
});

describe('purity', () => {
  it.each([
    [
      'after',
      { after: { 1000: 'lapsed' } },
      '"open" uses `after`: a persisted snapshot forgets it. Open a term instead.',
    ],
    [
      'invoke',
      { invoke: { src: 'other' } },
      '"open" uses `invoke`: a case never calls the world from a state. Owe an effect instead.',
    ],
    [
      'history',
      { initial: 'a', states: { a: {}, before: { type: 'history' } } },
      '"open.before" is a history state: a stored case forgets where it was. Name the state.',
    ],
    [
      'an inline action',
      { entry: [soundState('open')['entry'], () => undefined] },
      'The action "(anonymous)" in "open" is neither an assignment nor an effect: a case does nothing else by itself.',
    ],
    [
      'a spawned child',
      { entry: [soundState('open')['entry'], spawnChild('other' as never)] },
      'The action "xstate.spawnChild" in "open" spawns an actor. A case opens cases by effect.',
    ],
    [
      'a delayed event',
      { entry: [soundState('open')['entry'], raise({ type: 'file.close' }, { delay: 10 })] },
      'The action "xstate.raise" in "open" is neither an assignment nor an effect: a case does nothing else by itself.',
    ],
  ])('refuses %s', (_, change, story) => {
    expect(storiesOf(workflowWith({ states: openState(change) }), 'purity')).toEqual([story]);
  });

  it('refuses an assignment that spawns', () => {
    const spawning = workflowWith({
      states: openState({}, { 'file.close': { actions: 'begin', target: 'closed' } }),
      actions: { begin: assign({ child: ({ spawn }) => spawn('other' as never) }) },
    });
    expect(storiesOf(spawning, 'purity')).toEqual([
      'The action "begin" in "open" spawns an actor. A case opens cases by effect.',
    ]);
  });

  it('refuses an effect under its name that does something else', () => {
    const false_ = workflowWith({ actions: { openTerm: () => undefined } });
    expect(storiesOf(false_, 'purity')).toHaveLength(1);
  });
});
