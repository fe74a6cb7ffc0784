/** Somebody closes an incident, for a reason; or sends its letter again, which closes it too. Neither is ever undone. */
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '#database';
import { derivedId } from '#engine';
import { noted } from '../message.words.js';
import { MAY_RETRY } from './list.js';

type Db = Pick<Pool, 'query'>;

export type Closing = { incident: string; person: string; reason: string };

/** @returns false when somebody had closed it before */
export async function closeIncident(db: Db, { incident, person, reason }: Closing): Promise<boolean> {
  const { rowCount } = await db.query(
    `INSERT INTO incident_closing (incident_id, person_id, reason) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [incident, person, reason],
  );
  return rowCount === 1;
}

class NotAgain extends Error {}

/**
 * The letter as a new message to the same person, at the address that the person has now. If that fails too, it is an
 * incident of its own.
 * @returns false when it was closed before, or there is nothing that could still be sent
 */
export async function retryLetter(pool: Pool, asked: Omit<Closing, 'reason'>): Promise<boolean> {
  const again = async (client: PoolClient) => {
    if (!(await closeIncident(client, { ...asked, reason: noted.sentAgain.it }))) throw new NotAgain();
    const { rowCount } = await client.query(
      `INSERT INTO message (id, kind, case_id, notification_id, deadline_id, due_at, rung, incident_id, person_id, recipient_role,
         recipient_organisation, channel, courtesy_of, required_by, state, next_at, true_until, owed_at)
       SELECT $2, m.kind, m.case_id, m.notification_id, m.deadline_id, m.due_at, m.rung, m.incident_id, m.person_id, m.recipient_role,
         m.recipient_organisation, m.channel, m.courtesy_of, m.required_by, 'owed', iter_now(),
         CASE m.kind WHEN 'reminder' THEN m.true_until ELSE iter_now() + interval '5 days' END, iter_now()
       FROM incident i JOIN message m ON m.id = i.message_id WHERE i.id = $1 AND ${MAY_RETRY}`,
      [asked.incident, derivedId('message', asked.incident, 'again')],
    );
    if (rowCount !== 1) throw new NotAgain();
  };
  try {
    await inTransaction(pool, again);
    return true;
  } catch (error) {
    if (error instanceof NotAgain) return false;
    throw error;
  }
}
