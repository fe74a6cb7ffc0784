import { CASE, CLOCK, type Actor, type Asked, type Envelope, type Explanation } from './vocabulary.js';
import type { CalendarRef, Instant } from '#terms';
import { schemaOf, type LoadedWorkflow } from './load.js';
import { say } from './workflow.js';
import { assess } from './assess.js';
import { restore } from './snapshot.js';

/**
 * Every event of the stage, for this actor, now: allowed, or blocked with all reasons.
 * Events of the clock and of other cases are left out: nobody presses them.
 */
export function explain(
  workflow: LoadedWorkflow,
  envelope: Envelope,
  by: Actor,
  at: Instant,
  calendar: CalendarRef,
): Explanation[] {
  const snapshot = restore(workflow, envelope);
  const pressed = Object.entries(workflow.events).filter(([, definition]) =>
    definition.roles.some((role) => role !== CLOCK.role && role !== CASE.role),
  );
  return pressed.map(([event, definition]) => {
    const asked: Asked = { type: event, data: undefined, by, at, occurredAt: at, calendar };
    const assessed = assess(workflow, snapshot, asked, { withData: false });
    return {
      event,
      action: say(workflow, (t) => t.events[event]?.action),
      allowed: assessed.ok,
      reasons: assessed.ok ? [] : assessed.reasons,
      conditions: assessed.ok ? assessed.conditions : [],
      roles: [...definition.roles],
      norm: definition.norm,
      act: definition.act ?? null,
      schema: schemaOf(workflow, event),
    };
  });
}
