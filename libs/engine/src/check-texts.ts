import type { Texts, Workflow } from './workflow.js';
import { allNodes, edgesOf, nodeName } from './graph.js';

export function checkTexts(workflow: Workflow): string[] {
  return (['it', 'en'] as const).flatMap((language) =>
    checkLanguage(workflow, workflow.texts[language]).map((story) => `[${language}] ${story}`),
  );
}

function checkLanguage(workflow: Workflow, texts: Texts): string[] {
  const missing = (what: string, names: Iterable<string>, words: (name: string) => string | undefined) =>
    [...names]
      .filter((name) => !words(name)?.trim())
      .map((name) => `There are no words for ${what} "${name}".`);
  const nodes = allNodes(workflow);
  const top = nodes.filter((node) => node.parent === workflow.machine.root);
  const states = nodes.filter((node) => node.parent && node.type === 'atomic').map(nodeName);
  const covered = (state: string) =>
    state.split('.').some((_, i, parts) => texts.states[parts.slice(0, parts.length - i).join('.')]);
  return [
    ...(texts.title.trim() && texts.about.trim() ? [] : ['The stage has no title or no sentence about it.']),
    ...states
      .filter((state) => !covered(state))
      .map((state) => `There are no words for the state "${state}".`),
    ...missing(
      'the event',
      Object.keys(workflow.events),
      (name) => texts.events[name]?.action && texts.events[name]?.done,
    ),
    ...missing('the refusal', Object.keys(workflow.rules), (name) => texts.rules[name]),
    ...missing(
      'the term',
      Object.keys(workflow.terms),
      (name) => texts.terms[name]?.name && texts.terms[name]?.onExpiry,
    ),
    ...missing(
      'the outcome',
      top.filter((node) => node.type === 'final').map((node) => node.key),
      (name) => texts.outcomes[name],
    ),
    ...missing(
      'the notice',
      [
        ...mentioned(workflow, 'notify', 'notice'),
        ...Object.keys(workflow.requiredNotices),
        ...workflow.officeNotices,
      ],
      (name) => texts.notices[name]?.subject && texts.notices[name]?.body,
    ),
    ...missing('the warning', mentioned(workflow, 'warn', 'warning'), (name) => texts.warnings?.[name]),
  ];
}

/** Names that static parameters, or the source of computed ones, mention: `notice: 'x'`. */
export function mentioned(workflow: Workflow, action: string, field: string): Set<string> {
  const lists = allNodes(workflow).flatMap((node) => [
    node.entry,
    node.exit,
    ...edgesOf(node).map((edge) => edge.actions),
  ]);
  const found = lists
    .flat()
    .filter(
      (a): a is { type: string; params?: unknown } => (a as { type?: string } | undefined)?.type === action,
    );
  const source = (params: unknown) =>
    typeof params === 'function' ? String(params) : JSON.stringify(params ?? {});
  const pattern = new RegExp(`["']?${field}["']?\\s*:\\s*["'\`]([\\w.-]+)["'\`]`, 'g');
  return new Set(
    found.flatMap((a) => [...source(a.params).matchAll(pattern)].map((match) => match[1] ?? '')),
  );
}
