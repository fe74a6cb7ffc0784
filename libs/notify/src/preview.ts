/** A message as it would be written now, with the real data of a case; nothing is kept and nothing is sent. */
import type { Pool } from 'pg';
import { compose, type Composing } from './content/compose.js';
import { write, type Written } from './content/mail.js';
import { DRAFT_SAVED_AT, type MessageRow } from './message-row.js';

export type Previewed = Written & { of: 'notice' | 'reminder'; name: string };

// The newest notice of this name, and the open deadline of this term, of one case.
const ABOUT = `
  SELECT c.id AS case_id, c.title AS case_title, c.workflow, c.workflow_version, c.workflow_hash, iter_now() AS now,
    n.notice, n.data, n.recipient_role AS notice_role, n.recipient_organisation AS notice_organisation,
    d.term, d.due_at, d.norm, d.derivation, d.awaits, d.owner_role, d.owner_organisation,
    (SELECT name FROM organisation WHERE id = d.owner_organisation) AS owner_name,
    (SELECT name FROM organisation WHERE id = coalesce(n.recipient_organisation, d.owner_organisation)) AS organisation_name,
    ${DRAFT_SAVED_AT}
  FROM case_file c
  LEFT JOIN LATERAL (SELECT * FROM notification WHERE case_id = c.id AND notice = $2 ORDER BY owed_at DESC LIMIT 1) n ON true
  LEFT JOIN LATERAL (SELECT * FROM deadline WHERE case_id = c.id AND term = $2 AND status IN ('open', 'expired')
                     ORDER BY status = 'open' DESC, due_at LIMIT 1) d ON true
  WHERE c.id = $1`;

type About = MessageRow & { notice_role: string | null; notice_organisation: string | null };

/** @param name a notice that the case has owed, or a term that runs on it; null when it has neither */
export async function previewNotice(
  pool: Pick<Pool, 'query'>,
  composing: Composing,
  caseId: string,
  name: string,
  language: 'it' | 'en' = 'it',
): Promise<Previewed | null> {
  const { rows } = await pool.query<About>(ABOUT, [caseId, name]);
  const about = rows[0];
  if (!about || (about.notice === null && about.term === null)) return null;
  const of = about.notice === null ? 'reminder' : 'notice';
  const workflow = composing.procedure.pinned(
    about.workflow ?? '',
    about.workflow_version ?? 0,
    about.workflow_hash ?? '',
  );
  const row: MessageRow = {
    ...about,
    kind: of,
    channel: 'email',
    courtesy_of: null,
    required_by: of === 'notice' ? (workflow.requiredNotices[name] ?? null) : null,
    recipient_role: of === 'notice' ? about.notice_role : about.owner_role,
    recipient_organisation: of === 'notice' ? about.notice_organisation : about.owner_organisation,
    settings: { language },
  };
  return { of, name, ...write(compose(composing, row)) };
}
