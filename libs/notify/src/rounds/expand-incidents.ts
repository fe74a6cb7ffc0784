/** From each incident of which nobody was told to one message for each officer of the procedure. */
import type { OnePath } from '#procedures';
import { plusSeconds } from '#terms';
import { messageId } from '../message-id.js';
import { owe, type OwedMessage } from '../owe.js';
import { OFFICER, readersOf, type Addressee, type Reader } from '../recipients.js';
import { schedule } from '../schedule.js';
import { TRIED_FOR_SECONDS } from '../tried.js';
import { inBatches } from './in-batches.js';

const BATCH = 200;

type Row = { id: string; case_id: string; procedure_id: string; opened_at: Date; now: Date };

// That the letter about an incident did not arrive is in the list of incidents, and not in another letter.
const TAKE = `
  WITH taken AS (
    UPDATE incident SET told_at = (SELECT iter_now())
    WHERE id IN (SELECT id FROM incident WHERE told_at IS NULL ORDER BY opened_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id, case_id, message_id, opened_at)
  SELECT t.id, t.case_id, c.procedure_id, t.opened_at, (SELECT iter_now()) AS now, m.kind
  FROM taken t LEFT JOIN case_file c ON c.id = t.case_id LEFT JOIN message m ON m.id = t.message_id`;

/** @returns messages that have come to be owed */
export function expandIncidents({ pool }: Pick<OnePath, 'pool'>): Promise<number> {
  return inBatches(pool, BATCH, async (client) => {
    const { rows } = await client.query<Row & { kind: string | null }>(TAKE);
    const told = rows.filter(({ case_id: id, kind }) => id !== null && kind !== 'incident');
    const readers = await readersOf(client, told.map(officerOf));
    const messages = told.flatMap((row) => readers(officerOf(row)).map((reader) => messageOf(row, reader)));
    return { taken: rows.length, owed: await owe(client, messages) };
  });
}

const officerOf = ({ procedure_id: procedure }: Row): Addressee => ({
  role: OFFICER,
  organisation: null,
  procedure,
});

function messageOf(row: Row, { person, settings }: Reader): OwedMessage {
  const now = row.now.toISOString();
  const trueUntil = plusSeconds(now, TRIED_FOR_SECONDS);
  const about = { notificationId: null, deadlineId: null, dueAt: null, rung: null, incidentId: row.id };
  return {
    ...about,
    id: messageId(about, person),
    kind: 'incident',
    caseId: row.case_id,
    personId: person,
    role: OFFICER,
    organisation: null,
    channel: 'email',
    requiredBy: null,
    ...schedule({ topic: 'incident', requiredBy: null, now, trueUntil }, settings),
    trueUntil,
    owedAt: now,
  };
}
