/** Takes messages whose time has come: judges them by the live rows, puts them into words, and leases them to one worker. */
import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Said } from '#engine';
import { compose, type Composing } from '../content/compose.js';
import { digestMail } from '../content/digest-mail.js';
import { write, type Mail, type Written } from '../content/mail.js';
import { SELECT_MESSAGES, type MessageRow } from '../message-row.js';
import { around, noted, putAround } from '../message.words.js';
import type { Channel } from '../ladder.js';
import { giveUp } from './give-up.js';
import { handOver } from './hand-over.js';
import { settingsFrom } from '../preferences.js';
import { inTransaction } from '#database';
import { untrue } from '../truth.js';

export type Claimed = Written & {
  id: string;
  /** What settles this attempt: an attempt whose lease has passed to another settles nothing. */
  lease: string;
  channel: Channel;
  to: string;
  attempts: number;
  /** Its reader may do without such letters. */
  switchable: boolean;
};

/** Longer than any conversation with a mail server may take; after it the message is free again. */
const LEASE_SECONDS = 300;

// The lease runs in real time: a worker that was killed is gone whatever the virtual clock says.
// A reminder waits while an act is about to move its deadline: then it is judged by the new day.
const DUE = `state IN ('owed', 'deferred') AND next_at <= iter_now() AND (leased_until IS NULL OR leased_until <= clock_timestamp())
  AND NOT (kind = 'reminder' AND EXISTS (SELECT 1 FROM recount_case m WHERE m.case_id = message.case_id AND m.status = 'owed'))`;

/**
 * @param leaves what can be sent from here: of the rest an e-mail is written down and kept, a PEC is left to be sent by hand
 * @returns the messages to send, and how many were looked at
 */
export async function claim(
  pool: Pool,
  composing: Composing,
  leaves: ReadonlySet<Channel>,
  most: number,
): Promise<{ claimed: Claimed[]; seen: number }> {
  return inTransaction(pool, async (client) => {
    const { rows: due } = await client.query<{ id: string }>(
      `SELECT id FROM message WHERE ${DUE} ORDER BY next_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [most],
    );
    const ids = due.map(({ id }) => id);
    const { rows } = await client.query<MessageRow>(`${SELECT_MESSAGES} WHERE m.id = ANY($1::uuid[])`, [ids]);
    const claimed: Claimed[] = [];
    for (const row of rows) {
      const one = await takeOne(client, composing, leaves, row);
      if (one) claimed.push(one);
    }
    return { claimed, seen: rows.length };
  });
}

async function takeOne(
  client: PoolClient,
  composing: Composing,
  leaves: ReadonlySet<Channel>,
  row: MessageRow,
): Promise<Claimed | null> {
  if (await dropUntrue(client, composing, row)) return null;
  const kept = row.demonstration || (row.channel === 'email' && !leaves.has('email'));
  if (!kept && row.now >= row.true_until) {
    return fail(client, row, row.attempts === 0 ? noted.neverSent : noted.neverTaken);
  }
  const written = await wordsOf(client, composing, row).catch((error: unknown) => error as Error);
  // One that cannot be put into words does not stop the others.
  if (written instanceof Error) return fail(client, row, putAround(around.notWritten, written.message));
  if (written === null) return cancel(client, row.id, noted.emptyDigest.it);
  if (kept) {
    await client.query(`${PUT_DOWN}, state = 'kept', said = $7 WHERE id = $1`, [
      ...toPutDown(row, written),
      noted.kept.it,
    ]);
    return null;
  }
  if (row.email === null) return byHand(client, row, written, noted.noDomicile);
  if (!leaves.has(row.channel)) return byHand(client, row, written, noted.noCertifiedAccount);
  const lease = randomUUID();
  await client.query(
    `${PUT_DOWN}, attempts = attempts + 1, lease = $7, leased_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
     WHERE id = $1`,
    [...toPutDown(row, written), lease],
  );
  const { id, channel, email: to, attempts } = row;
  const switchable = row.required_by === null && row.kind !== 'incident' && channel === 'email';
  return { ...written, id, lease, channel, to, attempts: attempts + 1, switchable };
}

/** The words, and where they go: of a message `$1`, whatever else becomes of it. */
const PUT_DOWN = 'UPDATE message SET address = $2, domicile_id = $3, subject = $4, plain = $5, html = $6';

const toPutDown = (row: MessageRow, { subject, plain, html }: Written): unknown[] => [
  row.id,
  row.email,
  row.domicile_id,
  subject,
  plain,
  html,
];

/** Its words stay, for who sends it by hand. */
async function byHand(client: PoolClient, row: MessageRow, written: Written, why: Said): Promise<null> {
  await client.query(`${PUT_DOWN} WHERE id = $1`, toPutDown(row, written));
  return fail(client, row, why);
}

/** What is no longer true, or no longer for this reader, is cancelled, and it is written down why. @returns whether it was */
async function dropUntrue(client: PoolClient, { procedure }: Composing, row: MessageRow): Promise<boolean> {
  const why = untrue(procedure, row);
  if (why === null && row.theirs) return false;
  await cancel(client, row.id, why ?? noted.notTheirs.it);
  if (why === null) await handOver(client, procedure, row);
  return true;
}

async function cancel(client: PoolClient, id: string, why: string): Promise<null> {
  await client.query(`UPDATE message SET state = 'cancelled', said = $2 WHERE id = $1`, [id, why]);
  return null;
}

/** No message will do it any more: somebody must know. */
async function fail(client: PoolClient, row: MessageRow, said: Said): Promise<null> {
  await client.query(
    `UPDATE message SET state = 'failed', said = $2 WHERE id = $1 OR (digest_id = $1 AND state = 'held')`,
    [row.id, said.it],
  );
  await giveUp(client, row.id, said);
  return null;
}

/** The words of the first attempt are those of every other, so that a letter sent again is the same letter. */
async function wordsOf(client: PoolClient, composing: Composing, row: MessageRow): Promise<Written | null> {
  const { subject, plain, html } = row;
  if (subject !== null && plain !== null && html !== null) return { subject, plain, html };
  if (row.kind !== 'digest') return write(compose(composing, row));
  const mails = await mailsOf(client, composing, row.id);
  return mails.length === 0
    ? null
    : write(digestMail(mails, settingsFrom(row.settings).language, composing.base));
}

/** Those of its messages that are still true; the others are cancelled. */
async function mailsOf(client: PoolClient, composing: Composing, digest: string): Promise<Mail[]> {
  const { rows } = await client.query<MessageRow>(
    `${SELECT_MESSAGES} WHERE m.digest_id = $1 AND m.state = 'held' ORDER BY m.owed_at, m.id`,
    [digest],
  );
  const mails: Mail[] = [];
  for (const row of rows) {
    if (await dropUntrue(client, composing, row)) continue;
    const mail = compose(composing, row);
    const { subject, plain, html } = write(mail);
    await client.query('UPDATE message SET subject = $2, plain = $3, html = $4 WHERE id = $1', [
      row.id,
      subject,
      plain,
      html,
    ]);
    mails.push(mail);
  }
  return mails;
}
