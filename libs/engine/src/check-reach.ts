/** XState can call the world; a case may not. What a machine uses is only what a snapshot keeps and an entry replays. */
import type { Workflow } from './workflow.js';
import { effects, isEffectAction } from './effects.js';
import { allNodes, edgesOf, nodeName } from './graph.js';

type Where = { at: string; action: unknown };

export function checkReach(workflow: Workflow): string[] {
  const nodes = allNodes(workflow).map((node) => ({ node, config: node.config as Record<string, unknown> }));
  const uses = (key: string) =>
    nodes.filter(({ config }) => key in config).map(({ node }) => nodeName(node) || 'the machine');
  const history = nodes.filter(({ node }) => node.type === 'history').map(({ node }) => nodeName(node));
  // XState turns `after` into actions of its own: the state is told once.
  const timeless = nodes.filter(({ config }) => !('after' in config));
  const used: Where[] = timeless.flatMap(({ node }) =>
    [...node.entry, ...node.exit, ...edgesOf(node).flatMap((edge) => edge.actions)].map((action) => ({
      at: nodeName(node) || 'the machine',
      action,
    })),
  );
  return [
    ...uses('after').map(
      (at) => `"${at}" uses \`after\`: a persisted snapshot forgets it. Open a term instead.`,
    ),
    ...uses('invoke').map(
      (at) => `"${at}" uses \`invoke\`: a case never calls the world from a state. Owe an effect instead.`,
    ),
    ...history.map((at) => `"${at}" is a history state: a stored case forgets where it was. Name the state.`),
    ...new Set(used.flatMap((one) => checkAction(workflow, one))),
  ];
}

function checkAction(workflow: Workflow, { at, action }: Where): string[] {
  const name = nameOf(action);
  const implemented =
    typeof action === 'function'
      ? action
      : (workflow.machine.implementations.actions as Record<string, unknown>)[name];
  if (isEffectAction(name) && implemented === effects[name]) return [];
  if (spawns(name, implemented))
    return [`The action "${name}" in "${at}" spawns an actor. A case opens cases by effect.`];
  if (typeOf(implemented) === 'xstate.assign') return [];
  return [
    `The action "${name}" in "${at}" is neither an assignment nor an effect: a case does nothing else by itself.`,
  ];
}

function nameOf(action: unknown): string {
  if (typeof action === 'string') return action;
  if (typeof action === 'function') return typeOf(action) ?? (action.name || '(anonymous)');
  return (action as { type: string }).type;
}

const typeOf = (action: unknown): string | undefined => (action as { type?: string } | undefined)?.type;

/** `spawnChild` as an action, or `spawn` inside an assignment. */
function spawns(name: string, implemented: unknown): boolean {
  if (name === 'xstate.spawnChild' || typeOf(implemented) === 'xstate.spawnChild') return true;
  const { assignment } = (implemented ?? {}) as { assignment?: unknown };
  const parts =
    typeof assignment === 'object' && assignment !== null ? Object.values(assignment) : [assignment];
  return parts.some((part) => /\bspawn(Child)?\b/.test(String(part)));
}
