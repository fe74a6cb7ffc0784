/** From each deadline whose next rung has come to one message for each person who is to be reminded. */
import { CLOCK } from '#engine';
import { compareInstants } from '#terms';
import type { OnePath } from '#procedures';
import { aReminder, nobodyFor, openIncidents, type NewIncident } from '../incidents/open.js';
import {
  instantOfRung,
  ladderOf,
  rungsBetween,
  tooLateFrom,
  type Rung,
  type RungRecipient,
} from '../ladder.js';
import { messageId } from '../message-id.js';
import { owe, type OwedMessage } from '../owe.js';
import { OVERDUE, REMINDERS } from '../preferences.js';
import { OFFICER, readersOf, type Addressee, type Reader } from '../recipients.js';
import { schedule, type Scheduled } from '../schedule.js';
import { inBatches } from './in-batches.js';

const BATCH = 500;

const MANAGER = 'manager';

type Row = {
  id: string;
  case_id: string;
  status: 'open' | 'expired';
  due_at: Date;
  act_by: string | null;
  /** Null for a deadline that has not been looked at. */
  remind_at: Date | null;
  opened_at: Date;
  owner_role: string | null;
  owner_organisation: string | null;
  now: Date;
  procedure_id: string;
};

// An overdue deadline that the clock has not asked about yet is taken once it has; one that an act is about to move, on its new day.
const TAKE = `
  SELECT d.id, d.case_id, d.status, d.due_at, nullif(d.remind_at, '-infinity') AS remind_at, d.opened_at, d.derivation->>'actBy' AS act_by, d.owner_role, d.owner_organisation,
         c.procedure_id, (SELECT iter_now()) AS now
  FROM (SELECT * FROM deadline WHERE status IN ('open', 'expired') AND remind_at IS NOT NULL AND remind_at <= iter_now()
          AND (status = 'expired' OR due_at > (SELECT iter_now()))
          AND NOT EXISTS (SELECT 1 FROM recount_case m WHERE m.case_id = deadline.case_id AND m.status = 'owed')
        ORDER BY remind_at LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED) d
  JOIN case_file c ON c.id = d.case_id`;

const LADDERS = `SELECT id, json_build_object('parameters', json_build_object('reminders', document->'parameters'->'reminders')) AS document
  FROM procedure WHERE id = ANY($1::uuid[])`;

/** @returns messages that have come to be owed */
export function expandReminders({ pool }: Pick<OnePath, 'pool'>): Promise<number> {
  return inBatches(pool, BATCH, async (client) => {
    const { rows } = await client.query<Row>(TAKE);
    if (rows.length === 0) return { taken: 0, owed: 0 };
    const ladders = await client.query<{ id: string; document: unknown }>(LADDERS, [
      [...new Set(rows.map((row) => row.procedure_id))],
    ]);
    const documents = new Map(ladders.rows.map(({ id, document }) => [id, document]));
    const planOf = planner(documents);
    const planned = rows.map((row) => ({ row, ...planOf(row) }));
    const due = planned.flatMap(({ row, come }) => (come ? [{ row, rung: come }] : []));
    const readers = await readersOf(
      client,
      due.flatMap(({ row, rung }) => rung.to.map((to) => addressee(row, to))),
    );
    const messages = due.map(({ row, rung }) => messagesOf(row, rung, readers));
    await openIncidents(
      client,
      due.filter((_, place) => messages[place]?.length === 0).map(({ row }) => unread(row)),
    );
    await lookAgain(client, planned);
    return { taken: rows.length, owed: await owe(client, messages.flat()) };
  });
}

type Client = Parameters<typeof owe>[0];
type Planned = { row: Row; come: Due | null; next: string | null };

type Due = Rung & {
  /** Until when it is worth saying. */
  trueUntil: string;
};

/** Deadlines that fall due together are reminded of together: one computation serves all of a batch. */
function planner(documents: ReadonlyMap<string, unknown>): (row: Row) => Omit<Planned, 'row'> {
  const plans = new Map<string, Omit<Planned, 'row'>>();
  return (row) => {
    // A moment that nobody owes is nobody's to be reminded of.
    if (row.owner_role === CLOCK.role) return { come: null, next: null };
    const alike = [
      row.procedure_id,
      row.status,
      +row.due_at,
      row.act_by,
      +(row.remind_at ?? row.opened_at),
      row.remind_at === null,
    ].join();
    const plan = plans.get(alike) ?? planOf(row, documents.get(row.procedure_id));
    plans.set(alike, plan);
    return plan;
  };
}

function planOf(row: Row, document: unknown): Omit<Planned, 'row'> {
  const after = (row.remind_at === null ? row.opened_at : justBefore(row.remind_at)).toISOString();
  const late = tooLateFrom(row.due_at.toISOString(), row.act_by);
  const { come, next } = rungsBetween(ladderOf(document), late, after, row.now.toISOString());
  if (come === null) return { come, next };
  // Before the clock has asked, nothing is late; after it, nothing is early.
  const takes = come.days < 0 === (row.status === 'expired');
  // What is late is worth saying for a week.
  const trueUntil = come.days < 0 ? instantOfRung(late, come.days - 7) : late;
  const inTime = compareInstants(row.now.toISOString(), trueUntil) < 0;
  return { come: takes && inTime ? { ...come, trueUntil } : null, next };
}

/** A rung is taken at its very instant, which is the one that was noted. */
const justBefore = (at: Date): Date => new Date(at.getTime() - 1);

async function lookAgain(client: Client, planned: readonly Planned[]): Promise<void> {
  await client.query(
    `UPDATE deadline d SET remind_at = n.next FROM json_to_recordset($1) AS n(id uuid, next timestamptz) WHERE d.id = n.id`,
    [JSON.stringify(planned.map(({ row, next }) => ({ id: row.id, next })))],
  );
}

const addressee = (row: Row, to: RungRecipient): Addressee =>
  to === 'owner'
    ? { role: row.owner_role, organisation: row.owner_organisation, procedure: row.procedure_id }
    : { role: to === 'officer' ? OFFICER : MANAGER, organisation: null, procedure: row.procedure_id };

function messagesOf(row: Row, rung: Due, readers: (of: Addressee) => readonly Reader[]): OwedMessage[] {
  const { days, channel, trueUntil } = rung;
  const owedAt = row.now.toISOString();
  const topic = days < 0 ? OVERDUE : REMINDERS;
  const messages = new Map<string, OwedMessage>();
  const of = { notificationId: null, deadlineId: row.id, dueAt: row.due_at.toISOString(), rung: days };
  const about = (to: string): Omit<OwedMessage, 'personId' | 'channel' | keyof Scheduled> => ({
    ...of,
    id: messageId(of, to),
    kind: 'reminder',
    caseId: row.case_id,
    role: null,
    organisation: null,
    requiredBy: null,
    trueUntil,
    owedAt,
  });
  for (const to of rung.to) {
    const { role, organisation } = addressee(row, to);
    // The digital domicile is the organisation's, and so is what goes there: what its people switch off is their own.
    if (channel === 'pec' && organisation !== null) {
      const owed = { state: 'owed', said: null, nextAt: owedAt } as const;
      messages.set(organisation, { ...about(organisation), organisation, channel, personId: null, ...owed });
      continue;
    }
    for (const { person, settings } of readers(addressee(row, to))) {
      // Who is to be told in two qualities is told in the first.
      if (messages.has(person)) continue;
      messages.set(person, {
        ...about(person),
        role,
        organisation,
        channel: 'email',
        personId: person,
        ...schedule({ topic, requiredBy: null, now: owedAt, trueUntil }, settings),
      });
    }
  }
  return [...messages.values()];
}

const unread = (row: Row): NewIncident => ({
  kind: 'nobody-to-write-to',
  case: row.case_id,
  deadline: row.id,
  said: nobodyFor(aReminder),
});
