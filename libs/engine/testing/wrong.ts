/** Small workflows with one thing wrong each, for the boot checks: a sound one, changed. */
import { setup, type AnyStateMachine } from 'xstate';
import { z } from 'zod';
import {
  checkWorkflow,
  effects,
  event,
  type EventDefinition,
  type Texts,
  type Workflow,
} from '../src/index.js';

type MachineConfig = Record<string, unknown>;

type Change = {
  /** Replaces or adds states. */
  states?: MachineConfig;
  /** Anything at the top of the machine besides its states. */
  machine?: MachineConfig;
  actions?: Record<string, unknown>;
  events?: Record<string, Partial<EventDefinition>>;
  rules?: Workflow['rules'];
  terms?: Workflow['terms'];
  concealed?: Workflow['concealed'];
  remedies?: Workflow['remedies'];
  texts?: (texts: Texts) => Texts;
};

const data = z.strictObject({});
const norm = 'Avviso dimostrativo, art. 1';

const soundEvents: Record<string, EventDefinition> = {
  'file.close': event({ roles: ['officer'], data, norm }),
  'wait.expire': event({ roles: ['clock'], data, norm }),
};

const soundStates: MachineConfig = {
  open: {
    entry: { type: 'openTerm', params: { term: 'wait' } },
    exit: { type: 'closeTerm', params: { term: 'wait' } },
    on: { 'file.close': { guard: 'complete', target: 'closed' }, 'wait.expire': 'lapsed' },
  },
  closed: { type: 'final' },
  lapsed: { type: 'final' },
};

const soundRules = { complete: { holds: () => true, norm, removedBy: ['officer'] } } as Workflow['rules'];
const soundRemedies: Workflow['remedies'] = { complete: { steps: ['file.close'] } };
const soundTerms = {
  wait: {
    owner: { role: 'officer' },
    awaits: ['file.close'],
    expires: 'wait.expire',
    due: () => ({ dueAt: '2030-01-01T00:00:00Z', norm }),
    norm,
  },
} as Workflow['terms'];

function wordsFor(events: string[], rules: string[], terms: string[], states: string[]): Texts {
  const every = <T>(names: string[], words: T) => Object.fromEntries(names.map((name) => [name, words]));
  return {
    title: 'File',
    about: 'A file is open, then it is not.',
    states: every(states, 'a state'),
    events: every(events, { action: 'do', done: 'done' }),
    rules: every(rules, 'It cannot be.'),
    terms: every(terms, { name: 'a term', onExpiry: 'It ends.' }),
    outcomes: every(states, 'an outcome'),
    notices: {},
  };
}

/** A workflow in which nothing is wrong but what the change says. */
export function workflowWith(change: Change = {}): Workflow {
  const states = { ...soundStates, ...change.states };
  const extra = Object.entries(change.events ?? {}).map(([name, one]) => [
    name,
    { roles: ['officer'], data, norm, ...one },
  ]);
  const events = { ...soundEvents, ...(Object.fromEntries(extra) as Record<string, EventDefinition>) };
  const rules = { ...soundRules, ...change.rules };
  const terms = { ...soundTerms, ...change.terms };
  const words = wordsFor(Object.keys(events), Object.keys(rules), Object.keys(terms), Object.keys(states));
  const config = { id: 'file', initial: 'open', context: {}, states, ...change.machine };
  const machine = setup({ actions: { ...effects, ...change.actions } }).createMachine(config as never);
  const texts = change.texts ?? ((same: Texts) => same);
  return {
    name: 'file',
    version: 1,
    machine: machine as unknown as AnyStateMachine,
    events,
    rules,
    terms,
    concerns: () => [],
    concealed: change.concealed ?? {},
    requiredNotices: {},
    officeNotices: [],
    remedies: change.remedies ?? soundRemedies,
    acts: {},
    windows: {},
    texts: { it: texts(words), en: texts(words) },
  };
}

export const soundState = (name: string): MachineConfig => soundStates[name] as MachineConfig;

/** The open state of the sound file, changed, and taking more events. */
export const openState = (change: object, on: object = {}): MachineConfig => {
  const sound = soundState('open');
  return { open: { ...sound, ...change, on: { ...(sound['on'] as MachineConfig), ...on } } };
};

/** What one of the boot checks tells of a workflow. */
export const storiesOf = (workflow: Workflow, check: string): string[] =>
  checkWorkflow(workflow)
    .filter((finding) => finding.check === check)
    .map((finding) => finding.story);
