/** From each owed notification to one message for each person who is to read it. */
import { fill, type LoadedWorkflow, type Procedure, type Said, type Texts } from '#engine';
import { plusSeconds, type Language } from '#terms';
import type { OnePath } from '#procedures';
import { nobodyFor, openIncidents, type NewIncident } from '../incidents/open.js';
import { messageId } from '../message-id.js';
import { owe, type OwedMessage } from '../owe.js';
import { readersOf, type Addressee, type Reader } from '../recipients.js';
import { schedule } from '../schedule.js';
import { TRIED_FOR_SECONDS } from '../tried.js';
import { inBatches } from './in-batches.js';

const BATCH = 500;

type Row = Addressee & {
  id: string;
  case_id: string;
  notice: string;
  data: unknown;
  workflow: string;
  workflow_version: number;
  owed_at: Date;
  now: Date;
};

// SKIP LOCKED: several workers expand several batches; a row is taken by one.
const TAKE = `
  WITH taken AS (
    UPDATE notification SET expanded_at = (SELECT iter_now())
    WHERE id IN (SELECT id FROM notification WHERE expanded_at IS NULL ORDER BY owed_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id, case_id, notice, data, recipient_role AS role, recipient_organisation AS organisation, owed_at)
  SELECT t.*, c.procedure_id AS procedure, c.workflow, c.workflow_version, (SELECT iter_now()) AS now
  FROM taken t JOIN case_file c ON c.id = t.case_id`;

/** @returns messages that have come to be owed */
export function expandNotices({ pool, procedure }: Pick<OnePath, 'pool' | 'procedure'>): Promise<number> {
  return inBatches(pool, BATCH, async (client) => {
    const { rows } = await client.query<Row>(TAKE);
    const readers = await readersOf(client, rows);
    const messages = rows.flatMap((row) => messagesOf(procedure, row, readers(row)));
    await openIncidents(
      client,
      rows.filter((row) => readers(row).length === 0).map((row) => unread(procedure, row)),
    );
    return { taken: rows.length, owed: await owe(client, messages) };
  });
}

type Told = {
  workflow: string | null;
  workflow_version: number | null;
  notice: string | null;
  data: unknown;
};

const workflowOf = (procedure: Procedure, row: Told): LoadedWorkflow | undefined =>
  procedure.all.find((w) => w.name === row.workflow && w.version === row.workflow_version);

/** As the letter would have called itself. */
export function subjectOf(procedure: Procedure, row: Told): Said {
  const { it, en } = workflowOf(procedure, row)?.texts ?? {};
  const subject = (texts: Texts | undefined, language: Language) =>
    fill(texts?.notices[row.notice ?? '']?.subject ?? row.notice ?? '', row.data, language);
  return { it: `«${subject(it, 'it')}»`, en: `“${subject(en, 'en')}”` };
}

function messagesOf(procedure: Procedure, row: Row, readers: readonly Reader[]): OwedMessage[] {
  const requiredBy = workflowOf(procedure, row)?.requiredNotices[row.notice] ?? null;
  const owedAt = row.owed_at.toISOString();
  const trueUntil = plusSeconds(owedAt, TRIED_FOR_SECONDS);
  const topic = `${row.workflow}.${row.notice}`;
  const about = { notificationId: row.id, deadlineId: null, dueAt: null, rung: null };
  return readers.map(({ person, settings }) => ({
    ...about,
    id: messageId(about, person),
    kind: 'notice',
    caseId: row.case_id,
    personId: person,
    role: row.role,
    organisation: row.organisation,
    channel: 'email',
    requiredBy,
    ...schedule({ topic, requiredBy, now: row.now.toISOString(), trueUntil }, settings),
    trueUntil,
    owedAt,
  }));
}

const unread = (procedure: Procedure, row: Row): NewIncident => ({
  kind: 'nobody-to-write-to',
  case: row.case_id,
  notification: row.id,
  said: nobodyFor(subjectOf(procedure, row)),
});
