/** What the pages of a demonstration may do: enter as anybody, and move the clock. */
import pg from 'pg';
import { flowFrom, now, setVirtualNow } from '#database';
import { nextDue, sweep, type OnePath } from '#procedures';
import { compareInstants } from '#terms';
import type { Stage } from '../../web/src/index.js';
import type { Reached } from './reach.js';
import { accounts } from './story/settle-cast.js';

export function openStage({ ownerUrl }: Reached, path: OnePath): Stage & { close: () => Promise<void> } {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  let moving: Promise<unknown> = Promise.resolve();
  return {
    accounts: accounts(),
    // One move after the other: two at once would ring the same alarms in another order.
    move: (to) => {
      const moved = moving.then(() => move(owner, path, to));
      moving = moved.catch(() => undefined);
      return moved;
    },
    close: () => owner.end(),
  };
}

async function move(owner: pg.Pool, path: OnePath, to: string): Promise<string> {
  const present = await now(owner);
  if (compareInstants(to, present) <= 0) return present;
  await keepSessions(owner, to);
  for (let due = await nextDue(path, to); due !== null; due = await nextDue(path, to)) {
    await setVirtualNow(owner, compareInstants(due, present) < 0 ? present : due);
    const { done, refused } = await sweep(path);
    // A deadline that nothing answers would hold time for ever.
    if (done + refused === 0) break;
  }
  await flowFrom(owner, to);
  await sweep(path);
  return to;
}

/** Who watches the clock jump does not have to sign in again. */
const keepSessions = (owner: pg.Pool, to: string): Promise<unknown> =>
  owner.query(`UPDATE session SET seen_at = $1, expires_at = $1::timestamptz + interval '8 hours'`, [to]);
