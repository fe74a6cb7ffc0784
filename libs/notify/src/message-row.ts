/** A message with all that is needed to judge it and to put it into words, in one look. */
import type { Due, Envelope, Said } from '#engine';
import type { CalendarRef } from '#terms';
import type { Channel } from './ladder.js';
import type { IncidentKind } from './incidents/incident.words.js';
import { STILL_THEIRS } from './recipients.js';

export type MessageRow = {
  id: string;
  kind: 'notice' | 'reminder' | 'digest' | 'incident';
  state: string;
  case_id: string | null;
  procedure_id: string | null;
  notification_id: string | null;
  deadline_id: string | null;
  rung: number | null;
  due_at: Date | null;
  true_until: Date;
  attempts: number;
  required_by: string | null;
  recipient_role: string | null;
  recipient_organisation: string | null;
  organisation_name: string | null;
  /** Its reader still holds the role, or the mandate, in which it is written. */
  theirs: boolean;
  subject: string | null;
  plain: string | null;
  html: string | null;
  channel: Channel;
  /** Where it goes; null while an organisation has no digital domicile. */
  email: string | null;
  domicile_id: string | null;
  courtesy_of: string | null;
  /** An account of the demonstration: nobody is written to there. */
  demonstration: boolean;
  settings: unknown;
  now: Date;
  case_title: string | null;
  workflow: string | null;
  workflow_version: number | null;
  workflow_hash: string | null;
  calendar: CalendarRef | null;
  notice: string | null;
  data: unknown;
  term: string | null;
  deadline_status: string | null;
  deadline_due_at: Date | null;
  norm: string | null;
  derivation: Pick<Due, 'computed' | 'source' | 'actBy'> | null;
  awaits: string[] | null;
  owner_role: string | null;
  owner_organisation: string | null;
  owner_name: string | null;
  /** Only where the present state is to be asked: after a deadline. */
  envelope: Envelope | null;
  draft_saved_at: Date | null;
  incident: { id: string; kind: IncidentKind; said: Said; closed: boolean } | null;
};

/** Of a deadline `d`: the draft of what it awaits, unless it has been sent. */
export const DRAFT_SAVED_AT = `(SELECT max(t.saved_at) FROM draft t
  WHERE t.case_id = d.case_id AND t.event = ANY(d.awaits) AND t.organisation_id = d.owner_organisation
    AND NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.case_id = t.case_id AND e.command_id = t.command_id)) AS draft_saved_at`;

/** To be followed by a condition on `m`. */
export const SELECT_MESSAGES = `
  SELECT m.id, m.kind, m.state, m.case_id, c.procedure_id, m.notification_id, m.deadline_id, m.rung, m.due_at, m.true_until, m.attempts, m.required_by, m.recipient_role,
    m.recipient_organisation, o.name AS organisation_name, ${STILL_THEIRS} AS theirs, m.subject, m.plain, m.html, m.channel, m.courtesy_of,
    coalesce(p.email, dd.address) AS email, coalesce(p.demonstration, o.demonstration) AS demonstration,
    dd.id AS domicile_id, s.settings, iter_now() AS now,
    c.title AS case_title, c.workflow, c.workflow_version, c.workflow_hash, pr.calendar,
    n.notice, n.data,
    d.term, d.status AS deadline_status, d.due_at AS deadline_due_at, d.norm, d.derivation, d.awaits, d.owner_role, d.owner_organisation,
    oo.name AS owner_name,
    CASE WHEN m.rung < 0 THEN c.snapshot END AS envelope,
    (SELECT json_build_object('id', i.id, 'kind', i.kind, 'said', i.said,
       'closed', EXISTS (SELECT FROM incident_closing x WHERE x.incident_id = i.id)) FROM incident i WHERE i.id = m.incident_id) AS incident,
    ${DRAFT_SAVED_AT}
  FROM message m
  LEFT JOIN person p ON p.id = m.person_id
  LEFT JOIN notification_preference s ON s.person_id = m.person_id
  LEFT JOIN organisation o ON o.id = m.recipient_organisation
  LEFT JOIN LATERAL (SELECT id, address FROM digital_domicile WHERE organisation_id = o.id ORDER BY seq DESC LIMIT 1) dd
    ON m.channel = 'pec'
  LEFT JOIN case_file c ON c.id = m.case_id
  LEFT JOIN procedure pr ON pr.id = c.procedure_id
  LEFT JOIN notification n ON n.id = m.notification_id
  LEFT JOIN deadline d ON d.id = m.deadline_id
  LEFT JOIN organisation oo ON oo.id = d.owner_organisation`;
