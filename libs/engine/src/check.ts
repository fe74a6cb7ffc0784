/** What Iter refuses to start with. Each finding tells the story of its counter-example. */
import type { AnyStateNode } from 'xstate';
import type { Workflow } from './workflow.js';
import { CLOCK } from './vocabulary.js';
import { allNodes, edgesOf, entered, nodeName, shortest, type Edge } from './graph.js';
import { rulesIn } from './guards.js';
import { checkActs } from './check-acts.js';
import { checkConcealed } from './concealed.js';
import { checkReach } from './check-reach.js';
import { checkRemedies } from './check-remedies.js';
import { checkTexts } from './check-texts.js';
import { checkDuties } from './check-duties.js';
import { checkTerms, mayExpire } from './check-terms.js';

export type Finding = { workflow: string; check: string; story: string };

/** All that is wrong with a workflow; empty if it may be used. */
export function checkWorkflow(workflow: Workflow): Finding[] {
  const story = (check: string) => (text: string) => ({
    workflow: `${workflow.name} v${workflow.version}`,
    check,
    story: text,
  });
  return [
    ...checkStates(workflow).map(story('states')),
    ...checkEndings(workflow).map(story('endings')),
    ...checkEvents(workflow).map(story('events')),
    ...checkGuards(workflow).map(story('guards')),
    ...checkReach(workflow).map(story('purity')),
    ...checkTerms(workflow).map(story('terms')),
    ...checkDuties(workflow).map(story('duties')),
    ...checkRemedies(workflow).map(story('remedies')),
    ...checkActs(workflow).map(story('acts')),
    ...checkConcealed(workflow).map(story('concealed')),
    ...checkTexts(workflow).map(story('texts')),
  ];
}

/** How one gets to a node from the beginning, as a sentence. */
export function storyTo(workflow: Workflow, node: AnyStateNode): string {
  const way = shortest(entered(workflow.machine.root as AnyStateNode), (n) => n === node);
  return !way || way.length === 0
    ? 'from the beginning'
    : `after ${way.map((event) => `"${event}"`).join(', ')}`;
}

function checkStates(workflow: Workflow): string[] {
  const start = entered(workflow.machine.root as AnyStateNode);
  const root = workflow.machine.root as AnyStateNode;
  const shape =
    root.type === 'compound'
      ? []
      : ['The machine must begin in one state and end in one: its root is not compound.'];
  const unreachable = allNodes(workflow)
    .filter((node) => shortest(start, (n) => n === node) === null)
    .map((node) => `The state "${nodeName(node)}" is unreachable: no event leads to it.`);
  return [...shape, ...unreachable];
}

/** From every state an outcome must be reachable by what somebody may send, or by a term that will fall due. */
function checkEndings(workflow: Workflow): string[] {
  const finals = new Set(outcomesOf(workflow));
  if (finals.size === 0) return ['There is no outcome: no final state at the top of the machine.'];
  const passable = (edge: Edge) =>
    edge.event === '' || edge.event.startsWith('xstate.done.') || mayHappen(workflow, edge);
  const isOutcome = (node: AnyStateNode) =>
    node.type === 'final' && node.parent === workflow.machine.root && finals.has(node.key);
  return allNodes(workflow)
    .filter((node) => node.type === 'atomic' && shortest(entered(node), isOutcome, passable) === null)
    .map(
      (node) =>
        `In "${nodeName(node)}" a case stays for ever: one gets there ${storyTo(workflow, node)}, ` +
        'and no event that some role may send, and no term that will fall due, leads from there to an outcome.',
    );
}

function mayHappen(workflow: Workflow, edge: Edge): boolean {
  const roles = workflow.events[edge.event]?.roles ?? [];
  return roles.some((role) => role !== CLOCK.role) || mayExpire(workflow, edge.from, edge.event);
}

/** Names of the outcomes: the final states at the top. */
export function outcomesOf(workflow: Workflow): string[] {
  return Object.values((workflow.machine.root as AnyStateNode).states)
    .filter((node) => node.type === 'final')
    .map((node) => node.key);
}

function checkEvents(workflow: Workflow): string[] {
  const taken = new Map(
    allNodes(workflow).flatMap((node) =>
      [...node.transitions.keys()].map((event) => [event, nodeName(node)] as const),
    ),
  );
  const undeclared = [...taken].filter(
    ([event]) => !event.startsWith('xstate.') && !(event in workflow.events),
  );
  const declared = Object.entries(workflow.events);
  return [
    ...undeclared.map(
      ([event, state]) =>
        `The state "${state}" takes "${event}", which is not declared: it has no role, data or text.`,
    ),
    ...declared
      .filter(([event]) => !taken.has(event))
      .map(([event]) => `The event "${event}" is taken by no state.`),
    ...declared
      .filter(([, d]) => d.roles.length === 0)
      .map(([event]) => `The event "${event}" may be sent by no role.`),
    ...declared
      .filter(([, d]) => !isStrictObject(d.data))
      .map(([event]) => `The data of "${event}" are not a strict object: unknown fields would pass.`),
    ...declared
      .filter(([, d]) => d.norm.trim() === '')
      .map(([event]) => `The event "${event}" names no norm.`),
  ];
}

function isStrictObject(schema: unknown): boolean {
  const definition = (
    schema as
      { _zod?: { def?: { type?: string; catchall?: { _zod: { def: { type: string } } } } } } | undefined
  )?._zod?.def;
  return definition?.type === 'object' && definition.catchall?._zod.def.type === 'never';
}

function checkGuards(workflow: Workflow): string[] {
  return allNodes(workflow).flatMap((node) => [...checkRuleNames(workflow, node), ...checkNegations(node)]);
}

/** A negation that fails has no sentence: it may only choose between branches of one event. */
function checkNegations(node: AnyStateNode): string[] {
  const edges = edgesOf(node).filter((edge) => edge.event !== '' && !edge.event.startsWith('xstate.'));
  return edges
    .filter((edge) => negates(edge.guard))
    .filter((edge) => !edges.some((other) => other.event === edge.event && !negates(other.guard)))
    .map(
      (edge) =>
        `"${edge.event}" in "${nodeName(node)}" is refused only because a rule holds (\`not\`): nobody could be told why. ` +
        'State the rule the other way round, with its own sentence.',
    );
}

const negates = (guard: unknown): boolean =>
  typeof guard === 'function' &&
  (guard.name === 'not' || ((guard as unknown as { guards?: unknown[] }).guards ?? []).some(negates));

function checkRuleNames(workflow: Workflow, node: AnyStateNode): string[] {
  return edgesOf(node).flatMap((edge) =>
    namesOf(edge.guard).flatMap((name) => {
      if (name === null)
        return [
          `"${edge.event}" in "${nodeName(node)}" has a guard without a name: nobody could be told why not.`,
        ];
      return name in workflow.rules
        ? []
        : [`"${edge.event}" in "${nodeName(node)}" asks for the rule "${name}", which is not declared.`];
    }),
  );
}

function namesOf(guard: unknown): (string | null)[] {
  try {
    return rulesInOrInline(guard);
  } catch {
    return [null];
  }
}

function rulesInOrInline(guard: unknown): (string | null)[] {
  if (typeof guard === 'function' && !('guards' in guard)) return [null];
  if (typeof guard === 'function')
    return (guard as unknown as { guards: unknown[] }).guards.flatMap(rulesInOrInline);
  return rulesIn(guard);
}
