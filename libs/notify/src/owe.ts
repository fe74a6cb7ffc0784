/** Messages as they come to be owed. */
import type { Pool } from 'pg';
import type { Channel } from './ladder.js';

type Db = Pick<Pool, 'query'>;

export type OwedMessage = {
  id: string;
  kind: 'notice' | 'reminder' | 'digest' | 'incident';
  caseId: string | null;
  notificationId: string | null;
  deadlineId: string | null;
  dueAt: string | null;
  rung: number | null;
  incidentId?: string;
  /** Null for what goes to the digital domicile of an organisation. */
  personId: string | null;
  role: string | null;
  organisation: string | null;
  channel: Channel;
  /** The PEC in whose place this goes. */
  courtesyOf?: string;
  requiredBy: string | null;
  state: 'owed' | 'held' | 'cancelled';
  said: string | null;
  nextAt: string;
  trueUntil: string;
  owedAt: string;
};

/** In one statement, however many; those that are owed already are left as they are. @returns how many are new */
export async function owe(db: Db, messages: readonly OwedMessage[]): Promise<number> {
  if (messages.length === 0) return 0;
  const { rowCount } = await db.query(
    `INSERT INTO message (id, kind, case_id, notification_id, deadline_id, due_at, rung, incident_id, person_id, recipient_role, recipient_organisation,
                          channel, courtesy_of, required_by, state, said, next_at, true_until, owed_at)
     SELECT m.id, m.kind, m."caseId", m."notificationId", m."deadlineId", m."dueAt", m.rung, m."incidentId", m."personId", m.role, m.organisation,
            m.channel, m."courtesyOf", m."requiredBy", m.state, m.said, m."nextAt", m."trueUntil", m."owedAt"
     FROM json_to_recordset($1) AS m(id uuid, kind text, "caseId" uuid, "notificationId" uuid, "deadlineId" uuid, "dueAt" timestamptz, rung int, "incidentId" uuid,
       "personId" uuid, role text, organisation uuid, channel text, "courtesyOf" uuid, "requiredBy" text, state text, said text, "nextAt" timestamptz,
       "trueUntil" timestamptz, "owedAt" timestamptz)
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(messages)],
  );
  return rowCount ?? 0;
}
