/** Sends what is to be sent, so many at a time, until nothing is left. No connection to the database is held while a server thinks. */
import type { Pool } from 'pg';
import type { Composing } from '../content/compose.js';
import type { Channel } from '../ladder.js';
import type { Mailer } from '../mail/mailer.js';
import { claim, type Claimed } from './claim.js';
import { addressSecret, unsubscribeAddress } from '../unsubscribe.js';
import { settle } from './settle.js';

export type Dispatching = {
  pool: Pool;
  composing: Composing;
  /** Null: mail is put into words and kept, and nothing leaves. */
  mailer: Mailer | null;
  /** Certified mail; absent or null: what should go by it is to be sent by hand. */
  pec?: Mailer | null;
  /** Letters under way at once. */
  concurrency: number;
  /** True once it is to take no more. */
  stopped?: () => boolean;
};

const KEPT_AT_ONCE = 50;
const NOTHING_LEAVES: ReadonlySet<Channel> = new Set();

/** @returns how many messages were looked at */
export async function dispatch({
  pool,
  composing,
  mailer,
  pec = null,
  concurrency,
  stopped,
}: Dispatching): Promise<number> {
  const mailers: Record<Channel, Mailer | null> = { email: mailer, pec };
  const leaves = new Set((['email', 'pec'] as const).filter((channel) => mailers[channel] !== null));
  if (leaves.size === 0) return keepAll(pool, composing);
  if (mailer !== null) await freeKept(pool);
  const secret = await addressSecret(pool);
  const unsubscribe = (id: string): string => unsubscribeAddress(composing.base, secret, id);
  let looked = 0;
  const hand = async (): Promise<void> => {
    while (!stopped?.()) {
      const { claimed, seen } = await claim(pool, composing, leaves, 1);
      looked += seen;
      if (seen === 0) return;
      for (const one of claimed) {
        const by = mailers[one.channel];
        if (by !== null) await settle(pool, one, await post(by, one, unsubscribe));
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, hand));
  return looked;
}

type Address = (message: string) => string;

const post = (mailer: Mailer, { id, to, subject, plain, html, switchable }: Claimed, unsubscribe: Address) =>
  mailer.send({
    id,
    to,
    subject,
    plain,
    html,
    unsubscribe: switchable ? unsubscribe(id) : null,
  });

async function keepAll(pool: Pool, composing: Composing): Promise<number> {
  for (let looked = 0; ;) {
    const { seen } = await claim(pool, composing, NOTHING_LEAVES, KEPT_AT_ONCE);
    looked += seen;
    if (seen < KEPT_AT_ONCE) return looked;
  }
}

/** What was kept while there was no mail server goes out once there is one, if it is still worth it. */
async function freeKept(pool: Pool): Promise<void> {
  await pool.query(
    `UPDATE message SET state = 'owed', next_at = iter_now() WHERE state = 'kept' AND true_until > iter_now()
       AND person_id IN (SELECT id FROM person WHERE NOT demonstration)`,
  );
}
