/** A signed address in each letter that may be switched off: it says which letter, and nothing of its reader (RFC 8058). */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import { OVERDUE, readSettings, REMINDERS, saveSettings } from './preferences.js';

type Db = Pick<Pool, 'query'>;

const PATH = '/disiscrizione';

/** @returns the secret that signs, made by the database for itself */
export async function addressSecret(db: Db): Promise<Buffer> {
  const { rows } = await db.query<{ secret: Buffer }>('SELECT secret FROM address_secret');
  if (!rows[0])
    throw new Error('The secret of addresses is gone: take the row of address_secret from a backup.');
  return rows[0].secret;
}

const sealOf = (secret: Buffer, message: string): Buffer =>
  createHmac('sha256', secret).update(`unsubscribe ${message}`).digest();

/** The same at each attempt, so that a letter sent again is the same letter. */
export const unsubscribeAddress = (base: string, secret: Buffer, message: string): string =>
  `${base}${PATH}/${message}.${sealOf(secret, message).toString('base64url')}`;

export type Unsubscribing = { person: string; topics: string[] };

const TOPICS = `
  SELECT DISTINCT m.person_id AS person, CASE m.kind WHEN 'notice' THEN c.workflow || '.' || n.notice
    WHEN 'reminder' THEN CASE WHEN m.rung < 0 THEN '${OVERDUE}' ELSE '${REMINDERS}' END END AS topic
  FROM message m LEFT JOIN case_file c ON c.id = m.case_id LEFT JOIN notification n ON n.id = m.notification_id
  WHERE (m.id = $1 OR m.digest_id = $1) AND m.required_by IS NULL AND m.kind IN ('notice', 'reminder') ORDER BY topic`;

/** What the letter of this address was about, as far as it can be switched off; null where nothing is. */
export async function unsubscribingOf(db: Db, token: string): Promise<Unsubscribing | null> {
  const [, message = '', seal = ''] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token) ?? [];
  if (message === '') return null;
  const wanted = sealOf(await addressSecret(db), message);
  const given = Buffer.from(seal, 'base64url');
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  const { rows } = await db.query<{ person: string; topic: string }>(TOPICS, [message]);
  const [first] = rows;
  return first ? { person: first.person, topics: rows.map(({ topic }) => topic) } : null;
}

export async function switchOff(db: Db, { person, topics }: Unsubscribing): Promise<void> {
  const settings = await readSettings(db, person);
  await saveSettings(db, person, { ...settings, off: [...new Set([...settings.off, ...topics])] });
}
