/** What a picture shows, as rows to be read: for many people, this is the picture. */
import { allStates, type Chart, type ChartStep } from './chart/chart.js';
import { wordsOf } from './chart/words.js';
import { NO_MARKS, type Marks } from './marks.js';

export type TwinStep = {
  id: string;
  action: string;
  who: string;
  to: string;
  norm: string;
  /** Terms whose end brings this step. */
  terms: string;
  taken: boolean;
  possible: boolean;
};

export type TwinState = {
  id: string;
  words: string;
  /** Names of the states around this one, from the outside in. */
  within: string[];
  outcome: boolean;
  current: boolean;
  passed: boolean;
  /** Terms that run here. */
  terms: string[];
  steps: TwinStep[];
};

/** The states that a step leaves, or that end a case, each with its steps, in the order of the stage. */
export function twinOf(chart: Chart, marks: Marks = NO_MARKS): TwinState[] {
  const states = allStates(chart.root);
  const named = new Map(states.map((state) => [state.name, state.words]));
  const wordsIn = (name: string): string => named.get(name) ?? name;
  return states
    .map((state) => ({
      id: state.id,
      words: state.words,
      within: around(state.name).map(wordsIn),
      outcome: state.kind === 'final',
      current: marks.current.has(state.id),
      passed: marks.passed.has(state.id),
      terms: state.terms,
      steps: chart.steps
        .filter((step) => step.from === state.name)
        .map((step) => stepOf(step, chart, marks, wordsIn)),
    }))
    .filter(
      (state) => state.steps.length > 0 || state.outcome || state.terms.length > 0 || isLeaf(chart, state.id),
    );
}

const isLeaf = (chart: Chart, id: string): boolean =>
  allStates(chart.root).some((state) => state.id === id && state.children.length === 0);

/** `a.b.c` stands within `a`, within `a.b`. */
function around(name: string): string[] {
  const parts = name.split('.');
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('.'));
}

function stepOf(step: ChartStep, chart: Chart, marks: Marks, wordsIn: (name: string) => string): TwinStep {
  const { id, action, who, norm, terms, to } = step;
  return {
    id,
    action,
    who: who.join(', '),
    to: to.length === 0 ? wordsOf(chart.language).stays : to.map(wordsIn).join(' · '),
    norm,
    terms: terms.join(', '),
    taken: marks.taken.has(id),
    possible: marks.possible.has(id),
  };
}
