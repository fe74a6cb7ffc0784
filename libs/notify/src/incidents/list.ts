/** Incidents as people look at them: what happened, to which case, whose it is, and whether somebody has closed it. */
import type { Pool } from 'pg';
import type { Said } from '#engine';
import type { MessagesAsked } from '../read.js';
import { STILL_THEIRS } from '../recipients.js';
import type { IncidentKind } from './incident.words.js';

type Db = Pick<Pool, 'query'>;

export type IncidentLine = {
  id: string;
  kind: IncidentKind;
  said: Said;
  openedAt: Date;
  caseId: string | null;
  caseTitle: string | null;
  workflow: string | null;
  workflowVersion: number | null;
  procedureId: string | null;
  bodyId: string | null;
  messageId: string | null;
  subject: string | null;
  /** Of a PEC that is to be sent by hand: its text. */
  text: string | null;
  /** The message could still be sent. */
  mayRetry: boolean;
  deadlineId: string | null;
  term: string | null;
  refusal: unknown;
  /** The case that told what was refused. */
  toldById: string | null;
  toldByTitle: string | null;
  /** Whose it is: the person written to, or the organisation or role whose duty it was. */
  person: string | null;
  organisation: string | null;
  role: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  reason: string | null;
};

/** A notice may be sent again at any time, a reminder while it is true; both to who may still read it. A digest is made of others, and is not. */
export const MAY_RETRY = `m.state = 'failed' AND ${STILL_THEIRS} AND (m.kind IN ('notice', 'incident') OR m.kind = 'reminder' AND m.true_until > iter_now())`;

const SELECT = `
  SELECT i.id, i.kind, i.said, i.opened_at AS "openedAt", i.case_id AS "caseId", c.title AS "caseTitle", c.workflow,
    c.workflow_version AS "workflowVersion", r.id AS "procedureId", r.body_id AS "bodyId", i.message_id AS "messageId", m.subject, CASE WHEN i.kind = 'pec-by-hand' THEN m.plain END AS text,
    (x.incident_id IS NULL AND ${MAY_RETRY}) IS TRUE AS "mayRetry", i.deadline_id AS "deadlineId", d.term,
    coalesce(d.refusal, t.refusal) AS refusal, t.from_case AS "toldById", f.title AS "toldByTitle", p.display_name AS person,
    o.name AS organisation, coalesce(m.recipient_role, n.recipient_role, d.owner_role) AS role,
    x.closed_at AS "closedAt", q.display_name AS "closedBy", x.reason
  FROM incident i
  LEFT JOIN incident_closing x ON x.incident_id = i.id LEFT JOIN person q ON q.id = x.person_id
  LEFT JOIN message m ON m.id = i.message_id LEFT JOIN person p ON p.id = m.person_id
  LEFT JOIN notification n ON n.id = i.notification_id
  LEFT JOIN deadline d ON d.id = coalesce(i.deadline_id, m.deadline_id) LEFT JOIN tell t ON t.id = i.tell_id LEFT JOIN case_file f ON f.id = t.from_case
  LEFT JOIN organisation o ON o.id = coalesce(m.recipient_organisation, n.recipient_organisation, d.owner_organisation)
  LEFT JOIN case_file c ON c.id = i.case_id LEFT JOIN procedure r ON r.id = c.procedure_id`;

const WITHIN = `($1::uuid[] IS NULL OR r.body_id = ANY($1) OR r.id = ANY($2))`;

const withinOf = ({ within }: Pick<MessagesAsked, 'within'>): unknown[] => [
  within?.bodies ?? null,
  within?.procedures ?? null,
];

export type IncidentsAsked = Pick<MessagesAsked, 'within' | 'after' | 'limit'> & {
  status?: 'open' | 'closed' | undefined;
};

/** Newest first. */
export async function listIncidents(db: Db, asked: IncidentsAsked): Promise<IncidentLine[]> {
  const { rows } = await db.query<IncidentLine>(
    `${SELECT}
     WHERE ${WITHIN} AND ($3::timestamptz IS NULL OR (i.opened_at, i.id) < ($3, $4::uuid))
       AND ($5::text IS NULL OR (x.incident_id IS NULL) = ($5 = 'open'))
     ORDER BY i.opened_at DESC, i.id DESC LIMIT $6`,
    [...withinOf(asked), asked.after?.at ?? null, asked.after?.id ?? null, asked.status ?? null, asked.limit],
  );
  return rows;
}

export async function readIncident(
  db: Db,
  id: string,
  asked: Pick<IncidentsAsked, 'within'> = {},
): Promise<IncidentLine | null> {
  const { rows } = await db.query<IncidentLine>(`${SELECT} WHERE ${WITHIN} AND i.id = $3`, [
    ...withinOf(asked),
    id,
  ]);
  return rows[0] ?? null;
}

/** Those that nobody has closed. */
export async function countIncidents(db: Db, asked: Pick<IncidentsAsked, 'within'>): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM incident i LEFT JOIN case_file c ON c.id = i.case_id LEFT JOIN procedure r ON r.id = c.procedure_id
     WHERE ${WITHIN} AND NOT EXISTS (SELECT FROM incident_closing x WHERE x.incident_id = i.id)`,
    withinOf(asked),
  );
  return rows[0]?.n ?? 0;
}
