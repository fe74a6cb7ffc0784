/** What no attempt will deliver: an officer is told, and who was to get a PEC reads by e-mail what it was to say. */
import type { PoolClient } from 'pg';
import type { Said } from '#engine';
import { openUndelivered } from '../incidents/open.js';
import { SELECT_MESSAGES, type MessageRow } from '../message-row.js';
import { oweToHolders } from './hand-over.js';

export async function giveUp(client: PoolClient, message: string, said: Said): Promise<void> {
  await openUndelivered(client, message, said);
  await oweCourtesy(client, message);
}

// While it is still worth saying.
const CERTIFIED = `${SELECT_MESSAGES} WHERE m.id = $1 AND m.channel = 'pec' AND m.kind = 'reminder' AND m.true_until > iter_now()`;

/** To each person who acts for the organisation, as the same rung by e-mail would have gone. */
async function oweCourtesy(client: PoolClient, message: string): Promise<void> {
  const { rows } = await client.query<MessageRow>(CERTIFIED, [message]);
  for (const row of rows) await oweToHolders(client, row, message);
}
