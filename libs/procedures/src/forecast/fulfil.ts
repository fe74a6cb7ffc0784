/** How would a duty be fulfilled? Only where nothing has to be made up: one event, no data beyond its key. */
import {
  explain,
  isExternal,
  schemaOf,
  step,
  type Act,
  type Actor,
  type Asked,
  type EventDefinition,
  type Reason,
  type Step,
} from '#engine';
import { civilDateOf } from '#terms';
import type { CopiedCase, CopiedDeadline, Copy, OpenChoice } from './forecast.types.js';

export type Fulfilment =
  | { kind: 'taken'; event: string; by: Actor; actType: string | null; step: Step }
  | { kind: 'person'; choices: OpenChoice[] }
  /** The rules allow none of the events now: the duty is left to the clock. */
  | { kind: 'barred'; event: string; by: Actor; reasons: Reason[] };

type Tried = { event: string; by: Actor; asked: Asked | null; reasons: Reason[]; allowed: boolean };

export function fulfil(copy: Copy, one: CopiedCase, deadline: CopiedDeadline): Fulfilment {
  const tried = deadline.awaits.map((event) => best(copy, one, deadline, event));
  const open = tried.filter(({ allowed }) => allowed);
  const [only] = open;
  if (open.length === 1 && only?.asked) {
    const answer = step(one.workflow, one.self, one.envelope, only.asked);
    const { event, by, asked } = only;
    if (answer.ok) return { kind: 'taken', event, by, actType: asked?.act?.type ?? null, step: answer };
    return { kind: 'barred', event, by, reasons: answer.reasons };
  }
  const [first] = tried;
  if (open.length === 0 && first) return { kind: 'barred', ...first };
  return { kind: 'person', choices: open.map(({ event }) => choiceOf(one, event)) };
}

export const choiceOf = ({ workflow }: CopiedCase, event: string): OpenChoice => ({
  event,
  roles: [...(workflow.events[event]?.roles ?? [])],
  fields: [...((schemaOf(workflow, event) as { required?: string[] }).required ?? [])],
});

/** The steps that people may take now, whoever they are. */
export function openChoices(copy: Copy, one: CopiedCase): OpenChoice[] {
  if (one.envelope.status === 'done') return [];
  const allowed = Object.keys(one.workflow.events).filter((event) =>
    askers(one, event).some((by) => isAllowed(copy, one, event, by).allowed),
  );
  return allowed.map((event) => choiceOf(one, event));
}

function best(copy: Copy, one: CopiedCase, deadline: CopiedDeadline, event: string): Tried {
  const definition = one.workflow.events[event] as EventDefinition;
  const tried = askers(one, event, deadline).map((by): Tried => {
    const { allowed, reasons } = isAllowed(copy, one, event, by);
    return {
      event,
      by,
      allowed,
      reasons,
      asked: askedOf(copy, definition, { event, by, key: deadline.key }),
    };
  });
  return (
    tried.find(({ allowed }) => allowed) ??
    tried[0] ?? { event, by: { person: null, role: 'none' }, allowed: false, reasons: [], asked: null }
  );
}

/** Those who might ask: each role of the event, for an organisation where one is needed. */
function askers(one: CopiedCase, event: string, deadline?: CopiedDeadline): Actor[] {
  const roles = (one.workflow.events[event]?.roles ?? []).filter(
    (role) => role !== 'clock' && role !== 'case',
  );
  const concerned = (one.workflow.concerns as (context: unknown) => readonly string[])(one.envelope.context);
  const owner = deadline && 'organisation' in deadline.owner ? deadline.owner.organisation : concerned[0];
  return roles.map((role): Actor => {
    const by = { person: null, role };
    return isExternal(by) && owner !== undefined ? { ...by, onBehalfOf: owner } : by;
  });
}

function isAllowed(
  copy: Copy,
  one: CopiedCase,
  event: string,
  by: Actor,
): { allowed: boolean; reasons: Reason[] } {
  const said = explain(one.workflow, one.envelope, by, copy.at, copy.calendar).find(
    (each) => each.event === event,
  );
  return { allowed: said?.allowed ?? false, reasons: said?.reasons ?? [] };
}

/** Null where the event wants data that a person must give. */
function askedOf(
  copy: Copy,
  definition: EventDefinition,
  { event, by, key }: { event: string; by: Actor; key: string },
): Asked | null {
  const data = (key === '' ? [{}] : [{ key }, {}]).find((one) => definition.data.safeParse(one).success);
  if (data === undefined) return null;
  const act = actFor(definition, copy.at);
  return {
    type: event,
    data,
    by,
    at: copy.at,
    occurredAt: copy.at,
    calendar: copy.calendar,
    ...(act ? { act } : {}),
  };
}

/** The act that the law wants, as if adopted that very day. */
function actFor({ act }: EventDefinition, at: string): Act | null {
  const [type] = act?.types ?? [];
  if (type === undefined) return null;
  const date = civilDateOf(at);
  return { type, body: '(previsione)', date, effectiveOn: date };
}
