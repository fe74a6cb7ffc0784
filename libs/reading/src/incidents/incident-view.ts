import { reasonIn } from '#door';
import type { Procedure, Refusal } from '#engine';
import { incidentWords, readNoted, type IncidentLine } from '#notify';
import type { Language } from '#terms';
import { sayTerm, textsOf } from '../words/workflow-words.js';
import type { IncidentView } from './incident.schema.js';

export function viewIncident(procedure: Procedure, line: IncidentLine, language: Language): IncidentView {
  const { id, kind, said, caseId, caseTitle, messageId, subject, text, mayRetry, deadlineId, term } = line;
  const { name, toDo } = incidentWords[kind];
  const place = { workflow: line.workflow ?? '', workflowVersion: line.workflowVersion ?? 0 };
  const { reasons = [] } = (line.refusal ?? {}) as Partial<Refusal>;
  return {
    id,
    kind,
    name: name[language],
    said: said[language],
    toDo: toDo[language],
    openedAt: line.openedAt.toISOString(),
    caseId,
    caseTitle,
    whose: whoseOf(procedure, line, language),
    messageId,
    subject,
    text,
    mayRetry,
    deadlineId,
    toldBy: line.toldById === null ? null : { id: line.toldById, title: line.toldByTitle ?? '' },
    term: term === null ? null : sayTerm(textsOf(procedure, place, language), term),
    reasons: kind === 'deadline-refused' || kind === 'tell-refused' ? reasons.map(reasonIn(language)) : [],
    closed:
      line.closedAt === null
        ? null
        : {
            at: line.closedAt.toISOString(),
            by: line.closedBy ?? '',
            reason: readNoted(line.reason ?? '', language).text,
          },
  };
}

/** A person with the capacity in which it was written to, or the duty's owner alone. */
function whoseOf(
  procedure: Procedure,
  { person, organisation, role }: IncidentLine,
  language: Language,
): string | null {
  const capacity =
    organisation ?? (role === null ? null : (procedure.definition.roles[role]?.[language] ?? role));
  const parts = [person, capacity].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}
