/** What no attempt will deliver: an officer is told, and who was to get a PEC reads by e-mail what it was to say. */
import type { PoolClient } from 'pg';
import { derivedId, type Said } from '#engine';
import { openUndelivered } from '../incidents/open.js';
import { owe } from '../owe.js';
import { OVERDUE, REMINDERS } from '../preferences.js';
import { readersOf } from '../recipients.js';
import { schedule } from '../schedule.js';

export async function giveUp(client: PoolClient, message: string, said: Said): Promise<void> {
  await openUndelivered(client, message, said);
  await oweCourtesy(client, message);
}

type Certified = {
  case_id: string;
  procedure_id: string;
  deadline_id: string;
  due_at: Date;
  rung: number;
  organisation: string;
  true_until: Date;
  now: Date;
};

// While it is still worth saying.
const CERTIFIED = `
  SELECT m.case_id, c.procedure_id, m.deadline_id, m.due_at, m.rung, m.recipient_organisation AS organisation, m.true_until, iter_now() AS now
  FROM message m JOIN case_file c ON c.id = m.case_id
  WHERE m.id = $1 AND m.channel = 'pec' AND m.kind = 'reminder' AND m.true_until > iter_now()`;

/** To each person who acts for the organisation, as the same rung by e-mail would have gone: never twice. */
async function oweCourtesy(client: PoolClient, message: string): Promise<void> {
  const { rows } = await client.query<Certified>(CERTIFIED, [message]);
  const [pec] = rows;
  if (!pec) return;
  const { organisation, rung } = pec;
  const addressee = { role: null, organisation, procedure: pec.procedure_id };
  const readers = await readersOf(client, [addressee]);
  const dueAt = pec.due_at.toISOString();
  const [now, trueUntil] = [pec.now.toISOString(), pec.true_until.toISOString()];
  const topic = rung < 0 ? OVERDUE : REMINDERS;
  await owe(
    client,
    readers(addressee).map(({ person, settings }) => ({
      id: derivedId('message', pec.deadline_id, dueAt, String(rung), person),
      kind: 'reminder',
      caseId: pec.case_id,
      notificationId: null,
      deadlineId: pec.deadline_id,
      dueAt,
      rung,
      personId: person,
      role: null,
      organisation,
      channel: 'email',
      courtesyOf: message,
      requiredBy: null,
      ...schedule({ topic, requiredBy: null, now, trueUntil }, settings),
      trueUntil,
      owedAt: now,
    })),
  );
}
