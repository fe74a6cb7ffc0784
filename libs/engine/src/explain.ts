import {
  CASE,
  CLOCK,
  type Actor,
  type Asked,
  type Envelope,
  type Explanation,
  type Said,
} from './vocabulary.js';
import type { CalendarRef, Instant } from '#terms';
import { commonWords } from './common-events.js';
import { contestForms } from './contest-events.js';
import { schemaOf, type LoadedWorkflow } from './load.js';
import { say, type EventDefinition } from './workflow.js';
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
  const pressed = Object.entries(workflow.events).filter(([, definition]) =>
    definition.roles.some((role) => role !== CLOCK.role && role !== CASE.role),
  );
  return explainThese([workflow, envelope, by, at, calendar], pressed, (event) =>
    say(workflow, (t) => t.events[event]?.action),
  );
}

/** The same of the steps about acts that were made: every case takes them, also at its end. */
export const explainContest: typeof explain = (...asker) =>
  explainThese(
    asker,
    Object.entries(contestForms),
    (event) => commonWords(event)?.action ?? { it: event, en: event },
  );

function explainThese(
  [workflow, envelope, by, at, calendar]: Parameters<typeof explain>,
  events: [string, EventDefinition][],
  actionOf: (event: string) => Said,
): Explanation[] {
  const snapshot = restore(workflow, envelope);
  return events.map(([event, definition]) => {
    const asked: Asked = { type: event, data: undefined, by, at, occurredAt: at, calendar };
    const assessed = assess(workflow, snapshot, asked, { withData: false });
    return {
      event,
      action: actionOf(event),
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
