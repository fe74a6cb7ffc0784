/** What became of each message that the steps of a case owed: for who reads its record. */
import type { Pool } from 'pg';
import type { Channel } from './ladder.js';
import type { MessageHistory, MessageState } from './read.js';
import { ADDRESS_SOURCE, NAMED, READER, type AddressSource } from './read.js';

/** `preparing`: not looked at yet. `nobody`: nobody held the role or the mandate on that day. */
export type DeliveryState = MessageState | 'preparing' | 'nobody';

export type Delivery = {
  /** The step that owed it; of a reminder, the step that opened its term. */
  revision: number;
  notice: string | null;
  reminder: { term: string; rung: number; dueAt: Date } | null;
  role: string | null;
  organisation: string | null;
  /** Null while it is addressed to nobody yet. */
  message: string | null;
  person: string | null;
  address: string | null;
  channel: Channel | null;
  /** Of a digital domicile: the list, and the day on which somebody looked there. */
  addressSource: AddressSource | null;
  /** An e-mail in the place of a PEC that did not go. */
  courtesy: boolean;
  requiredBy: string | null;
  state: DeliveryState;
  owedAt: Date;
  history: MessageHistory[];
};

type Row = Omit<Delivery, 'reminder' | 'history'> & {
  term: string | null;
  rung: number | null;
  dueAt: Date | null;
  history: MessageHistory[] | null;
};

const MESSAGE = `m.id AS message, ${READER} AS person, m.address, m.channel,
  ${ADDRESS_SOURCE}, m.courtesy_of IS NOT NULL AS courtesy, m.required_by AS "requiredBy"`;

const HISTORY = `(SELECT json_agg(json_build_object('at', e.at, 'state', e.state, 'attempts', e.attempts, 'said', e.said) ORDER BY e.seq)
  FROM message_event e WHERE e.message_id = m.id) AS history`;

const QUERY = `
  SELECT n.revision, n.notice, NULL AS term, NULL::int AS rung, NULL::timestamptz AS "dueAt", n.recipient_role AS role,
    n.recipient_organisation AS organisation, ${MESSAGE},
    coalesce(m.state, CASE WHEN n.expanded_at IS NULL THEN 'preparing' ELSE 'nobody' END) AS state, n.owed_at AS "owedAt", ${HISTORY}
  FROM notification n LEFT JOIN message m ON m.case_id = n.case_id AND m.notification_id = n.id ${NAMED}
  WHERE n.case_id = $1 AND n.revision BETWEEN $2 AND $3 AND ($4::uuid[] IS NULL OR n.recipient_organisation = ANY($4))
  UNION ALL
  SELECT d.opened_revision, NULL, d.term, m.rung, m.due_at, m.recipient_role, m.recipient_organisation, ${MESSAGE}, m.state, m.owed_at, ${HISTORY}
  FROM message m JOIN deadline d ON d.id = m.deadline_id ${NAMED}
  WHERE m.case_id = $1 AND m.kind = 'reminder' AND d.opened_revision BETWEEN $2 AND $3
    AND ($4::uuid[] IS NULL OR m.recipient_organisation = ANY($4))
  ORDER BY 1, "owedAt", person`;

/** @param own organisations whose messages alone may be read; null for all */
export async function deliveriesOf(
  db: Pick<Pool, 'query'>,
  caseId: string,
  steps: { from: number; to: number },
  own: readonly string[] | null,
): Promise<Delivery[]> {
  const { rows } = await db.query<Row>(QUERY, [caseId, steps.from, steps.to, own]);
  return rows.map(({ term, rung, dueAt, history, ...row }) => ({
    ...row,
    reminder: term === null || rung === null || dueAt === null ? null : { term, rung, dueAt },
    history: (history ?? []).map((line) => ({ ...line, at: new Date(line.at) })),
  }));
}
