/** The one path. A person and the clock take the same road, and there is no second way to change a case. */
import type { Pool } from 'pg';
import type { Procedure } from '#engine';
import type { Answer, Command } from './command.js';
import { batchOf, judge, stale, taken, type Asking } from './judge.js';
import { write } from './record.js';
import type { Batch, Written } from './writing.js';

/** Told after a commit what has come to be owed, so that somebody may be woken. It must not throw. */
export type Wake = (
  owed: Pick<Written, 'opened' | 'rescheduled' | 'tells'> & { recounts?: { id: string; at: string }[] },
) => void;

export type OnePath = { pool: Pool; procedure: Procedure; wake: Wake };

const STALE_RETRIES = 3;

/**
 * Asks a case, and records the step if it is one.
 * Two round trips; compare-and-set; the same command twice has one effect and one answer.
 */
export async function advance(path: OnePath, command: Command): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    const judged = await judge(path, command);
    if ('answer' in judged) return judged.answer;
    const batch = batchOf(path.procedure, judged.allowed);
    if (await written(path.pool, batch)) {
      path.wake(batch.written);
      return taken(judged.allowed);
    }
    // Somebody was faster. Who named a revision is told; who did not is asked again on what is true now.
    if (command.ifRevision === undefined && attempt < STALE_RETRIES) continue;
    if (command.ifRevision === undefined) return stale(path, judged.allowed.row, judged.allowed.row.revision);
  }
}

/** The answer that `advance` would give now; nothing is recorded. */
export async function rehearse(path: Asking, command: Command): Promise<Answer> {
  const judged = await judge(path, command);
  return 'answer' in judged ? judged.answer : taken(judged.allowed);
}

const UNIQUE_VIOLATION = '23505';

/** False when another step, or this very command elsewhere, came first. */
async function written(pool: Pool, batch: Batch): Promise<boolean> {
  try {
    return await write(pool, batch);
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === UNIQUE_VIOLATION && constraint?.startsWith('ledger_entry')) return false;
    throw error;
  }
}
