/** What somebody of the body must look at, because no message can do it. */
import type { Pool } from 'pg';
import { derivedId, type Said } from '#engine';
import type { Channel } from '../ladder.js';

type Db = Pick<Pool, 'query'>;

export type NewIncident = {
  kind: 'not-delivered' | 'nobody-to-write-to' | 'pec-by-hand';
  case: string | null;
  message?: string;
  notification?: string;
  deadline?: string;
  /** In the words of an officer. */
  said: Said;
};

/** Opens incidents; one about the same thing that is open already stays as it is, and one that was closed stays closed: another is opened. */
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
     SELECT CASE WHEN EXISTS (SELECT FROM incident_closing c WHERE c.incident_id = i.id) THEN gen_random_uuid() ELSE i.id END,
       i.kind, i."case", i.message, i.notification, i.deadline, i.said
     FROM json_to_recordset($1) AS i(id uuid, kind text, "case" uuid, message uuid, notification uuid, deadline uuid, said jsonb)
     WHERE NOT EXISTS (SELECT FROM incident o WHERE o.case_id = i."case" AND o.kind = i.kind AND o.deadline_id = i.deadline
       AND NOT EXISTS (SELECT FROM incident_closing c WHERE c.incident_id = o.id))
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

/** What a reminder is called where nobody has put it into words. */
export const aReminder: Said = { it: 'un promemoria di una scadenza', en: 'a reminder of a deadline' };

/** A letter that will not arrive; of a digest, each of its messages. */
export async function openUndelivered(db: Db, message: string, said: Said): Promise<void> {
  const { rows } = await db.query<{ id: string; case_id: string | null; channel: Channel }>(
    `SELECT id, case_id, channel FROM message WHERE id = $1 AND kind <> 'digest' OR digest_id = $1 AND state = 'failed'`,
    [message],
  );
  await openIncidents(
    db,
    rows.map(({ id, case_id: about, channel }) => ({
      kind: channel === 'pec' ? 'pec-by-hand' : 'not-delivered',
      case: about,
      message: id,
      said,
    })),
  );
}

/** Of a message that nobody could be sent: what it was about. */
export const nobodyFor = (about: Said): Said => ({
  it: `Nessuna persona ha oggi il ruolo o il mandato per ricevere questo messaggio: ${about.it}.`,
  en: `Today nobody holds the role or the mandate to receive this message: ${about.en}.`,
});
