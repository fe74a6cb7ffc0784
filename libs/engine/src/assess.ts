/** May this be asked, now, by this actor, with these data? Every reason against it is gathered, not only the first. */
import type { AnyMachineSnapshot, AnyStateNode } from 'xstate';
import type { z } from 'zod';
import { compareInstants, isInstant } from '#terms';
import type { Asked, FieldError, Reason, Refusal, RefusalKind } from './vocabulary.js';
import type { LoadedWorkflow } from './load.js';
import { ANY_ORGANISATION, isExternal, type EventDefinition, type Rule } from './workflow.js';
import { commonEvents, isCommon } from './common-events.js';
import { judge, MET, type Verdict } from './guards.js';
import { noSuchEvent, notAnInstant, notNow, notYetHappened, notYours, ruleReason } from './reasons.js';
import { checkAct } from './assess-act.js';
import { pointerPart, unkeepable } from './keepable.js';

export type Assessment = { ok: true; data: unknown; conditions: Reason[] };

type Found = { kind: Exclude<RefusalKind, 'stale' | 'unknown'>; reasons: Reason[]; errors?: FieldError[] };

/** Without data (`withData: false`) nothing that depends on them is judged; it is returned as conditions. */
export function assess(
  workflow: LoadedWorkflow,
  snapshot: AnyMachineSnapshot,
  asked: Asked,
  { withData }: { withData: boolean },
): Assessment | Refusal {
  const definition = definitionOf(workflow, asked.type);
  if (!definition)
    return { ok: false, kind: 'unknown', reasons: [noSuchEvent(workflow, asked.type)], errors: [] };

  const parsed = withData ? checkData(definition, asked.data) : { data: undefined, errors: [] };
  const judged = { ...asked, data: parsed.data };
  const closest = isCommon(asked.type)
    ? MET
    : closestTransition(workflow, snapshot, judged, withData && parsed.errors.length === 0);
  const blocked = closest === null || (!closest.holds && closest.unmet.length === 0);
  const found: Found[] = [
    { kind: 'not-yours', reasons: checkActor(workflow, definition, snapshot, asked) },
    {
      kind: 'bad-data',
      reasons: checkMoment(definition, asked),
      errors: [...parsed.errors, ...unkeepable(asked.act, '/act')],
    },
    { kind: 'not-now', reasons: blocked ? [notNow(workflow, snapshot, asked.type)] : [] },
    {
      kind: 'rule',
      reasons: [...checkAct(definition, asked, withData), ...unmet(workflow, snapshot, judged, closest)],
    },
  ];
  const against = found.filter((f) => f.reasons.length > 0 || (f.errors?.length ?? 0) > 0);
  if (against[0]) {
    return {
      ok: false,
      kind: against[0].kind,
      reasons: against.flatMap((f) => f.reasons),
      errors: against.flatMap((f) => f.errors ?? []),
    };
  }
  const conditions = (closest?.open ?? []).map((name) =>
    ruleReason(workflow, name, snapshot.context, asked, false),
  );
  return { ok: true, data: parsed.data, conditions };
}

function definitionOf(workflow: LoadedWorkflow, type: string): EventDefinition | undefined {
  if (isCommon(type)) return commonEvents[type];
  return Object.hasOwn(workflow.events, type) ? workflow.events[type] : undefined;
}

function checkData(definition: EventDefinition, data: unknown): { data: unknown; errors: FieldError[] } {
  const result = definition.data.safeParse(data);
  if (result.success) return { data: result.data, errors: unkeepable(data) };
  return { data: undefined, errors: result.error.issues.flatMap(fieldErrors) };
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const pointer = issue.path.map((part) => `/${pointerPart(part)}`).join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: `${pointer}/${pointerPart(key)}`,
      message: `Unknown field "${key}".`,
    }));
  }
  return [{ pointer, message: issue.message }];
}

function checkActor(
  workflow: LoadedWorkflow,
  definition: EventDefinition,
  snapshot: AnyMachineSnapshot,
  asked: Asked,
): Reason[] {
  if (!definition.roles.includes(asked.by.role)) return [notYours(definition, 'role')];
  if (!isExternal(asked.by)) return [];
  const concerned = (workflow.concerns as (context: unknown) => readonly string[])(snapshot.context);
  const { onBehalfOf } = asked.by;
  const allowed =
    onBehalfOf !== undefined && (concerned.includes(onBehalfOf) || concerned.includes(ANY_ORGANISATION));
  return allowed ? [] : [notYours(definition, 'organisation')];
}

function checkMoment(definition: EventDefinition, asked: Asked): Reason[] {
  if (!isInstant(asked.occurredAt)) return [notAnInstant(definition, asked.occurredAt)];
  return compareInstants(asked.occurredAt, asked.at) > 0 ? [notYetHappened(definition)] : [];
}

function unmet(
  workflow: LoadedWorkflow,
  snapshot: AnyMachineSnapshot,
  asked: Asked,
  closest: Verdict | null,
): Reason[] {
  if (!closest) return [];
  return [...new Set(closest.unmet)].map((name) => ruleReason(workflow, name, snapshot.context, asked, true));
}

/**
 * Of the transitions that the present state has for this event: the one that holds with least left open, else the one
 * that lacks least. A failed negation names nobody's duty, so any other failure explains better.
 */
function closestTransition(
  workflow: LoadedWorkflow,
  snapshot: AnyMachineSnapshot,
  asked: Asked,
  withData: boolean,
): Verdict | null {
  if (snapshot.status !== 'active') return null;
  const rules = workflow.rules as unknown as Record<string, Rule<unknown>>;
  const verdicts = guardsFor(snapshot, asked.type).map((guard) =>
    judge(guard, { rules, context: snapshot.context, event: asked, withData }),
  );
  return verdicts.reduce<Verdict | null>((best, verdict) => {
    if (!best) return verdict;
    if (verdict.holds !== best.holds) return verdict.holds ? verdict : best;
    return distance(verdict) < distance(best) ? verdict : best;
  }, null);
}

const distance = ({ holds, unmet, open }: Verdict): number => {
  if (holds) return open.length;
  return unmet.length === 0 ? Infinity : unmet.length;
};

function guardsFor(snapshot: AnyMachineSnapshot, event: string): unknown[] {
  const nodes = snapshot._nodes as AnyStateNode[];
  return nodes.flatMap((node) => (node.transitions.get(event) ?? []).map((t): unknown => t.guard));
}
