/** From each deadline whose next rung has come to one message for each person who is to be reminded. */
import { CLOCK, derivedId } from '#engine';
import { compareInstants } from '#terms';
import type { OnePath } from '#procedures';
import { NOBODY, openIncidents, type NewIncident } from '../incidents.js';
import {
  instantOfRung,
  ladderOf,
  rungsBetween,
  tooLateFrom,
  type Rung,
  type RungRecipient,
} from '../ladder.js';
import { owe, type OwedMessage } from '../owe.js';
import { OVERDUE, REMINDERS, settingsFrom } from '../preferences.js';
import { peopleOf } from '../recipients.js';
import { schedule } from '../schedule.js';
import { inTransaction } from '#database';

const BATCH = 200;

const OFFICER = 'procedure-officer';
const MANAGER = 'manager';

type Recipients = Record<RungRecipient, { person: string; settings: unknown }[]>;

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

// An overdue deadline that the clock has not asked about yet is taken once it has.
const TAKE = `
  SELECT d.id, d.case_id, d.status, d.due_at, nullif(d.remind_at, '-infinity') AS remind_at, d.opened_at, d.derivation->>'actBy' AS act_by, d.owner_role, d.owner_organisation,
         c.procedure_id, iter_now() AS now
  FROM (SELECT * FROM deadline WHERE status IN ('open', 'expired') AND remind_at IS NOT NULL AND remind_at <= iter_now()
          AND (status = 'expired' OR due_at > iter_now())
        ORDER BY remind_at LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED) d
  JOIN case_file c ON c.id = d.case_id`;

const LADDERS = `SELECT id, json_build_object('parameters', json_build_object('reminders', document->'parameters'->'reminders')) AS document
  FROM procedure WHERE id = ANY($1::uuid[])`;

const agreed = (people: string): string => `
  (SELECT coalesce(json_agg(json_build_object('person', who.person_id, 'settings', s.settings)), '[]')
   FROM (${people}) who LEFT JOIN notification_preference s ON s.person_id = who.person_id)`;

const WHO = `
  SELECT d.id, ${agreed(peopleOf('d.owner_role', 'd.owner_organisation', 'p'))} AS owner,
         ${agreed(peopleOf(`'${OFFICER}'`, 'NULL::uuid', 'p'))} AS officer,
         ${agreed(peopleOf(`'${MANAGER}'`, 'NULL::uuid', 'p'))} AS manager
  FROM deadline d JOIN case_file c ON c.id = d.case_id JOIN procedure p ON p.id = c.procedure_id
  WHERE d.id = ANY($1::uuid[])`;

/** @returns messages that have come to be owed */
export async function expandReminders({ pool }: Pick<OnePath, 'pool'>): Promise<number> {
  let owed = 0;
  for (;;) {
    const taken = await inTransaction(pool, async (client) => {
      const { rows } = await client.query<Row>(TAKE);
      if (rows.length === 0) return 0;
      const ladders = await client.query<{ id: string; document: unknown }>(LADDERS, [
        [...new Set(rows.map((row) => row.procedure_id))],
      ]);
      const documents = new Map(ladders.rows.map(({ id, document }) => [id, document]));
      const planned = rows.map((row) => ({ row, ...planOf(row, documents.get(row.procedure_id)) }));
      const due = planned.flatMap(({ row, come }) => (come ? [{ row, rung: come }] : []));
      const who = await client.query<Recipients & { id: string }>(WHO, [due.map(({ row }) => row.id)]);
      const people = new Map(who.rows.map(({ id, ...recipients }) => [id, recipients]));
      const messages = due.map(({ row, rung }) => messagesOf(row, rung, people.get(row.id)));
      owed += await owe(client, messages.flat());
      await openIncidents(
        client,
        due.filter((_, place) => messages[place]?.length === 0).map(({ row }) => unread(row)),
      );
      await lookAgain(client, planned);
      return rows.length;
    });
    if (taken < BATCH) return owed;
  }
}

type Client = Parameters<typeof owe>[0];
type Planned = { row: Row; come: Rung | null; next: string | null };

function planOf(row: Row, document: unknown): Omit<Planned, 'row'> {
  // A moment that nobody owes is nobody's to be reminded of.
  if (row.owner_role === CLOCK.role) return { come: null, next: null };
  const after = (row.remind_at === null ? row.opened_at : justBefore(row.remind_at)).toISOString();
  const { come, next } = rungsBetween(ladderOf(document), lateFrom(row), after, row.now.toISOString());
  // Before the clock has asked, nothing is late; after it, nothing is early.
  const late = come !== null && come.days < 0;
  const takes = come !== null && late === (row.status === 'expired');
  return {
    come: takes && compareInstants(row.now.toISOString(), trueUntil(row, come)) < 0 ? come : null,
    next,
  };
}

const lateFrom = (row: Row) => tooLateFrom(row.due_at.toISOString(), row.act_by);

/** What is late is worth saying for a week. */
const trueUntil = (row: Row, { days }: Rung) =>
  days < 0 ? instantOfRung(lateFrom(row), days - 7) : lateFrom(row);

/** A rung is taken at its very instant, which is the one that was noted. */
const justBefore = (at: Date): Date => new Date(at.getTime() - 1);

async function lookAgain(client: Client, planned: readonly Planned[]): Promise<void> {
  await client.query(
    `UPDATE deadline d SET remind_at = n.next FROM json_to_recordset($1) AS n(id uuid, next timestamptz) WHERE d.id = n.id`,
    [JSON.stringify(planned.map(({ row, next }) => ({ id: row.id, next })))],
  );
}

function messagesOf(row: Row, rung: Rung, recipients: Recipients | undefined): OwedMessage[] {
  const dueAt = row.due_at.toISOString();
  const owedAt = row.now.toISOString();
  const until = trueUntil(row, rung);
  const topic = rung.days < 0 ? OVERDUE : REMINDERS;
  const seen = new Set<string>();
  return rung.to.flatMap((to) =>
    (recipients?.[to] ?? []).flatMap(({ person, settings }): OwedMessage[] => {
      if (seen.has(person)) return [];
      seen.add(person);
      return [
        {
          id: derivedId('message', row.id, String(rung.days), person),
          kind: 'reminder',
          caseId: row.case_id,
          notificationId: null,
          deadlineId: row.id,
          dueAt,
          rung: rung.days,
          personId: person,
          role: to === 'owner' ? row.owner_role : to === 'officer' ? OFFICER : MANAGER,
          organisation: to === 'owner' ? row.owner_organisation : null,
          channel: rung.channel,
          requiredBy: null,
          ...schedule({ topic, requiredBy: null, now: owedAt, trueUntil: until }, settingsFrom(settings)),
          trueUntil: until,
          owedAt,
        },
      ];
    }),
  );
}

const unread = (row: Row): NewIncident => ({
  kind: 'nobody-to-write-to',
  case: row.case_id,
  deadline: row.id,
  said: `${NOBODY} Promemoria di una scadenza.`,
});
