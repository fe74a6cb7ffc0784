/** Which of the steps that one can take now leads on: it stands first, and alone looks like the thing to do. */
import type { StageMap } from '#engine';

type Step = { event: string };

export type Standing = {
  /** Dotted names of the states in which the case is. */
  states: readonly string[];
  /** Of each running term the event that it is there for. */
  awaited: ReadonlySet<string>;
  map: StageMap;
};

/**
 * What a running term waits for first, then what leads to a state without a way back, then the others, each in the order of the stage.
 * @returns how many of them lead on: nobody should take a withdrawal or a correction for the next step
 */
export function leadingFirst<S extends Step>(
  steps: readonly S[],
  standing: Standing,
): { steps: S[]; leading: number } {
  const awaited = steps.filter(({ event }) => standing.awaited.has(event));
  const onward = steps.filter((step) => !awaited.includes(step) && leadsOn(step.event, standing));
  const others = steps.filter((step) => !awaited.includes(step) && !onward.includes(step));
  return { steps: [...awaited, ...onward, ...others], leading: awaited.length + onward.length };
}

const within = (name: string, outer: string): boolean =>
  outer === '' || name === outer || name.startsWith(`${outer}.`);

/** Into a state that is no end, from where the case does not come back to where it is. */
function leadsOn(event: string, { states, map }: Standing): boolean {
  const ways = map.steps.filter(
    (one) => one.event === event && states.some((state) => within(state, one.from)),
  );
  const targets = ways.flatMap(({ to }) => to);
  const ends = new Set(map.states.filter(({ kind }) => kind === 'final').map(({ name }) => name));
  return (
    targets.length > 0 && targets.every((target) => !ends.has(target)) && !comesBack(targets, states, map)
  );
}

function comesBack(from: readonly string[], states: readonly string[], { steps }: StageMap): boolean {
  const seen = new Set(from);
  for (const name of seen)
    for (const step of steps)
      if (within(name, step.from) || within(step.from, name)) for (const next of step.to) seen.add(next);
  return [...seen].some((name) => states.some((state) => within(state, name) || within(name, state)));
}
