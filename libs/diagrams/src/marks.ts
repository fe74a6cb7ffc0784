/** What a case adds to the map of its stage: where it stands, where it went, what its reader can do next. */
import { allStates, type Chart, type ChartStep } from './chart/chart.js';

/** One entry of the case's record, as far as the way it went is concerned. */
export type Walked = { event: string; from: string | null; to: string };

export type CaseOnMap = {
  /** Dotted names of the states in which the case is, joined by ' + ' where they are several. */
  state: string;
  walked: readonly Walked[];
  /** Events that the reader may send now. */
  possible: readonly string[];
};

export type Marks = {
  /** Identifiers of states: those that hold, and what is around them. */
  current: ReadonlySet<string>;
  passed: ReadonlySet<string>;
  /** Identifiers of steps. */
  taken: ReadonlySet<string>;
  possible: ReadonlySet<string>;
};

export const NO_MARKS: Marks = {
  current: new Set(),
  passed: new Set(),
  taken: new Set(),
  possible: new Set(),
};

const parts = (state: string): string[] => state.split(' + ');

/** `a.b.c` is in `a.b.c`, in `a.b`, in `a` and in the whole. */
const isIn = (state: string, around: string): boolean =>
  around === '' || state === around || state.startsWith(`${around}.`);

export function marksOf(chart: Chart, { state, walked, possible }: CaseOnMap): Marks {
  const idsOf = (names: readonly string[]): Set<string> =>
    new Set(
      allStates(chart.root)
        .filter((one) => one.name !== '' && names.some((name) => isIn(name, one.name)))
        .map((one) => one.id),
    );
  const present = parts(state);
  return {
    current: idsOf(present),
    passed: idsOf(walked.flatMap(({ from, to }) => [...parts(from ?? to), ...parts(to)])),
    taken: new Set(walked.flatMap((one) => wayOf(chart, one)).map((step) => step.id)),
    possible: new Set(
      chart.steps
        .filter((step) => possible.includes(step.event) && present.some((name) => isIn(name, step.from)))
        .map((step) => step.id),
    ),
  };
}

/** The arrows of one entry: that of its event, and those by which the machine went on by itself. */
function wayOf(chart: Chart, { event, from, to }: Walked): ChartStep[] {
  if (from === null) return [];
  const arrived = parts(to);
  const left = parts(from);
  const leads = (step: ChartStep): boolean =>
    step.to.length === 0 ? from === to : step.to.some((target) => arrived.some((name) => isIn(name, target)));
  const own = chart.steps.filter(
    (step) => step.event === event && left.some((name) => isIn(name, step.from)),
  );
  const direct = own.filter(leads);
  if (direct.length > 0) return innermost(direct);
  return own.flatMap((step) => onwards(chart, step, leads)).filter((step, i, all) => all.indexOf(step) === i);
}

/** Among the steps that explain an entry, those of the innermost state: the machine asks it first. */
function innermost(steps: readonly ChartStep[]): ChartStep[] {
  const deepest = Math.max(...steps.map((step) => step.from.split('.').length));
  return steps.filter((step) => step.from.split('.').length === deepest);
}

/** A step, and the automatic ones after it, if together they lead there. */
function onwards(chart: Chart, step: ChartStep, leads: (step: ChartStep) => boolean, seen = 0): ChartStep[] {
  const after = chart.steps.filter(
    (next) => next.event === '' && step.to.some((target) => isIn(next.from, target)),
  );
  const last = after.find(leads);
  if (last) return [step, last];
  if (seen > chart.steps.length) return [];
  for (const next of after) {
    const rest = onwards(chart, next, leads, seen + 1);
    if (rest.length > 0) return [step, ...rest];
  }
  return [];
}
