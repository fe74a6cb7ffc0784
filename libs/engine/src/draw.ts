/** The map of a stage as a picture that Markdown viewers draw. */
import type { AnyStateNode } from 'xstate';
import { termsOf } from './check-terms.js';
import { allNodes, edgesOf, nodeName, type Edge } from './graph.js';
import { CLOCK } from './vocabulary.js';
import type { Texts, Workflow } from './workflow.js';

/**
 * A workflow as a Mermaid state diagram (`stateDiagram-v2`), with the words that people read. ⏱ marks a term that is open in
 * a state, and a step that only the clock takes; steps that stay in a state are listed inside it. The same workflow always
 * gives the same text.
 */
export function drawWorkflow(workflow: Workflow, language: 'it' | 'en' = 'it'): string {
  const pen: Pen = { workflow, texts: workflow.texts[language], indent: '  ' };
  return ['stateDiagram-v2', ...inside(workflow.machine.root as AnyStateNode, pen)].join('\n');
}

type Pen = { workflow: Workflow; texts: Texts; indent: string };

const idOf = (node: AnyStateNode): string => nodeName(node).replace(/[^A-Za-z0-9]/g, '_');
const unique = (lines: readonly string[]): string[] => [...new Set(lines)];

/** A colon, a semicolon or a hash would end the label in Mermaid. */
const safe = (words: string): string => words.replace(/[:;]/g, ',').replace(/["#]/g, '');

function wordsFor(node: AnyStateNode, { texts }: Pen): string {
  const name = nodeName(node);
  return safe(texts.states[name] ?? texts.outcomes[name] ?? node.key.replaceAll('-', ' '));
}

/** What stands inside a node: its states, where it begins, and its regions side by side. */
function inside(node: AnyStateNode, pen: Pen): string[] {
  const states = Object.values(node.states);
  const { indent } = pen;
  if (node.type === 'parallel') {
    const regions = states.map((region) => state(region, pen));
    return regions.flatMap((lines, index) => (index === 0 ? lines : [`${indent}--`, ...lines]));
  }
  const initial = node.type === 'compound' ? (node.initial.target as AnyStateNode[]) : [];
  return [
    ...initial.map((first) => `${indent}[*] --> ${idOf(first)}`),
    ...states.flatMap((child) => state(child, pen)),
    ...arrowsIn(node, pen),
    ...states.filter((child) => child.type === 'final').map((child) => `${indent}${idOf(child)} --> [*]`),
  ];
}

function state(node: AnyStateNode, pen: Pen): string[] {
  const { indent } = pen;
  const head = `${indent}state "${wordsFor(node, pen)}" as ${idOf(node)}`;
  const within = remarks(node, pen);
  if (node.type === 'atomic' || node.type === 'final') {
    return [head, ...within.map((line) => `${indent}${idOf(node)} : ${line}`)];
  }
  const note =
    within.length === 0
      ? []
      : [
          `${indent}note right of ${idOf(node)}`,
          ...within.map((line) => `${indent}  ${line}`),
          `${indent}end note`,
        ];
  return [`${head} {`, ...inside(node, { ...pen, indent: `${indent}  ` }), `${indent}}`, ...note];
}

/** The terms that a node opens itself, and the steps that leave it where it is. */
function remarks(node: AnyStateNode, { workflow, texts }: Pen): string[] {
  const own = termsOf(node);
  const staying = edgesOf(node).filter((edge) => edge.to.length === 0 && edge.event !== '');
  return unique([
    ...own.map((term) => `⏱ ${safe(texts.terms[term]?.name ?? term)}`),
    ...staying.map((edge) => step(edge, workflow, texts)),
  ]);
}

const ancestors = (node: AnyStateNode): AnyStateNode[] =>
  node.parent ? [node.parent as AnyStateNode, ...ancestors(node.parent as AnyStateNode)] : [];

/** An arrow is drawn in the innermost state that holds both of its ends: Mermaid would move them elsewhere. */
function arrowsIn(place: AnyStateNode, { workflow, texts, indent }: Pen): string[] {
  const holds = (from: AnyStateNode, to: AnyStateNode) =>
    ancestors(from).find((one) => ancestors(to).includes(one)) === place;
  const arrows = allNodes(workflow).flatMap((node) =>
    edgesOf(node).flatMap((edge) => {
      const label = edge.event === '' ? '' : ` : ${step(edge, workflow, texts)}`;
      return edge.to
        .filter((to) => holds(node, to))
        .map((to) => `${indent}${idOf(node)} --> ${idOf(to)}${label}`);
    }),
  );
  return unique(arrows);
}

function step({ event }: Edge, workflow: Workflow, texts: Texts): string {
  const roles = workflow.events[event]?.roles ?? [];
  const byClock = roles.length === 1 && roles[0] === CLOCK.role;
  return `${byClock ? '⏱ ' : ''}${safe(texts.events[event]?.action ?? event)}`;
}
