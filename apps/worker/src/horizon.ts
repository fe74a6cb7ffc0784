/** What falls due soon and may have no alarm: because it was set farther ahead than alarms go, or because alarms were lost. */
import type { Jobs } from '#jobs';
import type { OnePath } from '#procedures';

type Row = { id: string; due_at: Date; now: Date };

/** Deadlines looked at in one scan; the sweep finds the rest when they are due. */
const MOST = 200;

/** Sets the alarms of the deadlines that fall due within so many milliseconds; one that is set already stays as it is. */
export async function setAlarmsAhead(
  { pool }: Pick<OnePath, 'pool'>,
  { wake }: Pick<Jobs, 'wake'>,
  aheadMs: number,
): Promise<number> {
  const { rows } = await pool.query<Row>(
    `SELECT id, due_at, iter_now() AS now FROM deadline
     WHERE status = 'open' AND due_at > iter_now() AND due_at <= iter_now() + make_interval(secs => $1)
     ORDER BY due_at LIMIT $2`,
    [aheadMs / 1_000, MOST],
  );
  for (const { id, due_at, now } of rows)
    wake({ id, kind: 'deadline', dueAt: due_at.toISOString() }, now.toISOString());
  return rows.length;
}
