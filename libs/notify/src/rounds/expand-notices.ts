/** From each owed notification to one message for each person who is to read it. */
import { derivedId, type Procedure } from '#engine';
import { plusSeconds } from '#terms';
import type { OnePath } from '#procedures';
import { NOBODY, openIncidents, type NewIncident } from '../incidents.js';
import { owe, type OwedMessage } from '../owe.js';
import { settingsFrom } from '../preferences.js';
import { peopleOf } from '../recipients.js';
import { schedule } from '../schedule.js';
import { inTransaction } from '#database';

/** How long a notice is tried: after that somebody must use another means (RFC 5321, 4.5.4.1: at least 4-5 days). */
const TRIED_FOR_SECONDS = 5 * 24 * 3_600;

const BATCH = 200;

type Row = {
  id: string;
  case_id: string;
  notice: string;
  recipient_role: string | null;
  recipient_organisation: string | null;
  workflow: string;
  workflow_version: number;
  owed_at: Date;
  now: Date;
  people: { person: string; settings: unknown }[];
};

// SKIP LOCKED: several workers expand several batches; a row is taken by one.
const TAKE = `
  WITH taken AS (
    UPDATE notification SET expanded_at = iter_now()
    WHERE id IN (SELECT id FROM notification WHERE expanded_at IS NULL ORDER BY owed_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id, case_id, notice, recipient_role, recipient_organisation, owed_at)
  SELECT t.*, c.workflow, c.workflow_version, iter_now() AS now,
    (SELECT coalesce(json_agg(json_build_object('person', who.person_id, 'settings', s.settings)), '[]')
     FROM (${peopleOf('t.recipient_role', 't.recipient_organisation', 'p')}) who
     LEFT JOIN notification_preference s ON s.person_id = who.person_id) AS people
  FROM taken t JOIN case_file c ON c.id = t.case_id JOIN procedure p ON p.id = c.procedure_id`;

/** @returns messages that have come to be owed */
export async function expandNotices({
  pool,
  procedure,
}: Pick<OnePath, 'pool' | 'procedure'>): Promise<number> {
  let owed = 0;
  for (;;) {
    const taken = await inTransaction(pool, async (client) => {
      const { rows } = await client.query<Row>(TAKE);
      owed += await owe(
        client,
        rows.flatMap((row) => messagesOf(procedure, row)),
      );
      await openIncidents(client, rows.filter(({ people }) => people.length === 0).map(unread));
      return rows.length;
    });
    if (taken < BATCH) return owed;
  }
}

function messagesOf(procedure: Procedure, row: Row): OwedMessage[] {
  const workflow = procedure.all.find((w) => w.name === row.workflow && w.version === row.workflow_version);
  const requiredBy = workflow?.requiredNotices[row.notice] ?? null;
  const owedAt = row.owed_at.toISOString();
  const trueUntil = plusSeconds(owedAt, TRIED_FOR_SECONDS);
  const topic = `${row.workflow}.${row.notice}`;
  return row.people.map(({ person, settings }) => ({
    id: derivedId('message', row.id, person),
    kind: 'notice',
    caseId: row.case_id,
    notificationId: row.id,
    deadlineId: null,
    dueAt: null,
    rung: null,
    personId: person,
    role: row.recipient_role,
    organisation: row.recipient_organisation,
    channel: 'email',
    requiredBy,
    ...schedule({ topic, requiredBy, now: row.now.toISOString(), trueUntil }, settingsFrom(settings)),
    trueUntil,
    owedAt,
  }));
}

const unread = (row: Row): NewIncident => ({
  kind: 'nobody-to-write-to',
  case: row.case_id,
  notification: row.id,
  said: `${NOBODY} Avviso «${row.notice}».`,
});
