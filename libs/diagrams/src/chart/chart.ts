/** What a picture and its text twin say of a stage, in one language and in the words that people read. */
import { mapOf, type MapState, type MapStep, type Texts, type Workflow } from '#engine';
import type { Language } from '#terms';
import { wordsOf, type Words } from './words.js';

/** Who brings a step about: it decides how its arrow looks. */
export type Mover = 'person' | 'clock' | 'case' | 'machine';

export type ChartStep = {
  /** Names the step in the picture, in the twin and in links. */
  id: string;
  event: string;
  from: string;
  to: string[];
  action: string;
  who: string[];
  norm: string;
  /** Terms that end with this step. */
  terms: string[];
  mover: Mover;
};

export type ChartState = {
  id: string;
  name: string;
  words: string;
  kind: MapState['kind'];
  initial: boolean;
  terms: string[];
  /** Steps that leave the case where it is. */
  staying: ChartStep[];
  children: ChartState[];
};

export type Chart = {
  title: string;
  about: string;
  language: Language;
  /** The whole stage: its children are the states at the top, its staying steps are possible everywhere. */
  root: ChartState;
  /** Every step, those that stay included, in the order in which the stage declares them. */
  steps: ChartStep[];
};

export type RoleWords = (role: string, language: Language) => string;

export function chartOf(workflow: Workflow, language: Language, roleWords: RoleWords): Chart {
  const texts = workflow.texts[language];
  const pen: Pen = { workflow, texts, language, roleWords, words: wordsOf(language) };
  const { states, steps } = mapOf(workflow);
  const charted = steps.map((step, index) => stepOf(step, index, pen));
  const stateOf = (state: MapState): ChartState => ({
    id: idOf(state.name),
    name: state.name,
    words: state.parent === null ? pen.words.anywhere : nameOf(state.name, texts),
    kind: state.kind,
    initial: state.initial,
    terms: state.terms.map((term) => texts.terms[term]?.name ?? term),
    staying: charted.filter((step) => step.from === state.name && step.to.length === 0 && step.event !== ''),
    children: states.filter((child) => child.parent === state.name).map(stateOf),
  });
  const root = stateOf(states[0] as MapState);
  return { title: texts.title, about: texts.about, language, root, steps: charted };
}

type Pen = { workflow: Workflow; texts: Texts; language: Language; roleWords: RoleWords; words: Words };

/** Dots and whatever else a name may hold cannot stand in an identifier. */
const idOf = (name: string): string => `s-${name.replace(/[^A-Za-z0-9]/g, '-')}`;

/** A state without words of its own is called as the outcome of that name, or by its own name. */
const nameOf = (name: string, texts: Texts): string =>
  texts.states[name] ?? texts.outcomes[name] ?? (name.split('.').at(-1) ?? name).replaceAll('-', ' ');

function stepOf({ event, from, to }: MapStep, index: number, pen: Pen): ChartStep {
  const { workflow, texts, language } = pen;
  const definition = workflow.events[event];
  const terms = Object.entries(workflow.terms).filter(([, term]) => term.expires === event);
  return {
    id: `t-${index + 1}`,
    event,
    from,
    to,
    action: event === '' ? pen.words.byItself : (texts.events[event]?.action ?? event),
    who: (definition?.roles ?? []).map((role) => pen.roleWords(role, language)),
    norm: definition?.norm ?? '',
    terms: terms.map(([name]) => texts.terms[name]?.name ?? name),
    mover: moverOf(definition?.roles),
  };
}

/** A step that a person may take looks like a person's, whoever else may take it. */
function moverOf(roles: readonly string[] | undefined): Mover {
  if (roles === undefined) return 'machine';
  if (roles.every((role) => role === 'clock')) return 'clock';
  return roles.every((role) => role === 'clock' || role === 'case') ? 'case' : 'person';
}

export const allStates = (state: ChartState): ChartState[] => [state, ...state.children.flatMap(allStates)];
