/** The way out of a reason: what removes it, computed from the stage, so that a page can lead there. */
import type { AnyStateNode, StateValue } from 'xstate';
import type { Envelope, Said } from './vocabulary.js';
import { CASE, CLOCK } from './vocabulary.js';
import { contestForms } from './contest-events.js';
import { allNodes, nodeName, shortest } from './graph.js';
import { atomicStates } from './snapshot.js';
import type { Rule, Workflow } from './workflow.js';

/** What makes a rule hold, as its stage says it. */
export type Remedy =
  /** These steps of the same case. */
  | { steps: readonly string[] }
  /** Cases of these stages that this case has opened: what stands still in them. */
  | { cases: readonly string[] }
  /** Other data in the step itself, the parameters of the procedure, the passing of time, another person in the same role. */
  | 'data'
  | 'settings'
  | 'time'
  | 'colleague'
  /** Nobody can. `instead` are steps that lead on all the same. */
  | { never: Said; instead?: readonly string[] };

export type WayOut =
  | { by: 'steps'; events: string[] }
  | { by: 'cases'; workflows: string[] }
  | { by: 'data' | 'settings' | 'colleague' }
  | { by: 'time'; expires: string | null }
  | { by: 'role'; roles: string[] }
  | { by: 'nobody'; because: Said; instead: string[] };

/** What a stage says of a rule, or what follows from how the rule is judged; null where nothing is said. */
export function remedyOf(workflow: Workflow, name: string): Remedy | null {
  const said = workflow.remedies[name];
  if (said !== undefined) return said;
  const rule = (workflow.rules as unknown as Record<string, Rule<unknown> | undefined>)[name];
  if (rule?.onData) return 'data';
  return rule && rule.removedBy.length > 0 && rule.removedBy.every((role) => role === CLOCK.role)
    ? 'time'
    : null;
}

/** @param code of a reason against this event, in a case that stands as this envelope says */
export const wayOut = (
  workflow: Workflow,
  envelope: Pick<Envelope, 'value'>,
  event: string,
  code: string,
): WayOut => wayOutIn(workflow, atomicStates(envelope.value as StateValue), event, code);

/** @param states dotted names of the states in which the case is */
export function wayOutIn(workflow: Workflow, states: readonly string[], event: string, code: string): WayOut {
  const general = Object.hasOwn(generalWays, code) ? generalWays[code] : undefined;
  if (general) return general(workflow, states, event);
  const remedy = remedyOf(workflow, code);
  if (remedy === null) return nobody(unforeseen);
  if (typeof remedy === 'string') return remedy === 'time' ? { by: 'time', expires: null } : { by: remedy };
  if ('cases' in remedy) return { by: 'cases', workflows: [...remedy.cases] };
  if ('never' in remedy)
    return { by: 'nobody', because: remedy.never, instead: taken(workflow, states, remedy.instead ?? []) };
  return { by: 'steps', events: taken(workflow, states, remedy.steps) };
}

type General = (workflow: Workflow, states: readonly string[], event: string) => WayOut;

const nobody = (because: Said): WayOut => ({ by: 'nobody', because, instead: [] });

const unforeseen: Said = {
  it: 'Questa fase non prevede un passaggio che lo rimuova.',
  en: 'This stage foresees no step that removes it.',
};
const noWayBack: Said = {
  it: 'Da qui il percorso non torna a questo passaggio.',
  en: 'From here the path does not come back to this step.',
};

const toRoles: General = (workflow, _, event) => ({
  by: 'role',
  roles: [...((workflow.events[event] ?? contestForms[event])?.roles ?? [])],
});
const toData: General = () => ({ by: 'data' });

const undone: Said = {
  it: 'L’atto non c’è più: non resta nulla da fare.',
  en: 'The act is no more: nothing is left to be done.',
};
const timeIsOver: Said = {
  it: 'Quel tempo è passato. Restano una sentenza, o la revoca per motivi sopravvenuti (L. 241/1990, art. 21-quinquies).',
  en: 'That time has passed. A judgment remains, or revocation for supervening reasons (L. 241/1990, art. 21-quinquies).',
};

const generalWays: Record<string, General | undefined> = {
  'unknown-event': () => nobody(unforeseen),
  'not-yours-role': toRoles,
  'not-yours-organisation': toRoles,
  'not-now': firstOnTheWay,
  'not-yet-happened': toData,
  'bad-instant': toData,
  'act-missing': toData,
  'act-type': toData,
  'act-future': toData,
  'act-not-effective': toData,
  'act-bad-date': toData,
  'no-such-act': toData,
  'no-such-window': toData,
  'before-the-act': toData,
  'act-is-withdrawn': () => nobody(undone),
  'power-is-spent': () => nobody(timeIsOver),
  'term-cannot-be-counted': () => ({ by: 'settings' }),
  'calendar-of-procedure': () => ({ by: 'settings' }),
  'no-term-moves': () => nobody({ it: 'Non c’è nulla da spostare.', en: 'There is nothing to be moved.' }),
};

function firstOnTheWay(workflow: Workflow, states: readonly string[], event: string): WayOut {
  const first = shortest(nodesOf(workflow, states), (node) => node.transitions.has(event))?.find(
    (name) => name in workflow.events,
  );
  const roles = (first === undefined ? undefined : workflow.events[first]?.roles) ?? [];
  if (first === undefined) return nobody(noWayBack);
  if (roles.some((role) => role !== CLOCK.role && role !== CASE.role))
    return { by: 'steps', events: [first] };
  return roles.includes(CASE.role) ? { by: 'cases', workflows: [] } : { by: 'time', expires: first };
}

/** Of several steps those that the case takes now; all of them if it takes none yet. */
function taken(workflow: Workflow, states: readonly string[], events: readonly string[]): string[] {
  const nodes = nodesOf(workflow, states);
  const now = events.filter((event) => nodes.some((node) => node.transitions.has(event)));
  return now.length > 0 ? now : [...events];
}

/** The nodes of these states and all that are around them. */
function nodesOf(workflow: Workflow, states: readonly string[]): AnyStateNode[] {
  const within = (name: string) => states.some((state) => state === name || state.startsWith(`${name}.`));
  return allNodes(workflow).filter((node) => node.parent === undefined || within(nodeName(node)));
}
