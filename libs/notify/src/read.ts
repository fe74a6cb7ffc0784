/** What has been written to people, for those who answer for it. */
import type { Pool } from 'pg';
import type { CivilDate } from '#terms';
import type { Channel } from './ladder.js';

type Db = Pick<Pool, 'query'>;

export const MESSAGE_STATES = ['owed', 'held', 'kept', 'deferred', 'sent', 'failed', 'cancelled'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export const MESSAGE_KINDS = ['notice', 'reminder', 'digest', 'incident'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export type MessageLine = {
  id: string;
  kind: MessageKind;
  state: MessageState;
  caseId: string | null;
  caseTitle: string | null;
  channel: Channel;
  /** An e-mail in the place of a PEC that did not go. */
  courtesy: boolean;
  /** Null for what goes to the digital domicile of an organisation. */
  personId: string | null;
  /** Who is written to: a person, or that organisation. */
  person: string;
  subject: string | null;
  requiredBy: string | null;
  said: string | null;
  attempts: number;
  owedAt: Date;
  nextAt: Date;
};

export type MessageHistory = { at: Date; state: MessageState; attempts: number; said: string | null };

export type WholeMessage = MessageLine & {
  address: string | null;
  addressSource: AddressSource | null;
  plain: string | null;
  html: string | null;
  history: MessageHistory[];
};

/** Of a digital domicile: the list, and the day on which somebody looked there. */
export type AddressSource = { list: string; on: CivilDate };

export const ADDRESS_SOURCE = `(SELECT json_build_object('list', source, 'on', consulted_on) FROM digital_domicile WHERE id = m.domicile_id)
  AS "addressSource"`;

/** Who is written to, by name: to be joined to a message `m`. */
export const READER = 'coalesce(p.display_name, o.name)';
export const NAMED =
  'LEFT JOIN person p ON p.id = m.person_id LEFT JOIN organisation o ON m.person_id IS NULL AND o.id = m.recipient_organisation';

const LINE = `m.id, m.kind, m.state, m.channel, m.courtesy_of IS NOT NULL AS courtesy, m.case_id AS "caseId", c.title AS "caseTitle", m.person_id AS "personId", ${READER} AS person, m.subject,
  m.required_by AS "requiredBy", m.said, m.attempts, m.owed_at AS "owedAt", m.next_at AS "nextAt"`;

export type MessagesAsked = {
  state?: MessageState | undefined;
  kind?: MessageKind | undefined;
  case?: string | undefined;
  /** A part of the title of the case. */
  words?: string | undefined;
  /** Bodies and procedures whose messages may be read; absent: all. */
  within?: { bodies: readonly string[]; procedures: readonly string[] };
  /** Newest first, after this message. */
  after?: { at: string; id: string } | undefined;
  limit: number;
};

/** Newest first. Digests belong to no case, and are left out where only some procedures are asked about. */
export async function listMessages(db: Db, asked: MessagesAsked): Promise<MessageLine[]> {
  const { rows } = await db.query<MessageLine>(
    `SELECT ${LINE} FROM message m ${NAMED}
     LEFT JOIN case_file c ON c.id = m.case_id LEFT JOIN procedure r ON r.id = c.procedure_id
     WHERE ($1::text IS NULL OR m.state = $1) AND ($2::uuid IS NULL OR m.case_id = $2)
       AND ($3::uuid[] IS NULL OR r.body_id = ANY($3) OR r.id = ANY($4))
       AND ($5::timestamptz IS NULL OR (m.owed_at, m.id) < ($5, $6::uuid))
       AND ($8::text IS NULL OR m.kind = $8) AND ($9::text IS NULL OR c.title ILIKE $9)
     ORDER BY m.owed_at DESC, m.id DESC LIMIT $7`,
    [
      asked.state ?? null,
      asked.case ?? null,
      asked.within?.bodies ?? null,
      asked.within?.procedures ?? null,
      asked.after?.at ?? null,
      asked.after?.id ?? null,
      asked.limit,
      asked.kind ?? null,
      asked.words === undefined ? null : `%${asked.words.replace(/[\\%_]/g, '\\$&')}%`,
    ],
  );
  return rows;
}

export async function readMessage(
  db: Db,
  id: string,
): Promise<(WholeMessage & { bodyId: string | null; procedureId: string | null }) | null> {
  const { rows } = await db.query<WholeMessage & { bodyId: string | null; procedureId: string | null }>(
    `SELECT ${LINE}, m.address, ${ADDRESS_SOURCE}, m.plain, m.html, r.body_id AS "bodyId", r.id AS "procedureId",
       (SELECT json_agg(json_build_object('at', e.at, 'state', e.state, 'attempts', e.attempts, 'said', e.said) ORDER BY e.seq)
        FROM message_event e WHERE e.message_id = m.id) AS history
     FROM message m ${NAMED}
     LEFT JOIN case_file c ON c.id = m.case_id LEFT JOIN procedure r ON r.id = c.procedure_id
     WHERE m.id = $1`,
    [id],
  );
  const row = rows[0];
  return row ? { ...row, history: row.history.map((line) => ({ ...line, at: new Date(line.at) })) } : null;
}

export type MailCounts = { states: Record<string, number>; oldestSeconds: number; incidents: number };

/** What stands where, and for how long the oldest message waits whose time has come. */
export async function countMail(db: Db): Promise<MailCounts> {
  const { rows } = await db.query<MailCounts>(
    `SELECT (SELECT coalesce(json_object_agg(state, n), '{}') FROM (SELECT state, count(*)::int AS n FROM message GROUP BY state) s) AS states,
       (SELECT coalesce(extract(epoch FROM iter_now() - min(next_at)), 0)::float FROM message
        WHERE state IN ('owed', 'deferred') AND next_at <= iter_now()) AS "oldestSeconds",
       (SELECT count(*)::int FROM incident i WHERE NOT EXISTS (SELECT FROM incident_closing c WHERE c.incident_id = i.id)) AS incidents`,
  );
  return rows[0] as MailCounts;
}
