/** What somebody of the body must look at, because no message can do it. */
import type { Pool } from 'pg';
import { derivedId } from '#engine';

type Db = Pick<Pool, 'query'>;

export type NewIncident = {
  kind: 'not-delivered' | 'nobody-to-write-to';
  case: string | null;
  message?: string;
  notification?: string;
  deadline?: string;
  /** In the words of an officer. */
  said: string;
};

/** Opens incidents; one that is open already stays as it is. */
export async function openIncidents(db: Db, incidents: readonly NewIncident[]): Promise<void> {
  if (incidents.length === 0) return;
  const rows = incidents.map((one) => ({
    id: derivedId('incident', one.kind, one.message ?? one.notification ?? one.deadline ?? ''),
    kind: one.kind,
    case: one.case,
    message: one.message ?? null,
    notification: one.notification ?? null,
    deadline: one.deadline ?? null,
    said: one.said,
  }));
  await db.query(
    `INSERT INTO incident (id, kind, case_id, message_id, notification_id, deadline_id, said)
     SELECT i.id, i.kind, i."case", i.message, i.notification, i.deadline, i.said
     FROM json_to_recordset($1) AS i(id uuid, kind text, "case" uuid, message uuid, notification uuid, deadline uuid, said text)
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

export const NOBODY = 'Nessuna persona ha oggi il ruolo o il mandato per ricevere questo messaggio.';
