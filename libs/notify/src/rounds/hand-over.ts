/** The same again for whoever holds the role or the mandate by now: its reader has left, or it did not go by certified mail. */
import type { PoolClient } from 'pg';
import type { Procedure } from '#engine';
import { plusSeconds } from '#terms';
import { aReminder, nobodyFor, openIncidents } from '../incidents/open.js';
import { messageId } from '../message-id.js';
import type { MessageRow } from '../message-row.js';
import { owe } from '../owe.js';
import { OVERDUE, REMINDERS } from '../preferences.js';
import { readersOf } from '../recipients.js';
import { schedule } from '../schedule.js';
import { TRIED_FOR_SECONDS } from '../tried.js';
import { subjectOf } from './expand-notices.js';

/** Where nobody holds it, an officer is told; that the officers are nobody stands in the list of incidents. */
export async function handOver(client: PoolClient, procedure: Procedure, row: MessageRow): Promise<void> {
  const readers = await oweToHolders(client, row, row.courtesy_of);
  const { kind, case_id: about, notification_id: notification, deadline_id: deadline } = row;
  if (readers > 0 || kind === 'incident') return;
  await openIncidents(client, [
    {
      kind: 'nobody-to-write-to',
      case: about,
      ...(notification === null ? {} : { notification }),
      ...(deadline === null ? {} : { deadline }),
      said: nobodyFor(kind === 'notice' ? subjectOf(procedure, row) : aReminder),
    },
  ]);
}

/** By e-mail, and never twice to who was told already. @returns how many hold it */
export async function oweToHolders(
  client: PoolClient,
  row: MessageRow,
  courtesyOf: string | null,
): Promise<number> {
  const { kind, recipient_role: role, recipient_organisation: organisation, required_by: requiredBy } = row;
  const addressee = { role, organisation, procedure: row.procedure_id ?? '' };
  const holders = (await readersOf(client, [addressee]))(addressee);
  const now = row.now.toISOString();
  const trueUntil = kind === 'reminder' ? row.true_until.toISOString() : plusSeconds(now, TRIED_FOR_SECONDS);
  const about = {
    kind,
    caseId: row.case_id,
    notificationId: row.notification_id,
    deadlineId: row.deadline_id,
    dueAt: row.due_at?.toISOString() ?? null,
    rung: row.rung,
    ...(row.incident ? { incidentId: row.incident.id } : {}),
  };
  await owe(
    client,
    holders.map(({ person, settings }) => ({
      ...about,
      id: messageId(about, person),
      personId: person,
      role,
      organisation,
      channel: 'email',
      ...(courtesyOf === null ? {} : { courtesyOf }),
      requiredBy,
      ...schedule({ topic: topicOf(row), requiredBy, now, trueUntil }, settings),
      trueUntil,
      owedAt: now,
    })),
  );
  return holders.length;
}

function topicOf({ kind, rung, workflow, notice }: MessageRow): string {
  if (kind === 'notice') return `${workflow ?? ''}.${notice ?? ''}`;
  if (kind === 'incident') return kind;
  return (rung ?? 0) < 0 ? OVERDUE : REMINDERS;
}
