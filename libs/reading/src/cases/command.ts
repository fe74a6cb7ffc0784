/** From a request to a command: who asks, in which role, of which case. */
import type { CaseFile } from '#database';
import { commonEvents, type Act, type Actor, type EventDefinition, type Reason } from '#engine';
import { actorFor, type ActorChoice, type Viewer } from '#identity';
import type { Command } from '#procedures';
import { type Iter, Problem } from '#door';
import type { SeenCase } from '../sight.js';
import { workflowOf } from '../words/workflow-words.js';
import type { EventBody } from './event.schema.js';

export type Envelope = { id: string; ifRevision: number | undefined };

/** @throws a problem if the viewer has no role there, or not the one named */
export function commandOf(
  iter: Iter,
  viewer: Viewer,
  seen: SeenCase,
  { type, data, act, occurredAt, role }: EventBody,
  { id, ifRevision }: Envelope,
): Command {
  return {
    case: seen.file.id,
    type,
    data,
    by: senderFor(iter, viewer, seen, { type, role }),
    id,
    ...(act === undefined ? {} : { act: withoutGaps(act) }),
    ...(occurredAt === undefined ? {} : { occurredAt: inUtc(occurredAt) }),
    ...(ifRevision === undefined ? {} : { ifRevision }),
  };
}

export const eventOf = (iter: Iter, file: CaseFile, type: string): EventDefinition | undefined =>
  commonEvents[type] ?? workflowOf(iter.procedure, file)?.events[type];

/** @throws a problem if the viewer has no role there, or not the one named */
export function senderFor(
  iter: Iter,
  viewer: Viewer,
  { file, body }: SeenCase,
  { type, role }: Pick<EventBody, 'type' | 'role'>,
): Actor {
  const taking = eventOf(iter, file, type)?.roles ?? [];
  const place = { body, procedure: file.procedureId, organisation: file.organisationId };
  const choice = actorFor(viewer, place, { wanted: role, taking });
  if (!choice.ok) throw notInThisRole(choice.why, taking);
  return choice.actor;
}

/** The record keeps instants in UTC. */
const inUtc = (instant: string): string => new Date(instant).toISOString();

export function withoutGaps(act: NonNullable<EventBody['act']>): Act {
  return Object.fromEntries(Object.entries(act).filter(([, value]) => value !== undefined)) as Act;
}

export function notInThisRole(
  why: Extract<ActorChoice, { ok: false }>['why'],
  removedBy: readonly string[],
): Problem {
  const text = {
    'no-role': {
      it: 'In questa procedura non si ha alcun ruolo, o non c’è un mandato valido oggi.',
      en: 'There is no role in this procedure, or no mandate in force today.',
    },
    'role-not-held': {
      it: 'Il ruolo indicato non è fra quelli che si hanno in questa procedura.',
      en: 'The role named is not among those held in this procedure.',
    },
  }[why];
  const reason: Reason = { code: why, text, norm: '', removedBy: [...removedBy], from: null };
  return new Problem('not-yours', { code: why, detail: text, reasons: [reason] });
}
