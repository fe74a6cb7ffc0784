/** Each term is somebody's duty: who is asked in time must be able to fulfil it. */
import { takesEvent, termsOf } from './check-terms.js';
import { allNodes, nodeName } from './graph.js';
import { CASE, CLOCK } from './vocabulary.js';
import { EXTERNAL_ROLES, type TermDefinition, type Workflow } from './workflow.js';

export function checkDuties(workflow: Workflow): string[] {
  return Object.entries(workflow.terms).flatMap(([name, term]) => checkDuty(workflow, name, term));
}

type Term = TermDefinition<never>;

function checkDuty(workflow: Workflow, name: string, { owner, awaits, recordedBy }: Term): string[] {
  // What the compiler wants of a workflow, a workflow made elsewhere may lack.
  const unowned = !(owner as Term['owner'] | undefined);
  if (unowned)
    return [`The term "${name}" is nobody's duty: nobody would be reminded of it. Name its owner.`];
  const byClock = 'role' in owner && owner.role === CLOCK.role;
  if (byClock)
    return awaits.length === 0
      ? []
      : [
          `The term "${name}" is the clock's, and awaits "${awaits.join('", "')}": the clock fulfils no duty. Name who does.`,
        ];
  if (awaits.length === 0)
    return [
      `The term "${name}" is a duty that nothing fulfils: its owner would be reminded for ever. Name the events that it awaits.`,
    ];
  const fulfilling = ['role' in owner ? [owner.role] : EXTERNAL_ROLES, recordedBy ?? [], CASE.role].flat();
  return awaits.flatMap((event) => checkAwaited(workflow, name, event, fulfilling));
}

function checkAwaited(workflow: Workflow, name: string, event: string, fulfilling: string[]): string[] {
  const roles = workflow.events[event]?.roles;
  if (!roles) return [`The term "${name}" awaits "${event}", which is no event.`];
  if (!roles.some((role) => fulfilling.includes(role)))
    return [
      `The term "${name}" awaits "${event}", which its owner may not send: who is reminded could do nothing about it.`,
    ];
  return allNodes(workflow)
    .filter((node) => termsOf(node).includes(name) && !takesEvent(node, event))
    .map(
      (node) =>
        `"${nodeName(node)}" carries the term "${name}" and does not take "${event}": the duty could not be fulfilled there.`,
    );
}
