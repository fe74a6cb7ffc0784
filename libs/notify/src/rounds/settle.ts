/** What has become of an attempt. */
import type { Pool } from 'pg';
import type { Said } from '#engine';
import { giveUp } from './give-up.js';
import type { Answer } from '../mail/mailer.js';
import { around, putAround } from '../message.words.js';
import { pauseAfter } from '../retry.js';
import { inTransaction } from '#database';
import type { Claimed } from './claim.js';

const REFUSED: Said = {
  it: 'Rifiutato dal server di posta: {said}',
  en: 'Refused by the mail server: {said}',
};

export async function settle(pool: Pool, { id, lease, attempts }: Claimed, answer: Answer): Promise<void> {
  await inTransaction(pool, async (client) => {
    if (answer.kind === 'later') {
      // A pause never goes beyond the moment after which it is not worth sending: then it is given up in its time.
      await client.query(
        `UPDATE message SET state = 'deferred', said = $3, lease = NULL, leased_until = NULL,
           next_at = least(iter_now() + make_interval(secs => $4), true_until)
         WHERE id = $1 AND lease = $2`,
        [
          id,
          lease,
          answer.uncertain ? putAround(around.mayHaveArrived, answer.said).it : answer.said,
          pauseAfter(attempts),
        ],
      );
      return;
    }
    const state = answer.kind === 'sent' ? 'sent' : 'failed';
    const { rowCount } = await client.query(
      `UPDATE message SET state = $3, said = $4, lease = NULL, leased_until = NULL WHERE id = $1 AND lease = $2`,
      [id, lease, state, answer.said],
    );
    if (rowCount === 0) return;
    await client.query(`UPDATE message SET state = $2, said = $3 WHERE digest_id = $1 AND state = 'held'`, [
      id,
      state,
      putAround(around.withDigest, answer.said).it,
    ]);
    if (answer.kind === 'never') await giveUp(client, id, putAround(REFUSED, answer.said));
  });
}
