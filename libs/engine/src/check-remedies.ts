/** Who is told why not must be led to what removes it, or be told that nobody can. */
import { CASE, CLOCK } from './vocabulary.js';
import { remedyOf } from './remedy.js';
import type { Rule, Workflow } from './workflow.js';

export function checkRemedies(workflow: Workflow): string[] {
  const rules = Object.entries(workflow.rules as unknown as Record<string, Rule<unknown>>);
  const idle = Object.keys(workflow.remedies).filter((name) => !(name in workflow.rules));
  return [
    ...idle.map((name) => `A remedy is named for "${name}", which is no rule.`),
    ...rules.flatMap(([name, rule]) => checkRemedy(workflow, name, rule)),
  ];
}

function checkRemedy(workflow: Workflow, name: string, { removedBy }: Rule<unknown>): string[] {
  const remedy = remedyOf(workflow, name);
  if (remedy === null)
    return [
      `The rule "${name}" stops people, and nothing says what makes it hold: name the steps in \`remedies\`, or why nobody can.`,
    ];
  if (typeof remedy === 'string') return [];
  if ('cases' in remedy)
    return remedy.cases.length > 0
      ? []
      : [`The remedy of "${name}" names no stage of the cases it waits for.`];
  const steps = 'never' in remedy ? (remedy.instead ?? []) : remedy.steps;
  const unknown = steps.filter((event) => !pressed(workflow, event));
  if (unknown.length > 0)
    return [`The remedy of "${name}" names "${unknown.join('", "')}", which nobody can press in this stage.`];
  if ('never' in remedy)
    return removedBy.length === 0
      ? []
      : [`Nobody can remove "${name}", says its remedy; its rule says that ${removedBy.join(', ')} can.`];
  return steps.some((event) => removedBy.some((role) => workflow.events[event]?.roles.includes(role)))
    ? []
    : [`The remedy of "${name}" names no step that ${removedBy.join(', ') || 'anybody'} may take.`];
}

const pressed = ({ events }: Workflow, event: string): boolean =>
  (events[event]?.roles ?? []).some((role) => role !== CLOCK.role && role !== CASE.role);
