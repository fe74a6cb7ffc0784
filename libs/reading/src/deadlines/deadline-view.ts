import type { Deadline } from '#database';
import type { Due, Procedure, Refusal } from '#engine';
import { explainTerm, sayInstant, saySuspensionUse, type Language } from '#terms';
import { reasonIn } from '#door';
import { sayTerm, textsOf, workflowOf } from '../words/workflow-words.js';
import type { DeadlineView } from './deadline.schema.js';
import type { SeenDeadline } from './deadline.queries.js';
import { suspensionUseOf } from './suspensions.js';

export function viewDeadline(
  procedure: Procedure,
  { deadline, file, suspended }: Pick<SeenDeadline, 'deadline' | 'file' | 'suspended'>,
  language: Language,
): DeadlineView {
  const texts = textsOf(procedure, file, language);
  const dueAt = deadline.dueAt.toISOString();
  const actBy = actByOf(deadline);
  const use = suspensionUseOf(workflowOf(procedure, file), deadline, suspended);
  return {
    id: deadline.id,
    caseId: file.id,
    caseTitle: file.title,
    term: deadline.term,
    kind: deadline.isWindow ? 'window' : 'duty',
    key: deadline.key,
    name: sayTerm(texts, deadline.term),
    onExpiry: texts?.terms[deadline.term]?.onExpiry ?? '',
    status: deadline.status,
    dueAt,
    dueText: sayInstant(dueAt, language),
    actBy,
    actByText: actBy === null ? null : sayInstant(actBy, language),
    owner: { role: deadline.ownerRole, organisation: deadline.ownerOrganisation },
    awaits: deadline.awaits.map((event) => ({ event, action: texts?.events[event]?.action ?? event })),
    norm: deadline.norm,
    derivation: deadline.derivation as Record<string, unknown>,
    explanation: explanationOf(deadline, language),
    suspension: use && { ...use, text: saySuspensionUse(use, language) },
    openedAt: deadline.openedAt.toISOString(),
    closedAt: deadline.closedAt?.toISOString() ?? null,
    refusal: refusalOf(deadline, language),
  };
}

/** The last moment at which what is awaited is on time, where the term says that it is not the moment of the clock. */
export function actByOf({ derivation }: { derivation: unknown }): string | null {
  const { actBy } = derivation as Partial<Due>;
  return actBy ?? null;
}

/** Null for an instant that was given, not counted. */
export function explanationOf({ derivation }: { derivation: unknown }, language: Language): string | null {
  const { computed } = derivation as Partial<Due>;
  return computed ? explainTerm(computed, language) : null;
}

function refusalOf({ refusal }: Deadline, language: Language): DeadlineView['refusal'] {
  if (refusal === null) return null;
  const { kind, reasons } = refusal as Pick<Refusal, 'kind' | 'reasons'>;
  return { kind, reasons: reasons.map(reasonIn(language)) };
}
